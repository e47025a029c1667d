// Live queries look for the global database.
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { ArticleCard } from '../../lib/catalog/card';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { articleOf, NOW, tagOn, testDeps } from './sample';

async function articleIn(store: Store, url = 'https://outlet.example/dorna'): Promise<string> {
  const result = await store.saveArticle(articleOf({ url }), NOW);
  if (!result.ok) throw new Error(result.fault.what);
  return result.article.id;
}

const cards = (store: Store): Promise<ArticleCard[]> => store.catalog.page('', 100);

describe.each([
  { where: 'on disk', deps: () => testDeps() },
  { where: 'in memory', deps: () => ({ ...testDeps(), memory: true }) },
])('the cards of a library $where', ({ deps }) => {
  test('follow every write in its own transaction: save, change, undo, removal', async () => {
    const store = await openStore('test', deps());
    const id = await articleIn(store);
    expect((await cards(store)).map(({ mentions }) => mentions)).toEqual([[]]);
    await store.save([tagOn('The army', id, 'n1')], { label: 'Add' });
    expect((await cards(store))[0]?.mentions).toMatchObject([
      { id: 'n1', name: 'The army', quote: 'The army' },
    ]);
    await store.undo();
    expect((await cards(store))[0]?.mentions).toEqual([]);
    await store.change({ remove: { articles: [id] } }, { label: 'Delete' });
    expect((await cards(store))[0]?.state).toBe('gone');
    await store.undo();
    expect((await cards(store))[0]).toMatchObject({ id, state: 'fresh', title: 'Shelling in Dorna' });
    expect(await store.catalog.missing()).toEqual([]);
  });

  test('are told apart by what came later, and read in order', async () => {
    const store = await openStore('test', deps());
    const first = await articleIn(store);
    const before = await store.catalog.now();
    const heard: string[][] = [];
    const { unsubscribe } = store.catalog
      .watch(before)
      .subscribe((rows) => heard.push(rows.map(({ id }) => id)));
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([]));
    const second = await articleIn(store, 'https://outlet.example/other');
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([second]));
    unsubscribe();
    const ids = [first, second].toSorted();
    expect((await cards(store)).map(({ id }) => id)).toEqual(ids);
    expect((await store.catalog.page(ids[0] ?? '', 100)).map(({ id }) => id)).toEqual(ids.slice(1));
    expect(await store.catalog.latest(1)).toHaveLength(1);
  });

  test('of a change to many articles are marked, and made afterwards', async () => {
    const store = await openStore('test', deps());
    const id = await articleIn(store);
    const article = await store.article(id);
    if (!article) throw new Error('not stored');
    const articles = Array.from({ length: 80 }, (_, n) => ({
      ...article,
      id: `many-${String(n).padStart(2, '0')}`,
      url: `https://outlet.example/${n}`,
    }));
    await store.change({ put: { articles } }, { label: 'Import' });
    const missing = await store.catalog.missing();
    expect(missing).toHaveLength(80);
    const made = await store.catalog.make(missing);
    expect(made.every(({ state }) => state === 'fresh')).toBe(true);
    expect(await store.catalog.missing()).toEqual([]);
  });
});

test('a library of an older version is read by cards that nobody has stored, and words are kept', async () => {
  const deps = testDeps();
  const store = await openStore('test', deps);
  const id = await articleIn(store);
  await store.catalog.keepWordBlocks(
    [
      {
        id: 'b1',
        docs: [{ id, textHash: 'h' }],
        words: '\na\n',
        at: new Uint32Array([0]),
        starts: new Uint32Array([0, 1]),
        postings: new Uint16Array([0]),
      },
    ],
    [],
  );
  store.close();
  const again = await openStore('test', deps);
  expect((await again.catalog.wordBlocks()).map((block) => [block.id, [...block.starts]])).toEqual([
    ['b1', [0, 1]],
  ]);
  expect((await again.catalog.texts([id, 'nobody'])).map((text) => text.id)).toEqual([id]);
});
