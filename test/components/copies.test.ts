import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { copyName, copyOf, keepCopy, listCopies, superfluous } from '../../components/recovery/copies';
import { toBackup } from '../../lib/formats/backup';
import { copyKeeper } from '../../components/recovery/copy-keeper';
import { exportStored } from '../../components/surface/export-page';
import { CopyDraft } from '../../components/recovery/copy-draft';
import { CopyDamaged, rowsOfCopy } from '../../components/recovery/copy-read';
import { memoryScratch } from '../../lib/store/scratch';
import type { Store } from '../../lib/store/types';
import { bringBack, deletedRecords, offeredSince } from '../../components/recovery/deleted';
import { openStore } from '../../lib/store/open';
import { memoryShelf, type Shelf } from '../../lib/store/shelf';
import { articleOf, NOW, tagOn, testDeps } from '../store/sample';

const at = (day: number, hour = 9) =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const copy = (made: string, records: number) => ({ name: copyName(made, records), made, records });

async function filled(tags: number) {
  const store = await openStore('test', { ...testDeps(), shelf: null });
  const saved = await store.saveArticle(articleOf(), NOW);
  if (!saved.ok) throw new Error(saved.fault.what);
  const rows = Array.from({ length: tags }, (_, index) => tagOn('Dorna', saved.article.id, `t${index}`));
  await store.save(rows, { label: 'Add' });
  return { store, article: saved.article };
}

/** The time this many days after now. */
function days(n: number): string {
  return new Date(Date.parse(NOW) + n * 86_400_000).toISOString();
}

describe('rotation', () => {
  test('names say when and how many, and nothing else is taken for a copy', () => {
    expect(copyOf(copyName(at(2), 12))).toEqual(copy(at(2), 12));
    for (const name of ['current-database', '2026-03-02.tollmark.jsonl', 'x.jsonl'])
      expect(copyOf(name)).toBeNull();
  });

  test('keeps the newest, one for each of the last days and months, and the largest', () => {
    const hours = [18, 17, 16, 15, 14].map((hour) => copy(at(20, hour), 30));
    const days = [19, 18, 17, 16, 15, 14].map((day) => copy(at(day), 30));
    const months = ['2026-02-11T09:00:00.000Z', '2026-01-11T09:00:00.000Z', '2025-12-11T09:00:00.000Z'].map(
      (made, index) => copy(made, index === 2 ? 900 : 30),
    );
    const gone = superfluous([...hours, ...days, ...months]).map(({ made }) => made);
    expect(gone).toEqual([at(20, 15), at(20, 14), at(15), at(14)]);
  });

  test('never lets the last copy of a large library go for copies of a small one', () => {
    const small = Array.from({ length: 25 }, (_, index) => copy(at(25 - index), 1));
    const large = copy('2025-06-01T09:00:00.000Z', 5_000);
    expect(superfluous([...small, large])).not.toContainEqual(large);
  });
});

const nothing = async () => undefined;

/** All rows of a copy, by table. */
async function read(shelf: Shelf, name: string): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for await (const some of rowsOfCopy(shelf, name))
    for (const [table, rows] of Object.entries(some)) (tables[table] ??= []).push(...rows);
  return tables;
}

function filledTables(tables: Record<string, unknown[]>): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0));
}

