/** Who says what: victim groups in rows, sources in columns. */
import type { Column, EventComparison } from '../../../lib/compare/comparison';
import { outletOf } from '../../../lib/compare/voice';
import type { VictimGroupChoice } from '../../../lib/model';
import { formatList, t } from '../../strings';
import type { ClaimRow } from '../rows';
import { ClaimCell } from './ClaimCell';
import { GroupHead, type SayGroup } from './GroupHead';
import { apartFromSentence, claimFinder, sourceWord } from './words';

interface Props {
  comparison: EventComparison<ClaimRow>;
  choices: readonly VictimGroupChoice[];
  onSay: SayGroup | null;
}

function SourceHead({ column }: { column: Column }) {
  const outlets = [...new Set(column.articles.map(outletOf))];
  return (
    <>
      <bdi>{sourceWord(column)}</bdi>
      <div class="small quiet">
        {column.source === null ? (
          t('compare.itself')
        ) : (
          <bdi>{formatList(outlets.map(apartFromSentence))}</bdi>
        )}
      </div>
    </>
  );
}

export function ComparisonTable({ comparison, choices, onSay }: Props) {
  const { columns, groups } = comparison;
  const claimOf = claimFinder(groups);
  return (
    <div class="table-scroll" role="region" aria-label={t('library.compare')} tabIndex={0}>
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col" class="group-column">
              {t('compare.victims')}
            </th>
            {columns.map((column) => (
              <th scope="col" key={column.key}>
                <SourceHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row" class="group-column">
                <GroupHead
                  group={group}
                  choices={choices}
                  isPart={group.cells.flat().every(({ partOf }) => partOf !== null)}
                  onSay={onSay}
                />
              </th>
              {group.cells.map((cell, index) => (
                <td key={columns[index]?.key ?? index}>
                  {cell.length === 0 && (
                    <span class="says-nothing">
                      <span aria-hidden="true">·</span>
                      <span class="visually-hidden">{t('compare.nothing')}</span>
                    </span>
                  )}
                  {cell.map((each) => (
                    <ClaimCell key={each.item.annotation.id} compared={each} claimOf={claimOf} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
