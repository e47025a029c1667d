import { describe, expect, it } from 'vitest';
import { NO_FACT_ROWS } from '../../lib/suggest/scope/no-fact.ts';
import { SCOPE_CUES } from '../../lib/suggest/scope/cues.ts';
import { openingsOf, PatternList } from '../../lib/suggest/pattern-list.ts';
import { wordOf } from '../../lib/suggest/word-class.ts';

const begin = (pattern: RegExp): string[] | null =>
  openingsOf(pattern)?.map(({ letters, whole }) => (whole ? letters : `${letters}…`)) ?? null;

describe('what matches begin with', () => {
  it.each<[RegExp, string[] | null]>([
    [/ since (?:then|May)/, ['since']],
    [/ (?:in|over) (?:the )?war | to date /, ['in', 'over', 'to']],
    [/ (?:deaths?|dead) /, ['death…', 'dead']],
    [/ (?:den(?:y|ies)|wreaths) /, ['den…', 'wreaths']],
    [/ anniversar\w+/, ['anniversar…']],
    [/ there[ ,]/, ['there…']],
    [/ of ?the /, ['of…']],
    [/ (?:the )?war /, null],
    [/ \d+ years /, null],
    [/ (?:\d+|many) years /, null],
    [/ (?<!a )war /, null],
    [/ ?war /, null],
    [/war /, null],
    [/^ war /, null],
    [/ war /i, null],
    [/ [ab|c] | war /, null],
  ])('%s', (pattern, expected) => {
    expect(begin(pattern)).toEqual(expected);
  });
});

describe('a list of patterns', () => {
  const patterns = [...SCOPE_CUES, ...NO_FACT_ROWS].map(({ pattern }) => pattern);
  const list = new PatternList(patterns);
  const sentences = [...SCOPE_CUES, ...NO_FACT_ROWS].flatMap(({ example, counter }) => [example, counter]);

  it.each(sentences)('finds in "%s" what each pattern finds alone', (sentence) => {
    const tokens = sentence
      .toLowerCase()
      .match(/[\w'-]+|[^\s\w]/g)!
      .map(wordOf);
    const words = ` ${tokens.map(({ lower }) => lower).join(' ')} `;
    const alone = patterns.flatMap((pattern, at) => (pattern.test(words) ? [at] : []));
    expect(list.fitting(tokens, 0, tokens.length - 1, words)).toEqual(alone);
  });

  it('tells most patterns by the words they begin with', () => {
    expect(patterns.filter((pattern) => openingsOf(pattern) !== null).length).toBeGreaterThan(
      patterns.length / 2,
    );
  });
});