describe('a copy', () => {
  test('that is being restored stays, however old it is', async () => {
    const { store } = await filled(1);
    const shelf = memoryShelf();
    const names = [1, 2, 3, 4, 5].map((hour) => copyName(at(2, hour), 1));
    for (const name of names) await shelf.write(name, '');
    await keepCopy(store, shelf, at(2, 8), true, names[1]);
    const left = await shelf.list();
    expect(left).toContain(names[1]);
    expect(left).not.toContain(names[0]);
  });

  test('comes back as it was made, is not made twice of the same, and waits its time', async () => {
    const { store } = await filled(3);
    const shelf = memoryShelf();
    expect(await keepCopy(store, shelf, at(2))).toBe('made');
    expect(await keepCopy(store, shelf, at(2, 10))).toBe('unchanged');
    await store.setSettings({ person: 'Ada' });
    expect(await keepCopy(store, shelf, '2026-03-02T09:05:00.000Z')).toBe('too-soon');
    expect(await keepCopy(store, shelf, at(2, 11))).toBe('made');
    const [latest] = await listCopies(shelf);
    if (!latest) throw new Error('no copy');
    expect(latest.records).toBe(4);
    const { bundle, others } = await store.exportAll();
    expect(await read(shelf, latest.name)).toEqual(filledTables({ ...bundle, ...others }));
  });

  test('that was changed or cut on the disk is told, and not restored', async () => {
    const { store } = await filled(2);
    const files = new Map<string, string>();
    await keepCopy(store, memoryShelf(files), at(2));
    const [[name, text] = ['', '']] = [...files];
    for (const damaged of [text.replace('Dorna', 'Dorno'), text.slice(0, -40), '']) {
      await expect(read(memoryShelf(new Map([[name, damaged]])), name)).rejects.toThrow(CopyDamaged);
    }
  });

  test('of a disk that takes nothing is no copy', async () => {
    const { store } = await filled(1);
    const files = new Map<string, string>();
    const whole = memoryShelf(files);
    const shelf = { ...whole, create: async () => ({ write: nothing, close: nothing, abort: nothing }) };
    await expect(keepCopy(store, shelf, at(2))).rejects.toThrow('did not read back');
    // A disk that gives back other bytes than it took.
    const odd: Shelf = {
      ...whole,
      create: async (name) => {
        const file = await whole.create(name);
        return { ...file, write: (bytes) => file.write(bytes.toReversed()) };
      },
    };
    await expect(keepCopy(store, odd, at(2))).rejects.toThrow('did not read back');
    expect([...files.keys()]).toEqual([]);
  });

  test('is byte for byte the backup that an export makes, also of rows that came again', async () => {
    const { store, article } = await filled(30);
    const texts = ['first', 'third', 'second'];
    for (const [index, text] of texts.entries())
      await store.saveArticle(articleOf({ url: `https://a.example/${index}`, text }), days(-index));
    const draft = new CopyDraft(memoryScratch());
    const tags = await store.forArticle(article.id);
    draft.put('annotations', [
      ...tags.map((tag) => ({ ...tag, note: 'before' })),
      { ...tags[0], id: 'gone' },
    ]);
    draft.remove('annotations', 'gone');
    draft.remove('annotations', 'never there');
    await store.exportPages(draft);
    const { bundle, others } = await store.exportAll();
    const backup = toBackup(bundle, { created: NOW, others });
    if (!backup.ok) throw new Error(backup.error.what);
    const pieces: Uint8Array[] = [];
    for (const piece of draft.pieces(NOW)) pieces.push(piece.slice());
    const bytes = Buffer.concat(pieces);
    expect(bytes.toString()).toBe(backup.value);
    expect(draft.size).toBe(bytes.length);
  });

  test('is not made where a record would not come back, and the passing file goes', async () => {
    const { store } = await filled(1);
    let closed = 0;
    const shelf: Shelf = {
      ...memoryShelf(),
      scratch: async () => ({ ...memoryScratch(), close: async () => void closed++ }),
    };
    const odd: Store = {
      ...store,
      exportPages: async (sink) => void sink.put('articles', [{ ...articleOf(), id: 7 } as never]),
    };
    await expect(keepCopy(odd, shelf, at(2))).rejects.toThrow('Record 1 of articles');
    expect(closed).toBe(1);
    expect(await shelf.list()).toEqual([]);
  });

  test('is not made of an empty library', async () => {
    const store = await openStore('test', { ...testDeps(), shelf: null });
    expect(await keepCopy(store, memoryShelf(), at(2))).toBe('empty');
  });
});

/** A library, the backup of it as text, and what makes it as a file. */
async function withKeeper() {
  const deps = { ...testDeps(), shelf: memoryShelf() };
  const store = await openStore('test', deps);
  const saved = await store.saveArticle(articleOf({ canonicalUrl: 'data:text/html,dorna' }), NOW);
  if (!saved.ok) throw new Error(saved.fault.what);
  await store.save([tagOn('Dorna', saved.article.id, 't1')], { label: 'Add' });
  const { bundle, others } = await store.exportAll();
  const expected = toBackup(bundle, { created: NOW, others });
  if (!expected.ok) throw new Error(expected.error.what);
  const keeper = copyKeeper(deps.shelf, () => NOW, 'test', deps);
  return { store, expected, maker: { keeper, shelf: deps.shelf } };
}

