/** Links to words in a page. */
import { describe, expect, test } from 'vitest';
import { placeLink } from '../../lib/text/place-link';

const TEXT = 'Attack on Dorna\n\nShells killed 14 people in Dorna on Monday, the hospital said.';
const URL = 'https://news.example/a?b=1#top';

function linkTo(words: string, url: string | null = URL, text = TEXT): string | null {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return placeLink(url, text, start, start + words.length);
}

describe('a link to a place', () => {
  test('has the words and the words around them', () => {
    expect(linkTo('killed 14 people')).toBe(
      'https://news.example/a?b=1#:~:text=Shells-,killed%2014%20people,-in%20Dorna%20on',
    );
  });

  test('takes no words of another block', () => {
    expect(linkTo('Shells killed')).toBe(
      'https://news.example/a?b=1#:~:text=Shells%20killed,-14%20people%20in',
    );
  });

  test('takes no half words', () => {
    expect(linkTo('Monday')).toBe('https://news.example/a?b=1#:~:text=in%20Dorna%20on-,Monday');
  });

  test('encodes what has a meaning in a fragment', () => {
    expect(linkTo('two-year, & #1', URL, 'a two-year, & #1 b')).toBe(
      'https://news.example/a?b=1#:~:text=a-,two%2Dyear%2C%20%26%20%231,-b',
    );
  });

  test('of a long quote has its beginning and end', () => {
    const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    expect(linkTo(long, URL, `x ${long} y`)).toBe(
      'https://news.example/a?b=1#:~:text=x-,word0%20word1%20word2%20word3,word36%20word37%20word38%20word39,-y',
    );
  });

  test.each([null, '', 'file:///etc/passwd', 'data:text/html,x', 'chrome://settings'])(
    'is none for %s',
    (url) => expect(linkTo('killed', url)).toBeNull(),
  );

  test('reads back as the words it was made of', () => {
    const hard = 'Ночью “dozens” — убиты 🕊️ 14% — people';
    const link = linkTo(hard, 'https://a.example/', hard) ?? '';
    expect(decodeURIComponent(link.split(':~:text=')[1] ?? '')).toBe(hard);
  });
});
