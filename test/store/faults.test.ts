import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../lib/model';
import { faultFrom, StoreFailure, type Fault } from '../../lib/store/fault';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { dump, settled } from './dump';
import { articleOf, NOW, tagOn, testDeps } from './sample';

afterEach(() => {
  vi.restoreAllMocks();
});

async function filled(store: Store): Promise<string> {
  const result = await store.saveArticle(articleOf(), NOW);
  if (!result.ok) throw new Error(result.fault.what);
  await store.save([tagOn('The army', result.article.id, 'n1')], { label: 'Add' });
  return result.article.id;
}

/** A database as another version of the program left it. */
async function leaveDatabase(factory: IDBFactory, version: number, keyPath = 'id'): Promise<IDBDatabase> {
  const request = factory.open('test', version);
  request.addEventListener('upgradeneeded', () => {
    const articles = request.result.createObjectStore('articles', { keyPath });
    articles.put({ ...articleOf(), id: 'old', [keyPath]: 'old', accessed: NOW, textHash: 'h' });
  });
  return settled(request);
}

function complete(fault: Fault | null | undefined): void {
  for (const sentence of [fault?.what, fault?.safe, fault?.next]) expect(sentence).toMatch(/^[A-Z“].+[.)]$/u);
}

describe('a write that fails', () => {
  test('for a full disk says so and changes no row', async () => {
    const deps = testDeps();
    const store = await openStore('test', deps);
    const id = await filled(store);
    const before = await dump(deps.indexedDB);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const result = await store.save([tagOn('the mayor', id, 'n2')], { label: 'Add' });
    const imported = await store.applyImport({
      put: { articles: [], annotations: [tagOn('Dorna', id, 'n3')], actors: [], events: [] },
    });
    vi.restoreAllMocks();
    expect(result).toMatchObject({ ok: false, fault: { code: 'quota' } });
    expect(imported).toMatchObject({ ok: false, fault: { code: 'quota' } });
    expect(await dump(deps.indexedDB)).toEqual(before);
  });

  test('half-way through a bulk write changes no row', async () => {
    const deps = testDeps();
    const store = await openStore('test', deps);
    const id = await filled(store);
    const before = await dump(deps.indexedDB);
    const put = IDBObjectStore.prototype.put;
    let left = 2;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function failing(
      this: IDBObjectStore,
      ...given
    ) {
      if (left-- === 0) throw new DOMException('gone', 'UnknownError');
      return put.apply(this, given);
    });
    const tags = ['the mayor', 'Dorna', 'civilians', 'Monday'].map((words) => tagOn(words, id, words));
    const result = await store.save(tags, { label: 'Add' });
    vi.restoreAllMocks();
    expect(result.ok).toBe(false);
    expect(await dump(deps.indexedDB)).toEqual(before);
  });

  test('that reports success without a row is not called saved', async () => {
    const store = await openStore('test', testDeps());
    const id = await filled(store);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function lossy(
      this: IDBObjectStore,
      ...given
    ) {
      const [row] = given;
      const lost = this.name === 'annotations' && typeof row === 'object' && row !== null;
      return put.apply(this, lost ? [{ ...row, note: 'garbled' }] : given);
    });
    expect(await store.save([tagOn('the mayor', id, 'n2')], { label: 'Add' })).toMatchObject({
      ok: false,
      fault: { code: 'not-confirmed' },
    });
  });
});

