/** A table of the library's records with everything around it: filters, columns, saved views, ticks, what is still read. */
import { useMemo } from 'preact/hooks';
import type { Change, Settings, Store } from '../../lib/store/types';
import { t } from '../strings';
import type { Query } from './catalog/query';
import type { Library } from './catalog/use-catalog';
import { QueryBar } from './QueryBar';
import { useTicks, type Ticked } from './selection';
import { SelectionBar } from './SelectionBar';
import { ColumnChoice } from './table/ColumnChoice';
import { sortRows, type Column } from './table/columns';
import { LongTable } from './table/LongTable';
import { SavedViews } from './table/SavedViews';
import { useTable } from './table/use-table';

/** What a tab of records gets from the library. */
export interface TabProps {
  store: Store;
  library: Library;
  settings: Settings | null;
  query: Query;
  onQuery: (query: Query) => void;
  selected: Ticked;
  onSelected: (selected: Ticked) => void;
  withRejected: boolean;
  now: () => string;
  onChange: (change: Change, label: string) => Promise<boolean>;
}

interface Props<T> extends TabProps {
  view: 'articles' | 'claims';
  label: string;
  columns: readonly Column<T>[];
  /** Names of the columns that are shown until the reader chooses. */
  first: readonly string[];
  /** What the query finds, in any order. */
  found: readonly T[];
  /** How many of how many are shown, in words. */
  shown: (n: number) => string;
  idOf: (row: T) => string;
  nameOf: (row: T) => string;
  /** In pixels; higher rows are measured. */
  rowHeight: number;
  /** A search that is still looking. */
  isSearching?: boolean;
}

/** What is still to be read, in a sentence; empty when everything is. */
function readingWords({ state, toPack }: Library): string {
  if (state.isReading) return t('library.reading');
  if (state.toMake > 0) return t('library.making', { n: state.toMake });
  return toPack > 0 ? t('library.packing', { n: toPack }) : '';
}

export function RecordTable<T>(props: Props<T>) {
  const { store, library, settings, query, onQuery, selected, onSelected, withRejected, now, onChange } =
    props;
  const { view, label, columns, first, found, shown, idOf, nameOf, rowHeight, isSearching = false } = props;
  const table = useTable(view, columns, first, settings, store);
  const rows = useMemo(
    () => sortRows(found, columns, table.choice.sort),
    [found, columns, table.choice.sort],
  );
  const ticks = useTicks(selected, () => rows.map(idOf), onSelected);
  const isFilling = library.state.isReading || library.state.toMake > 0;
  const reading = readingWords(library);
  return (
    <>
      <QueryBar entries={library.state.entries} query={query} shown={shown(rows.length)} onChange={onQuery}>
        <ColumnChoice table={table} first={first} />
        {settings && <SavedViews of={view} {...{ store, settings, table, query, onQuery }} />}
      </QueryBar>
      {reading !== '' && <p class="small quiet reading-note">{reading}</p>}
      <SelectionBar
        view={view}
        store={store}
        catalog={library.catalog}
        selected={selected}
        settings={settings}
        withRejected={withRejected}
        now={now}
        onClear={() => onSelected(new Set())}
        onChange={onChange}
      />
      {rows.length > 0 ? (
        <LongTable
          label={label}
          rows={rows}
          columns={table.columns}
          idOf={idOf}
          nameOf={nameOf}
          rowHeight={rowHeight}
          sort={table.choice.sort}
          onSort={table.sortBy}
          isBusy={isFilling || isSearching}
          selected={selected}
          {...ticks}
        />
      ) : (
        <p class="empty" aria-busy={isFilling || isSearching}>
          {isFilling ? t('library.loading') : t('library.noMatch')}
        </p>
      )}
    </>
  );
}
