import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/article';
import { liveWords, newsPage, PROSE, readHtml, spanOf, windowOf } from './dom';

const declared = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('what a page says of its own kind is told to the reader', () => {
  test('a part for subscribers, in either spelling of false', () => {
    for (const free of [false, 'False']) {
      const { article } = readHtml(newsPage('', { head: declared({ isAccessibleForFree: free }) }));
      expect(article.notices).toEqual([{ code: 'forSubscribers' }]);
    }
    expect(readHtml(newsPage('', { head: declared({ isAccessibleForFree: true }) })).article.notices).toEqual(
      [],
    );
  });

  test('a live blog', () => {
    const { article } = readHtml(newsPage('', { head: declared({ '@type': 'LiveBlogPosting' }) }));
    expect(article.notices).toEqual([{ code: 'liveBlog' }]);
  });
});

/** A page that is a frame and nothing else; jsdom lays nothing out, so the frame's size is given. */
function framed(src: string, share: number) {
  const window = windowOf(`<title>Story</title><body><iframe src="${src}"></iframe></body>`);
  const frame = window.document.querySelector('iframe');
  if (frame) {
    frame.getBoundingClientRect = () =>
      new window.DOMRect(0, 0, window.innerWidth, window.innerHeight * share);
  }
  return readPage(window.document).article;
}

describe('an article in a frame', () => {
  test('is offered by its address where the frame is what the page is for', () => {
    expect(framed('https://partner.example/story#top', 0.9).notices).toEqual([
      { code: 'framed', detail: 'https://partner.example/story' },
    ]);
  });

  test('is not where the frame is small, or no page of the web', () => {
    expect(framed('https://ads.example/banner', 0.1).notices).toEqual([{ code: 'noArticle' }]);
    expect(framed('about:blank', 0.9).notices).toEqual([{ code: 'noArticle' }]);
  });
});

describe('a text file shown by the browser', () => {
  const text = `Raid kills two\n\nRebels killed two guards  in Vashk on Monday, the army\nsaid in the evening.\n\n${PROSE.join('\n')}\n`;
  const page = readHtml(
    `<html><head><meta name="color-scheme"></head><body><pre>${text}</pre></body></html>`,
  );

  test('has the title and paragraphs of the file, in place', () => {
    const { article } = page;
    expect([article.title, article.isArticle, article.notices]).toEqual(['Raid kills two', true, []]);
    expect(article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)])).toEqual([
      ['title', 'Raid kills two'],
      ['paragraph', 'Rebels killed two guards in Vashk on Monday, the army said in the evening.'],
      ...PROSE.map((paragraph) => ['paragraph', paragraph]),
    ]);
    for (const quote of ['Raid kills two', 'two guards', PROSE[2] ?? ''])
      expect(liveWords(page, spanOf(article.text, quote))).toBe(quote);
  });

  test('is in place also where the parser began a second text node', () => {
    const window = windowOf('<body><pre></pre></body>');
    const pre = window.document.querySelector('pre')!;
    for (const part of [text.slice(0, 30), text.slice(30)]) pre.append(window.document.createTextNode(part));
    const parted = readPage(window.document);
    expect(parted.article.text).toBe(page.article.text);
    const quote = 'Rebels killed two guards';
    expect(liveWords(parted, spanOf(parted.article.text, quote))).toBe(quote);
  });

  test.each([
    { title: 'a listing in an article', html: newsPage('<pre>Killed 2\n\nHurt 5 people on that day.</pre>') },
    {
      title: 'a listing beside other text',
      html: `<body><pre>Killed 2\n\nHurt 5.</pre><p>${PROSE[0]}</p></body>`,
    },
  ])('is not $title', ({ html }) => {
    const { article } = readHtml(html);
    expect(article.title).not.toBe('Killed 2');
    expect(article.text).toContain('Killed 2 Hurt 5');
  });
});
