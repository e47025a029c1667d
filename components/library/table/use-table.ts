/** The columns and the order of one table, as the reader chose them: shown at once, kept in the settings. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TableChoice } from '../../../lib/store/table-settings';
import type { Settings, Store } from '../../../lib/store/types';
import { chosenColumns, type Column, type Sort } from './columns';

export interface Table<Row> {
  columns: readonly Column<Row>[];
  /** Every column there is. */
  all: readonly Column<Row>[];
  choice: TableChoice;
  choose: (choice: TableChoice) => void;
  sortBy: (sort: Sort | null) => void;
}

const AS_IT_COMES: TableChoice = { columns: [], sort: null };

export function useTable<Row>(
  name: string,
  all: readonly Column<Row>[],
  shown: readonly string[],
  settings: Settings | null,
  store: Store,
): Table<Row> {
  const kept = settings?.tables[name];
  const [choice, setChoice] = useState<TableChoice>(kept ?? AS_IT_COMES);
  const state = JSON.stringify(kept ?? AS_IT_COMES);
  // Another window may have chosen otherwise.
  useEffect(() => setChoice(kept ?? AS_IT_COMES), [state]);
  const choose = (next: TableChoice): void => {
    setChoice(next);
    void store.setSettings({ tables: { ...settings?.tables, [name]: next } });
  };
  const columns = useMemo(() => chosenColumns(all, choice.columns, shown), [all, choice.columns, shown]);
  return { columns, all, choice, choose, sortBy: (sort) => choose({ ...choice, sort }) };
}
