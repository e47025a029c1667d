/** Imports in pages and large steps of the log: all of it or nothing, and taken back as one. */
import { describe, expect, test } from 'vitest';
import { deletedRecords, offeredSince } from '../../components/recovery/deleted';
import type { ImportPages } from '../../lib/store/import-rows';
import type { ActorEntry, Annotation, StoredArticle } from '../../lib/model';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { articleOf, NOW, tagOn, testDeps } from './sample';

/** More changes than one row of the log holds. */
const TAGS = 1_100;
const NOTHING = { articles: [], annotations: [], actors: [], events: [] };

async function withArticle(deps = testDeps()): Promise<{ store: Store; article: StoredArticle }> {
  const store = await openStore('test', deps);
  const result = await store.saveArticle(articleOf(), NOW);
  if (!result.ok) throw new Error(result.fault.what);
  return { store, article: result.article };
}

const tagsOn = (articleId: string, count = TAGS): Annotation[] =>
  Array.from({ length: count }, (_, index) => tagOn('The army', articleId, `tag-${index}`));

/** Pages of a hundred rows each. */
function pagesOf(rows: readonly Annotation[], before: (page: number) => void = () => undefined): ImportPages {
  return {
    pages: {
      *[Symbol.iterator]() {
        for (let start = 0; start < rows.length; start += 100) {
          before(start / 100);
          yield async () => ({ put: { ...NOTHING, annotations: rows.slice(start, start + 100) } });
        }
      },
    },
  };
}

const everything = (store: Store) => store.exportAll();

describe.each([
  ['on disk', () => testDeps()],
  ['in memory', () => ({ ...testDeps(), memory: true })],
])('an import in pages %s', (_name, deps) => {
  test('is one step, in parts, that is taken back and done again', async () => {
    const { store, article } = await withArticle(deps());
    const before = await everything(store);
    const told: number[] = [];
    const rows = pagesOf(tagsOn(article.id));
    expect(await store.applyImport(rows, { label: 'Import', onWritten: (done) => told.push(done) })).toEqual({
      ok: true,
      label: 'Import',
      step: { seq: 1, at: NOW },
    });
    expect(told.at(-1)).toBe(TAGS);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const written = await everything(store);
    expect(written.bundle.annotations).toHaveLength(TAGS);
    expect(written.others.undo.at(-1)).toMatchObject({
      changes: [],
      large: { parts: 2, reach: { articleIds: [article.id], isShared: false } },
    });
    expect(written.others.undoParts.map(({ changes }) => changes.length)).toEqual([1000, 100]);
    expect(await store.undoState()).toMatchObject({ undo: 'Import', article: { id: article.id } });
    expect(await store.undo()).toMatchObject({ ok: true });
    expect((await everything(store)).bundle).toEqual(before.bundle);
    expect(await store.redo()).toMatchObject({ ok: true });
    expect((await everything(store)).bundle.annotations).toHaveLength(TAGS);
    // A step that takes its place takes its parts away.
    await store.undo();
    await store.save([tagOn('the mayor', article.id, 'other')], { label: 'Tag' });
    expect((await everything(store)).others.undoParts).toEqual([]);
  });

  test.each([
    ['stopped', (stop: AbortController) => stop.abort(), 'cancelled'],
    [
      'broken off by an error of a page',
      () => {
        throw new Error('the file is gone');
      },
      'unknown',
    ],
  ])('%s half-way leaves every row as it was', async (_how, happens, code) => {
    const { store, article } = await withArticle(deps());
    const before = await everything(store);
    const stop = new AbortController();
    const rows = pagesOf(tagsOn(article.id), (page) => {
      if (page === 7) happens(stop);
    });
    const result = await store.applyImport(rows, { settings: { person: 'Eve' }, signal: stop.signal });
    expect(result).toMatchObject({ ok: false, fault: { code } });
    expect(await everything(store)).toEqual(before);
  });

  test('with one record that was changed meanwhile, or belongs nowhere, in the last page changes nothing', async () => {
    const { store, article } = await withArticle(deps());
    await store.save([tagOn('The army', article.id, `tag-${TAGS - 1}`)], { label: 'Tag' });
    const before = await everything(store);
    const changed = tagsOn(article.id).map((row) => ({ ...row, note: 'theirs' }));
    expect(await store.applyImport(pagesOf(changed))).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    });
    const lost = [...tagsOn(article.id, 150), tagOn('the mayor', 'nowhere', 'lost')];
    expect(await store.applyImport(pagesOf(lost))).toMatchObject({ ok: false, fault: { code: 'invalid' } });
    expect(await everything(store)).toEqual(before);
  });
});

