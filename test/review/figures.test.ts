import { describe, expect, it } from 'vitest';
import { figuresOfDays, isTooFast, reviewFigures } from '../../lib/review/figures';
import type { Annotation, AnnotationStatus } from '../../lib/model';

const START = Date.parse('2026-03-04T10:00:00Z');
const person = { type: 'person', name: '' } as const;

/** Records decided one after the other; pauses in seconds before each. */
function decided(statuses: AnnotationStatus[], pauses: number[]): Annotation[] {
  let at = START;
  return statuses.map((status, index) => {
    at += (pauses[index] ?? 0) * 1000;
    const time = new Date(at).toISOString();
    return {
      id: String(index),
      articleId: 'a',
      status,
      selectors: {
        quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: 1 },
      },
      quote: 'x',
      value: { kind: 'actor', actor: 'a', name: 'x', type: 'rebel', roles: [] },
      note: '',
      tags: [],
      created: time,
      modified: time,
      maker: person,
      history: [{ action: status, at: time, by: person }],
      revision: 1,
    };
  });
}

const ten = <T>(value: T): T[] => Array.from({ length: 10 }, () => value);

describe('figures of a review', () => {
  it('count each state apart and give the middle pause, without breaks', () => {
    const rows = decided(
      ['accepted', 'edited', 'added', 'rejected', 'later', 'accepted'],
      [0, 4, 6, 3600, 5, 9],
    );
    expect(reviewFigures(rows)).toEqual({
      accepted: 2,
      edited: 1,
      added: 1,
      rejected: 1,
      later: 1,
      secondsPerDecision: 5.5,
    });
  });

  it('tell no pace of a single decision, nor of many taken at once', () => {
    expect(reviewFigures(decided(['accepted'], [0])).secondsPerDecision).toBeNull();
    expect(reviewFigures(decided(ten<AnnotationStatus>('accepted'), ten(0))).secondsPerDecision).toBeNull();
  });

  it('are parted by day, newest first', () => {
    const rows = decided(['accepted', 'rejected', 'added'], [0, 48 * 3600, 1]).map(
      ({ status, modified }) => ({
        status,
        at: modified,
      }),
    );
    const undecided = { status: 'later', at: null } as const;
    expect(
      figuresOfDays([...rows, undecided]).map(({ accepted, rejected, added }) => [accepted, rejected, added]),
    ).toEqual([
      [0, 1, 1],
      [1, 0, 0],
    ]);
  });
});

describe('faster than reading', () => {
  it('is ten acceptances in a row, about a second each', () => {
    expect(isTooFast(decided(ten<AnnotationStatus>('accepted'), ten(1)))).toBe(true);
  });
  it('is not fewer, slower, with a correction among them, or all at once', () => {
    expect(isTooFast(decided(ten<AnnotationStatus>('accepted').slice(1), ten(1)))).toBe(false);
    expect(isTooFast(decided(ten<AnnotationStatus>('accepted'), ten(3)))).toBe(false);
    expect(isTooFast(decided([...ten<AnnotationStatus>('accepted').slice(1), 'edited'], ten(1)))).toBe(false);
    expect(isTooFast(decided(ten<AnnotationStatus>('accepted'), ten(0)))).toBe(false);
  });
});
