import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorEntry, Annotation } from '../../lib/model';
import { changeActor, mergeActors, splitActor, type ActorChange } from '../../lib/review/actor-list';
import { claimRow, listed, mentionRow } from './rows';

const context = { now: '2026-05-02T08:00:00.000Z', person: 'Ada' };
const by = (actor: string) => ({
  start: 0,
  end: 9,
  text: 'The Front',
  resolved: 'The Front',
  actor,
  certainty: 'stated' as const,
});
const actorOf = ({ value }: Annotation): unknown =>
  value.kind === 'actor' ? [value.actor, value.name, value.type] : value.claim.perpetrator?.actor;

/** Records after a change. */
function after(rows: readonly Annotation[], { put }: ActorChange): Annotation[] {
  const changed = new Map(put.annotations.map((row) => [row.id, row]));
  return rows.map((row) => changed.get(row.id) ?? row);
}

function listAfter(list: readonly ActorEntry[], { put, remove }: ActorChange): ActorEntry[] {
  const all = new Map([...list, ...put.actors].map((entry) => [entry.id, entry]));
  for (const id of remove?.actors ?? []) all.delete(id);
  return [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Entries without the time of their last change. */
function plain(list: readonly ActorEntry[]): ActorEntry[] {
  return list.map((entry) => ({ ...entry, modified: '' }));
}

describe('one party of two', () => {
  const front = listed('e1', 'The Front', { aliases: ['Front'], identifiers: { ucdp: '17' } });
  const movement = listed('e2', 'Free Movement', { identifiers: { ucdp: '18', wikidata: 'Q5' } });
  const rows = [
    mentionRow('m1', 'a1', 'e1', 'The Front'),
    mentionRow('m2', 'a2', 'e2', 'Free Movement'),
    claimRow('c2', 'a2', { perpetrator: by('e2') }),
    mentionRow('m3', 'a3', 'a7', 'the rebels'),
    claimRow('c3', 'a3', { perpetrator: by('a7') }),
    claimRow('c4', 'a4', { perpetrator: by('a7') }),
  ];
  const merge = mergeActors(
    front,
    { entries: [movement], names: ['the rebels'] },
    new Set(['m1', 'm2', 'm3']),
    rows,
    context,
  );

  it('takes over mentions, and the claims that name the others', () => {
    expect(after(rows, merge).map(actorOf)).toEqual([
      ['e1', 'The Front', 'rebel'],
      ['e1', 'The Front', 'rebel'],
      'e1',
      ['e1', 'The Front', 'rebel'],
      'e1',
      // The name "a7" means somebody else in another article.
      'a7',
    ]);
  });

  it('takes over names and the identifiers it lacks', () => {
    expect(merge.put.actors[0]).toMatchObject({
      name: 'The Front',
      aliases: ['Front', 'Free Movement', 'the rebels'],
      identifiers: { ucdp: '17', wikidata: 'Q5' },
    });
    expect(merge.remove).toEqual({ actors: ['e2'] });
  });

  it('leaves claims alone where only some mentions of a name go over', () => {
    const divided = [
      mentionRow('m1', 'a1', 'a1', 'rebels'),
      mentionRow('m2', 'a1', 'a1', 'rebels'),
      claimRow('c1', 'a1', { perpetrator: by('a1') }),
    ];
    const change = mergeActors(front, { entries: [], names: ['rebels'] }, new Set(['m1']), divided, context);
    expect(change.put.annotations.map(({ id }) => id)).toEqual(['m1']);
  });
});

describe('another name everywhere', () => {
  it('reaches every mention and keeps the old name as an alias', () => {
    const entry = listed('e1', 'The Front');
    const rows = [mentionRow('m1', 'a1', 'e1', 'The Front'), mentionRow('m2', 'a2', 'e3', 'Others')];
    const change = changeActor(
      entry,
      { name: 'Velmora Front', type: 'militia', aliases: [], identifiers: {} },
      new Set(['m1']),
      rows,
      context,
    );
    expect(change.put.actors[0]).toMatchObject({
      name: 'Velmora Front',
      type: 'militia',
      aliases: ['The Front'],
    });
    expect(change.put.annotations.map(actorOf)).toEqual([['e1', 'Velmora Front', 'militia']]);
  });
});

describe('merge, then split', () => {
  const words = fc.constantFrom('Front', 'Column', 'Union', 'Guard');
  const parties = fc.record({
    ownAliases: fc
      .uniqueArray(words, { maxLength: 2 })
      .map((names) => names.map((name) => `${name} of the hills`)),
    otherAliases: fc
      .uniqueArray(words, { maxLength: 2 })
      .map((names) => names.map((name) => `${name} of the coast`)),
    /** For every article, how many mentions of each party it has; one party an article, as its claims name it. */
    articles: fc.array(fc.record({ isOwn: fc.boolean(), mentions: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
  });

  it('is the identity, but for the history', () => {
    fc.assert(
      fc.property(parties, ({ ownAliases, otherAliases, articles }) => {
        const own = listed('e1', 'Hill Front', { aliases: ownAliases, identifiers: { ucdp: '1' } });
        const other = listed('e2', 'Coast Front', { aliases: otherAliases, identifiers: { wikidata: 'Q2' } });
        const rows = articles.flatMap(({ isOwn, mentions }, at) => {
          const { id, name } = isOwn ? own : other;
          const told = Array.from({ length: mentions }, (_, n) =>
            mentionRow(`m${at}-${n}`, `a${at}`, id, name),
          );
          return [...told, claimRow(`c${at}`, `a${at}`, { perpetrator: by(id) })];
        });
        const idsOf = (entry: ActorEntry): Set<string> =>
          new Set(
            rows
              .filter(({ value }) => value.kind === 'actor' && value.actor === entry.id)
              .map(({ id }) => id),
          );
        const all = new Set([...idsOf(own), ...idsOf(other)]);
        const merge = mergeActors(own, { entries: [other], names: [] }, all, rows, context);
        const merged = merge.put.actors[0] ?? own;
        expect(after(rows, merge).every((row) => String(actorOf(row)).startsWith('e1'))).toBe(true);
        const split = splitActor(merged, other, idsOf(other), after(rows, merge), context);
        expect(after(after(rows, merge), split).map(({ value }) => value)).toEqual(
          rows.map(({ value }) => value),
        );
        expect(plain(listAfter(listAfter([own, other], merge), split))).toEqual(plain([own, other]));
      }),
    );
  });
});
