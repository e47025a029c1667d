import { describe, expect, test } from 'vitest';
import { requalified } from '../../components/review/CountField';
import { countInputOf, parseCountInput, withCount } from '../../components/session/count-input';
import { countLabel } from '../../lib/text/count-label';
import { wholeNumber } from '../../components/session/whole-number';
import type { CasualtyValue } from '../../lib/model';
import { casualty } from './invented';

/** One a line: the space is a separator too. */
const lines = (words: string): string[] =>
  words
    .trim()
    .split('\n')
    .map((line) => line.trim());

const NO_COUNT = [
  '',
  ...lines(`
    a dozen
    12 or so
    15-12
    ~12-15
    ~12+
    12+3
    <5+
    <0
    -
    -5
    1e3
    1.5
    ~1.5
    1.5-2
    12-15,5
    12,5
    12.
    1.234.5`),
];

const TWELVE_THOUSAND_FIVE_HUNDRED = [
  '12500',
  ' 12500 ',
  '012500',
  '12,500',
  '12.500',
  '12 500',
  '12\u00a0500',
  '12\u202f500',
  '12’500',
  '١٢٬٥٠٠',
];

const NO_WHOLE_NUMBER = [
  '',
  ' ',
  ...lines(`
    twelve
    -5
    +5
    1e3
    0x10
    1.5
    2.5
    12,5
    12.
    ,500
    0.125
    1,,500
    12  500
    1234,567
    1.234.5
    1.234,567
    1,23,456
    99999999999999999`),
];

function label(typed: string): string {
  const count = parseCountInput(typed, 'dozens');
  return count ? countLabel(count, String) : '';
}

function claim(more: Partial<CasualtyValue> = {}): CasualtyValue {
  const nine = { text: null, low: 9, high: 9, qualifier: 'exact' as const };
  return casualty('killing nine guards', { count: nine, ...more }).value;
}

function typed(was: CasualtyValue, input: string): CasualtyValue {
  const count = parseCountInput(input, null);
  if (!count) throw new Error(`“${input}” is no count`);
  return withCount(was, count);
}

describe('the short way to type a count', () => {
  test.each([
    ['12', { low: 12, high: 12, qualifier: 'exact' }],
    ['12+', { low: 12, high: null, qualifier: 'at_least' }],
    ['12-', { low: null, high: 12, qualifier: 'at_most' }],
    ['>12', { low: 12, high: null, qualifier: 'more_than' }],
    ['~12', { low: 12, high: 12, qualifier: 'about' }],
    ['12-15', { low: 12, high: 15, qualifier: 'range' }],
    ['1,200', { low: 1200, high: 1200, qualifier: 'exact' }],
    ['~1.200', { low: 1200, high: 1200, qualifier: 'about' }],
    ['12 500-13 000', { low: 12500, high: 13000, qualifier: 'range' }],
    ['≤5', { low: null, high: 5, qualifier: 'at_most' }],
    ['<5', { low: null, high: 5, qualifier: 'at_most' }],
    ['0', { low: 0, high: 0, qualifier: 'exact' }],
    ['?', { low: null, high: null, qualifier: 'vague' }],
  ])('%s', (typed, expected) => {
    const count = parseCountInput(typed, 'the words');
    expect(count).toEqual({ text: 'the words', ...expected });
    expect(
      parseCountInput(countInputOf(count ?? { ...expected, text: null, qualifier: 'exact' }), 'the words'),
    ).toEqual(count);
  });

  test.each(NO_COUNT)('refuses %j', (typed) => {
    expect(parseCountInput(typed, null)).toBeNull();
  });

  test('nobody negates the claim, a number in its place takes that back', () => {
    const nobody = typed(claim(), '0');
    expect(nobody).toMatchObject({ count: { low: 0, high: 0 }, negated: true, scope: 'none' });
    expect(typed(nobody, '5')).toMatchObject({ count: { low: 5 }, negated: false, scope: 'event' });
    // Others than nobody leave what the claim says of them: at least 0 is no statement that nobody was hurt.
    for (const input of ['0+', '5-', '?', '7'])
      expect(typed(claim({ scope: 'other' }), input)).toMatchObject({ negated: false, scope: 'other' });
    const denied = claim({ negated: true, scope: 'none' });
    expect(typed(denied, '7')).toMatchObject({ negated: true, scope: 'none' });
  });

  test('reads at a glance', () => {
    expect(['12', '12+', '12-', '>12', '~12', '12-15', '?'].map(label)).toEqual([
      '12',
      '12+',
      '≤12',
      '>12',
      '~12',
      '12–15',
      'dozens',
    ]);
  });

  test('another qualifier keeps the number where it fits', () => {
    const nine = { text: 'nine', low: 9, high: 9, qualifier: 'exact' as const };
    expect(requalified(nine, 'at_least')).toMatchObject({ low: 9, high: null });
    expect(requalified(nine, 'at_most')).toMatchObject({ low: null, high: 9 });
    expect(requalified(nine, 'vague')).toMatchObject({ low: null, high: null, text: 'nine' });
  });
});

describe('a whole number as typed', () => {
  test.each(TWELVE_THOUSAND_FIVE_HUNDRED)('%j is 12500', (words) => expect(wholeNumber(words)).toBe(12500));

  test.each([
    ['0', 0],
    ['1,234,567', 1234567],
  ])('%j is %d', (words, value) => expect(wholeNumber(words)).toBe(value));

  test.each(NO_WHOLE_NUMBER)('%j is none', (words) => expect(wholeNumber(words)).toBeNull());
});
