/** What holds of a comparison for any claims. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvent } from '../../lib/compare/comparison';
import { summaryOfGroup } from '../../lib/compare/summary';
import { articleOf, says } from './claims';

const ALL = [
  articleOf('courier', '2026-03-02T10:00:00Z'),
  articleOf('flare', '2026-03-03T10:00:00Z'),
  articleOf('herald', '2026-03-04T10:00:00Z'),
];

describe('for any claims', () => {
  const anyClaim = fc
    .record({
      article: fc.constantFrom(...ALL),
      count: fc.constantFrom('5', '7', '9+', '≤40', '~30', '12-15', 'several', 'dozens'),
      victims: fc.constantFrom('soldiers', 'troops', 'Orvan soldiers', 'civilians', 'children', ''),
      by: fc.constantFrom('', 'the army', 'rebels'),
      kind: fc.constantFrom('killed' as const, 'injured' as const),
      scope: fc.constantFrom('event' as const, 'cumulative' as const, 'other' as const, 'none' as const),
      negated: fc.boolean(),
    })
    .map(({ article, count, ...more }) => says(article, count, more));

  test('each stands in one cell or apart, ranges hold only what counts, and the order given is without effect', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 12 }), (claims) => {
        const { groups, apart, columns } = compareEvent({ articles: ALL, claims });
        const cells = groups.flatMap((group) => group.cells.flat());
        expect([...cells.map(({ item }) => item), ...apart].length).toBe(claims.length);
        expect(new Set([...cells.map(({ item }) => item), ...apart]).size).toBe(claims.length);
        for (const group of groups) {
          const numbers = group.cells
            .flat()
            .filter(({ standing, denies }) => standing.state === 'stands' && !denies)
            .flatMap(({ item }) => [item.claim.count.low, item.claim.count.high])
            .filter((n) => n !== null);
          expect(group.low).toBe(numbers.length === 0 ? null : Math.min(...numbers));
          expect(group.high).toBe(numbers.length === 0 ? null : Math.max(...numbers));
          expect(group.cells.length).toBe(columns.length);
          // The sentence names only sources and figures of the row.
          for (const { claims: said, by } of summaryOfGroup(group).said) {
            for (const { claim } of said)
              expect(group.cells.flat().some(({ item }) => item.claim === claim)).toBe(true);
            for (const column of by)
              expect(group.cells.flat().some((each) => each.column === column)).toBe(true);
          }
        }
        const again = compareEvent({ articles: ALL, claims: claims.toReversed() });
        expect(new Set(again.groups.map(({ agreement, low, high }) => `${agreement}${low}${high}`))).toEqual(
          new Set(groups.map(({ agreement, low, high }) => `${agreement}${low}${high}`)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('taking words apart and back again is the identity', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 8 }), (claims) => {
        const input = { articles: ALL, claims };
        const joined = compareEvent(input).groups.find(({ others }) => others.length > 0);
        const key = joined?.others[0]?.key;
        if (!joined || key === undefined) return;
        const apart = compareEvent({ ...input, choices: [{ words: key, group: key }] });
        expect(apart.groups.some(({ victimsKey }) => victimsKey === key)).toBe(true);
        expect(compareEvent({ ...input, choices: [] }).groups).toEqual(compareEvent(input).groups);
      }),
      { numRuns: 100 },
    );
  });
});
