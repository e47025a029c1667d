/** A plan in pages, and its writes in pages, are those of the whole plan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../lib/formats/make-plan';
import { planPages, type Library } from '../../lib/formats/paged-plan';
import { writesInPages, type Stored } from '../../lib/formats/paged-writes';
import { choiceKey, headOf, type Choice, type EntryHead, type ImportWrites } from '../../lib/formats/plan';
import { bundleSource } from '../../lib/formats/record-source';
import { rowsIn, TABLES, type Table } from '../../lib/formats/records';
import { decide, resolvePlan } from '../../lib/formats/resolve-plan';
import type { Annotation, Bundle } from '../../lib/model';
import { anyBundle } from './arbitrary';
import { bundle, id, NOW } from './sample';

/** A library in memory that answers as the store does. */
function libraryOf(bundle: Bundle): Library {
  const rows: Library['rows'] = async (table, ids) =>
    rowsIn(bundle, table).filter((row) => ids.includes(row.id));
  return {
    ids: async (table) => bundle[table].map((row) => row.id),
    rows,
    articlesOfText: async (hashes) => bundle.articles.filter(({ textHash }) => hashes.includes(textHash)),
    annotations: async ({ articleIds }) =>
      bundle.annotations.filter(({ articleId }) => articleIds.includes(articleId)),
  };
}

function idMaker(): () => string {
  let next = 5_000;
  return () => id((next += 1));
}

const STEP = { action: 'edited' as const, at: NOW, by: { type: 'person' as const, name: 'R' } };

/** What another person's copy of the same library may have become. */
const CHANGES: readonly ((all: Bundle) => Bundle)[] = [
  (all) => all,
  (all) => ({ ...all, annotations: all.annotations.map((row) => ({ ...row, note: 'theirs' })) }),
  (all) => ({
    ...all,
    annotations: all.annotations.map((row) => ({ ...row, history: [...row.history, STEP], note: 'later' })),
  }),
  (all) => ({ ...all, annotations: all.annotations.map((row) => ({ ...row, id: `other ${row.id}` })) }),
  (all) => ({ ...all, actors: all.actors.map((row) => ({ ...row, id: `other ${row.id}` })) }),
  (all) => ({
    ...all,
    articles: all.articles.map((row) => ({ ...row, accessed: '2031-01-01', byline: 'B' })),
  }),
  (all) => ({ ...all, articles: all.articles.slice(1) }),
  (all) => ({ ...all, events: all.events.map((row) => ({ ...row, place: 'elsewhere' })) }),
  withOtherArticles,
  withTexts,
  withTagsElsewhere,
  withArticlesTwice,
];

const other = (articleId: string): string => `other ${articleId}`;

/** The same articles under other ids, with their tags. */
function withOtherArticles(all: Bundle): Bundle {
  return {
    ...all,
    articles: all.articles.map((row) => ({ ...row, id: other(row.id) })),
    annotations: all.annotations.map((row) => ({ ...row, articleId: other(row.articleId) })),
    events: all.events.map((row) => ({ ...row, articleIds: row.articleIds.map(other) })),
  };
}

/** Another text without the one that is here, and tags that stand on it alone: what is here takes it up for them. */
function withTagsElsewhere(all: Bundle): Bundle {
  const start = 'New words. ';
  const moved = ({ selectors, ...row }: Annotation): Annotation => {
    const { position, quote } = selectors;
    const place = { start: position.start + start.length, end: position.end + start.length };
    return {
      ...row,
      id: `moved ${row.id}`,
      value: { kind: 'actor', actor: 'a', name: 'A', type: 'rebel', roles: [] },
      selectors: { quote, position: { ...position, ...place } },
    };
  };
  return {
    ...all,
    articles: all.articles.map((row) => ({
      ...row,
      text: start + row.text,
      textHash: `new ${row.textHash}`,
      earlier: [],
    })),
    annotations: all.annotations.map(moved),
  };
}

/** Another text, with the one that is here as an earlier one. */
function withTexts(all: Bundle): Bundle {
  return {
    ...all,
    articles: all.articles.map(({ text, textHash, accessed, ...row }) => ({
      ...row,
      text: `New words. ${text}`,
      textHash: `new ${textHash}`,
      accessed,
      earlier: [{ text, textHash, accessed }],
    })),
  };
}

