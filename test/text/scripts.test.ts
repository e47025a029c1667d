/** Look-alike letters are found by the word that mixes alphabets; words of one alphabet beside each other are not. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mixedWords } from '../../lib/text/scripts';

it.each([
  ['the \u0410zov brigade', '\u0410zov', ['Latin', 'Cyrillic']],
  ['Orl\u043e Front', 'Orl\u043e', ['Latin', 'Cyrillic']],
  ['\u039eagle Company', '\u039eagle', ['Latin', 'Greek']],
  ['\u13aala Dorna', '\u13aala', ['Latin', 'Cherokee']],
  ['Сев\u0065родонецк', 'Сев\u0065родонецк', ['Latin', 'Cyrillic']],
  ['O\u0301rlo\u0441', 'O\u0301rlo\u0441', ['Latin', 'Cyrillic']],
])('%j holds one', (text, word, scripts) => {
  const [found, ...others] = mixedWords(text);
  expect(others).toEqual([]);
  expect(found).toEqual({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    text: word,
    scripts,
  });
});

it.each([
  'the Azov brigade',
  'Северодонецк (Severodonetsk)',
  'Kata’ib al-Dorna, كتائب الدورنة',
  'T-72, Бук-М1, 9K37 and S-300',
  'Tシャツ',
  'KBS뉴스',
  'Łódź, Đà Nẵng, O\u0301rlo, N’Djamena',
  '14 killed\u202e',
  '',
])('%j holds none', (text) => {
  expect(mixedWords(text)).toEqual([]);
});

it('gives words that stand in the text, in order, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let before = 0;
      for (const { start, end, text: word, scripts } of mixedWords(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(text.slice(start, end)).toBe(word);
        expect(scripts.length).toBeGreaterThan(1);
        before = end;
      }
    }),
  );
});