async function full(): Promise<never> {
  throw new DOMException('the disk is full', 'QuotaExceededError');
}

function later(minutes: number): string {
  return new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
}

describe('a backup of everything', () => {
  const everything = { kind: 'everything' } as const;
  const options = { now: NOW, withRejected: false };

  test('is made as a file, with the same bytes and the same notices as in memory', async () => {
    const { store, expected, maker } = await withKeeper();
    const made = await exportStored(store, everything, 'backup', options, maker);
    if (!made.ok || typeof made.value === 'string') throw new Error('no file');
    expect(await made.value.text()).toBe(expected.value);
    expect(made.notices).toEqual(expected.notices);
    expect(made.notices).toHaveLength(1);
    expect(await listCopies(maker.shelf)).toEqual([]);
  });

  test('is made in memory where no file can be made', async () => {
    const { store, expected, maker } = await withKeeper();
    const broken = { ...maker, keeper: { backup: full } };
    expect(await exportStored(store, everything, 'backup', options, broken)).toEqual(expected);
  });

  test('is no empty one because the worker was given no database: it is made of what the window has', async () => {
    const { store, expected, maker } = await withKeeper();
    const indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('refused', 'InvalidStateError'));
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'InvalidStateError');
    });
    const keeper = copyKeeper(maker.shelf, () => NOW, 'test', { ...testDeps(), indexedDB });
    await expect(keeper.backup()).rejects.toMatchObject({ fault: { code: 'no-disk' } });
    expect(await maker.shelf.list()).toEqual([]);
    const made = await exportStored(store, everything, 'backup', options, { ...maker, keeper });
    expect(made).toEqual(expected);
  });

  test('stays on the shelf for an hour', async () => {
    const { store, maker } = await withKeeper();
    await maker.keeper.backup();
    const files = async () => (await maker.shelf.list()).filter((name) => name.startsWith('backup-'));
    await keepCopy(store, maker.shelf, later(50), true);
    expect(await files()).toHaveLength(1);
    await keepCopy(store, maker.shelf, later(70), true);
    expect(await files()).toEqual([]);
  });
});

describe('deleted records', () => {
  test('an article comes back with its tags, as they were', async () => {
    const { store, article } = await filled(2);
    const before = await store.export({ kind: 'everything' });
    await store.change({ remove: { articles: [article.id] } }, { label: 'Delete' });
    const [gone, ...more] = deletedRecords(await store.deletions(offeredSince(NOW)));
    if (!gone) throw new Error('nothing deleted');
    expect(more).toEqual([]);
    expect(await store.change(bringBack(gone), { label: 'Back' })).toMatchObject({ ok: true });
    const after = await store.export({ kind: 'everything' });
    const plain = (rows: typeof after.annotations) => rows.map((row) => ({ ...row, revision: 0 }));
    expect(after.articles).toEqual(before.articles);
    expect(plain(after.annotations)).toEqual(plain(before.annotations));
    expect(deletedRecords(await store.deletions(offeredSince(NOW)))).toEqual([]);
  });

  test('are offered for thirty days, and also after later changes', async () => {
    const { store, article } = await filled(2);
    await store.remove(['t1']);
    for (let n = 0; n < 25; n++)
      await store.save([tagOn('the mayor', article.id, `later-${n}`)], { label: 'Add' });
    const offered = async (now: string) => deletedRecords(await store.deletions(offeredSince(now)));
    expect((await offered(days(29))).map(({ what }) => what.id)).toEqual(['t1']);
    expect(await offered(days(31))).toEqual([]);
  });

  test('that were undone into being again are not offered', async () => {
    const { store } = await filled(1);
    await store.remove(['t0']);
    await store.undo();
    expect(deletedRecords(await store.deletions(offeredSince(NOW)))).toEqual([]);
  });
});
