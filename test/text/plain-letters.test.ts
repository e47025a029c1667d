import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLetters } from '../../lib/text/plain-letters.ts';

test.each([
  ['Dragan Lukić', 'Dragan Lukic'],
  ['Zekeriya Altınok', 'Zekeriya Altinok'],
  ['Łódź', 'Lódz'],
  ['Ngô Đình Diệm', 'Ngô Dình Diem'],
  ['Ɗan Ƙasa', 'Dan Kasa'],
])('%s is read as %s', (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
});

test('letters that the tagger knows, other scripts and signs stay', () => {
  for (const text of ['Orlo – “São” naïve', 'Дорна', 'دورنا', 'Ŀ', '🌊'])
    expect(plainLetters(text)).toBe(text);
});

test('no text changes its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainLetters(text).length).toBe(text.length);
    }),
  );
});
