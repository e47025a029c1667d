import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/article';
import { newsPage, readHtml, windowOf } from './dom';

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
