import { describe, expect, test } from 'vitest';
import { newsPage, readHtml } from './dom';

const SECRET =
  'A further 9,999 people were killed, said nobody at all, in words that no reader of the page can see.';

/** Ways to hide a paragraph, and the style or attribute that does it. */
const HIDING: readonly [name: string, html: string, css?: string][] = [
  ['a class that is not displayed', '<p class="x">…</p>', '.x { display: none }'],
  ['visibility', '<p class="x">…</p>', '.x { visibility: hidden }'],
  ['a font without size', '<p class="x">…</p>', '.x { font-size: 0 }'],
  ['a place left of the screen', '<p class="x">…</p>', '.x { position: absolute; left: -9999px }'],
  ['an indent out of the screen', '<p class="x">…</p>', '.x { text-indent: -9999px }'],
  ['no opacity', '<p class="x">…</p>', '.x { opacity: 0 }'],
  ['a transparent ink', '<p class="x">…</p>', '.x { color: transparent }'],
  [
    'the ink of its background',
    '<p class="x">…</p>',
    'body { background-color: rgb(255, 255, 255) } .x { color: rgb(255, 255, 255) }',
  ],
  ['a clip', '<p class="x">…</p>', '.x { position: absolute; clip: rect(0, 0, 0, 0) }'],
  ['a box of one pixel', '<p class="x">…</p>', '.x { width: 1px; height: 1px; overflow: hidden }'],
  ['a collapsed box', '<div class="x"><p>…</p></div>', '.x { max-height: 0; overflow: hidden }'],
  ['an ancestor', '<div class="x"><div><p>…</p></div></div>', '.x { display: none }'],
  ['closed details', '<details><summary>More about the raid</summary><p>…</p></details>'],
];

const SHOWING: readonly [name: string, html: string, css?: string][] = [
  ['plain text', '<p>…</p>'],
  ['open details', '<details open><summary>More about the raid</summary><p>…</p></details>'],
  [
    'visible text in an invisible box',
    '<div class="x"><p class="y">…</p></div>',
    '.x { visibility: hidden } .y { visibility: visible }',
  ],
  [
    'faint ink on a dark page',
    '<p class="x">…</p>',
    'body { background-color: rgb(0, 0, 0); color: rgb(200, 200, 200) } .x { color: rgb(90, 90, 90); opacity: 0.6 }',
  ],
  [
    'letters filled by their background',
    '<p class="x">…</p>',
    '.x { color: transparent; background-clip: text }',
  ],
  ['a small font in other units', '<p class="x">…</p>', '.x { font-size: 0.8em }'],
  [
    'a box moved a little',
    '<p class="x">…</p>',
    '.x { position: relative; left: -20px; margin-left: -30px }',
  ],
];

function hiddenWords(html: string, css = ''): { text: string; hidden: string[] } {
  const { article } = readHtml(newsPage(html.replace('…', SECRET), { head: `<style>${css}</style>` }));
  return {
    text: article.text,
    hidden: article.hidden.map(({ start, end }) => article.text.slice(start, end)),
  };
}

describe('text that a reader cannot see', () => {
  test.each(HIDING)('by %s is marked', (_name, html, css) => {
    const { text, hidden } = hiddenWords(html, css);
    expect(text).toContain(SECRET);
    expect(hidden).toEqual([SECRET]);
  });

  test.each([
    ['the hidden attribute', `<p hidden>${SECRET}</p>`],
    ['aria-hidden', `<p aria-hidden="true">${SECRET}</p>`],
    ['its own style', `<p style="display: none">${SECRET}</p>`],
  ])('by %s is not even in the text, or marked', (_name, html) => {
    const { text, hidden } = hiddenWords(html);
    expect(text.replace(hidden[0] ?? '', '')).not.toContain('9,999');
  });
});

describe('text that a reader can see', () => {
  test.each(SHOWING)('as %s is not marked', (_name, html, css) => {
    const { text, hidden } = hiddenWords(html, css);
    expect(text).toContain(SECRET);
    expect(hidden).toEqual([]);
  });
});

test('a hidden phrase within a paragraph is marked alone', () => {
  const { hidden } = hiddenWords(
    '<p>Five soldiers died <span class="x">and 9,999 villagers</span> in the raid, the army said.</p>',
    '.x { display: none }',
  );
  expect(hidden).toEqual(['and 9,999 villagers']);
});
