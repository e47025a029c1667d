import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../lib/formats/import';
import { choiceKey, danglingKey, type Choice, type ImportPlan } from '../../lib/formats/plan';
import { toJsonLd } from '../../lib/formats/jsonld';
import { resolvePlan } from '../../lib/formats/resolve-plan';
import type { Annotation, Bundle } from '../../lib/model';
import { anyBundle } from './arbitrary';
import { valueOf } from './result';
import { actor, article, bundle, claim, EMPTY, event, front, id, NOW, part, TEXT } from './sample';

const NONE = new Map<string, Choice>();

/** Ids that are never in a sample. */
function idMaker(): () => string {
  let next = 900;
  return () => id((next += 1));
}

function merge<T extends { id: string }>(here: T[], rows: T[]): T[] {
  return [...new Map([...here, ...rows].map((row) => [row.id, row])).values()];
}

/** What the store does with the rows: put by id. */
function apply(existing: Bundle, plan: ImportPlan, choices: ReadonlyMap<string, Choice> = NONE): Bundle {
  const { put } = resolvePlan(plan, choices, idMaker());
  return {
    articles: merge(existing.articles, put.articles),
    annotations: merge(existing.annotations, put.annotations),
    actors: merge(existing.actors, put.actors),
    events: merge(existing.events, put.events),
  };
}

/** Every tag finds its words in the article's text or in one that it had before. */
function everyTagStands(after: Bundle): void {
  for (const { articleId, selectors } of after.annotations) {
    const found = after.articles.find((each) => each.id === articleId);
    const texts = [found?.text, ...(found?.earlier ?? []).map(({ text }) => text)];
    const { start, end } = selectors.position;
    expect(texts.map((text) => text?.slice(start, end))).toContain(selectors.quote.exact);
  }
  expect(valueOf(toJsonLd(after))).toBeDefined();
}

const step = (action: 'edited' | 'later', at: string) => ({
  action,
  at,
  by: { type: 'person' as const, name: 'R' },
});
const later: Annotation = {
  ...claim,
  note: 'later',
  revision: 2,
  history: [...claim.history, step('edited', NOW)],
};
const elsewhere: Annotation = {
  ...claim,
  note: 'other',
  revision: 2,
  history: [...claim.history, step('later', NOW)],
};

