import { describe, expect, test } from 'vitest';
import { sumsOf, trainLogistic, type Example } from '../../lib/cli/logistic.ts';
import { lowestPoint } from '../../lib/cli/lowest-point.ts';

describe('lowestPoint', () => {
  test('finds where a bowl is lowest, however long and narrow it is', () => {
    const narrow = 10_000;
    const [x = 0, y = 0] = lowestPoint(
      ([a = 0, b = 0], slope) => {
        slope[0] = 2 * (a - 3);
        slope[1] = 2 * narrow * (b + 2);
        return (a - 3) ** 2 + narrow * (b + 2) ** 2;
      },
      2,
      100,
    );
    expect(x).toBeCloseTo(3, 3);
    expect(y).toBeCloseTo(-2, 3);
  });

  test('stays where nothing leads down', () => {
    expect([...lowestPoint((_, slope) => slope.fill(0).length, 2, 10)]).toEqual([0, 0]);
  });
});

describe('trainLogistic', () => {
  // A hundred features that always come together: small steps for each are one great step for all.
  const crowd = Array.from({ length: 100 }, (_, i) => `crowd-${i}`);
  const examples = Array.from({ length: 40 }, (_, i): Example => {
    const yes = i % 4 === 0;
    return { features: ['bias', ...(yes ? ['told'] : []), ...crowd], answer: yes ? 1 : 0 };
  });

  test('more rounds change nothing once the lowest point is reached', () => {
    const options = { classes: 2, pull: 1 };
    const some = trainLogistic(examples, { ...options, rounds: 300 });
    const more = trainLogistic(examples, { ...options, rounds: 301 });
    expect([...more]).toEqual([...some]);
  });

  test('a telling feature decides, whatever surrounds it', () => {
    const weights = trainLogistic(examples, { classes: 2, pull: 1 });
    for (const { features, answer } of examples) {
      const [no = 0, yes = 0] = sumsOf(weights, features, 2);
      expect(yes > no).toBe(answer === 1);
    }
  });

  test('features seen less often than asked are left out', () => {
    const weights = trainLogistic([...examples, { features: ['bias', 'once'], answer: 1 }], {
      classes: 2,
      pull: 1,
      rarest: 2,
    });
    expect(weights.has('once')).toBe(false);
  });
});
