import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantity, readNumber, readNumeral } from '../../lib/text/quantities.ts';

/** Words → low, high, qualifier, and how many words belong to the quantity; null where there is none. */
const SPECS: [words: string, low: number | null, high: number | null, qualifier: string, length: number][] = [
  ['nine people', 9, 9, 'exact', 1],
  ['1,200 killed', 1200, 1200, 'exact', 1],
  ['twelve hundred men', 1200, 1200, 'exact', 2],
  ['1 200 people', 1200, 1200, 'exact', 2],
  ['12 30 people', 12, 12, 'exact', 1],
  ['seven ( 7 ) guards', 7, 7, 'exact', 4],
  ['seven ( 9 ) guards', 7, 7, 'exact', 1],
  ['two to three hundred demonstrators', 200, 300, 'range', 4],
  ['nine hundred to two thousand people', 900, 2000, 'range', 5],
  ['1.2 thousand men', 1200, 1200, 'exact', 2],
  ['2 lakh people', 200_000, 200_000, 'exact', 2],
  ['three crore people', 30_000_000, 30_000_000, 'exact', 2],
  ['twenty-five clerks', 25, 25, 'exact', 1],
  ['twenty five clerks', 25, 25, 'exact', 2],
  ['a hundred and five people', 105, 105, 'exact', 4],
  ['three million two hundred thousand', 3_200_000, 3_200_000, 'exact', 5],
  ['two dozen recruits', 24, 24, 'exact', 2],
  ['half a dozen men', 6, 6, 'exact', 3],
  ['at least nine people', 9, null, 'at_least', 3],
  ['no fewer than 31 pilgrims', 31, null, 'at_least', 4],
  ['a minimum of six clerks', 6, null, 'at_least', 4],
  ['more than nine', 9, null, 'more_than', 3],
  ['more than a dozen', 12, null, 'more_than', 4],
  ['over 300 girls', 300, null, 'more_than', 2],
  ['in excess of 40', 40, null, 'more_than', 4],
  ['up to 40 men', null, 40, 'at_most', 3],
  ['as many as 40 men', null, 40, 'at_most', 4],
  ['no more than ten', null, 10, 'at_most', 4],
  ['fewer than ten', null, 10, 'at_most', 3],
  ['around 30 fighters', 30, 30, 'about', 2],
  ['some 30 fighters', 30, 30, 'about', 2],
  ['an estimated 90 people', 90, 90, 'about', 3],
  ['nearly 300 girls', 300, 300, 'about', 2],
  ['12 to 15 men', 12, 15, 'range', 3],
  ['between six and nine drivers', 6, 9, 'range', 4],
  ['12-15 men', 12, 15, 'range', 1],
  ['14–17 men', 14, 17, 'range', 1],
  ['five or six men', 5, 6, 'range', 3],
  ['another six persons', 6, 6, 'exact', 2],
  ['a total of eight', 8, 8, 'exact', 4],
  ['several villagers', null, null, 'vague', 1],
  ['dozens of people', null, null, 'vague', 1],
  ['tens of thousands of people', null, null, 'vague', 3],
  ['a large number of students', null, null, 'vague', 4],
  ['some villagers', null, null, 'vague', 1],
];

describe('quantities', () => {
  test.each(SPECS)('%s', (words, low, high, qualifier, length) => {
    const found = findQuantity(words.split(' '));
    expect(found?.count).toMatchObject({ low, high, qualifier });
    expect(found && found.to - found.from).toBe(length);
  });

  test.each([
    'a farmer',
    'the 40th brigade',
    'villagers',
    'a 12-year-old boy',
    'the third attack',
    'someone',
  ])('no quantity: %s', (words) => {
    expect(findQuantity(words.split(' '))).toBeNull();
  });

  test('every number from 0 to 9,999,999 is read back from its digits, with and without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        expect(readNumeral(String(value))).toBe(value);
        expect(readNumeral(value.toLocaleString('en-US'))).toBe(value);
        expect(readNumber([String(value)], 0)).toEqual({ value, to: 1 });
      }),
    );
  });

  test('bounds never contradict each other, whatever the words', () => {
    const word = fc.constantFrom(
      'at',
      'least',
      'more',
      'than',
      'a',
      'dozen',
      'two',
      'half',
      'hundred',
      'and',
      'to',
      '12',
      '1,200',
      'of',
      'thousands',
      'some',
      'up',
      'between',
      '-',
      'million',
      'no',
      'fewer',
      'or',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const found = findQuantity(words);
        if (!found) return;
        const { low, high } = found.count;
        expect(found.to).toBeGreaterThan(found.from);
        expect(found.to).toBeLessThanOrEqual(words.length);
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});
