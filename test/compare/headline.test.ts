/** A headline that says again what the text says is no source beside it. */
import { describe, expect, test } from 'vitest';
import { compareEvent, type ComparableClaim, type ComparedGroup } from '../../lib/compare/comparison';
import type { StoredArticle } from '../../lib/model';
import { articleOf, says } from './claims';

const TITLE = 'Toll of the raid on Orlo rises to nine';
const ARTICLE: StoredArticle = {
  ...articleOf('courier', '2026-03-02T10:00:00Z'),
  title: TITLE,
  text: `${TITLE}\n\n${'Words of the text. '.repeat(20)}`,
};
const IN_TEXT = TITLE.length + 20;

const groupsOf = (...claims: ComparableClaim[]): ComparedGroup[] =>
  compareEvent({ articles: [ARTICLE], claims, isOneEvent: true }).groups;

const tellings = (groups: readonly ComparedGroup[]): string[] =>
  groups.map(
    ({ victims, cells, voices }) =>
      `${victims}: ${cells
        .flat()
        .map(({ item, column, standing }) => `${item.claim.count.text} ${column.source} ${standing.state}`)
        .join(', ')} (${voices})`,
  );

const headline = (count = '9', more = {}): ComparableClaim =>
  says(ARTICLE, count, { at: 3, victims: 'people', ...more });
const inText = (count: string, victims: string, more = {}): ComparableClaim =>
  says(ARTICLE, count, { at: IN_TEXT, victims, by: 'the army', ...more });

describe('a headline', () => {
  test('that names nobody stands with the group whose number it says', () => {
    expect(tellings(groupsOf(headline(), inText('9', 'soldiers'), inText('6', 'civilians')))).toEqual([
      'soldiers: 9 the army stands, 9 the army headline (1)',
      'civilians: 6 the army stands (1)',
    ]);
  });

  test('that names the victims adds no second source', () => {
    const groups = groupsOf(headline('9', { victims: 'soldiers' }), inText('9+', 'soldiers'));
    expect(tellings(groups)).toEqual(['soldiers: 9+ the army stands, 9 the army headline (1)']);
    expect(groups[0]).toMatchObject({ agreement: 'single', low: 9, high: 9, open: true });
  });

  const own: [string, ComparableClaim[]][] = [
    ['with a number of its own', [headline('15'), inText('9', 'soldiers')]],
    ['that could mean two groups', [headline(), inText('9', 'soldiers'), inText('9', 'civilians')]],
    ['of another kind of harm', [headline(), inText('9', 'soldiers', { kind: 'injured' })]],
    ['that names other victims', [headline('9', { victims: 'civilians' }), inText('9', 'soldiers')]],
    ['that says who says so', [headline('9', { by: 'rebels' }), inText('9', 'soldiers')]],
    [
      'whose number in the text is of another event',
      [headline(), inText('9', 'soldiers', { scope: 'other' })],
    ],
    ['of an article whose text says nothing', [headline()]],
  ];
  test.each(own)('%s is a claim like any other', (_, claims) => {
    const all = groupsOf(...claims).flatMap(({ cells }) => cells.flat());
    expect(all.filter(({ standing }) => standing.state === 'headline')).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
  });

  test('is found by its place: the same words in the text are a claim', () => {
    const first = says(ARTICLE, '9', { at: IN_TEXT + 40, victims: 'people' });
    expect(tellings(groupsOf(first, inText('9', 'soldiers')))).toHaveLength(2);
  });
});
