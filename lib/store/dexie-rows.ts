/** Rows kept by Dexie. */
import { Dexie, liveQuery, type Table } from 'dexie';
import { faultFrom } from './fault';
import type { Reader, Rows, Writer } from './rows';
import type { RowTypes, TableName } from './schema';

/** Rows of an opened database. A database of another version may lack tables: those read as empty. */
export function dexieRows(db: Dexie): Rows {
  const present = new Set(db.tables.map((table) => table.name));
  const table = <T extends TableName>(name: T): Table<RowTypes[T], string | number> | null =>
    present.has(name) ? db.table(name) : null;

  const reader: Reader = {
    get: async (name, key) => table(name)?.get(key),
    getMany: async (name, keys) => (await table(name)?.bulkGet([...keys])) ?? keys.map(() => undefined),
    all: async (name) => (await table(name)?.toArray()) ?? [],
    where: async (name, index, values) =>
      (await table(name)
        ?.where(index)
        .anyOf([...values])
        .distinct()
        .toArray()) ?? [],
    edge: async (name, index, value, which) => {
      const found = table(name)?.where(index).equals(value);
      return which === 'first' ? found?.first() : found?.last();
    },
    range: async (name, index, { after, limit, reverse }) => {
      const rows = table(name);
      const found = after === undefined ? rows?.orderBy(index) : rows?.where(index).above(after);
      if (reverse === true) found?.reverse();
      return (await (limit === undefined ? found : found?.limit(limit))?.toArray()) ?? [];
    },
    keys: async (name, index, value) => {
      const rows = table(name);
      const found = index === undefined ? rows?.toCollection() : rows?.where(index).equals(value ?? '');
      return ((await found?.primaryKeys()) ?? []).map(String);
    },
    values: async (name, index) => {
      const rows = table(name);
      // A database of another version may lack the index.
      if (rows?.schema.idxByName[index] === undefined) return [];
      const values = (await rows.orderBy(index).uniqueKeys()).map(String);
      const counts = await Dexie.Promise.all(values.map((value) => rows.where(index).equals(value).count()));
      return values.map((value, at) => ({ value, rows: counts[at] ?? 0 }));
    },
  };
  const writer: Writer = {
    ...reader,
    put: async (name, rows) => {
      if (rows.length > 0) await db.table(name).bulkPut([...rows]);
    },
    remove: async (name, keys) => {
      if (keys.length > 0) await db.table(name).bulkDelete([...keys]);
    },
  };
  // Dexie follows native `await` only in functions that are `async` themselves: without the keyword the
  // transaction is committed at the first one.
  const read: Rows['read'] = (work) => db.transaction('r', db.tables, async () => await work(reader));
  return {
    read,
    write: (work) => db.transaction('rw', db.tables, async () => await work(writer)),
    watch: (work) => ({
      subscribe: (next, error) =>
        liveQuery(async () => await read(work)).subscribe(next, (thrown: unknown) =>
          error?.(faultFrom(thrown)),
        ),
    }),
    close: () => db.close({ disableAutoOpen: true }),
  };
}
