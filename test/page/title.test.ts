import { expect, test } from 'vitest';
import { liveWords, newsPage, readHtml } from './dom';

const declared = (title: string) => `<meta property="og:title" content="${title}">`;

test.each([
  ['equal words', 'Two camps seized near Orlo', 'Two camps seized near Orlo', 'h1'],
  ['other quotes, dashes and case', 'Army: ‘Two Camps’ – seized', "Army: 'two camps' - seized", 'h1'],
  [
    'the name of the site behind',
    'Two camps seized near Orlo | The Herald',
    'Two camps seized near Orlo',
    'h1',
  ],
  ['nearly all words', 'Two camps are seized near Orlo', 'Two camps seized near Orlo', 'h1'],
])('with %s the title stands in the heading', (_name, og, heading, element) => {
  const read = readHtml(newsPage('', { title: heading, head: declared(og) }));
  const block = read.article.blocks[0];
  expect(block?.kind).toBe('title');
  expect(read.article.title).toBe(read.article.text.slice(block?.start, block?.end));
  expect(read.map.place(0)?.node.parentElement?.localName).toBe(element);
  expect(liveWords(read, block ?? { start: 0, end: 0 })).toBe(heading);
  expect(read.article.hidden).toEqual([]);
});

test('a title that only `<title>` holds is placed there, and is not hidden', () => {
  const html = newsPage('').replace(/<h1>.*<\/h1>/, '<h1>The Dorna Herald</h1>');
  const { article, map } = readHtml(html);
  expect(article.title).toBe('Two camps seized near Orlo');
  expect(map.place(0)?.node.parentElement?.localName).toBe('title');
  expect(article.hidden).toEqual([]);
});

test('a title that stands only in the metadata has no place', () => {
  const { article, map } = readHtml(newsPage('', { head: declared('Dozens dead after raid in the east') }));
  expect(article.text.startsWith('Dozens dead after raid in the east\n\n')).toBe(true);
  expect(map.place(0)).toBeNull();
});
