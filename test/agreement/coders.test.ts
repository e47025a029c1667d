/** Two coders on the same articles: what they share and where they differ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../lib/agreement/differences';
import { matchCoders } from '../../lib/agreement/match';
import { measure } from '../../lib/agreement/measure';
import { sentencesOf } from '../../lib/agreement/sentences';
import { CASUALTY_KINDS, type Bundle } from '../../lib/model';
import { adaRecords, belRecords, claimOf, exactly, post, tag } from './records';

const ada = adaRecords();
const bel = belRecords();
const matched = matchCoders(ada, bel);
const differences = differencesOf('layer', matched);

const find = (mine: string | null, theirs: string | null) => {
  const id = ['layer', mine ?? '', theirs ?? ''].join('/');
  const found = differences.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is none of ${differences.map((each) => each.id).join(', ')}`);
  return found;
};

describe('matching', () => {
  it('finds the same article under another id, by its text or by its address', () => {
    expect(matched.articles.map((pair) => [pair.mine.id, pair.theirs.id])).toEqual([
      ['post', 'bel-post'],
      ['times', 'bel-times'],
    ]);
    const longer = {
      ...bel,
      articles: bel.articles.map((each) => ({
        ...each,
        text: `Update. ${each.text}`,
        textHash: `${each.id} 2`,
      })),
    };
    expect(matchCoders(ada, longer).articles).toHaveLength(2);
    const elsewhere = {
      ...longer,
      articles: longer.articles.map((each) => ({ ...each, url: `${each.url}/2` })),
    };
    expect(matchCoders(ada, elsewhere)).toMatchObject({
      articles: [],
      onlyMine: [{}, {}],
      onlyTheirs: [{}, {}],
    });
  });

  it('places tags of a text that moved, and names those whose words are gone', () => {
    const shifted: Bundle = {
      ...bel,
      articles: bel.articles.map((each) => ({
        ...each,
        text: `Update. ${each.text}`,
        textHash: `${each.id} 2`,
      })),
      annotations: bel.annotations.map((each) => {
        const { start, end } = each.selectors.position;
        const position = { ...each.selectors.position, start: start + 8, end: end + 8 };
        return { ...each, selectors: { ...each.selectors, position } };
      }),
    };
    const moved = matchCoders(ada, shifted);
    expect(differencesOf('layer', moved).map(({ id }) => id)).toEqual(differences.map(({ id }) => id));
    const gone = {
      ...ada,
      articles: ada.articles.map((each) => (each.id === 'post' ? { ...each, text: 'Nothing of it.' } : each)),
    };
    expect(matchCoders(gone, shifted).articles[0]?.unplaced.theirs.length).toBeGreaterThan(0);
  });

  it('pairs tags that share words and are of one sort, each once', () => {
    const pairs = matched.articles.flatMap((article) => article.pairs);
    expect(pairs.filter(({ mine }) => mine)).toHaveLength(ada.annotations.length);
    expect(pairs.filter(({ theirs }) => theirs)).toHaveLength(bel.annotations.length);
    for (const { mine, theirs } of pairs)
      if (mine && theirs) expect(mine.annotation.value.kind).toBe(theirs.annotation.value.kind);
  });
});

describe('differences', () => {
  it.each([
    ['another kind', 'ada-k2', 'bel-k2', ['kind']],
    ['other words and another count', 'ada-k3', 'bel-k3', ['span', 'count']],
    ['another count', 'ada-k4', 'bel-k4', ['count']],
    ['no source', 'ada-k6', 'bel-k6', ['source']],
    ['missed by the other', 'ada-k5', null, []],
    ['missed by me', null, 'bel-k8', []],
  ])('%s', (_name, mine, theirs, parts) => {
    expect(find(mine, theirs).parts).toEqual(parts);
  });

  it('are all of these and no others', () => {
    expect(differences.map(({ id }) => id)).not.toContain('layer/ada-k1/bel-k1');
    expect(differences).toHaveLength(7);
  });
});

describe('figures', () => {
  const figures = measure(matched);
  const ofTag = (name: string) => figures.tags.find(({ tag: each }) => each === name);
  const ofField = (name: string) => figures.fields.find(({ field }) => field === name);

  it('count tags that both have, on the same words and on some of them', () => {
    expect(ofTag('actor')).toMatchObject({ mine: 3, theirs: 3, exact: { value: 1 }, overlap: { value: 1 } });
    // k1, k2, k4, k6, k9 stand on the same words, k3 on some; k5 and k7 are hers alone, k8 is Bel's.
    expect(ofTag('casualty')).toMatchObject({ mine: 8, theirs: 7 });
    expect(ofTag('casualty')?.exact.value).toBeCloseTo((2 * 5) / 15, 10);
    expect(ofTag('casualty')?.overlap.value).toBeCloseTo((2 * 6) / 15, 10);
    expect(ofTag('displaced')?.exact).toEqual({ value: null, because: 'nothing', n: 0 });
  });

  it('compare fields over the tags that both have', () => {
    expect(ofField('kind')?.same).toEqual({ value: 5 / 6, n: 6 });
    expect(ofField('low')).toMatchObject({ kappa: null, alphaNominal: null });
    expect(ofField('low')?.alphaRatio?.value).toBeGreaterThan(0.9);
    expect(ofField('scope')?.kappa).toEqual({ value: null, because: 'oneValue', n: 6 });
  });
});

function rounded(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 1e9) / 1e9 : part,
  );
}

describe('any two coders', () => {
  const words = [
    'Five soldiers were killed',
    'eleven others',
    'the attackers',
    'Two villagers',
    'soldiers',
    'a clinic',
  ];
  const coder = (name: string) =>
    fc
      .array(
        fc.record({
          words: fc.constantFrom(...words),
          kind: fc.constantFrom(...CASUALTY_KINDS),
          n: fc.nat(3),
          who: fc.constantFrom('soldiers', 'villagers', 'attackers'),
          isActor: fc.boolean(),
        }),
        { maxLength: 8 },
      )
      .map((tags): Bundle => ({
        articles: [post],
        annotations: tags.map((each, index) =>
          tag(
            `${name}-${index}`,
            post,
            each.words,
            each.isActor
              ? { kind: 'actor', actor: each.who, name: each.who, type: 'rebel', roles: [] }
              : {
                  kind: 'casualty',
                  claim: claimOf(post, each.kind, exactly(each.n, String(each.n)), each.who),
                },
            name,
          ),
        ),
        actors: [],
        events: [],
      }));

  it('agree with each other as the other with them', () => {
    fc.assert(
      fc.property(coder('a'), coder('b'), (a, b) => {
        const one = measure(matchCoders(a, b));
        const other = measure(matchCoders(b, a));
        const turned = {
          ...other,
          tags: other.tags.map((each) => ({ ...each, mine: each.theirs, theirs: each.mine })),
        };
        expect(rounded(turned)).toBe(rounded(one));
        expect(differencesOf('x', matchCoders(a, b))).toHaveLength(
          differencesOf('x', matchCoders(b, a)).length,
        );
      }),
    );
  });

  it('agree with themselves wholly', () => {
    fc.assert(
      fc.property(coder('a'), (a) => {
        const self = matchCoders(a, a);
        expect(differencesOf('x', self)).toEqual([]);
        const { tags, fields } = measure(self);
        const all = [
          ...tags.flatMap(({ exact, overlap, kappa, alpha }) => [exact, overlap, kappa, alpha]),
          ...fields.flatMap((each) => [
            each.same,
            each.kappa,
            each.alphaNominal,
            each.alphaInterval,
            each.alphaRatio,
          ]),
        ];
        expect(
          all.flatMap((each) => (each?.value == null ? [] : [each.value])).every((value) => value === 1),
        ).toBe(true);
      }),
    );
  });
});

it.each([
  ['He left. She stayed.', ['He left.', 'She stayed.']],
  ['“Go.” They went', ['“Go.”', 'They went']],
  ['Title\n\nAt 3.5 km, Mr. 12', ['Title', 'At 3.5 km, Mr.', '12']],
  ['one. two', ['one. two']],
])('sentences of %j', (text, expected) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