function only(plan: ImportPlan, record: string) {
  const found = plan.entries.filter((entry) => entry.id === record);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('the dry run', () => {
  it('adds everything to an empty library, which then equals the file', () => {
    const plan = planImport(EMPTY, bundle);
    expect(plan.counts).toEqual({ added: 8, same: 0, changed: 0, conflicting: 0 });
    expect(plan.dangling).toEqual([]);
    expect(apply(EMPTY, plan)).toEqual(bundle);
  });

  it('finds any bundle the same a second time and writes nothing', () => {
    fc.assert(
      fc.property(anyBundle, (any) => {
        const plan = planImport(any, structuredClone(any));
        expect(plan.counts).toMatchObject({ added: 0, changed: 0, conflicting: 0 });
        expect(resolvePlan(plan, NONE, idMaker())).toEqual({ put: EMPTY, expected: {}, modified: {} });
      }),
      { numRuns: 60 },
    );
  });

  it('changes neither of the two bundles', () => {
    const here = structuredClone(bundle);
    const file = structuredClone({ ...bundle, annotations: [later] });
    resolvePlan(planImport(here, file), NONE, idMaker());
    expect(here).toEqual(bundle);
    expect(file.annotations).toEqual([later]);
  });

  it('takes a later state of the same work, against the revision it saw', () => {
    const plan = planImport(bundle, { ...bundle, annotations: [later] });
    expect(only(plan, claim.id)).toMatchObject({ state: 'changed', later: 'theirs', proposed: 'theirs' });
    const rows = resolvePlan(plan, NONE, idMaker());
    expect(rows.expected).toEqual({ [claim.id]: claim.revision });
    expect(rows.put.annotations).toEqual([later]);
  });

  it('keeps mine when mine is the later state', () => {
    const plan = planImport({ ...bundle, annotations: [later] }, { ...bundle, annotations: [claim] });
    expect(only(plan, claim.id)).toMatchObject({ state: 'changed', later: 'mine', proposed: 'mine' });
    expect(resolvePlan(plan, NONE, idMaker()).put).toEqual(EMPTY);
  });

  it('leaves a choice when both went on, with what differs', () => {
    const here = { ...bundle, annotations: [later] };
    const plan = planImport(here, { ...bundle, annotations: [elsewhere, { ...part, revision: 9 }] });
    const conflict = only(plan, claim.id);
    expect(conflict).toMatchObject({ state: 'conflicting', proposed: 'mine', fields: ['note', 'history'] });
    expect(conflict.reason).toBe('both-decided');
    const choose = (choice: Choice) =>
      apply(here, plan, new Map([[choiceKey(conflict), choice]])).annotations;
    expect(choose('mine').map(({ note }) => note)).toEqual(['later', '']);
    expect(choose('theirs').map(({ note }) => note)).toEqual(['other', '']);
    const both = choose('both');
    expect(both.map(({ note }) => note)).toEqual(['later', 'other', '']);
    expect(both[1]?.id).toBe(id(901));
    // The part of their claim stays a part of theirs, not of mine.
    expect(both[2]?.value).toMatchObject({ claim: { partOf: id(901) } });
  });

  it('lets a person choose when the decisions are the same and something else differs', () => {
    const plan = planImport(bundle, { ...bundle, annotations: [{ ...claim, note: 'other', revision: 5 }] });
    expect(only(plan, claim.id)).toMatchObject({ state: 'conflicting', proposed: 'mine', fields: ['note'] });
  });

  it('lets a person choose when one id stands for different tags', () => {
    const plan = planImport(bundle, { ...bundle, annotations: [{ ...front, id: claim.id }] });
    expect(only(plan, claim.id)).toMatchObject({ state: 'conflicting', proposed: 'mine' });
  });

  it('skips a record that the reader does not want', () => {
    const plan = planImport(EMPTY, bundle);
    const without = (key: string) => resolvePlan(plan, new Map([[key, 'mine']]), idMaker()).put;
    expect(without(`annotations/${front.id}`).annotations).toHaveLength(4);
    expect(without(`articles/${article.id}`)).toMatchObject({ articles: [], annotations: [] });
  });
});

describe('the same article under another id', () => {
  const theirs: Bundle = {
    articles: [{ ...article, id: id(2), url: 'https://dorna-post.example/amp/orlo' }],
    annotations: [
      { ...part, id: id(20), articleId: id(2), note: '' },
      { ...front, id: id(21), articleId: id(2), note: 'n' },
    ],
    actors: [{ ...actor, id: id(31) }],
    events: [{ ...event, id: id(41), articleIds: [id(2)], claimIds: [id(20)] }],
  };

  it('is recognised by text and address; its tags come to the article here', () => {
    const plan = planImport({ ...bundle, annotations: [] }, theirs);
    expect(plan.articleIds).toEqual({ [id(2)]: article.id });
    const after = apply({ ...bundle, annotations: [] }, plan);
    expect(after.articles).toHaveLength(1);
    expect(after.annotations.map(({ articleId }) => articleId)).toEqual([article.id, article.id]);
    expect(after.events.find((each) => each.id === id(41))).toMatchObject({ articleIds: [article.id] });
  });

  it('is another article when only the text is the same', () => {
    const copy = { ...article, id: id(2), url: 'https://orlo-wire.example/1', canonicalUrl: null };
    const plan = planImport(bundle, { ...theirs, articles: [copy] });
    expect(plan.articleIds).toEqual({});
    expect(apply(bundle, plan).articles).toHaveLength(2);
  });

  it('does not double the same tag on the same words; another note is for a person', () => {
    const plan = planImport(bundle, theirs);
    expect(only(plan, id(20))).toMatchObject({ state: 'same', existing: part });
    expect(only(plan, id(21))).toMatchObject({ state: 'conflicting', proposed: 'both', fields: ['note'] });
    const after = apply(bundle, plan);
    expect(after.annotations).toHaveLength(bundle.annotations.length + 1);
    // Their event speaks of their claim, which is mine here.
    expect(after.events.find((each) => each.id === id(41))?.claimIds).toEqual([part.id]);
  });

  it('joins an equal actor, and keeps both when they differ', () => {
    expect(only(planImport(bundle, theirs), id(31))).toMatchObject({ state: 'same' });
    const other = { ...theirs, actors: [{ ...actor, id: id(31), aliases: ['RF'] }] };
    const plan = planImport(bundle, other);
    expect(only(plan, id(31))).toMatchObject({ state: 'conflicting', proposed: 'both' });
    expect(apply(bundle, plan).actors.map((each) => each.id)).toEqual([id(30), id(31)]);
  });
});

describe('an article whose text differs', () => {
  const otherText = `Update. ${TEXT}`;
  const shift = 'Update. '.length;
  const moved: Annotation = {
    ...front,
    id: id(22),
    selectors: {
      ...front.selectors,
      position: {
        ...front.selectors.position,
        start: front.selectors.position.start + shift,
        end: front.selectors.position.end + shift,
      },
    },
  };
  const read = (accessed: string): Bundle => ({
    ...EMPTY,
    articles: [{ ...article, text: otherText, textHash: 'e'.repeat(64), accessed }],
    annotations: [moved],
  });
  const older = read('2026-03-01T00:00:00.000Z');
  const newer = read('2026-03-09T00:00:00.000Z');

  it('takes the later reading and keeps the text of my tags as an earlier one', () => {
    const plan = planImport(bundle, newer);
    expect(only(plan, article.id)).toMatchObject({ state: 'changed', later: 'theirs' });
    const after = apply(bundle, plan);
    expect(after.articles).toHaveLength(1);
    expect(after.articles[0]).toMatchObject({
      text: otherText,
      earlier: [{ text: TEXT, textHash: article.textHash }],
    });
    everyTagStands(after);
  });

  it('keeps my later reading and takes up the older text that an imported tag stands on', () => {
    const plan = planImport(bundle, older);
    expect(only(plan, article.id)).toMatchObject({ state: 'changed', later: 'mine' });
    const after = apply(bundle, plan);
    expect(after.articles[0]).toMatchObject({ text: TEXT, earlier: [{ text: otherText }] });
    everyTagStands(after);
    expect(resolvePlan(planImport(after, older), NONE, idMaker()).put).toEqual(EMPTY);
  });

  it('writes nothing when mine is later and no tag needs the older text', () => {
    const plan = planImport(bundle, { ...older, annotations: [] });
    expect(resolvePlan(plan, NONE, idMaker()).put).toEqual(EMPTY);
  });

  it('can be kept as a copy with the tags of the file', () => {
    const plan = planImport(bundle, newer);
    const after = apply(bundle, plan, new Map([[`articles/${article.id}`, 'both']]));
    expect(after.articles.map((each) => each.text)).toEqual([TEXT, otherText]);
    expect(after.annotations.at(-1)?.articleId).toBe(id(901));
    everyTagStands(after);
  });

  it('read at the same time is for a person, and nothing is lost either way', () => {
    const plan = planImport(bundle, read(article.accessed));
    expect(only(plan, article.id)).toMatchObject({ state: 'conflicting', proposed: 'mine' });
    for (const choice of ['mine', 'theirs', 'both'] as const) {
      everyTagStands(apply(bundle, plan, new Map([[`articles/${article.id}`, choice]])));
    }
  });

  it('never adds an address to an article of mine', () => {
    const plan = planImport(bundle, {
      ...older,
      articles: older.articles.map((each) => ({ ...each, addresses: ['https://other.example/'] })),
    });
    expect(JSON.stringify(apply(bundle, plan).articles)).not.toContain('other.example');
  });
});

describe('references to nowhere', () => {
  it('leave an annotation without its article out, and tell the rest', () => {
    const file: Bundle = {
      ...EMPTY,
      annotations: [claim],
      events: [{ ...event, claimIds: [id(10), id(99)] }],
    };
    const plan = planImport(EMPTY, file);
    expect(
      plan.dangling.map(({ id: record, field, missing, leftOut }) => [record, field, missing, leftOut]),
    ).toEqual([
      [claim.id, 'articleId', article.id, true],
      [event.id, 'articleIds', article.id, false],
      [event.id, 'claimIds', id(99), false],
    ]);
    expect(apply(EMPTY, plan).annotations).toEqual([]);
  });

  it('have a key each, also where one field points nowhere twice', () => {
    const file: Bundle = { ...EMPTY, events: [{ ...event, articleIds: [], claimIds: [id(98), id(99)] }] };
    const { dangling } = planImport(EMPTY, file);
    expect(dangling).toHaveLength(2);
    expect(new Set(dangling.map(danglingKey)).size).toBe(2);
  });

  it('are none when the library has what the file lacks', () => {
    const here: Bundle = { ...EMPTY, articles: [article], actors: [actor], events: [event] };
    expect(planImport(here, { ...EMPTY, annotations: [claim, part] }).dangling).toEqual([]);
  });
});
