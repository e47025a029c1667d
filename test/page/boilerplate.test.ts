import { describe, expect, test } from 'vitest';
import { BOILERPLATE_ROWS, matchesRow } from '../../lib/page/boilerplate';
import { isCaptionLabel } from '../../lib/page/captions';
import { newsPage, PROSE, readHtml, spanOf } from './dom';

describe.each(BOILERPLATE_ROWS)('the row for $id', (row) => {
  test(`takes "${row.example}" and leaves "${row.stays}"`, () => {
    expect(matchesRow(row.example, row)).toBe(true);
    expect(matchesRow(row.stays, row)).toBe(false);
  });

  test('is the only one that takes its example', () => {
    expect(BOILERPLATE_ROWS.filter((other) => matchesRow(row.example, other))).toEqual([row]);
  });
});

describe('boxes that are no part of the article', () => {
  test.each([
    [
      'a newsletter box',
      '<div class="newsletter-box"><p>Get the Dorna letter: 12 killed, and the stories behind it, every day.</p></div>',
    ],
    [
      'a sign-up form',
      '<form action="/letter"><p>Your address, please, and we write when soldiers are killed.</p></form>',
    ],
    ['a share bar', '<div class="social-share"><p>Share this story about five killed soldiers</p></div>'],
    ['an advertisement label', '<div class="c-ad"><p>Story continues below advertisement</p></div>'],
    [
      'a live ticker',
      '<div class="live-ticker"><p>14:02 Three killed in Bresk, police say, in another raid.</p></div>',
    ],
    [
      'comments',
      `<section class="reader-comments"><p>They killed forty of us and nobody counts, one of many wrote under the story.</p></section>`,
    ],
    [
      'a complementary box',
      '<div role="complementary"><p>In other news: nine killed in Halvan, as the river rose again.</p></div>',
    ],
  ])('%s is left out', (_name, box) => {
    const { article } = readHtml(newsPage(box));
    expect(article.text.split('\n\n')).toEqual(['Two camps seized near Orlo', ...PROSE]);
  });

  test('teasers for other stories stay, as links', () => {
    const box =
      '<div class="related-stories"><h3>More</h3><div class="item"><p>Strike kills nine in Bresk</p></div><div class="item"><p>Floods displace 400 in Halvan</p></div></div>';
    const { article } = readHtml(newsPage(box));
    const block = article.blocks.find(
      ({ start }) => start === spanOf(article.text, 'Strike kills nine').start,
    );
    expect(block?.linkShare).toBe(1);
  });
});

describe('article text in boxes that only sound alike', () => {
  const WORDS =
    'Five soldiers were killed and eleven others are missing, the army said on Sunday, after an attack on two camps that lasted until the early morning hours.';
  test.each([
    ['a wrapper around the whole article', 'newsletter-article'],
    ['a paragraph that has a related link', 'has-related-link'],
    ['prose in a box of related facts', 'related-facts'],
    ['a box about shareholders', 'shareholders'],
    ['a commentary', 'commentary'],
    ['a leader', 'leader-column'],
  ])('%s stays', (name, label) => {
    const html = name.startsWith('a wrapper')
      ? newsPage(`<p>${WORDS}</p>`).replace('<article>', `<article class="${label}">`)
      : newsPage(`<div class="${label}"><p>${WORDS}</p></div>`);
    const { article } = readHtml(html);
    const block = article.blocks.find(({ start }) => start === spanOf(article.text, WORDS).start);
    expect(block).toMatchObject({ kind: 'paragraph', linkShare: 0 });
  });
});

test.each([
  ['wp-caption-text', true],
  ['image__caption', true],
  ['media-caption', true],
  ['photoCaption', true],
  ['has-caption', false],
  ['captions-off', false],
  ['recaption', false],
])('the class "%s" names a caption: %s', (label, expected) => {
  expect(isCaptionLabel(label)).toBe(expected);
});
