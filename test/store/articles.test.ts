import { describe, expect, test } from 'vitest';
import { plainAddress } from '../../lib/store/addresses';
import { openStore } from '../../lib/store/open';
import type { Article } from '../../lib/model';
import type { ArticleResult, Store } from '../../lib/store/types';
import { articleOf, NOW, tagOn, TEXT, testDeps } from './sample';

const LATER = '2024-05-02T10:00:00.000Z';

async function visit(
  store: Store,
  changes: Partial<Article>,
  now = NOW,
): Promise<Extract<ArticleResult, { ok: true }>> {
  const result = await store.saveArticle(articleOf(changes), now);
  if (!result.ok) throw new Error(result.fault.what);
  return result;
}

describe('a second visit', () => {
  test('to the same address with the same text is the same article', async () => {
    const store = await openStore('test', testDeps());
    const first = await visit(store, {});
    const second = await visit(store, {}, LATER);
    expect(first.seen).toBe('new');
    expect(second).toMatchObject({ seen: 'same', article: { id: first.article.id, accessed: LATER } });
  });

  test('by another address with the same canonical one and the same text is the same article', async () => {
    const store = await openStore('test', testDeps());
    const canonicalUrl = 'https://outlet.example/dorna';
    const first = await visit(store, { url: 'https://m.outlet.example/a/1', canonicalUrl });
    const second = await visit(store, { url: 'https://outlet.example/amp/dorna', canonicalUrl });
    const third = await visit(store, { url: canonicalUrl, canonicalUrl: null });
    expect([second.article.id, third.article.id]).toEqual([first.article.id, first.article.id]);
    expect(third.article.addresses).toEqual([
      'https://m.outlet.example/a/1',
      'https://outlet.example/amp/dorna',
      'https://outlet.example/dorna',
    ]);
  });

  test('with trackers and a fragment is the same article', async () => {
    const store = await openStore('test', testDeps());
    const first = await visit(store, { url: 'https://outlet.example/a?id=7' });
    const second = await visit(store, {
      url: 'https://outlet.example/a?id=7&utm_source=x&fbclid=y#comments',
    });
    const other = await visit(store, { url: 'https://outlet.example/a?id=8', text: 'Another text.' });
    expect(second.article.id).toBe(first.article.id);
    expect(other.seen).toBe('new');
  });

  test('a shared canonical address with another text is another article: canonical links lie', async () => {
    const store = await openStore('test', testDeps());
    const canonicalUrl = 'https://outlet.example/';
    const first = await visit(store, { canonicalUrl });
    const second = await visit(store, {
      url: 'https://outlet.example/b',
      canonicalUrl,
      text: 'Another text.',
    });
    const front = await visit(store, { url: canonicalUrl, canonicalUrl, text: 'The front page.' });
    expect([second.seen, front.seen]).toEqual(['new', 'new']);
    expect(new Set([first, second, front].map((each) => each.article.id)).size).toBe(3);
  });

  test('the same text at two outlets is two articles', async () => {
    const store = await openStore('test', testDeps());
    await visit(store, { url: 'https://one.example/wire' });
    expect((await visit(store, { url: 'https://two.example/wire' })).seen).toBe('new');
  });

  test('pasted text without an address is known by its text', async () => {
    const store = await openStore('test', testDeps());
    const first = await visit(store, { url: null });
    expect(await visit(store, { url: null })).toMatchObject({
      seen: 'same',
      article: { id: first.article.id },
    });
    expect((await visit(store, { url: null, text: 'Another text.' })).seen).toBe('new');
  });
});

describe('a text that changed', () => {
  const changed = TEXT.replace('14 civilians', '22 civilians');

  test('keeps its row, and the text that tags were made on', async () => {
    const store = await openStore('test', testDeps());
    const { article } = await visit(store, {});
    await store.save([tagOn('14 civilians', article.id, 'n1')], { label: 'Add' });
    const second = await visit(store, { text: changed }, LATER);
    expect(second).toMatchObject({ seen: 'text-changed', article: { id: article.id, text: changed } });
    expect(second.article.earlier).toEqual([{ text: TEXT, textHash: article.textHash, accessed: NOW }]);
    expect((await store.forArticle(article.id)).map((tag) => tag.quote)).toEqual(['14 civilians']);
  });

  test('an earlier text that no tag was made on is not kept', async () => {
    const store = await openStore('test', testDeps());
    await visit(store, {});
    expect((await visit(store, { text: changed })).article.earlier).toEqual([]);
  });

  test('a text that comes back is kept once', async () => {
    const store = await openStore('test', testDeps());
    const { article } = await visit(store, {});
    await store.save([tagOn('14 civilians', article.id, 'n1')], { label: 'Add' });
    await visit(store, { text: changed });
    await visit(store, {});
    const last = await visit(store, { text: changed });
    expect(last.article.earlier?.map((each) => each.text)).toEqual([TEXT]);
  });
});

test('an article is found before it is saved, by a canonical address only together with its text', async () => {
  const store = await openStore('test', testDeps());
  const { article } = await visit(store, { canonicalUrl: 'https://outlet.example/c' });
  const elsewhere = { url: 'https://outlet.example/amp', canonicalUrl: 'https://outlet.example/c' };
  expect((await store.findArticle({ url: article.url }))?.id).toBe(article.id);
  expect(await store.findArticle(elsewhere)).toBeNull();
  expect((await store.findArticle({ ...elsewhere, text: TEXT }))?.id).toBe(article.id);
});

test.each([
  ['https://outlet.example/a?b=1&utm_medium=x&c=%20#d', 'https://outlet.example/a?b=1&c=%20'],
  ['https://outlet.example/a?UTM_Source=x', 'https://outlet.example/a'],
  ['https://outlet.example/a/', 'https://outlet.example/a/'],
  ['data:text/html,x', null],
  ['about:blank', null],
  ['not an address', null],
])('%s becomes %s', (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});
