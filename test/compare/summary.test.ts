/** The sentence of a victim group: every figure that counts, once, with who says it. */
import { describe, expect, test } from 'vitest';
import { compareEvent, type ComparableClaim, type ComparedGroup } from '../../lib/compare/comparison';
import { summaryOfGroup } from '../../lib/compare/summary';
import { articleOf, says } from './claims';

const MONDAY = articleOf('courier', '2026-03-02T10:00:00Z');
const TUESDAY = articleOf('flare', '2026-03-03T10:00:00Z');
const WEDNESDAY = articleOf('herald', '2026-03-04T10:00:00Z');

/** The one row that the claims make. */
function only(...claims: ComparableClaim[]): ComparedGroup {
  const { groups } = compareEvent({ articles: [MONDAY, TUESDAY, WEDNESDAY], claims, isOneEvent: true });
  expect(groups).toHaveLength(1);
  return groups[0] as ComparedGroup;
}

function lineOf(group: ComparedGroup): string[] {
  return summaryOfGroup(group).said.map(
    ({ claims, by, denies }) =>
      `${denies ? 'denied' : claims.map(({ claim, words }) => claim.count.text ?? words).join(' + ')} (${by.map(({ source, articles }) => source ?? articles[0]?.site).join(', ')})`,
  );
}

describe('the sentence of a group', () => {
  test('every figure once, with who says it', () => {
    const group = only(
      says(MONDAY, '5', { by: 'the army' }),
      says(TUESDAY, 'several', { by: 'the front' }),
      says(WEDNESDAY, '5', { by: 'the mayor' }),
      says(WEDNESDAY, '5', { by: 'the army' }),
    );
    expect(lineOf(group)).toEqual(['5 (the army, the mayor)', 'several (the front)']);
  });

  test('leaves out what was replaced, and tells a denial', () => {
    const group = only(
      says(MONDAY, '14', { id: 'old' }),
      says(MONDAY, '17', { supersedes: 'old' }),
      says(MONDAY, '0', { by: 'the army', negated: true }),
    );
    expect(lineOf(group)).toEqual(['17 (courier)', 'denied (the army)']);
  });

  test('sets several figures of one source side by side', () => {
    const group = only(
      says(MONDAY, '11', { by: 'the army' }),
      says(MONDAY, '11', { by: 'the mayor' }),
      says(TUESDAY, '8+', { by: 'the army' }),
      says(TUESDAY, '20', { by: 'residents' }),
      says(WEDNESDAY, '15+', { by: 'residents' }),
    );
    expect(lineOf(group)).toEqual(['11 (the army, the mayor)', '8+ (the army)', '20 + 15+ (residents)']);
  });

  test('leaves out losses without a word for their number only beside a number of the same source', () => {
    const heavy = (by: string): ComparableClaim => {
      const made = says(MONDAY, 'heavy', { by });
      made.claim.count.text = null;
      return made;
    };
    expect(lineOf(only(heavy('the army'), says(MONDAY, '~30', { by: 'the army' })))).toEqual([
      '~30 (the army)',
    ]);
    expect(lineOf(only(heavy('residents'), says(MONDAY, '~30', { by: 'the army' })))).toEqual([
      'x (residents)',
      '~30 (the army)',
    ]);
  });
});
