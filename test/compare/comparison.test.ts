/** The comparison of one event: rows, columns, what counts, and how claims stand to each other. */
import { describe, expect, test } from 'vitest';
import { compareEvent, type ComparableClaim, type ComparedGroup } from '../../lib/compare/comparison';
import type { StoredArticle } from '../../lib/model';
import { articleOf, says } from './claims';

const MONDAY = articleOf('courier', '2026-03-02T10:00:00Z');
const TUESDAY = articleOf('flare', '2026-03-03T10:00:00Z');
const WEDNESDAY = articleOf('herald', '2026-03-04T10:00:00Z');
const ALL = [MONDAY, TUESDAY, WEDNESDAY];

const groupsOf = (claims: ComparableClaim[], articles: StoredArticle[] = ALL): ComparedGroup[] =>
  compareEvent({ articles, claims, isOneEvent: true }).groups;

/** The one row that the claims make. */
function only(...claims: ComparableClaim[]): ComparedGroup {
  const groups = groupsOf(claims);
  expect(groups).toHaveLength(1);
  return groups[0] as ComparedGroup;
}

const standingOf = (group: ComparedGroup): string[] =>
  group.cells.flat().map(({ standing }) => standing.state);

describe('columns', () => {
  test('one for each source, in the order in which they are first told', () => {
    const { columns, groups } = compareEvent({
      articles: [TUESDAY, MONDAY],
      claims: [
        says(TUESDAY, '5', { by: 'the army' }),
        says(MONDAY, '7', { by: 'rebels', at: 50 }),
        says(MONDAY, '5', { at: 10 }),
      ],
    });
    expect(columns.map(({ articles, source }) => [source, ...articles.map(({ id }) => id)])).toEqual([
      [null, 'courier'],
      ['rebels', 'courier'],
      ['the army', 'flare'],
    ]);
    expect(groups[0]?.cells.map((cell) => cell.length)).toEqual([1, 1, 1]);
  });

  test('a source that two articles quote is one, with its claims by time', () => {
    const { columns, groups } = compareEvent({
      articles: ALL,
      claims: [says(TUESDAY, '7', { by: 'Army' }), says(MONDAY, '5', { by: 'the army' })],
    });
    expect(columns.map(({ articles }) => articles.map(({ id }) => id))).toEqual([['courier', 'flare']]);
    expect(groups[0]?.cells[0]?.map(({ article }) => article.id)).toEqual(['courier', 'flare']);
  });

  test('what two outlets state themselves is two columns', () => {
    const { columns } = compareEvent({ articles: ALL, claims: [says(MONDAY, '5'), says(TUESDAY, '5')] });
    expect(columns).toHaveLength(2);
  });

  test('an article without a date stands where it was read', () => {
    const undated = { ...articleOf('undated'), accessed: '2026-03-02T12:00:00Z' };
    const claims = [says(undated, '5'), says(TUESDAY, '5'), says(MONDAY, '5')];
    const { columns } = compareEvent({ articles: [undated, TUESDAY, MONDAY], claims });
    expect(columns.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual([
      'courier',
      'undated',
      'flare',
    ]);
  });
});

function columnKeys(articles: StoredArticle[], claims: ComparableClaim[]): string[] {
  return compareEvent({ articles, claims }).columns.map(({ key }) => key);
}

test('articles of one moment have one order, whatever order they come in', () => {
  const pair = [articleOf('b', '2026-03-02T10:00:00Z'), articleOf('a', '2026-03-02T10:00:00Z')];
  const claims = pair.map((article) => says(article, '5'));
  expect(columnKeys(pair, claims)).toEqual(['outlet a', 'outlet b']);
  expect(columnKeys(pair.toReversed(), claims.toReversed())).toEqual(['outlet a', 'outlet b']);
});

describe('rows', () => {
  test('other words for one group are one row that names them and says why', () => {
    const group = only(
      says(MONDAY, '5', { victims: 'soldiers' }),
      says(TUESDAY, '5', { victims: 'the troops' }),
    );
    expect(group).toMatchObject({
      victims: 'soldiers',
      others: [{ words: 'troops', key: 'troops', reason: 'near' }],
      agreement: 'agree',
    });
  });

  test('a reader takes them apart again, and joins others', () => {
    const claims = [
      says(MONDAY, '5', { victims: 'soldiers' }),
      says(TUESDAY, '5', { victims: 'troops' }),
      says(TUESDAY, '3', { victims: 'villagers' }),
      says(MONDAY, '3', { victims: 'civilians' }),
    ];
    const choices = [
      { words: 'troops', group: 'troops' },
      { words: 'villagers', group: 'civilians' },
    ];
    const { groups } = compareEvent({ articles: ALL, claims, choices });
    expect(groups.map(({ victims, others }) => [victims, others.map(({ reason }) => reason)])).toEqual([
      ['soldiers', []],
      ['troops', []],
      ['civilians', ['reader']],
    ]);
  });

  test('"its soldiers" of two sources are two groups, of one source one', () => {
    const its = { victims: 'its soldiers' };
    const groups = groupsOf([
      says(MONDAY, '3', { ...its, by: 'Karvia' }),
      says(MONDAY, '1', { ...its, by: 'Belmoria' }),
      says(TUESDAY, '3', { ...its, by: 'Karvia' }),
    ]);
    expect(groups.map(({ victims, low, voices }) => [victims, low, voices])).toEqual([
      ['its soldiers', 3, 1],
      ['its soldiers', 1, 1],
    ]);
  });

  test('the same group killed and injured is two rows', () => {
    expect(groupsOf([says(MONDAY, '5'), says(MONDAY, '9', { kind: 'injured' })])).toHaveLength(2);
  });

  test('a part stands behind its whole and adds nothing to it', () => {
    const whole = says(MONDAY, '20', { victims: 'people', id: 'whole' });
    const part = says(MONDAY, '7', { victims: 'children', partOf: 'whole' });
    const groups = groupsOf([says(MONDAY, '9', { victims: 'guards' }), part, whole]);
    expect(groups.map(({ victims, low, high }) => [victims, low, high])).toEqual([
      ['people', 20, 20],
      ['children', 7, 7],
      ['guards', 9, 9],
    ]);
    expect(groups[1]?.cells.flat()[0]?.partOf).toBe(whole);
  });

  test('a part whose whole is not compared stands by itself', () => {
    const [group] = groupsOf([says(MONDAY, '7', { victims: 'children', partOf: 'elsewhere' })]);
    expect(group?.cells.flat()[0]?.partOf).toBeNull();
  });

  test('totals over a time, other events and what is no fact are set apart', () => {
    const claims = [
      says(MONDAY, '5'),
      says(MONDAY, '3100+', { scope: 'cumulative' }),
      says(MONDAY, '10', { scope: 'other' }),
      says(MONDAY, '40', { scope: 'none' }),
    ];
    const { groups, apart } = compareEvent({ articles: ALL, claims });
    expect(groups.map(({ low, high }) => [low, high])).toEqual([[5, 5]]);
    expect(apart.map(({ claim }) => claim.scope)).toEqual(['cumulative', 'other', 'none']);
  });

  test('claims of other articles are left out', () => {
    expect(groupsOf([says(TUESDAY, '5')], [MONDAY])).toEqual([]);
    expect(groupsOf([], [])).toEqual([]);
  });
});

describe('how claims stand to each other', () => {
  const row: [string, ComparableClaim[], Partial<ComparedGroup>][] = [
    [
      'two sources, one number: agree',
      [says(MONDAY, '5', { by: 'the army' }), says(TUESDAY, '5', { by: 'the mayor' })],
      { agreement: 'agree', voices: 2 },
    ],
    [
      'one source in two articles is only one source',
      [says(MONDAY, '5', { by: 'the army' }), says(TUESDAY, '5', { by: 'Army' })],
      { agreement: 'single', voices: 1 },
    ],
    [
      'one source that gives a bound and a number is only one source',
      [says(MONDAY, '5+', { by: 'the army' }), says(MONDAY, '7', { by: 'the army' })],
      { agreement: 'single', low: 5, high: 7 },
    ],
    [
      'one source that contradicts itself in one article is a conflict',
      [says(MONDAY, '5', { by: 'the army' }), says(MONDAY, '7', { by: 'the army' })],
      { agreement: 'conflict' },
    ],
    [
      'two outlets that name nobody are two sources',
      [says(MONDAY, '5'), says(TUESDAY, '5')],
      { agreement: 'agree', voices: 2 },
    ],
    [
      'numbers that can all be true are a range',
      [says(MONDAY, '9+', { by: 'x' }), says(MONDAY, '12', { by: 'y' })],
      { agreement: 'range', low: 9, high: 12, open: false },
    ],
    [
      'a vague word and a number are a range',
      [says(MONDAY, '5', { by: 'the army' }), says(TUESDAY, 'several', { by: 'the front' })],
      { agreement: 'range', low: 5, high: 5 },
    ],
    [
      'numbers that cannot all be true are a conflict',
      [says(MONDAY, '17', { by: 'x' }), says(TUESDAY, '40', { by: 'y' })],
      { agreement: 'conflict', low: 17, high: 40 },
    ],
    [
      'a denial outweighs a number, though it is no fact, and gives none',
      [
        says(MONDAY, '6', { by: 'residents' }),
        says(MONDAY, 'none', { by: 'the army', stance: 'denies', scope: 'none', negated: true }),
      ],
      { agreement: 'denied', low: 6, high: 6, voices: 2 },
    ],
    [
      'who cannot confirm a number says nothing for it',
      [
        says(MONDAY, '6', { by: 'residents' }),
        says(MONDAY, '6', { by: 'the army', stance: 'cannot_confirm' }),
      ],
      { agreement: 'single', voices: 1 },
    ],
  ];
  test.each(row)('%s', (_, claims, wanted) => expect(only(...claims)).toMatchObject(wanted));
});

describe('a toll that was replaced', () => {
  test('within an article: shown, counted nowhere', () => {
    const group = only(
      says(MONDAY, '14', { id: 'first' }),
      says(MONDAY, '17', { supersedes: 'first', id: 'second' }),
    );
    expect(group).toMatchObject({ low: 17, high: 17, agreement: 'single' });
    expect(group.cells.flat()[0]?.standing).toEqual({ state: 'replaced', by: 'second' });
  });

  test('lowered, too: the higher figure leaves the range', () => {
    expect(
      only(says(MONDAY, '30', { id: 'high' }), says(MONDAY, '22', { supersedes: 'high' })),
    ).toMatchObject({
      low: 22,
      high: 22,
    });
  });

  test('by the same source in a later article', () => {
    const group = only(
      says(MONDAY, '14', { by: 'the hospital' }),
      says(TUESDAY, '17', { by: 'The hospital', id: 'later' }),
      says(WEDNESDAY, '17', { by: 'the army' }),
    );
    expect(standingOf(group)).toEqual(['earlier', 'stands', 'stands']);
    expect(group).toMatchObject({ low: 17, high: 17, agreement: 'agree', voices: 2 });
  });

  const undated = [articleOf('courier'), articleOf('flare')] as const;
  test.each<[string, ComparableClaim[], readonly StoredArticle[]]>([
    ['another source', [says(MONDAY, '14', { by: 'x' }), says(TUESDAY, '17', { by: 'y' })], ALL],
    ['the same figure again', [says(MONDAY, '14', { by: 'x' }), says(TUESDAY, '14', { by: 'x' })], ALL],
    ['a bound that allows it', [says(MONDAY, '11', { by: 'x' }), says(TUESDAY, '8+', { by: 'x' })], ALL],
    ['a vague word later', [says(MONDAY, '14', { by: 'x' }), says(TUESDAY, 'dozens', { by: 'x' })], ALL],
    ['no dates', [says(undated[0], '14', { by: 'x' }), says(undated[1], '17', { by: 'x' })], undated],
    [
      'later unconfirmed',
      [says(MONDAY, '14', { by: 'x' }), says(TUESDAY, '17', { by: 'x', stance: 'cannot_confirm' })],
      ALL,
    ],
  ])('nothing is replaced: %s', (_, claims, articles) => {
    const { groups } = compareEvent({ articles, claims, isOneEvent: true });
    expect(groups.flatMap(standingOf)[0]).toBe('stands');
  });

  test('nothing is replaced between articles that may tell of several events', () => {
    const claims = [says(MONDAY, '14', { by: 'x' }), says(TUESDAY, '17', { by: 'x' })];
    const { groups } = compareEvent({ articles: ALL, claims });
    expect(groups.flatMap(standingOf)).toEqual(['stands', 'stands']);
  });
});
