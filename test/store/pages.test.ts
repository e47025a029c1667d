/** The library read in pages while it is written to: what was given is the library at one moment. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeJournal, journaling, openJournal } from '../../lib/store/journal';
import { dexieRows } from '../../lib/store/dexie-rows';
import { createDatabase } from '../../lib/store/open';
import { readInPages, type PageSink } from '../../lib/store/pages';
import type { Reader, Rows } from '../../lib/store/rows';
import { memoryRows } from '../../lib/store/memory-rows';
import { makeStore } from '../../lib/store/store';
import { BACKUP_TABLES, KEYS, type BackupTable, type RowKey } from '../../lib/store/schema';
import type { Store } from '../../lib/store/types';
import { articleOf, NOW, tagOn, TEXT, testDeps } from './sample';

type Library = Record<string, unknown[]>;

/** Keeps what it is given, by table and key. */
class Kept implements PageSink {
  private readonly tables = new Map<BackupTable, Map<RowKey, object>>();
  /** Times that rows were given or taken back. */
  pages = 0;

  constructor(private readonly onPage: (page: number) => void = () => undefined) {}

  put(table: BackupTable, rows: readonly object[]): number {
    this.onPage(++this.pages);
    for (const row of rows) this.of(table).set(Reflect.get(row, KEYS[table]) as RowKey, row);
    return JSON.stringify(rows).length;
  }

  remove(table: BackupTable, key: RowKey): void {
    this.onPage(++this.pages);
    this.of(table).delete(key);
  }

