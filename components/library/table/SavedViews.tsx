/** Filters, order and columns under a name: kept, taken again, dropped. */
import { useState } from 'preact/hooks';
import type { SavedView } from '../../../lib/store/table-settings';
import type { Settings, Store } from '../../../lib/store/types';
import { Icon } from '../../design/Icon';
import { t } from '../../strings';
import { fieldsOf, queryOf } from '../catalog/saved-query';
import type { Query } from '../catalog/query';
import type { Table } from './use-table';

interface Props<Row> {
  store: Store;
  settings: Settings;
  /** Name of the table whose views they are. */
  of: string;
  table: Table<Row>;
  query: Query;
  onQuery: (query: Query) => void;
}

export function SavedViews<Row>({ store, settings, of, table, query, onQuery }: Props<Row>) {
  const [name, setName] = useState('');
  const own = settings.views.filter((view) => view.table === of);
  const isSame = (view: SavedView): boolean => view.table === of && view.name === name.trim();
  const keep = (): void => {
    const view: SavedView = { name: name.trim(), table: of, query: fieldsOf(query), ...table.choice };
    if (view.name === '') return;
    void store.setSettings({ views: [...settings.views.filter((each) => !isSame(each)), view] });
    setName('');
  };
  return (
    <details class="choice">
      <summary class="button plain">{t('views.title')}</summary>
      <div class="stack">
        {own.length === 0 && <p class="quiet small">{t('views.none')}</p>}
        <ul class="view-list">
          {own.map((view) => (
            <li key={view.name} class="row">
              <button
                type="button"
                class="button link"
                onClick={() => {
                  onQuery(queryOf(view.query));
                  table.choose({ columns: view.columns, sort: view.sort });
                }}
              >
                <bdi>{view.name}</bdi>
              </button>
              <button
                type="button"
                class="button icon plain"
                aria-label={t('views.drop', { name: view.name })}
                title={t('views.drop', { name: view.name })}
                onClick={() =>
                  void store.setSettings({ views: settings.views.filter((each) => each !== view) })
                }
              >
                <Icon name="trash" />
              </button>
            </li>
          ))}
        </ul>
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <label class="field">
            <span>{t('views.name')}</span>
            <input
              type="text"
              dir="auto"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button" disabled={name.trim() === ''}>
            {settings.views.some(isSame) ? t('views.replace') : t('views.keep')}
          </button>
        </form>
      </div>
    </details>
  );
}
