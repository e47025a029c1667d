/** The records of an import, by their number in the file: held whole, or read again from the file when they are needed. */
import type { Bundle } from '../model';
import type { HeldBytes } from './held-bytes';
import { own, parseJson } from './json';
import type { RecordOf } from './plan';
import { readAgain, rowsIn, TABLES, type Table } from './records';

export interface RecordSource {
  /** Ids by table, in the order of the file. */
  readonly ids: Readonly<Record<Table, readonly string[]>>;
  /**
   * The record of a number, counted from 0.
   *
   * @throws when the file is another one than the one that was read
   */
  load<T extends Table>(table: T, index: number): RecordOf[T];
}

/** Records in memory. */
export function bundleSource(bundle: Bundle): RecordSource {
  return {
    ids: idsOf((table) => bundle[table].map(({ id }) => id)),
    load: (table, index) => found(bundle[table][index]) as unknown as RecordOf[typeof table],
  };
}

/** All records, in memory. @throws as `load` does */
export function bundleOf(source: RecordSource): Bundle {
  const bundle: Bundle = { articles: [], annotations: [], actors: [], events: [] };
  for (const table of TABLES) {
    const rows = rowsIn(bundle, table);
    for (const index of source.ids[table].keys()) rows.push(source.load(table, index));
  }
  return bundle;
}

/** Where the line of each record begins and ends: two numbers a record. */
export type Places = Record<Table, number[]>;

/** No record of any table. */
export function noPlaces(): Places {
  return { articles: [], annotations: [], actors: [], events: [] };
}

/** The records of a backup, a line each. */
export function backupSource(
  ids: Readonly<Record<Table, ReadonlySet<string>>>,
  places: Places,
  held: HeldBytes,
): RecordSource {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return {
    ids: idsOf((table) => [...ids[table]]),
    load: (table, index) => {
      const [start, end] = places[table].slice(index * 2, index * 2 + 2);
      const line = parseJson(decoder.decode(held.read(found(start), found(end))));
      return readAgain(table, line.ok ? own(line.value, 'row') : undefined);
    },
  };
}

function idsOf(of: (table: Table) => string[]): Record<Table, string[]> {
  return Object.fromEntries(TABLES.map((table) => [table, of(table)])) as Record<Table, string[]>;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the file was changed while it was imported');
  return value;
}