/** An actor as it was when the file was compared. */
function actor(changes: object = {}): ActorEntry {
  return {
    id: 'veldt',
    name: 'Veldt Front',
    type: 'rebel',
    aliases: [],
    identifiers: {},
    created: NOW,
    modified: NOW,
    ...changes,
  };
}

describe('an actor that was compared with the file', () => {
  const LATER = '2024-05-01T11:00:00.000Z';
  const theirs = { ...NOTHING, actors: [actor({ aliases: ['VF'], modified: LATER })] };
  const seen = { veldt: NOW };

  test.each([
    ['changed', { put: { actors: [actor({ name: 'Front of Veldt', modified: LATER })] } }, seen],
    ['deleted', { remove: { actors: ['veldt'] } }, seen],
    ['made', {}, undefined],
  ])('and was %s meanwhile is not overwritten unseen', async (_how, change, modified) => {
    const { store } = await withArticle();
    await store.change({ put: { actors: [actor()] } }, { label: 'Actor' });
    await store.change(change, { label: 'Meanwhile' });
    const before = await everything(store);
    const rows = { put: theirs, ...(modified ? { modified } : {}) };
    expect(await store.applyImport(rows)).toMatchObject({ ok: false, fault: { code: 'conflict' } });
    expect(await everything(store)).toEqual(before);
  });

  test('and is the same still is replaced, also by two records of the file', async () => {
    const { store } = await withArticle();
    await store.change({ put: { actors: [actor()] } }, { label: 'Actor' });
    const again = { ...NOTHING, actors: [actor({ aliases: ['Front'], modified: NOW })] };
    const pages = [theirs, again].map((put) => async () => ({ put, modified: seen }));
    expect(await store.applyImport({ pages })).toMatchObject({ ok: true });
    expect(await store.actors()).toEqual(again.actors);
  });
});

test('what a large step deleted is found in its parts, and goes when the step is let go', async () => {
  const { store, article } = await withArticle();
  await store.applyImport(pagesOf(tagsOn(article.id)));
  expect(await store.change({ remove: { articles: [article.id] } }, { label: 'Delete' })).toMatchObject({
    ok: true,
  });
  const [deleted, ...more] = deletedRecords(await store.deletions(offeredSince(NOW)));
  expect(more).toEqual([]);
  expect(deleted?.rows).toHaveLength(TAGS + 1);
  expect(await store.undoState()).toMatchObject({ article: { id: article.id, title: article.title } });
  await store.forgetSteps('2030-01-01T00:00:00.000Z');
  expect((await store.exportAll()).others).toMatchObject({ undo: [], undoParts: [] });
});

test('a step of which a part is missing is not taken back half', async () => {
  const deps = testDeps();
  const { store, article } = await withArticle(deps);
  await store.applyImport(pagesOf(tagsOn(article.id)));
  const opening = deps.indexedDB.open('test');
  const db = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const [first] = (await store.exportAll()).others.undoParts;
  const deleting = db.transaction('undoParts', 'readwrite');
  deleting.objectStore('undoParts').delete(first?.id ?? '');
  await new Promise((resolve) => deleting.addEventListener('complete', resolve));
  db.close();
  const before = await store.exportAll();
  expect((await store.undo()).ok).toBe(false);
  expect(await store.exportAll()).toEqual(before);
});
