/** Who says what: the claims of the chosen articles side by side, with how they stand to each other. */
import { compareSideBySide, type Agreement, type ComparedRow } from '../../lib/compare/side-by-side';
import type { StoredArticle } from '../../lib/model';
import { KindGlyph } from '../design/KindGlyph';
import { countWord } from '../session/words';
import { formatDay, formatNumber, hostOf, t } from '../strings';
import { partyName } from './ClaimsTable';
import { linkOf, type ClaimRow } from './rows';

interface Props {
  articles: readonly StoredArticle[];
  claims: readonly ClaimRow[];
  /** Fewer articles than this are not compared; two, but for an event that one article tells of. */
  least?: number;
}

/** A shape beside each word: filled when all say the same, half when compatible, crossed when not. */
const SHAPES: Record<Agreement, string> = { single: '○', agree: '●', range: '◐', conflict: '✕', denied: '⊘' };

function Claim({ row, isSuperseded }: { row: ClaimRow; isSuperseded: boolean }) {
  const { claim, annotation } = row;
  const says = partyName(claim.source);
  return (
    <div class="compared-claim">
      <strong>
        <bdi>{countWord(claim)}</bdi>
      </strong>{' '}
      {claim.negated && <span class="flag strong">{t('claim.negated')}</span>}{' '}
      {isSuperseded && <span class="flag">{t('events.superseded')}</span>}{' '}
      <q dir="auto">{annotation.quote}</q>
      <p class="small quiet">
        {says ? <bdi>{says}</bdi> : t('compare.article')}
        {claim.source && claim.source.stance !== 'states' && ` · ${t(`stance.${claim.source.stance}`)}`}
      </p>
    </div>
  );
}

function range({ low, high, open }: ComparedRow): string {
  if (low === null || high === null) return '–';
  const top = `${formatNumber(high)}${open ? '+' : ''}`;
  return low === high ? top : `${formatNumber(low)}–${top}`;
}

export function CompareView({ articles, claims, least = 2 }: Props) {
  if (articles.length < least)
    return (
      <div class="empty">
        <h2>{t('compare.choose')}</h2>
        <p>{t('compare.chooseHint')}</p>
      </div>
    );
  const { rows } = compareSideBySide(articles, claims);
  if (rows.length === 0) return <p class="empty">{t('compare.noClaims')}</p>;
  return (
    <div class="table-scroll" role="region" aria-label={t('library.compare')} tabIndex={0}>
      <table class="compare">
        <thead>
          <tr>
            <th scope="col">{t('compare.victims')}</th>
            {articles.map((article) => {
              const link = linkOf(article.url);
              const site = article.site || hostOf(article.url);
              return (
                <th scope="col" key={article.id}>
                  {link ? (
                    <a href={link} target="_blank" rel="noreferrer noopener">
                      <bdi>{article.title}</bdi>
                    </a>
                  ) : (
                    <bdi>{article.title}</bdi>
                  )}
                  <div class="small quiet">
                    <bdi>{site}</bdi>
                    {article.published && ` · ${formatDay(article.published)}`}
                  </div>
                </th>
              );
            })}
            <th scope="col">{t('compare.range')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span class="kind-cell">
                  <KindGlyph style={row.kind} /> {t(`kind.${row.kind}`)}
                </span>
                <div>
                  <bdi>{row.victims || t('claim.notStated')}</bdi>
                </div>
                {row.scope !== 'event' && <div class="small quiet">{t(`scope.${row.scope}`)}</div>}
              </th>
              {row.cells.map((cell, index) => (
                <td key={articles[index]?.id ?? index}>
                  {cell.length > 0
                    ? cell.map((each) => (
                        <Claim
                          key={each.annotation.id}
                          row={each}
                          isSuperseded={row.superseded.includes(each.annotation.id)}
                        />
                      ))
                    : '–'}
                </td>
              ))}
              <td class="agreement">
                <strong>{range(row)}</strong>
                <p class={`small agreement-${row.agreement}`}>
                  <span aria-hidden="true">{SHAPES[row.agreement]}</span> {t(`agreement.${row.agreement}`)}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
