/** Who says what: victim groups in rows, sources under their articles in columns. */
import type { EventComparison } from '../../../lib/compare/comparison';
import type { CasualtyValue, StoredArticle, VictimGroupChoice } from '../../../lib/model';
import { formatDay, hostOf, t } from '../../strings';
import { linkOf, type ClaimRow } from '../rows';
import { ClaimCell } from './ClaimCell';
import { GroupHead, type SayGroup } from './GroupHead';

interface Props {
  comparison: EventComparison<ClaimRow>;
  choices: readonly VictimGroupChoice[];
  onSay: SayGroup | null;
}

function ArticleHead({ article }: { article: StoredArticle }) {
  const link = linkOf(article.url);
  const site = article.site || hostOf(article.url);
  return (
    <>
      <div class="outlet">
        <bdi>{site || article.title || t('head.untitled')}</bdi>
        {article.published && <span class="quiet"> · {formatDay(article.published)}</span>}
      </div>
      {link ? (
        <a class="small" href={link} target="_blank" rel="noreferrer noopener">
          <bdi>{article.title || link}</bdi>
        </a>
      ) : (
        site && <bdi class="small">{article.title}</bdi>
      )}
    </>
  );
}

export function ComparisonTable({ comparison, choices, onSay }: Props) {
  const { columns, groups } = comparison;
  const articles = [...new Set(columns.map(({ article }) => article))];
  const claims = new Map(
    groups.flatMap(({ cells }) =>
      cells.flat().map(({ item }): [string, CasualtyValue] => [item.annotation.id, item.claim]),
    ),
  );
  const claimOf = (id: string): CasualtyValue | null => claims.get(id) ?? null;
  return (
    <div class="table-scroll" role="region" aria-label={t('library.compare')} tabIndex={0}>
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col" rowSpan={2} class="group-column">
              {t('compare.victims')}
            </th>
            {articles.map((article) => (
              <th
                scope="colgroup"
                key={article.id}
                class="article-start"
                colSpan={columns.filter((column) => column.article === article).length}
              >
                <ArticleHead article={article} />
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ id, source, article }, index) => (
              <th
                scope="col"
                key={id}
                class={columns[index - 1]?.article === article ? 'source' : 'source article-start'}
              >
                {source === null ? t('compare.article') : <bdi>{t('compare.says', { source })}</bdi>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const all = group.cells.flat();
            return (
              <tr key={group.key}>
                <th scope="row" class="group-column">
                  <GroupHead
                    group={group}
                    all={groups}
                    choices={choices}
                    isPart={all.every(({ partOf }) => partOf !== null)}
                    onSay={onSay}
                  />
                </th>
                {group.cells.map((cell, index) => (
                  <td
                    key={columns[index]?.id ?? index}
                    class={
                      columns[index - 1]?.article === columns[index]?.article ? undefined : 'article-start'
                    }
                  >
                    {cell.length === 0 && (
                      <span class="says-nothing">
                        <span aria-hidden="true">–</span>
                        <span class="visually-hidden">{t('compare.nothing')}</span>
                      </span>
                    )}
                    {cell.map((each) => (
                      <ClaimCell key={each.item.annotation.id} compared={each} claimOf={claimOf} />
                    ))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
