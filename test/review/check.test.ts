import { describe, expect, test } from 'vitest';
import type { ActorValue, CasualtyValue, Count } from '../../lib/model';
import { checkCount, checkValue } from '../../lib/review/check';
import { actor, CLAIM, on, TEXT } from './sample';

function claimProblems(changes: Partial<CasualtyValue>): string[] {
  const value = { kind: 'casualty' as const, claim: { ...CLAIM, ...changes } };
  return checkValue(value, on('killed 12 civilians'), TEXT).map((problem) => problem.field);
}

function actorProblems(changes: Partial<ActorValue>): string[] {
  return checkValue({ kind: 'actor', ...actor().value, ...changes }, on('The army'), TEXT).map(
    (each) => each.field,
  );
}

test('what the engine suggests passes', () => {
  expect(claimProblems({})).toEqual([]);
  expect(actorProblems({})).toEqual([]);
});

describe('counts', () => {
  test.each<[Partial<Count>, string]>([
    [{ low: 15, high: 12, qualifier: 'range' }, 'count.low'],
    [{ low: -1, high: -1 }, 'count.low'],
    [{ low: 1.5, high: 1.5 }, 'count.high'],
    [{ low: Number.NaN, high: 1, qualifier: 'range' }, 'count.low'],
    [{ low: 12_000_000_000, high: 12_000_000_000 }, 'count.low'],
    [{ low: null, high: null, qualifier: 'at_least' }, 'count.low'],
    [{ low: 3, high: null, qualifier: 'at_most' }, 'count.high'],
    [{ low: 3, high: null, qualifier: 'range' }, 'count'],
    [{ low: 12, high: 12, qualifier: 'vague' }, 'count.qualifier'],
    [{ low: 3, high: 5, qualifier: 'exact' }, 'count.qualifier'],
  ])('%j is refused at %s', (changes, field) => {
    const count: Count = { text: '12', low: 12, high: 12, qualifier: 'exact', ...changes };
    expect(checkCount(count).map((problem) => problem.field)).toContain(field);
  });

  test.each<Partial<Count>>([
    { low: 0, high: 0, qualifier: 'exact' },
    { low: null, high: null, qualifier: 'vague' },
    { low: 9, high: null, qualifier: 'at_least' },
    { low: null, high: 40, qualifier: 'at_most' },
    { low: 30, high: 30, qualifier: 'about' },
    { low: 12, high: 15, qualifier: 'range' },
  ])('%j passes', (changes) => {
    expect(checkCount({ text: '12', low: 12, high: 12, qualifier: 'exact', ...changes })).toEqual([]);
  });
});

describe('words in the article', () => {
  const victims = { ...on('civilians'), resolved: 'civilians', status: 'civilian' as const };

  test.each([
    { ...victims, start: -1 },
    { ...victims, end: TEXT.length + 1 },
    { ...victims, start: victims.start + 1, end: victims.end + 1 },
    { ...victims, start: victims.end, end: victims.end },
  ])('victims at $start to $end are refused', (wrong) => {
    expect(claimProblems({ victims: wrong })).toEqual(['victims']);
  });

  test('the messages name the words and what to do', () => {
    const value = {
      kind: 'casualty' as const,
      claim: { ...CLAIM, victims: { ...victims, start: 0, end: 9 } },
    };
    expect(checkValue(value, { start: 5, end: 5 }, TEXT)).toMatchObject([
      { field: 'span', code: 'no-word', message: 'Select at least one word.' },
      { field: 'victims', code: 'moved', message: '“civilians” does not stand at its place in the article.' },
    ]);
  });
});

test('actors need a name, a party and a role', () => {
  expect(actorProblems({ name: ' ' })).toEqual(['name']);
  expect(actorProblems({ actor: '' })).toEqual(['actor']);
  expect(actorProblems({ roles: [] })).toEqual([]);
});
