import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/text/plain.ts';
import { analyse } from '../../lib/suggest/document.ts';
import { WordClass, WordTable, wordOf } from '../../lib/suggest/word-class.ts';

describe('a word', () => {
  it('has one number wherever it stands, by its lower case', () => {
    const { tokens } = analyse(articleFromText('Guards fled. The guards’ van and ex-guards stayed.'));
    const [first, second, other] = ['Guards', 'guards', 'ex-guards'].map((text) =>
      tokens.find((token) => token.text === text),
    );
    expect(first!.word).toBe(second!.word);
    expect(other!.word).not.toBe(first!.word);
    for (const token of tokens) expect(wordOf(token.lower)).toEqual({ lower: token.lower, word: token.word });
  });
});

describe('a class of words', () => {
  const words = ['who', 'whose', '2019', '__proto__', 'a'.repeat(90)].map(wordOf);
  it.each([
    ['a list', new WordClass(['who', '2019', '__proto__'])],
    ['a pattern', new WordClass(/^(?:who|2019|__proto__)$/)],
    ['a function', new WordClass((lower) => ['who', '2019', '__proto__'].includes(lower))],
  ])('of %s answers the same each time', (_, made) => {
    for (let time = 0; time < 2; time++)
      expect(words.map((word) => made.has(word))).toEqual([true, false, true, true, false]);
    expect(made.has(undefined)).toBe(false);
  });

  it('answers for words that have no number', () => {
    const made = new WordClass(['late']);
    expect(made.has({ lower: 'late', word: 0 })).toBe(true);
    expect(made.has({ lower: 'early', word: 0 })).toBe(false);
  });
});

describe('a table of words', () => {
  it('works out what it says of a word once, and each time for a word without a number', () => {
    const asked: string[] = [];
    const lengths = new WordTable((lower) => {
      asked.push(lower);
      return lower.length;
    });
    const known = wordOf('numbered');
    const late = { lower: 'late', word: 0 };
    expect([known, known, late, late].map((word) => lengths.of(word))).toEqual([8, 8, 4, 4]);
    expect(asked).toEqual(['numbered', 'late', 'late']);
  });
});
