import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addArticles,
  apartIn,
  keepApart,
  mergeEvents,
  newEvent,
  removeArticle,
  removeEvent,
  sayVictimGroup,
  splitEvent,
  takeBackApart,
  withClaims,
  type EventChange,
  type EventRecords,
} from '../../lib/events/change';
import type { Annotation, ConflictEvent, Scope, StoredArticle } from '../../lib/model';

const NOW = '2026-03-05T09:00:00.000Z';
const FACTS = { name: 'Orvasta', date: null, place: null };

function article(id: string): StoredArticle {
  return { id, title: id, text: '', textHash: id } as StoredArticle;
}

function claim(id: string, articleId: string, scope: Scope = 'event'): Annotation {
  return {
    id,
    articleId,
    status: 'accepted',
    value: { kind: 'casualty', claim: { scope } },
    revision: 1,
  } as Annotation;
}

/** Rows with some of them replaced or added. */
function over<T extends { id: string }>(rows: readonly T[], changed: readonly T[] = []): T[] {
  const by = new Map([...rows, ...changed].map((row) => [row.id, row]));
  return [...by.values()];
}

/** The records after a change, as the store writes them. */
function apply(records: EventRecords, { put, remove }: EventChange): EventRecords {
  return {
    articles: over(records.articles, put.articles),
    annotations: over(records.annotations, put.annotations),
    events: over(records.events, put.events).filter(({ id }) => !remove?.events.includes(id)),
  };
}

/** Events by id with what they hold, and the event of each claim. */
function membership({ events, annotations }: EventRecords) {
  return {
    events: events
      .map(({ id, articleIds, claimIds }) => [id, articleIds.toSorted(), claimIds.toSorted()])
      .toSorted(),
    claims: annotations.map(({ id, eventId }) => [id, eventId ?? null]),
  };
}

function eventOf({ events }: EventRecords, id: string): ConflictEvent {
  const event = events.find((each) => each.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
}

/** A library of articles with claims of any scope, parted into two events. */
const libraries = fc
  .array(
    fc.record({
      first: fc.boolean(),
      scopes: fc.array(fc.constantFrom<Scope>('event', 'other', 'cumulative')),
    }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((articles) => {
    let records: EventRecords = {
      articles: articles.map((_, n) => article(`a${n}`)),
      annotations: articles.flatMap(({ scopes }, n) =>
        scopes.map((scope, k) => claim(`c${n}.${k}`, `a${n}`, scope)),
      ),
      events: [],
    };
    for (const id of ['one', 'two']) {
      const own = articles.flatMap(({ first }, n) => (first === (id === 'one') ? [`a${n}`] : []));
      records = apply(records, addArticles(records, newEvent(id, FACTS, NOW), own, NOW));
    }
    return records;
  });

function articleOf(): string {
  return 'a1';
}

describe('changes to events', () => {
  it('take in the claims of the article’s own event and no total or other event', () => {
    fc.assert(
      fc.property(libraries, (records) => {
        const inside = new Set(records.events.flatMap(({ claimIds }) => claimIds));
        for (const { id, value, eventId } of records.annotations) {
          const own = value.kind === 'casualty' && value.claim.scope === 'event';
          expect(inside.has(id)).toBe(own);
          expect(typeof eventId === 'string').toBe(own);
        }
      }),
    );
  });

  it('merge, then split, is where it began', () => {
    fc.assert(
      fc.property(libraries, (records) => {
        const [one, two] = [eventOf(records, 'one'), eventOf(records, 'two')];
        const merged = apply(records, mergeEvents(records, one, two, NOW));
        expect(merged.events).toHaveLength(1);
        const again = apply(
          merged,
          splitEvent(merged, eventOf(merged, 'one'), two.articleIds, newEvent('two', FACTS, NOW), NOW),
        );
        expect(membership(again)).toEqual(membership(records));
      }),
    );
  });

  it('leave no claim that names an event which does not hold it', () => {
    fc.assert(
      fc.property(libraries, fc.nat(7), (records, n) => {
        const id = `a${n}`;
        const one = eventOf(records, 'one');
        for (const change of [removeArticle(records, one, id, NOW), removeEvent(records, one, NOW)]) {
          const after = apply(records, change);
          for (const row of after.annotations) {
            const holds = after.events
              .filter(({ claimIds }) => claimIds.includes(row.id))
              .map((each) => each.id);
            expect(holds).toEqual(row.eventId ? [row.eventId] : []);
          }
        }
      }),
    );
  });

  it('move a claim out of the event it was in, and the article with its last claim', () => {
    const claims = [claim('c1', 'a1'), claim('c2', 'a1')];
    const one = { ...newEvent('one', FACTS, NOW), articleIds: ['a1'], claimIds: ['c1', 'c2'] };
    const first = withClaims([one], newEvent('two', FACTS, NOW), claims.slice(0, 1), articleOf, NOW);
    expect(first.map(({ id, articleIds, claimIds }) => [id, articleIds, claimIds])).toEqual([
      ['one', ['a1'], ['c2']],
      ['two', ['a1'], ['c1']],
    ]);
    const second = withClaims(first, null, claims, articleOf, NOW);
    expect(second.map(({ articleIds, claimIds }) => [articleIds, claimIds])).toEqual([
      [[], []],
      [[], []],
    ]);
    expect(withClaims([one], one, claims, articleOf, NOW)).toEqual([]);
  });

  it('keep a rejected pair apart until it is taken back', () => {
    const records: EventRecords = {
      articles: [article('a'), article('b'), article('c')],
      annotations: [],
      events: [],
    };
    const apart = apply(records, keepApart(records, ['a'], ['b', 'c']));
    expect(apartIn(apart.articles)('b', 'a')).toBe(true);
    const back = apply(apart, takeBackApart(apart, 'b', 'a'));
    expect(apartIn(back.articles)('a', 'b')).toBe(false);
    expect(apartIn(back.articles)('a', 'c')).toBe(true);
  });

  it('keep what the reader said of victim groups through a merge, and take it back', () => {
    const say = (id: string, words: string, group: string): ConflictEvent =>
      sayVictimGroup(newEvent(id, FACTS, NOW), words, group, NOW).put.events?.[0] as ConflictEvent;
    const one = say('one', 'troops', 'troops');
    const two = say('two', 'recruits', 'soldiers');
    const records: EventRecords = { articles: [], annotations: [], events: [one, two] };
    const merged = apply(records, mergeEvents(records, one, two, NOW));
    expect(
      eventOf(merged, 'one')
        .victimGroups?.map(({ words }) => words)
        .toSorted(),
    ).toEqual(['recruits', 'troops']);
    expect(sayVictimGroup(one, 'troops', null, NOW).put.events?.[0]?.victimGroups).toEqual([]);
    expect(say('one', 'troops', 'soldiers').victimGroups).toEqual([{ words: 'troops', group: 'soldiers' }]);
  });
});
