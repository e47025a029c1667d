import { describe, expect, test } from 'vitest';
import { claimsTable, wrap } from '../../lib/cli/demo/claims-table';
import type { Annotation, Bundle, CasualtyValue, Scope, StoredArticle } from '../../lib/model';
import { addByHand } from '../../lib/review';

const NOW = '2026-03-02T09:00:00.000Z';
const TEXT = 'Nine guards were killed at the gate of the Vashk barracks on Monday night.';

function articleOf(id: string): StoredArticle {
  return {
    id,
    url: `https://${id}.example/`,
    canonicalUrl: null,
    title: id,
    byline: null,
    site: `The ${id}`,
    language: 'en',
    published: null,
    modified: null,
    text: TEXT,
    extractor: 'test',
    accessed: NOW,
    textHash: id,
  };
}

function says(
  articleId: string,
  number: number,
  victims: string,
  more: { source?: string; scope?: Scope } = {},
): Annotation {
  const span = { start: 0, end: 23 };
  const { source, scope = 'event' } = more;
  const claim: CasualtyValue = {
    kind: 'killed',
    count: { text: String(number), low: number, high: number, qualifier: 'exact' },
    victims: { start: 5, end: 11, text: victims, resolved: victims, status: 'unknown' },
    perpetrator: null,
    source: source ? { start: 0, end: 4, text: source, resolved: source, stance: 'states' } : null,
    scope,
    negated: false,
  };
  return addByHand(
    { span, value: { kind: 'casualty', claim } },
    { id: `${articleId}-${number}-${scope}`, articleId, text: TEXT, now: NOW, person: '' },
  );
}

function tableOf(...annotations: Annotation[]): string[] {
  const articles = ['courier', 'flare'].map(articleOf);
  const bundle: Bundle = { articles, annotations, actors: [], events: [] };
  return claimsTable(bundle).split('\n');
}

describe('the table of claims in the terminal', () => {
  test('puts one victim group side by side and marks what contradicts', () => {
    const lines = tableOf(
      says('courier', 9, 'guards', { source: 'the army' }),
      says('flare', 40, 'the guards'),
    );
    expect(lines[0]).toMatch(/^ +The courier +The flare$/);
    expect(lines[2]).toMatch(/^killed +9 · states: the army · “Nine.* 40 · “Nine guards/);
    expect(lines[3]).toMatch(/^guards/);
    expect(lines[4]).toMatch(/^≠ contradicting/);
  });

  test('other groups and other scopes are blocks of their own, a single voice has no mark', () => {
    const lines = tableOf(
      says('courier', 9, 'guards'),
      says('flare', 2, 'nurses'),
      says('flare', 600, 'guards', { scope: 'cumulative' }),
    );
    expect(lines.filter((line) => line.startsWith('killed'))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('(cumulative)'))).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/[≠✗]/);
  });

  test('writes a figure as the library does', () => {
    const more = says('courier', 300, 'people');
    if (more.value.kind === 'casualty')
      more.value.claim.count = { text: 'more than 300', low: 300, high: null, qualifier: 'more_than' };
    expect(tableOf(more, says('flare', 40, 'people'))[2]).toMatch(/^killed +>300 · /);
  });

  test('is empty without claims, and fits a terminal of 120 characters', () => {
    expect(tableOf()).toEqual(['']);
    const long = says('flare', 40, `guards of the ${'very '.repeat(20)}old barracks`);
    for (const line of tableOf(says('courier', 9, 'guards'), long))
      expect(line.length).toBeLessThanOrEqual(120);
    expect(wrap('one two', 4)).toEqual(['one', 'two']);
  });
});
