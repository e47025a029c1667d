/** Every stored row as text, read past our own code, to compare byte for byte. */
import { IDBFactory } from 'fake-indexeddb';
import type { Tab } from '../../lib/cli/drive/driver';
import { openStore } from '../../lib/store/open';
import { DERIVED_TABLES } from '../../lib/store/schema';
import type { WholeLibrary } from '../../lib/store/types';
import { tablesMade } from '../bench/library/load';
import { articleOf, NOW, tagOn, TEXT, testDeps } from '../store/sample';

/** Table → key → the row as JSON, in the order in which its properties are stored. */
export type Rows = Record<string, Record<string, string>>;

/**
 * The rows of our database, in whatever version it is; empty when there is none. Without the tables that follow from
 * the others: the library makes them anew, when it is opened at the latest.
 */
export async function dumpRows(own: Tab, database = 'tollmark'): Promise<Rows> {
  const rows = await allRows(own, database);
  const derived: readonly string[] = DERIVED_TABLES;
  return Object.fromEntries(Object.entries(rows).filter(([table]) => !derived.includes(table)));
}

function allRows(own: Tab, database: string): Promise<Rows> {
  return own.evaluate(async (name) => {
    // One damaged database makes Firefox list none; the one that is asked for may open all the same.
    const known = await indexedDB.databases().catch(() => null);
    if (known !== null && !known.some((each) => each.name === name)) return {};
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error(`${name} is unreadable`)));
      });
    const db = await settled(indexedDB.open(name));
    const rows: Rows = {};
    for (const table of db.objectStoreNames) {
      const store = db.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      rows[table] = Object.fromEntries(keys.map((key, at) => [String(key), JSON.stringify(values[at])]));
    }
    db.close();
    return rows;
  }, database);
}

/** Writes rows into our database as they are, once the page of ours has made it. */
export async function seed(own: Tab, tables: Record<string, unknown[]>): Promise<void> {
  await tablesMade(own);
  await own.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tollmark');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    });
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
    for (const [table, all] of Object.entries(rows)) {
      for (const row of all) transaction.objectStore(table).put(row);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    });
    db.close();
  }, tables);
}

/** The rows with the properties of every object in the order of their names. */
export function sorted(rows: Rows): Rows {
  const order = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(order);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, order(item)]),
    );
  };
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      Object.fromEntries(
        Object.entries(all).map(([key, row]) => [key, JSON.stringify(order(JSON.parse(row)))]),
      ),
    ]),
  );
}

/** How many rows there are in all. */
export function countOf(rows: Rows): number {
  return Object.values(rows).reduce((sum, table) => sum + Object.keys(table).length, 0);
}

/**
 * What differs, as `table/key: new | gone | changed`.
 *
 * @param expected differences that the fault's own action makes; everything else must be as it was
 */
export function differences(before: Rows, after: Rows, expected?: RegExp): string[] {
  const tables = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...tables]
    .flatMap((table) => {
      const [old, now] = [before[table] ?? {}, after[table] ?? {}];
      const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
      return [...keys].flatMap((key) => {
        if (old[key] === now[key]) return [];
        const how = old[key] === undefined ? 'new' : now[key] === undefined ? 'gone' : 'changed';
        return [`${table}/${key}: ${how}`];
      });
    })
    .filter((line) => expected === undefined || !expected.test(line));
}

const HARD = 'Lone \uD800 surrogate, NUL \u0000, RTL \u202E, e\u0301, 👩‍🚒, "quotes",\n=HYPERLINK("x")';

/** Words that stand in every article of the library that the tests begin with. */
export const STORED = 'Shelling in Dorna';

/** A library as our own code writes it: two articles, tags with hard notes, an actor, an event, an undo log. */
export async function sampleLibrary(tags = 6): Promise<WholeLibrary> {
  const store = await openStore('test', { ...testDeps(new IDBFactory()), shelf: null });
  for (const [index, url] of ['https://outlet.example/dorna', 'https://other.example/dorna'].entries()) {
    const text = `${TEXT}${' '.repeat(index)}`;
    const saved = await store.saveArticle(articleOf({ url, text }), NOW);
    if (!saved.ok) throw new Error(saved.fault.what);
    const rows = Array.from({ length: tags }, (_, at) => ({
      ...tagOn(
        ['The army', 'the mayor', 'Dorna'][at % 3] ?? 'Dorna',
        saved.article.id,
        `seed-${index}-${at}`,
        text,
      ),
      note: at === 0 ? HARD : '',
    }));
    await store.save(rows, { label: 'Seed' });
  }
  const dated = { created: NOW, modified: NOW };
  await store.change(
    {
      put: {
        actors: [
          { id: 'actor-1', name: 'Army', type: 'state_forces', aliases: [], identifiers: {}, ...dated },
        ],
        events: [
          { id: 'event-1', name: 'Dorna', date: null, place: null, articleIds: [], claimIds: [], ...dated },
        ],
      },
    },
    { label: 'Lists' },
  );
  return store.exportAll();
}

/** The same as tables to seed. */
export function tablesOf({ bundle, others }: WholeLibrary): Record<string, unknown[]> {
  return { ...bundle, ...others };
}
