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

/** In a narrow window rows are blocks without a head above them: each cell says whose it is. */
function NarrowHead({ column }: { column: Column | undefined }) {
  if (!column) return null;
  return (
    <span class="narrow-head" aria-hidden="true">
      <bdi>{sourceWord(column)}</bdi>
    </span>
  );
}

export function ComparisonTable({ comparison, choices, onSay }: Props) {
  const { columns, groups } = comparison;
  const claimOf = claimFinder(groups);
  return (
    <div class="table-scroll" role="region" aria-label={t('library.compare')} tabIndex={0}>
      <table class="comparison" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="group-column">
              {t('compare.victims')}
            </th>
            {columns.map((column) => (
              <th scope="col" role="columnheader" key={column.key}>
                <SourceHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {groups.map((group) => (
            <tr key={group.key} role="row">
              <th scope="row" role="rowheader" class="group-column">
                <GroupHead
                  group={group}
                  choices={choices}
                  isPart={group.cells.flat().every(({ partOf }) => partOf !== null)}
                  onSay={onSay}
                />
              </th>
              {group.cells.map((cell, index) => (
                <td
                  key={columns[index]?.key ?? index}
                  role="cell"
                  class={cell.length === 0 ? 'is-empty' : undefined}
                >
                  <NarrowHead column={columns[index]} />
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
