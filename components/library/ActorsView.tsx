/** Parties over all articles, and the reader's own actor list. */
import type { ActorEntry } from '../../lib/model';
import { Icon } from '../design/Icon';
import { formatList, formatNumber, t } from '../strings';
import type { ActorRow } from './rows';

interface Props {
  rows: readonly ActorRow[];
  onRemove: (entry: ActorEntry) => void;
}

export function ActorsView({ rows, onRemove }: Props) {
  if (rows.length === 0)
    return (
      <div class="empty">
        <h2>{t('actors.empty')}</h2>
        <p>{t('actors.emptyHint')}</p>
      </div>
    );
  const columns = ['name', 'type', 'roles', 'mentions', 'title', 'list'] as const;
  return (
    <div class="table-scroll" role="region" aria-label={t('library.actors')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column === 'title' ? t('library.articles') : t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { entry } = row;
            const aliases = [...new Set(row.mentions.map((mention) => mention.quote))].filter(
              (quote) => quote !== row.name,
            );
            return (
              <tr key={row.key}>
                <td>
                  <strong>
                    <bdi>{row.name}</bdi>
                  </strong>
                  {aliases.length > 0 && (
                    <div class="small quiet">
                      <bdi>{formatList(aliases)}</bdi>
                    </div>
                  )}
                </td>
                <td>{t(`type.${row.type}`)}</td>
                <td>{formatList(row.roles.map((role) => t(`role.${role}`)))}</td>
                <td class="number">{formatNumber(row.mentions.length)}</td>
                <td class="number">{formatNumber(row.articles)}</td>
                <td>
                  {entry ? t('actors.listed') : t('actors.unlisted')}
                  {entry && (
                    <button
                      type="button"
                      class="button icon plain"
                      aria-label={t('actors.remove', { name: row.name })}
                      title={t('actors.remove', { name: row.name })}
                      onClick={() => onRemove(entry)}
                    >
                      <Icon name="trash" />
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
