/** Columns of the table of actors. */
import type { ActorEntry } from '../../../lib/model';
import { Icon } from '../../design/Icon';
import { formatList, formatNumber, t } from '../../strings';
import type { ActorRow } from '../catalog/actor-entries';
import type { Column } from './columns';

export const ACTOR_COLUMNS_SHOWN = ['name', 'type', 'roles', 'mentions', 'articles', 'list'] as const;

function identifiersOf(entry: ActorEntry | null): string {
  return formatList(Object.entries(entry?.identifiers ?? {}).map(([kind, id]) => `${kind} ${id}`));
}

export function actorColumns(onRemove: (entry: ActorEntry) => void): Column<ActorRow>[] {
  return [
    {
      key: 'name',
      label: t('column.name'),
      width: 260,
      grows: true,
      compare: ({ name }) => name,
      cell: ({ key, name, aliases }) => (
        <>
          <a class="clamp row-title" href={`#actors/${encodeURIComponent(key)}`}>
            <bdi>{name}</bdi>
          </a>
          {aliases.length > 0 && (
            <span class="small quiet clamp one">
              <bdi>{formatList(aliases)}</bdi>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'type',
      label: t('column.type'),
      width: 130,
      compare: ({ type }) => t(`type.${type}`),
      cell: ({ type }) => t(`type.${type}`),
    },
    {
      key: 'roles',
      label: t('column.roles'),
      width: 170,
      compare: ({ roles }) => formatList(roles.map((role) => t(`role.${role}`))),
      cell: ({ roles }) => <span class="clamp">{formatList(roles.map((role) => t(`role.${role}`)))}</span>,
    },
    {
      key: 'mentions',
      label: t('column.mentions'),
      width: 92,
      isFigure: true,
      compare: ({ mentions }) => mentions.length,
      cell: ({ mentions }) => formatNumber(mentions.length),
    },
    {
      key: 'articles',
      label: t('library.articles'),
      width: 84,
      isFigure: true,
      compare: ({ articles }) => articles,
      cell: ({ articles }) => formatNumber(articles),
    },
    {
      key: 'identifiers',
      label: t('column.identifiers'),
      width: 150,
      compare: ({ entry }) => identifiersOf(entry),
      cell: ({ entry }) => (
        <span class="clamp">
          <bdi>{identifiersOf(entry)}</bdi>
        </span>
      ),
    },
    {
      key: 'list',
      label: t('column.list'),
      width: 110,
      compare: ({ entry }) => (entry ? 0 : 1),
      cell: ({ entry, name }) => (
        <>
          {entry ? t('actors.listed') : t('actors.unlisted')}
          {entry && (
            <button
              type="button"
              class="button icon plain"
              aria-label={t('actors.remove', { name })}
              title={t('actors.remove', { name })}
              onClick={() => onRemove(entry)}
            >
              <Icon name="trash" />
            </button>
          )}
        </>
      ),
    },
  ];
}
