/** Columns of the table of claims. */
import { KindGlyph } from '../../design/KindGlyph';
import { countLabelOf } from '../../session/words';
import { formatDay, formatList, hostOf, t } from '../../strings';
import type { ClaimEntry } from '../catalog/entries';
import { titleOf } from './article-columns';
import type { Column } from './columns';

export const CLAIM_COLUMNS_SHOWN = [
  'kind',
  'count',
  'victims',
  'by',
  'says',
  'scope',
  'status',
  'title',
  'words',
] as const;

function words(
  key: string,
  label: string,
  width: number,
  of: (row: ClaimEntry) => string,
): Column<ClaimEntry> {
  return {
    key,
    label,
    width,
    compare: of,
    cell: (row) => (
      <span class="clamp">
        <bdi>{of(row)}</bdi>
      </span>
    ),
  };
}

export function claimColumns(): Column<ClaimEntry>[] {
  return [
    {
      key: 'kind',
      label: t('column.kind'),
      width: 104,
      className: 'kind-cell',
      compare: ({ claim }) => t(`kind.${claim.kind}`),
      cell: ({ claim }) => (
        <>
          <KindGlyph style={claim.kind} /> {t(`kind.${claim.kind}`)}
        </>
      ),
    },
    {
      key: 'count',
      label: t('column.count'),
      width: 104,
      isFigure: true,
      compare: ({ claim }) => claim.count.low ?? claim.count.high,
      cell: ({ claim }) => <bdi>{countLabelOf(claim.count)}</bdi>,
    },
    words('victims', t('column.victims'), 120, ({ claim }) => claim.victims),
    words('by', t('column.by'), 120, ({ claim }) => claim.by),
    {
      ...words('says', t('column.says'), 120, ({ claim }) => claim.says),
      cell: ({ claim }) => (
        <span class="clamp">
          <bdi>{claim.says}</bdi>
          {claim.stance && claim.stance !== 'states' && (
            <span class="aside"> {t(`stance.${claim.stance}`)}</span>
          )}
        </span>
      ),
    },
    {
      key: 'scope',
      label: t('column.scope'),
      width: 104,
      compare: ({ claim }) => t(`scope.${claim.scope}`),
      cell: ({ claim }) => (
        <>
          {t(`scope.${claim.scope}`)}
          {claim.negated && <span class="aside"> {t('claim.negated')}</span>}
        </>
      ),
    },
    words('status', t('column.status'), 120, ({ claim }) => t(`state.${claim.status}`)),
    words('place', t('column.place'), 110, ({ claim }) => claim.place),
    words('date', t('column.date'), 110, ({ claim }) => claim.date),
    words('tags', t('column.tags'), 110, ({ claim }) => formatList(claim.tags)),
    words('note', t('column.note'), 140, ({ claim }) => claim.note),
    words('site', t('column.site'), 130, ({ article }) => article.site || hostOf(article.url)),
    {
      key: 'published',
      label: t('column.published'),
      width: 116,
      compare: ({ article }) => article.published,
      cell: ({ article }) =>
        article.published && <time dateTime={article.published}>{formatDay(article.published)}</time>,
    },
    {
      key: 'title',
      label: t('column.title'),
      width: 170,
      grows: true,
      compare: ({ article }) => titleOf(article),
      cell: ({ article }) => (
        <a class="clamp" href={`#articles/${article.id}`}>
          <bdi>{titleOf(article)}</bdi>
        </a>
      ),
    },
    {
      key: 'words',
      label: t('column.words'),
      width: 220,
      grows: true,
      className: 'quote-cell',
      compare: ({ claim }) => claim.quote,
      cell: ({ claim, article }) => (
        <a class="clamp place-link" href={`#articles/${article.id}/${claim.id}`} title={t('claim.toPlace')}>
          <q dir="auto">{claim.quote}</q>
        </a>
      ),
    },
  ];
}
