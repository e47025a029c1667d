import { describe, expect, test } from 'vitest';
import { locator } from '../../../lib/cli/evaluate/locate.ts';
import { pairUp } from '../../../lib/cli/evaluate/pairing.ts';
import { bare, head, nameWords, shareName } from '../../../lib/cli/evaluate/words.ts';

describe('comparing words', () => {
  test.each([
    ['soldiers', 'soldier'],
    ['members of the outlawed group', 'member'],
    ['a woman and her three daughters', 'woman'],
    ['two policewomen, one of them off duty', 'policewoman'],
    ['children', 'child'],
    ['people', 'person'],
    ['bodies', 'body'],
    ['press', 'press'],
    ['Médecins', 'medecin'],
    ['', ''],
    [null, ''],
  ])('head of %j is %j', (words, expected) => expect(head(words)).toBe(expected));

  test.each([
    ['The two gunmen', 'gunmen'],
    ['its 41 peacekeepers', 'peacekeepers'],
    ['the army’s spokesman', 'army spokesman'],
    ['Semi-Autonomous Region', 'semi autonomous region'],
    ['the', 'the'],
  ])('bare %j is %j', (words, expected) => expect(bare(words)).toBe(expected));

  test('a name word has three letters and is no title', () => {
    expect([...nameWords('Colonel Li Rustam Adayan')]).toEqual(['rustam', 'adayan']);
    expect(shareName('Mr Adayan', 'Lt.-Col. Rustam Adayan')).toBe(true);
    expect(shareName('President Adayan', 'President Merin')).toBe(false);
  });
});

describe('pairing', () => {
  test('greater weights are tried first', () => {
    const pairs = pairUp(['a'], ['b', 'a'], (one, other) => (one === other ? 2 : 1));
    expect([...pairs]).toEqual([[0, 1]]);
  });

  test('a pair gives way so that both find a partner', () => {
    const weights: Record<string, number> = { 'a x': 3, 'a y': 1, 'b x': 2 };
    const pairs = pairUp(['a', 'b'], ['x', 'y'], (one, other) => weights[`${one} ${other}`] ?? 0);
    expect(Object.fromEntries(pairs)).toEqual({ 0: 1, 1: 0 });
  });

  test('a weight of nothing makes no pair', () => {
    expect(pairUp(['a'], ['b'], () => 0).size).toBe(0);
  });
});

describe('locating', () => {
  test('white space is folded, offsets are those of the text', () => {
    const text = '  Five\n\u00a0 soldiers died. Five soldiers died.';
    const locate = locator(text);
    const first = locate('Five soldiers');
    expect(first && text.slice(first.start, first.end)).toBe('Five\n\u00a0 soldiers');
    const second = locate('Five soldiers', 2);
    expect(second?.start).toBe(text.lastIndexOf('Five'));
    expect(locate('Six soldiers')).toBeNull();
  });
});
