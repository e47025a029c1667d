/** Groups that may be the same people: asked for, and what an answer makes of their rows. */
import { describe, expect, test } from 'vitest';
import { compareEvent } from '../../lib/compare/comparison';
import { articleOf, says } from './claims';

const MONDAY = articleOf('courier', '2026-03-02T10:00:00Z');
const TUESDAY = articleOf('flare', '2026-03-03T10:00:00Z');
const ALL = [MONDAY, TUESDAY];

describe('groups that may be the same people', () => {
  test('nameless fighters may be the other side: beside "its fighters" of one source they are asked for', () => {
    const claims = [
      says(MONDAY, '4', { victims: 'its fighters', by: 'the front' }),
      says(TUESDAY, '12', { victims: 'fighters', by: 'the army' }),
    ];
    const { groups, maybeSame } = compareEvent({ articles: ALL, claims, isOneEvent: true });
    expect(groups.map(({ low }) => low)).toEqual([12, 4]);
    expect(maybeSame.map(({ about, answer }) => [about, answer])).toEqual([
      ['killed/fighters + killed/fighters of the front', null],
    ]);
  });

  test('answered as the same people they are one row, joined by the reader; as others they stay two', () => {
    const claims = [
      says(MONDAY, '4', { victims: 'its fighters', by: 'the front' }),
      says(TUESDAY, '12', { victims: 'fighters', by: 'the army' }),
    ];
    const about = 'killed/fighters + killed/fighters of the front';
    const answeredWith = (answer: string) =>
      compareEvent({
        articles: ALL,
        claims,
        isOneEvent: true,
        answers: [{ profile: 'gtd', question: 'samePeople', about, answer }],
      });
    const same = answeredWith('same');
    expect(same.groups).toMatchObject([{ agreement: 'conflict', low: 4, high: 12, voices: 2 }]);
    expect(same.groups[0]?.others).toMatchObject([{ words: 'its fighters', reason: 'reader' }]);
    expect(same.maybeSame).toMatchObject([{ about, answer: 'same', groups: [{ low: 12 }, { low: 4 }] }]);
    const apart = answeredWith('apart');
    expect(apart.groups).toHaveLength(2);
    expect(apart.maybeSame).toMatchObject([{ answer: 'apart' }]);
  });
});
