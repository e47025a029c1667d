/** What stands in the place of a figure: the words of a claim that gives none. */
import { describe, expect, test } from 'vitest';
import { claimWords } from '../../lib/compare/claim-words';
import { compareEvent } from '../../lib/compare/comparison';
import type { CasualtyKind } from '../../lib/model';
import cases from './claim-words.json';
import { articleOf, countOf, says } from './claims';

describe('words of a claim without a figure', () => {
  test.each(cases)('$case', ({ kind, count, text, quote, words }) => {
    const article = { ...articleOf('courier'), text };
    const { annotation, claim } = says(article, count ?? '', { kind: kind as CasualtyKind });
    const position = {
      ...annotation.selectors.position,
      start: Math.max(0, text.indexOf(quote)),
      end: text.indexOf(quote) + quote.length,
    };
    const quoted = { quote, selectors: { ...annotation.selectors, position } };
    const told = { ...claim, count: { ...countOf(count ?? ''), text: count ?? null } };
    expect(claimWords(quoted, told, article)).toBe(words);
  });

  test('stand in the row, beside a figure that has none', () => {
    const article = { ...articleOf('courier'), text: 'xxxxxx' };
    const told = says(article, '', { at: 2 });
    const claims = [
      { ...told, claim: { ...told.claim, count: { ...told.claim.count, text: null } } },
      says(article, '5', { at: 3 }),
    ];
    const cells = compareEvent({ articles: [article], claims }).groups.flatMap((group) => group.cells.flat());
    expect(cells.map(({ words }) => words)).toEqual(['x', null]);
  });
});
