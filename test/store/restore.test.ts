import { expect, test } from 'vitest';
import { openStore } from '../../lib/store/open';
import { restoreLibrary } from '../../lib/store/restore';
import { memoryShelf } from '../../lib/store/shelf';
import { dump } from './dump';
import { articleOf, NOW, tagOn, testDeps } from './sample';

async function filled() {
  const deps = { ...testDeps(), shelf: memoryShelf() };
  const store = await openStore('test', deps);
  const saved = await store.saveArticle(articleOf(), NOW);
  if (!saved.ok) throw new Error(saved.fault.what);
  await store.save([tagOn('The army', saved.article.id, 'n1')], { label: 'Add' });
  return { deps, store, articleId: saved.article.id };
}

test('a restored library has every row, becomes the current one, and the old database stays as it was', async () => {
  const { deps, store, articleId } = await filled();
  const whole = await store.exportAll();
  await store.save([tagOn('Dorna', articleId, 'n2')], { label: 'Add' });
  const old = await dump(deps.indexedDB);
  const result = await restoreLibrary(() => [{ ...whole.bundle, ...whole.others }], 'test', deps);
  expect(result).toMatchObject({ ok: true });
  // The window that was open lets go, so that nothing is written beside the restored library.
  expect(await store.save([tagOn('the mayor', articleId, 'n3')], { label: 'Add' })).toMatchObject({
    ok: false,
    fault: { code: 'closed' },
  });
  const again = await openStore('test', deps);
  expect(again.notice).toBeNull();
  expect(await again.exportAll()).toEqual(whole);
  expect(await dump(deps.indexedDB)).toEqual(old);
});

test('a library that is not in the form of the model is not restored', async () => {
  const { deps, store } = await filled();
  const whole = await store.exportAll();
  const spoiled = whole.bundle.annotations.map((row) => ({ ...row, revision: -1 }));
  const result = await restoreLibrary(
    () => [{ ...whole.bundle, ...whole.others, annotations: spoiled }],
    'test',
    deps,
  );
  expect(result).toMatchObject({ ok: false, fault: { code: 'invalid' } });
  expect(await (await openStore('test', deps)).exportAll()).toEqual(whole);
});

test('a library whose rows end in the middle, or are others when they are compared, is not restored', async () => {
  const { deps, store } = await filled();
  const whole = await store.exportAll();
  function* broken() {
    yield { articles: whole.bundle.articles };
    throw new Error('the file ends');
  }
  await expect(restoreLibrary(broken, 'test', deps)).rejects.toThrow('the file ends');
  let times = 0;
  const other = () => {
    const note = `read ${++times} times`;
    return [{ ...whole.bundle, annotations: whole.bundle.annotations.map((row) => ({ ...row, note })) }];
  };
  expect(await restoreLibrary(other, 'test', deps)).toMatchObject({ fault: { code: 'not-confirmed' } });
  const twice = () => [whole.bundle, { articles: whole.bundle.articles }];
  expect(await restoreLibrary(twice, 'test', deps)).toMatchObject({ fault: { code: 'not-confirmed' } });
  // What was begun is gone, and the library is the one that it was.
  expect((await deps.indexedDB.databases()).map(({ name }) => name)).toEqual(['test']);
  expect(await (await openStore('test', deps)).exportAll()).toEqual(whole);
});

test('an empty database beside copies of records says that something was lost', async () => {
  const shelf = memoryShelf(new Map([['2026-03-02T09-00-00.000Z.12.tollmark.jsonl', '…']]));
  const store = await openStore('test', { ...testDeps(), shelf });
  expect(store).toMatchObject({ mode: 'disk', notice: { code: 'lost' } });
  const without = await openStore('test', { ...testDeps(), shelf: memoryShelf() });
  expect(without.notice).toBeNull();
});

test('an import that is stopped half-way changes no row', async () => {
  const { deps, store, articleId } = await filled();
  const before = await dump(deps.indexedDB);
  const annotations = Array.from({ length: 900 }, (_, index) => tagOn('Dorna', articleId, `new-${index}`));
  const stop = new AbortController();
  const put = { articles: [], annotations, actors: [], events: [] };
  const result = store.applyImport({ put }, { signal: stop.signal });
  setTimeout(() => stop.abort(), 20);
  expect(await result).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  expect(await dump(deps.indexedDB)).toEqual(before);
});
