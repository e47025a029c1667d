import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../lib/page/bounded-clone';
import { readPage } from '../../lib/page/article';
import { newsPage, PROSE, readHtml, windowOf } from './dom';
import { SHADOWING_NAMES } from './shadowing-names';

describe('a page that is too much', () => {
  test('of elements is read as far as the limit, and says so', () => {
    const window = windowOf(newsPage('<i>x</i>'.repeat(500)));
    const { article } = readPage(window.document, { limits: { ...LIMITS, maxElements: 300 } });
    expect(article.notices[0]).toEqual({ code: 'manyElements', n: 300 });
    expect(article.text).toContain(PROSE[0]);
    expect(article.text).not.toContain(PROSE[2]);
  });

  test('of characters is read as far as the limit, and says so', () => {
    const window = windowOf(newsPage(`<p>${'word '.repeat(2_000)}</p>`));
    const { article } = readPage(window.document, { limits: { ...LIMITS, maxCharacters: 1_000 } });
    expect(article.notices[0]).toEqual({ code: 'manyCharacters', n: 1_000 });
    expect(article.text.length).toBeLessThan(1_000);
  });

  // Browsers meet 8,000 levels in the browser tests; jsdom needs seconds to make so many.
  test('nested 1,000 deep is read as if it were shallow, and every word is there', () => {
    const paragraphs = PROSE.map((text) => `<p>${text}</p>`).join('');
    const window = windowOf(`<title>Deep</title><body>${'<div>'.repeat(1_000)}${paragraphs}`);
    const { article, map } = readPage(window.document);
    for (const text of PROSE) expect(article.text).toContain(text);
    expect(article.notices).toEqual([{ code: 'deep', n: LIMITS.maxDepth }, { code: 'hiddenUnknown' }]);
    expect(map.place(article.text.indexOf(PROSE[1] ?? ''))?.node.data).toBe(PROSE[1]);
  });
});

describe('names that shadow the DOM', () => {
  test('in a form around the article are harmless', () => {
    const fields = SHADOWING_NAMES.map((name) => `<input name="${name}">`).join('');
    const { article } = readHtml(
      newsPage('').replace('<main>', `<main><form id="page">${fields}`).replace('</main>', '</form></main>'),
    );
    expect(article).toMatchObject({ isArticle: true, notices: [] });
    expect(article.text).toContain(PROSE[2]);
  });

  test('on the document are harmless', () => {
    const images = ['body', 'documentElement', 'querySelectorAll', 'createElement', 'title'].map(
      (name) => `<img name="${name}"><form name="${name}"></form>`,
    );
    const { article } = readHtml(newsPage('').replace('<main>', `${images.join('')}<main>`));
    expect(article.isArticle).toBe(true);
    expect(article.title).toBe('Two camps seized near Orlo');
  });
});

test('a document that the extractor cannot stand falls back to its whole text and says so', () => {
  const window = windowOf(newsPage(''));
  const broken = window.document.implementation;
  const make = broken.createHTMLDocument.bind(broken);
  broken.createHTMLDocument = (title) => {
    const copy = make(title);
    copy.getElementsByTagName = () => {
      throw new Error('no such luck');
    };
    return copy;
  };
  const { article } = readPage(window.document);
  expect(article.isArticle).toBe(false);
  expect(article.notices[0]).toEqual({ code: 'extractorFailed', detail: 'no such luck' });
  expect(article.text).toContain(PROSE[1]);
});

test('right-to-left overrides, look-alike letters and markup in a title are kept as they stand', () => {
  const title = 'Fi\u202Eve &lt;b&gt;ki\u043Bled&lt;/b&gt;';
  const { article } = readHtml(newsPage('', { title }));
  expect(article.title).toBe('Fi\u202Eve <b>ki\u043Bled</b>');
});
