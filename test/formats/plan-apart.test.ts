/**
 * What an import leaves as it is: articles that a reader keeps apart stay apart, and tags that do not stand on their
 * words stay out.
 */
import { describe, expect, it } from 'vitest';
import { planImport } from '../../lib/formats/import';
import type { ImportPlan } from '../../lib/formats/plan';
import { resolvePlan } from '../../lib/formats/resolve-plan';
import type { Annotation, Bundle, StoredArticle } from '../../lib/model';
import { article, bundle, claim, EMPTY, front, id, NOW, TEXT } from './sample';

function idMaker(): () => string {
  let next = 900;
  return () => id((next += 1));
}

/** The articles after an import, as the store writes them. */
function articlesAfter(existing: Bundle, plan: ImportPlan): StoredArticle[] {
  const { put } = resolvePlan(plan, new Map(), idMaker());
  return [...new Map([...existing.articles, ...put.articles].map((row) => [row.id, row])).values()];
}

describe('an article that is kept apart', () => {
  it('stays apart from the articles that its reader kept it apart from, by their ids here', () => {
    const other = {
      ...article,
      id: id(5),
      url: 'https://b.example/other',
      text: 'Other words.',
      textHash: 'other',
    };
    const mine: Bundle = { ...EMPTY, articles: [article, other] };
    // In the file both have other ids, and each is kept apart from the other and from one that is nowhere.
    const theirs: Bundle = {
      ...EMPTY,
      articles: [
        { ...article, id: id(2), apartFrom: [id(6), id(99)] },
        { ...other, id: id(6), apartFrom: [id(2)] },
      ],
    };
    const plan = planImport(mine, theirs);
    expect(plan.articleIds).toEqual({ [id(2)]: article.id, [id(6)]: other.id });
    const after = articlesAfter(mine, plan);
    expect(after.map((each) => [each.id, each.apartFrom])).toEqual([
      [article.id, [other.id, id(99)]],
      [other.id, [article.id]],
    ]);
    expect(
      resolvePlan(planImport({ ...mine, articles: after }, theirs), new Map(), idMaker()).put.articles,
    ).toEqual([]);
  });

  it('kept as a copy is apart from what the copied one is apart from, and never from itself', () => {
    const changed = {
      ...article,
      id: id(2),
      text: `${TEXT} More.`,
      textHash: 'more',
      accessed: NOW,
      apartFrom: [id(2), id(99)],
    };
    const mine: Bundle = { ...EMPTY, articles: [article] };
    const plan = planImport(mine, { ...EMPTY, articles: [changed] });
    const after = articlesAfter(mine, plan);
    for (const each of after) expect(each.apartFrom ?? []).not.toContain(each.id);
  });
});

const placed = (end: number): Partial<Annotation> => ({
  value: {
    ...claim.value,
    claim: { ...(claim.value as { claim: object }).claim, place: { start: 0, end, text: 'Orlo' } },
  } as Annotation['value'],
});

describe('tags that do not stand on their words', () => {
  const { quote, position: place } = claim.selectors;
  const found = { start: place.start, end: place.end };
  const said = (exact: string): Partial<Annotation> => ({
    selectors: { ...claim.selectors, quote: { ...quote, exact } },
  });
  const at = (span: object): Partial<Annotation> => ({
    selectors: { quote, position: { ...place, ...span } },
  });
  const reanchored = { action: 'reanchored' as const, at: NOW, by: { type: 'person' as const, name: 'R' } };

  it.each<[string, Partial<Annotation>, string]>([
    ['other words in the record', { quote: 'x' }, 'other-quote'],
    ['other words in the selector', said('x'), 'other-text'],
    ['another place', at({ start: found.start + 1 }), 'other-text'],
    ['a place behind the end', at({ end: 1e9 }), 'outside'],
    ['a place of the claim behind the end', placed(TEXT.length + 1), 'outside'],
    ['set on other words, and not there', { ...said('x'), history: [reanchored] }, 'other-text'],
  ])('are left out for %s, new or in place of mine, and nothing points at them', (_name, change, reason) => {
    const file = { ...bundle, annotations: [{ ...claim, ...change }, front] };
    for (const here of [EMPTY, { ...bundle, annotations: [] }, { ...bundle, annotations: [claim] }]) {
      const plan = planImport(here, file);
      expect(plan.misplaced).toMatchObject([{ id: claim.id, reason }]);
      expect(plan.entries.map(({ id }) => id)).not.toContain(claim.id);
      expect(plan.entries.map(({ id }) => id)).toContain(front.id);
    }
  });

  it.each<[string, Partial<Annotation>]>([
    ['another note', { note: 'n' }],
    ['a place that ends with the text', placed(TEXT.length)],
    ['a person set them on changed words', { quote: 'Eight', history: [...claim.history, reanchored] }],
  ])('are not those with %s', (_name, change) => {
    const file = { ...bundle, annotations: [{ ...claim, ...change }] };
    expect(planImport(EMPTY, file).misplaced).toEqual([]);
  });

  it('are not those on an earlier text, on the text that is here, or here in the same way already', () => {
    const { text: old, textHash, accessed } = article;
    const longer = { ...article, text: 'Corrected.', earlier: [{ text: old, textHash, accessed }] };
    const file = { ...EMPTY, annotations: [claim] };
    expect(planImport(EMPTY, { ...file, articles: [longer] }).misplaced).toEqual([]);
    expect(planImport({ ...EMPTY, articles: [article] }, file).misplaced).toEqual([]);
    const wrong = { ...bundle, annotations: [{ ...claim, quote: 'x' }] };
    expect(planImport(wrong, wrong)).toMatchObject({ misplaced: [], counts: { conflicting: 0 } });
  });

  it('come back from a backup as they were, which cannot be edited unseen', () => {
    const wrong = { ...bundle, annotations: [{ ...claim, quote: 'x' }] };
    expect(planImport(EMPTY, wrong, { asWritten: true })).toMatchObject({
      misplaced: [],
      counts: { added: 4 },
    });
  });
});