  get library(): Library {
    return Object.fromEntries(
      BACKUP_TABLES.map((table) => [
        table,
        [...this.of(table)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
      ]),
    );
  }

  private of(table: BackupTable): Map<RowKey, object> {
    const rows = this.tables.get(table) ?? new Map<RowKey, object>();
    this.tables.set(table, rows);
    return rows;
  }
}

async function stateOf(reader: Reader): Promise<string> {
  const all: Library = {};
  for (const table of BACKUP_TABLES) all[table] = await reader.all(table);
  return JSON.stringify(all);
}

/** Rows that tell the state of the library after every committed write. */
function recorded(rows: Rows): { rows: Rows; states: string[] } {
  const states: string[] = [];
  return {
    states,
    rows: {
      ...rows,
      write: async (work) => {
        let state = '';
        const result = await rows.write(async (writer) => {
          const done = await work(writer);
          state = await stateOf(writer);
          return done;
        });
        states.push(state);
        return result;
      },
    },
  };
}

const needs = { now: () => NOW, uuid: () => 'copy' };

/** A library of which every state is known. */
async function filled(plain: Rows, articles = 3, tags = 9) {
  const { rows, states } = recorded(plain);
  const store = makeStore(rows, 'disk', null, { ...needs, uuid: counter(), sha256: async (text) => text });
  const ids: string[] = [];
  for (let n = 0; n < articles; n++) {
    const text = TEXT + ' '.repeat(n);
    const saved = await store.saveArticle(articleOf({ url: `https://outlet.example/${n}`, text }), NOW);
    if (!saved.ok) throw new Error(saved.fault.what);
    const rows = Array.from({ length: tags }, (_, at) => tagOn('Dorna', saved.article.id, `t${n}-${at}`));
    await store.save(rows, { label: `Add ${n}` });
    ids.push(saved.article.id);
  }
  return { store, ids, states };
}

function counter(): () => string {
  let count = 0;
  return () => `id-${++count}`;
}

/** Writes of every kind, each as a person or the program makes it. */
const WRITES: Record<string, (store: Store, ids: string[], n: number) => Promise<unknown>> = {
  'a tag is added': (store, ids, n) =>
    store.save([tagOn('The army', ids[n % ids.length] ?? '', `a-new-${n}`)], { label: `New ${n}` }),
  'a tag is changed': async (store, ids, n) => {
    const [row] = await store.forArticle(ids[n % ids.length] ?? '');
    return row && store.save([{ ...row, note: `changed ${n}` }], { label: `Change ${n}` });
  },
  'a tag is moved without a step of undo': async (store, ids, n) => {
    const row = (await store.forArticle(ids[n % ids.length] ?? '')).at(-1);
    return row && store.save([{ ...row, note: `moved ${n}` }], { label: '', log: false });
  },
  'a tag is deleted': async (store, ids, n) => {
    const [row] = await store.forArticle(ids[n % ids.length] ?? '');
    return row && store.remove([row.id]);
  },
  'an article is deleted with its tags': (store, ids, n) =>
    store.change({ remove: { articles: [ids[n % ids.length] ?? ''] } }, { label: 'Gone' }),
  'an article is read': (store, _, n) =>
    store.saveArticle(articleOf({ url: `https://outlet.example/new-${n}`, text: `${n} ${TEXT}` }), NOW),
  'a step is taken back': (store) => store.undo(),
  'a step is done again': (store) => store.redo(),
  'old steps are let go': (store) => store.forgetSteps('2999-01-01T00:00:00.000Z'),
  'a setting is changed': (store, _, n) => store.setSettings({ person: `Ada ${n}` }),
  'a draft is typed': (store, _, n) => store.setDraft('popup', { note: n }, NOW),
  'a draft is let go': (store) => store.clearDraft('popup'),
};

describe.each([
  { where: 'on disk', rows: () => dexieRows(createDatabase('test', testDeps())) },
  { where: 'in memory', rows: () => memoryRows() },
])('a library that is read in pages $where', ({ rows }) => {
  test('is every row of every table, in more than one page', async () => {
    const { store, states } = await filled(rows());
    await store.setSettings({ person: 'Ada' });
    await store.setDraft('popup', { note: 'half a word' }, NOW);
    const before = states.at(-1);
    const kept = new Kept();
    await store.exportPages(kept);
    expect(JSON.stringify(kept.library)).toBe(before);
    expect(kept.pages).toBeGreaterThan(5);
  });

  test.each(Object.keys(WRITES))('is one state of it when at every page %s', async (name) => {
    const { store, ids, states } = await filled(rows());
    await store.setDraft('popup', { note: 'half a word' }, NOW);
    // So that there is something to do again.
    await store.undo();
    const before = states.at(-1);
    const writes: Promise<unknown>[] = [];
    const kept = new Kept((page) => {
      if (page < 9) writes.push(WRITES[name]?.(store, ids, page) ?? Promise.resolve());
    });
    await store.exportPages(kept);
    await Promise.all(writes);
    expect(states).toContain(JSON.stringify(kept.library));
    expect(states.at(-1)).not.toBe(before);
    // What was written during the first pages is in it: the moment is the end, not the beginning.
    expect(JSON.stringify(kept.library)).not.toBe(before);
  });
});

const draft = (key: string, value: unknown) => ({ key, value, modified: NOW });

describe('what is given', () => {
  test('is one of the states that the library was in, whatever is written at whatever page', async () => {
    const write = fc.record({
      page: fc.integer({ min: 1, max: 12 }),
      put: fc.array(fc.nat(60), { maxLength: 30 }),
      gone: fc.array(fc.nat(60), { maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(60)), fc.array(write, { maxLength: 8 }), async (first, writes) => {
        const plain = memoryRows();
        const { rows, states } = recorded(plain);
        const noted = journaling(rows, needs.now);
        await noted.write(async (writer) => {
          for (const n of first) {
            await writer.put('drafts', [draft(`d${n}`, 'first')]);
            await writer.put('settings', [{ key: `s${n}`, value: 'first' }]);
          }
        });
        const pending: Promise<void>[] = [];
        const kept = new Kept((page) => {
          for (const [at, { put, gone }] of writes.filter((each) => each.page === page).entries())
            pending.push(
              noted.write(async (writer) => {
                const value = `page ${page}, ${at}`;
                await writer.remove(
                  'settings',
                  gone.map((n) => `s${n}`),
                );
                for (const n of put) {
                  await writer.put('drafts', [draft(`d${n}`, value)]);
                  await writer.put('settings', [{ key: `s${n}`, value }]);
                }
                await writer.remove(
                  'drafts',
                  gone.map((n) => `d${n}`),
                );
              }),
            );
        });
        await readInPages(rows, kept, needs);
        await Promise.all(pending);
        expect(states).toContain(JSON.stringify(kept.library));
        expect(await plain.read((reader) => reader.all('journal'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

const noted = (): Rows => journaling(memoryRows(), () => NOW);
const journalOf = (rows: Rows) => rows.read((reader) => reader.all('journal'));
const typed = (rows: Rows, key: string) => rows.write((writer) => writer.put('drafts', [draft(key, 1)]));

describe('the journal', () => {
  test('is empty where no copy is read', async () => {
    const rows = noted();
    await typed(rows, 'a');
    expect(await journalOf(rows)).toEqual([]);
  });

  test('of a copy that never ended is let go when it is too old', async () => {
    const rows = noted();
    await openJournal(rows, 'copy', '2024-01-01T00:00:00.000Z');
    await typed(rows, 'a');
    expect(await journalOf(rows)).toEqual([]);
  });

  test('of a write that failed is not written', async () => {
    const rows = noted();
    await openJournal(rows, 'copy', NOW);
    const failing = rows.write(async (writer) => {
      await writer.put('drafts', [draft('a', 1)]);
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(await journalOf(rows)).toEqual([{ seq: 0, copy: 'copy', until: NOW }]);
  });

  test('that another copy has taken over ends the first copy, and not the other', async () => {
    const rows = noted();
    await typed(rows, 'a');
    const taken = new Kept(() => void openJournal(rows, 'other', NOW));
    await expect(readInPages(rows, taken, needs)).rejects.toThrow('another copy');
    expect(await journalOf(rows)).toEqual([{ seq: 0, copy: 'other', until: NOW }]);
    await closeJournal(rows, 'other');
    expect(await journalOf(rows)).toEqual([]);
  });
});
