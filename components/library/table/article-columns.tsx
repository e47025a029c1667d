/** Columns of the table of articles. */
import { formatDay, formatNumber, hostOf, t } from '../../strings';
import type { ArticleEntry } from '../catalog/entries';
import { linkOf } from '../rows';
import type { Column } from './columns';

export const ARTICLE_COLUMNS_SHOWN = [
  'title',
  'site',
  'published',
  'read',
  'claims',
  'actors',
  'page',
] as const;

/** What an article is called. */
export function titleOf({ title, url }: { title: string; url: string | null }): string {
  return title || url || t('head.untitled');
}

function Day({ iso }: { iso: string | null }) {
  return iso ? <time dateTime={iso}>{formatDay(iso)}</time> : null;
}

export function articleColumns(): Column<ArticleEntry>[] {
  return [
    {
      key: 'title',
      label: t('column.title'),
      width: 280,
      grows: true,
      compare: ({ card }) => titleOf(card),
      cell: ({ card }) => (
        <a class="clamp row-title" href={`#articles/${card.id}`}>
          <bdi>{titleOf(card)}</bdi>
        </a>
      ),
    },
    {
      key: 'site',
      label: t('column.site'),
      width: 150,
      compare: ({ card }) => card.site || hostOf(card.url),
      cell: ({ card }) => (
        <span class="clamp">
          <bdi>{card.site || hostOf(card.url)}</bdi>
        </span>
      ),
    },
    {
      key: 'byline',
      label: t('column.byline'),
      width: 140,
      compare: ({ card }) => card.byline,
      cell: ({ card }) => (
        <span class="clamp">
          <bdi>{card.byline}</bdi>
        </span>
      ),
    },
    {
      key: 'published',
      label: t('column.published'),
      width: 116,
      compare: ({ card }) => card.published,
      cell: ({ card }) => <Day iso={card.published} />,
    },
    {
      key: 'read',
      label: t('column.read'),
      width: 116,
      compare: ({ card }) => card.accessed,
      cell: ({ card }) => <Day iso={card.accessed} />,
    },
    {
      key: 'claims',
      label: t('column.claims'),
      width: 84,
      isFigure: true,
      compare: ({ counted }) => counted.claims,
      cell: ({ counted }) => formatNumber(counted.claims),
    },
    {
      key: 'actors',
      label: t('column.actors'),
      width: 84,
      isFigure: true,
      compare: ({ counted }) => counted.actors,
      cell: ({ counted }) => formatNumber(counted.actors),
    },
    {
      key: 'page',
      label: t('column.page'),
      width: 132,
      cell: ({ card }) => {
        const link = linkOf(card.url);
        return link ? (
          <a
            href={link}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={t('article.openOf', { title: titleOf(card) })}
          >
            {t('article.openShort')}
          </a>
        ) : null;
      },
    },
  ];
}
