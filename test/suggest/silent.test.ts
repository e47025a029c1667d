import { describe, expect, test } from 'vitest';
import { gaps, groups, spokenOn } from './silent/sentences.ts';

const LEAST_SENTENCES = 300;

/** What the engine says about a sentence, as one line each. */
const report = (sentence: string): string[] =>
  spokenOn(sentence).map(
    ({ quote, rule, value, level }) => `${sentence}\n    ${value.kind} "${quote}" by ${rule}, ${level}`,
  );

describe('sentences that must stay silent', () => {
  const spoken = new Map(
    groups.flatMap(({ sentences }) => sentences.map((sentence) => [sentence, report(sentence)] as const)),
  );

  test('there are enough of them, and none stands twice', () => {
    expect(spoken.size).toBeGreaterThanOrEqual(LEAST_SENTENCES);
    expect(spoken.size).toBe(groups.reduce((sum, { sentences }) => sum + sentences.length, 0));
  });

  test.each(groups)('$group', ({ sentences }) => {
    const loud = sentences
      .filter((sentence) => !gaps.has(sentence))
      .flatMap((sentence) => spoken.get(sentence) ?? []);
    expect(loud, loud.join('\n')).toEqual([]);
  });

  test('a known gap has a reason and stands in a group', () => {
    expect([...gaps].filter(([sentence, reason]) => !reason || !spoken.has(sentence))).toEqual([]);
  });

  test('a gap that is closed is taken off the list', () => {
    const closed = [...gaps.keys()].filter((sentence) => spoken.get(sentence)?.length === 0);
    expect(closed, 'Take them off with: npx tsx test/suggest/close-gaps.ts').toEqual([]);
  });
});
