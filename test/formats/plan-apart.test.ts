/** Articles that a reader said to tell of different events stay apart on import. */
import { describe, expect, it } from 'vitest';
import { planImport } from '../../lib/formats/import';
import type { ImportPlan } from '../../lib/formats/plan';
import { resolvePlan } from '../../lib/formats/resolve-plan';
import type { Bundle, StoredArticle } from '../../lib/model';
import { article, EMPTY, id, NOW, TEXT } from './sample';

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