test('every write asks for strict durability', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = await openStore('test', testDeps());
  await filled(store);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(1);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

describe('input that is no record', () => {
  const spoil: [string, (tag: Annotation) => Annotation][] = [
    ['without an id', (tag) => ({ ...tag, id: '' })],
    ['of an article that is not stored', (tag) => ({ ...tag, articleId: 'nowhere' })],
    [
      'that covers no words',
      (tag) => ({
        ...tag,
        selectors: { ...tag.selectors, position: { type: 'TextPositionSelector', start: 4, end: 4 } },
      }),
    ],
    [
      'with offsets that are no numbers',
      (tag) => ({
        ...tag,
        selectors: {
          ...tag.selectors,
          position: { type: 'TextPositionSelector', start: Number.NaN, end: 4 },
        },
      }),
    ],
    ['with a revision that is no count', (tag) => ({ ...tag, revision: -1 })],
  ];

  test.each(spoil)(
    'an annotation %s is refused with the good one beside it, and no row changes',
    async (_, spoiled) => {
      const deps = testDeps();
      const store = await openStore('test', deps);
      const id = await filled(store);
      const before = await dump(deps.indexedDB);
      const tags = [tagOn('the mayor', id, 'n2'), spoiled(tagOn('Dorna', id, 'n3'))];
      const saved = await store.save(tags, { label: 'Add' });
      const imported = await store.applyImport({
        put: { articles: [], annotations: tags, actors: [], events: [] },
      });
      for (const result of [saved, imported]) {
        expect(result).toMatchObject({
          ok: false,
          fault: { code: 'invalid' },
          problems: [expect.stringContaining('“')],
        });
      }
      expect(await dump(deps.indexedDB)).toEqual(before);
    },
  );

  test('an import that was planned against older rows writes nothing', async () => {
    const deps = testDeps();
    const store = await openStore('test', deps);
    const id = await filled(store);
    const before = await dump(deps.indexedDB);
    const put = {
      articles: [],
      annotations: [tagOn('the mayor', id, 'n2'), { ...tagOn('The army', id, 'n1'), note: 'theirs' }],
      actors: [],
      events: [],
    };
    const older: Record<string, number>[] = [{}, { n1: 7 }];
    for (const expected of older) {
      expect(await store.applyImport({ put, expected })).toMatchObject({
        ok: false,
        fault: { code: 'conflict' },
      });
      expect(await dump(deps.indexedDB)).toEqual(before);
    }
    expect(await store.applyImport({ put, expected: { n1: 1 } })).toMatchObject({ ok: true });
    expect(await store.annotation('n1')).toMatchObject({ note: 'theirs', revision: 2 });
  });
});

describe('opening', () => {
  test.each(['open', 'databases'] as const)(
    'where the browser keeps nothing (%s fails): memory, with a notice',
    async (method) => {
      const factory = new IDBFactory();
      vi.spyOn(factory, method).mockImplementation(() => {
        throw new DOMException('A mutation operation was attempted.', 'InvalidStateError');
      });
      const store = await openStore('test', testDeps(factory));
      expect(store).toMatchObject({ mode: 'memory', notice: { code: 'no-disk' } });
      complete(store.notice);
      const id = await filled(store);
      expect((await store.export({ kind: 'articles', ids: [id] })).annotations).toHaveLength(1);
    },
  );

  test('a newer database: readable and exportable, never written', async () => {
    const deps = testDeps();
    (await leaveDatabase(deps.indexedDB, 990)).close();
    const store = await openStore('test', deps);
    expect(store).toMatchObject({ mode: 'read-only', notice: { code: 'newer' } });
    complete(store.notice);
    expect((await store.export({ kind: 'everything' })).articles.map((row) => row.id)).toEqual(['old']);
    expect(await store.saveArticle(articleOf(), NOW)).toMatchObject({
      ok: false,
      fault: { code: 'read-only' },
    });
    expect(await store.undo()).toMatchObject({ ok: false, fault: { code: 'read-only' } });
    store.close();
    expect((await deps.indexedDB.databases())[0]?.version).toBe(990);
  });

  test('a database that cannot be brought up to date stays readable in its old format', async () => {
    const deps = testDeps();
    (await leaveDatabase(deps.indexedDB, 5, 'number')).close();
    const store = await openStore('test', deps);
    expect(store).toMatchObject({ mode: 'read-only', notice: { code: 'upgrade-failed' } });
    complete(store.notice);
    expect((await store.export({ kind: 'everything' })).articles).toHaveLength(1);
    // Listed too, although nothing there has the keys that this version asks for.
    const { catalog } = store;
    expect((await catalog.make(await catalog.missing())).map(({ id }) => id)).toEqual(['old']);
  });

  test('a database that another window holds open: told, and goes on when it lets go', async () => {
    const deps = testDeps();
    const other = await leaveDatabase(deps.indexedDB, 5);
    const notices: string[] = [];
    const opening = openStore('test', {
      ...deps,
      onNotice: (fault) => {
        notices.push(fault.code);
        other.close();
      },
    });
    const store = await opening;
    expect(notices).toEqual(['blocked']);
    expect(store.mode).toBe('disk');
    expect((await store.article('old'))?.id).toBe('old');
  });

  test('a database that cannot be opened at all: nothing deleted, nothing written, said so', async () => {
    const factory = new IDBFactory();
    vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    const store = await openStore('test', testDeps(factory));
    expect(store).toMatchObject({ mode: 'read-only', notice: { code: 'open-failed' } });
    complete(store.notice);
    expect(await store.saveArticle(articleOf(), NOW)).toMatchObject({ ok: false });
  });

  test('when a newer window takes over, this one lets go and never writes again', async () => {
    const deps = testDeps();
    const notices: string[] = [];
    const store = await openStore('test', { ...deps, onNotice: (fault) => notices.push(fault.code) });
    const id = await filled(store);
    const newer = await settled(deps.indexedDB.open('test', 990));
    expect(notices).toEqual(['closed']);
    expect(await store.save([tagOn('Dorna', id, 'n2')], { label: 'Add' })).toMatchObject({
      ok: false,
      fault: { code: 'closed' },
    });
    await expect(store.forArticle(id)).rejects.toBeInstanceOf(StoreFailure);
    newer.close();
  });

  test('looking for a database creates none', async () => {
    const factory = new IDBFactory();
    Object.defineProperty(factory, 'databases', { value: undefined });
    const store = await openStore('test', testDeps(factory));
    expect(store.mode).toBe('disk');
    await filled(store);
    store.close();
    const again = await openStore('test', testDeps(factory));
    expect((await again.export({ kind: 'everything' })).annotations).toHaveLength(1);
  });
});

test('a full quota inside an aborted transaction is recognised', () => {
  const fault = faultFrom({ name: 'AbortError', inner: { name: 'QuotaExceededError' } });
  expect(fault.code).toBe('quota');
  complete(fault);
});
