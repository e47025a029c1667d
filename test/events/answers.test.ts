/** Answers to coding profiles: one to a question, taken back with null, kept through a merge and through a file. */
import { describe, expect, it } from 'vitest';
import { answered } from '../../lib/events/answers';
import { mergeEvents, newEvent } from '../../lib/events/change';
import { toBackup } from '../../lib/formats/backup';
import { planImport, readImport } from '../../lib/formats/import';
import { toJsonLd } from '../../lib/formats/jsonld';
import { resolvePlan } from '../../lib/formats/resolve-plan';
import type { Bundle, CodingAnswer, ConflictEvent } from '../../lib/model';
import { valueOf } from '../formats/result';
import { bundle, claim, event, id, NOW } from '../formats/sample';

const VAGUE = { profile: 'acled', question: 'vague', about: claim.id } as const;

function say(from: ConflictEvent, answer: string | null, question: Omit<CodingAnswer, 'answer'> = VAGUE) {
  const [after] = answered(from, question, answer, NOW).put.events;
  if (!after) throw new Error('no event');
  return after;
}

describe('answers to what a coding profile asks', () => {
  it('are one to a question: the later one counts, and null takes it back', () => {
    const twice = say(say(event, '3'), '10');
    expect(twice.coding).toEqual([{ ...VAGUE, answer: '10' }]);
    expect(say(twice, null).coding).toEqual([]);
    const another = say(twice, '12', { ...VAGUE, profile: 'ucdp' });
    expect(another.coding).toHaveLength(2);
  });

  it('of two events that are merged stay, the first event before the second', () => {
    const one = say(newEvent('one', event, NOW), '3');
    const two = say(say(newEvent('two', event, NOW), '10'), '1', { ...VAGUE, question: 'inter', about: 'x' });
    const [merged] = mergeEvents({ articles: [], annotations: [], events: [one, two] }, one, two, NOW).put
      .events as ConflictEvent[];
    expect(merged?.coding?.map(({ question, answer }) => [question, answer])).toEqual([
      ['vague', '3'],
      ['inter', '1'],
    ]);
  });

  it.each<[string, (all: Bundle) => string]>([
    ['backup', (all) => valueOf(toBackup(all, { created: NOW }))],
    ['JSON-LD', (all) => JSON.stringify(valueOf(toJsonLd(all)))],
  ])('come back from a %s', (_name, write) => {
    const file = readImport(write({ ...bundle, events: [say(event, '10')] }));
    if (!file.ok) throw new Error(file.error.what);
    expect(file.bundle.events[0]?.coding).toEqual([{ ...VAGUE, answer: '10' }]);
  });

  it('follow the claim that is known here under another id', () => {
    const mine = { ...bundle, events: [], annotations: [{ ...claim, id: id(77) }], actors: [] };
    const theirs = { ...bundle, annotations: [claim], events: [say(event, '10')] };
    const plan = planImport(mine, theirs);
    const { put } = resolvePlan(plan, new Map(), () => id(999));
    expect(put.events[0]?.claimIds).toEqual([id(77)]);
    expect(put.events[0]?.coding).toEqual([{ ...VAGUE, about: id(77), answer: '10' }]);
  });
});
