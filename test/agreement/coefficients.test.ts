/** Coefficients against the worked examples in which they were published. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cohensKappa,
  interval,
  krippendorffsAlpha,
  nominal,
  ratio,
  spanF1,
  type Unit,
  type Value,
} from '../../lib/agreement/coefficients';

const _ = null;

/** Rows of coders as units. */
function units(...coders: readonly (Value | null)[][]): Unit[] {
  return (coders[0] ?? []).map((_value, index) => coders.map((coder) => coder[index] ?? null));
}

/** A table of two coders' categories as units. */
function fromTable(table: readonly (readonly number[])[]): Unit[] {
  return table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): Unit => [`c${a}`, `c${b}`])),
  );
}

describe('Krippendorff’s α, as computed in “Computing Krippendorff’s Alpha-Reliability” (2011)', () => {
  it('A. binary data, two observers, no missing data: 0.095', () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    expect(krippendorffsAlpha(units(meg, owen), nominal)).toEqual({ value: expect.closeTo(0.095, 3), n: 10 });
  });

  it('B. nominal data, two observers, no missing data: 0.692', () => {
    const ben = [...'aabbdcccedda'];
    const gerry = [...'babbbcccEddd'.toLowerCase()];
    expect(krippendorffsAlpha(units(ben, gerry), nominal)).toEqual({
      value: expect.closeTo(0.692, 3),
      n: 12,
    });
  });

  const FOUR = units(
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  );

  it.each([
    ['nominal', nominal, 0.743],
    ['interval', interval, 0.849],
    ['ratio', ratio, 0.797],
  ])('C, D. four observers with missing data, %s: %#', (_name, metric, value) => {
    // The last unit has one value alone: eleven are pairable.
    expect(krippendorffsAlpha(FOUR, metric)).toEqual({ value: expect.closeTo(value, 3), n: 11 });
  });
});

describe('Cohen’s κ', () => {
  it('of two judges over 200 cases, in Cohen (1960), table 2: 0.492', () => {
    const table = [
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ];
    expect(cohensKappa(fromTable(table))).toEqual({ value: expect.closeTo(0.492, 3), n: 200 });
  });

  it('of two readers over 50 proposals, the common textbook table of 20, 5, 10, 15: 0.4', () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(cohensKappa(fromTable(table))).toEqual({ value: expect.closeTo(0.4, 10), n: 50 });
  });

  it('leaves out units that one of them did not code', () => {
    expect(
      cohensKappa([
        ['a', 'a'],
        ['b', _],
        [_, 'b'],
        ['b', 'b'],
      ]),
    ).toEqual({ value: 1, n: 2 });
  });
});

describe('what cannot be computed says why', () => {
  it.each([
    ['no units', [], 'nothing', 0],
    [
      'one value throughout',
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      'oneValue',
      2,
    ],
  ] as const)('%s', (_name, data, because, n) => {
    const undefinedFor = { value: null, because, n };
    expect(cohensKappa(data)).toEqual(undefinedFor);
    expect(krippendorffsAlpha(data, nominal)).toEqual(undefinedFor);
  });

  it('figures that are all zero have no ratio and no interval to speak of', () => {
    const zeros: Unit[] = [
      [0, 0],
      [0, 0],
    ];
    expect(krippendorffsAlpha(zeros, ratio)).toMatchObject({ value: null, because: 'oneValue' });
    expect(krippendorffsAlpha(zeros, interval)).toMatchObject({ value: null, because: 'oneValue' });
  });

  it('a coder who says one thing always, and one who does not, agree by chance', () => {
    expect(
      cohensKappa([
        ['a', 'a'],
        ['a', 'b'],
      ]).value,
    ).toBe(0);
  });

  it('no tags have no F1', () => {
    expect(spanF1(0, 0, 0)).toEqual({ value: null, because: 'nothing', n: 0 });
    expect(spanF1(2, 3, 5)).toEqual({ value: 0.5, n: 8 });
  });
});

function round(each: object): string {
  return JSON.stringify(each, (_key, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 1e9) : part,
  );
}

describe('any coding', () => {
  const value = fc.constantFrom(0, 1, 2, 5, 40);
  const coded = fc.array(fc.tuple(fc.option(value), fc.option(value)), { maxLength: 20 });

  it('gives the same figures whoever comes first', () => {
    fc.assert(
      fc.property(coded, (data) => {
        const turned = data.map(([a, b]): Unit => [b, a]);
        expect(round(cohensKappa(turned))).toBe(round(cohensKappa(data)));
        for (const metric of [nominal, interval, ratio])
          expect(round(krippendorffsAlpha(turned, metric))).toBe(round(krippendorffsAlpha(data, metric)));
      }),
    );
  });

  it('agrees with itself wholly, and never more than wholly with another', () => {
    fc.assert(
      fc.property(coded, (data) => {
        const own = data.map(([a]): Unit => [a, a]);
        for (const metric of [nominal, interval, ratio]) {
          const self = krippendorffsAlpha(own, metric);
          if (self.value !== null) expect(self.value).toBe(1);
          const other = krippendorffsAlpha(data, metric);
          if (other.value !== null) expect(other.value).toBeLessThanOrEqual(1);
        }
        const kappa = cohensKappa(own);
        if (kappa.value !== null) expect(kappa.value).toBe(1);
      }),
    );
  });
});