function withArticlesTwice(all: Bundle): Bundle {
  const twice = all.articles.map((row) => ({ ...row, id: `twin ${row.id}`, accessed: '2032-01-01' }));
  const tags = all.annotations.map((row): Annotation => ({
    ...row,
    id: `twin ${row.id}`,
    articleId: `twin ${row.articleId}`,
    note: 'twin',
  }));
  return { ...all, articles: [...all.articles, ...twice], annotations: [...all.annotations, ...tags] };
}

async function pagedPuts(
  here: Bundle,
  incoming: Bundle,
  size: number,
  chosen: (head: EntryHead) => Choice | undefined,
) {
  const source = bundleSource(incoming);
  const plan = await planPages(libraryOf(here), source, { size });
  const stored: Stored = async (table, ids) =>
    ids.map((each) => rowsIn(here, table).find((row) => row.id === each));
  const pages: ImportWrites[] = [];
  for (const page of writesInPages(plan, source, decide(plan.heads, chosen, idMaker()), size)) {
    pages.push(await page(stored));
  }
  return { plan, pages };
}

/** What is there after the rows were put, one after the other. */
function putOf(pages: readonly ImportWrites[], table: Table): Record<string, object> {
  return Object.fromEntries(pages.flatMap(({ put }) => put[table].map((row) => [row.id, row])));
}

const CHOICES: readonly (Choice | undefined)[] = [undefined, 'mine', 'theirs', 'both'];

const bare = (heads: readonly EntryHead[]) => heads.map((head) => ({ ...head, index: 0 }));

async function sameAsWhole(here: Bundle, incoming: Bundle, size: number, choice: Choice | undefined) {
  const whole = makePlan(here, incoming);
  const { plan, pages } = await pagedPuts(here, incoming, size, () => choice);
  expect(bare(plan.heads)).toEqual(bare(whole.entries.map(headOf)));
  expect(plan.counts).toEqual(whole.counts);
  expect(plan.dangling).toEqual(whole.dangling);
  expect(plan.misplaced).toEqual(whole.misplaced);
  expect(plan.articleIds).toEqual(whole.articleIds);
  const choices = new Map(choice ? whole.entries.map((entry) => [choiceKey(entry), choice] as const) : []);
  const rows = resolvePlan(whole, choices, idMaker());
  for (const table of TABLES) expect(putOf(pages, table)).toEqual(putOf([rows], table));
  expect(Object.assign({}, ...pages.map(({ expected }) => expected))).toEqual(rows.expected);
  expect(Object.assign({}, ...pages.map(({ modified }) => modified))).toEqual(rows.modified);
}

describe('a plan in pages', () => {
  it.each(CHANGES.map((change, index) => [change.name || `change ${index}`, change] as const))(
    'of the sample is the whole plan, and so are its writes: %s',
    async (_name, change) => {
      for (const choice of CHOICES) {
        for (const size of [1, 2, 500]) await sameAsWhole(bundle, change(bundle), size, choice);
      }
    },
  );

  it('of any library and what became of it elsewhere is the whole plan', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBundle,
        anyBundle,
        fc.array(fc.constantFrom(...CHANGES), { maxLength: 3 }),
        fc.constantFrom(...CHOICES),
        fc.constantFrom(1, 2, 3, 500),
        async (first, second, changes, choice, size) => {
          const changed = changes.reduce((all, change) => change(all), first);
          const merged = Object.fromEntries(
            TABLES.map((table) => [
              table,
              [...new Map([...second[table], ...changed[table]].map((row) => [row.id, row])).values()],
            ]),
          ) as unknown as Bundle;
          await sameAsWhole(first, merged, size, choice);
        },
      ),
      { numRuns: 120 },
    );
  });
});

/** A library in which nothing is left. */
const nothing: Stored = async (_table, ids) => ids.map(() => undefined);

describe('what happened here after the comparison', () => {
  it('an article that was to stay as it is and was deleted is not brought back', async () => {
    const source = bundleSource(bundle);
    const plan = await planPages(libraryOf(bundle), source);
    const decided = decide(plan.heads, () => undefined, idMaker());
    expect(decided.filter(({ head }) => head.table === 'articles').length).toBeGreaterThan(0);
    for (const page of writesInPages(plan, source, decided)) {
      expect((await page(nothing)).put.articles).toEqual([]);
    }
  });

  it('an actor or event that is replaced carries the time of the one it was compared with', async () => {
    const here = { ...bundle, actors: bundle.actors.map((row) => ({ ...row, modified: '2020-01-01' })) };
    const { pages } = await pagedPuts(here, bundle, 500, () => 'theirs');
    const [actor] = bundle.actors;
    expect(pages.map(({ modified }) => modified[actor?.id ?? ''])).toContain('2020-01-01');
  });
});
