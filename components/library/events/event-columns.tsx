/** Columns of the table of the reader's events. */
import type { ConflictEvent } from '../../../lib/model';
import { formatDay, formatNumber, t } from '../../strings';
import type { Column } from '../table/columns';

export const EVENT_COLUMNS_SHOWN = ['name', 'date', 'place', 'articles', 'claims', 'changed'] as const;

/** A day as the reader writes days; what is no day stays as it is. */
export function dayOf(date: string | null): string {
  return date !== null && /^\d{4}-/u.test(date) ? formatDay(date) : (date ?? '');
}

export function eventColumns(): Column<ConflictEvent>[] {
  return [
    {
      key: 'name',
      label: t('events.name'),
      width: 260,
      grows: true,
      compare: ({ name }) => name,
      cell: ({ id, name }) => (
        <a class="clamp row-title" href={`#events/${id}`} aria-label={t('events.open', { name })}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    {
      key: 'date',
      label: t('events.date'),
      width: 130,
      compare: ({ date }) => date,
      cell: ({ date }) => <bdi>{dayOf(date)}</bdi>,
    },
    {
      key: 'place',
      label: t('events.place'),
      width: 150,
      compare: ({ place }) => place,
      cell: ({ place }) => (
        <span class="clamp">
          <bdi>{place}</bdi>
        </span>
      ),
    },
    {
      key: 'articles',
      label: t('library.articles'),
      width: 92,
      isFigure: true,
      compare: ({ articleIds }) => articleIds.length,
      cell: ({ articleIds }) => formatNumber(articleIds.length),
    },
    {
      key: 'claims',
      label: t('library.claims'),
      width: 92,
      isFigure: true,
      compare: ({ claimIds }) => claimIds.length,
      cell: ({ claimIds }) => formatNumber(claimIds.length),
    },
    {
      key: 'changed',
      label: t('column.changed'),
      width: 120,
      compare: ({ modified }) => modified,
      cell: ({ modified }) => <time dateTime={modified}>{formatDay(modified)}</time>,
    },
  ];
}
