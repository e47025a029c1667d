/** Rows kept in memory, for windows that may write nothing to disk. Same promises as on disk, but one page long. */
import { faultFrom } from './fault';
import type { Reader, Rows, Writer } from './rows';
import { KEYS, type RowTypes, type TableName } from './schema';

type Tables = { [T in TableName]: Map<string | number, RowTypes[T]> };

/** An empty store in memory. Rows are copied on the way in and out, so nobody holds a stored row. */
export function memoryRows(): Rows {
  let tables = emptyTables();
  const watchers = new Set<() => void>();
  let queue: Promise<unknown> = Promise.resolve();

  const read: Rows['read'] = (work) => work(readerOf(tables));
  return {
    read,
    write: (work) => {
      const turn = queue.then(async () => {
        const copy = copyTables(tables);
        const result = await work(writerOf(copy));
        tables = copy;
        for (const wake of watchers) wake();
        return result;
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    watch: (work) => ({
      subscribe: (next, error) => {
        const wake = (): void => {
          read(work).then(
            (value) => {
              if (watchers.has(wake)) next(value);
            },
            (thrown: unknown) => error?.(faultFrom(thrown)),
          );
        };
        watchers.add(wake);
        wake();
        return { unsubscribe: () => void watchers.delete(wake) };
      },
    }),
    close: () => watchers.clear(),
  };
}

function readerOf(tables: Tables): Reader {
  /** In order of the primary key, as on disk. */
  const matching = <T extends TableName>(name: T, test: (row: RowTypes[T]) => boolean): RowTypes[T][] =>
    [...mapOf(tables, name)]
      .filter(([, row]) => test(row))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => structuredClone(row));
  const get = <T extends TableName>(name: T, key: string | number): RowTypes[T] | undefined =>
    structuredClone(mapOf(tables, name).get(key));
  const where = <T extends TableName>(
    name: T,
    index: keyof RowTypes[T],
    values: readonly string[],
  ): RowTypes[T][] =>
    matching(name, (row) => {
      const held: unknown = row[index];
      return values.some((value) => (Array.isArray(held) ? held.includes(value) : held === value));
    });
  return {
    get: async (name, key) => get(name, key),
    getMany: async (name, keys) => keys.map((key) => get(name, key)),
    all: async (name) => matching(name, () => true),
    where: async (name, index, values) => where(name, index, values),
    edge: async (name, index, value, which) => where(name, index, [value]).at(which === 'first' ? 0 : -1),
    range: async (name, index, { after, limit, reverse }) => {
      const value = (row: object): string | number => Reflect.get(row, index) as string | number;
      const rows = matching(name, (row) => after === undefined || value(row) > after).toSorted((a, b) =>
        value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0,
      );
      return (reverse === true ? rows.toReversed() : rows).slice(0, limit);
    },
    keys: async (name, index, value) => {
      const rows = index === undefined ? matching(name, () => true) : where(name, index, [value ?? '']);
      return rows.map((row) => String(keyOf(name, row)));
    },
    values: async (name, index) => {
      const counts = new Map<string, number>();
      for (const row of mapOf(tables, name).values()) {
        const held: unknown = row[index];
        for (const value of new Set<unknown>(Array.isArray(held) ? held : [held]))
          counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
      }
      return [...counts]
        .map(([value, rows]) => ({ value, rows }))
        .toSorted((a, b) => (a.value < b.value ? -1 : 1));
    },
  };
}

function writerOf(tables: Tables): Writer {
  return {
    ...readerOf(tables),
    put: async (name, rows) => {
      for (const row of rows) mapOf(tables, name).set(keyOf(name, row), structuredClone(row));
    },
    remove: async (name, keys) => {
      for (const key of keys) tables[name].delete(key);
    },
  };
}

function mapOf<T extends TableName>(tables: Tables, name: T): Map<string | number, RowTypes[T]> {
  return tables[name] as Map<string | number, RowTypes[T]>;
}

function keyOf<T extends TableName>(name: T, row: RowTypes[T]): string | number {
  const key: unknown = Reflect.get(row, KEYS[name]);
  if (typeof key !== 'string' && typeof key !== 'number')
    throw new TypeError(`${name}: a row without its key`);
  return key;
}

function emptyTables(): Tables {
  return {
    articles: new Map(),
    annotations: new Map(),
    actors: new Map(),
    events: new Map(),
    settings: new Map(),
    undo: new Map(),
    undoParts: new Map(),
    drafts: new Map(),
    conflicts: new Map(),
    layers: new Map(),
    adjudications: new Map(),
    cards: new Map(),
    prints: new Map(),
    wordBlocks: new Map(),
    journal: new Map(),
  };
}

function copyTables(tables: Tables): Tables {
  return {
    articles: new Map(tables.articles),
    annotations: new Map(tables.annotations),
    actors: new Map(tables.actors),
    events: new Map(tables.events),
    settings: new Map(tables.settings),
    undo: new Map(tables.undo),
    undoParts: new Map(tables.undoParts),
    drafts: new Map(tables.drafts),
    conflicts: new Map(tables.conflicts),
    layers: new Map(tables.layers),
    adjudications: new Map(tables.adjudications),
    cards: new Map(tables.cards),
    prints: new Map(tables.prints),
    wordBlocks: new Map(tables.wordBlocks),
    journal: new Map(tables.journal),
  };
}
