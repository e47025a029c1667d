/** Parties over all articles, and the reader's own actor list. */
import { useMemo } from 'preact/hooks';
import { ACTOR_TYPES, type ActorEntry } from '../../lib/model';
import type { Change, Settings, Store } from '../../lib/store/types';
import { t } from '../strings';
import { MergeBar } from './actors/MergeBar';
import { PerhapsOneList } from './actors/PerhapsOneList';
import { perhapsOne } from './catalog/perhaps-one';
import { actorsFor, type ActorRow } from './catalog/actor-entries';
import type { Query } from './catalog/query';
import { useTicks, type Ticked } from './selection';
import { ACTOR_COLUMNS_SHOWN, actorColumns } from './table/actor-columns';
import { ColumnChoice } from './table/ColumnChoice';
import { sortRows } from './table/columns';
import { LongTable } from './table/LongTable';
import { SavedViews } from './table/SavedViews';
import { useTable } from './table/use-table';

interface Props {
  store: Store;
  settings: Settings | null;
  actors: readonly ActorRow[];
  query: Query;
  onQuery: (query: Query) => void;
  isBusy: boolean;
  selected: Ticked;
  onSelected: (selected: Ticked) => void;
  now: () => string;
  newId: () => string;
  onChange: (change: Change, label: string) => Promise<boolean>;
  onRemove: (entry: ActorEntry) => void;
}

const ROW_HEIGHT = 52;
const idOf = ({ key }: ActorRow): string => key;
const nameOf = ({ name }: ActorRow): string => name;

export function ActorsView(props: Props) {
  const { store, settings, actors, query, onQuery, isBusy, selected, onSelected, onRemove } = props;
  const columns = useMemo(() => actorColumns(onRemove), []);
  const table = useTable('actors', columns, ACTOR_COLUMNS_SHOWN, settings, store);
  const found = useMemo(() => actorsFor(actors, query), [actors, query]);
  const pairs = useMemo(() => perhapsOne(actors), [actors]);
  const rows = useMemo(
    () => sortRows(found, columns, table.choice.sort),
    [found, columns, table.choice.sort],
  );
  const ticks = useTicks(selected, () => rows.map(idOf), onSelected);
  if (actors.length === 0)
    return (
      <div class="empty">
        <h2>{t('actors.empty')}</h2>
        <p>{t('actors.emptyHint')}</p>
      </div>
    );
  return (
    <>
      <div class="query-bar">
        <label class="field">
          <span>{t('column.type')}</span>
          <select
            value={query.type ?? ''}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              onQuery({ ...query, type: ACTOR_TYPES.find((type) => type === chosen) ?? null });
            }}
          >
            <option value="">{t('filters.any')}</option>
            {ACTOR_TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`type.${type}`)}
              </option>
            ))}
          </select>
        </label>
        <div class="row query-end">
          <p class="small quiet shown" role="status">
            {t('actors.shown', { n: rows.length, total: actors.length })}
          </p>
          <ColumnChoice table={table} first={ACTOR_COLUMNS_SHOWN} />
          {settings && <SavedViews of="actors" {...{ store, settings, table, query, onQuery }} />}
        </div>
      </div>
      <PerhapsOneList pairs={pairs} onTick={(keys) => onSelected(new Set(keys))} />
      <MergeBar
        key={[...selected].join()}
        {...props}
        rows={actors.filter(({ key }) => selected.has(key))}
        onClear={() => onSelected(new Set())}
      />
      {rows.length > 0 ? (
        <LongTable
          label={t('library.actors')}
          rows={rows}
          columns={table.columns}
          idOf={idOf}
          nameOf={nameOf}
          rowHeight={ROW_HEIGHT}
          sort={table.choice.sort}
          onSort={table.sortBy}
          isBusy={isBusy}
          selected={selected}
          {...ticks}
        />
      ) : (
        <p class="empty">{t('library.noMatch')}</p>
      )}
    </>
  );
}
