/**
 * Agreement of coders beyond chance.
 *
 * - Cohen's κ: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement
 *   20(1), 1960, 37–46.
 * - Krippendorff's α: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011,
 *   https://repository.upenn.edu/asc_papers/43
 */

/** Why there is no figure. */
export type Undefined =
  /** Nothing was coded by both. */
  | 'nothing'
  /** Everything has one value: there is no chance to correct for. */
  | 'oneValue';

/** A coefficient, or why it cannot be computed. `n` is the number of units that both coded. */
export type Coefficient = { value: number; n: number } | { value: null; because: Undefined; n: number };

export type Value = string | number;

/** What one unit was called by each coder; null where a coder gave it no value. */
export type Unit = readonly (Value | null)[];

/** Squared difference of two values of a variable. */
export type Metric = (a: Value, b: Value) => number;

/** For names: the same or not. */
export const nominal: Metric = (a, b) => (a === b ? 0 : 1);

/** For numbers on a scale without a zero, such as days: the square of how far they are apart. */
export const interval: Metric = (a, b) => (Number(a) - Number(b)) ** 2;

/** For counts: 2 and 4 differ as 200 and 400 do. Values are 0 or more. */
export const ratio: Metric = (a, b) => {
  const sum = Number(a) + Number(b);
  return sum === 0 ? 0 : ((Number(a) - Number(b)) / sum) ** 2;
};

function tally<T>(values: Iterable<readonly [T, number]>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const [value, weight] of values) counts.set(value, (counts.get(value) ?? 0) + weight);
  return counts;
}

/**
 * Cohen's κ of two coders over units that both gave a value.
 *
 * @example cohensKappa([['a', 'a'], ['a', 'b'], ['b', 'b']]) // { value: 0.4, n: 3 }
 */
export function cohensKappa(units: readonly Unit[]): Coefficient {
  const pairs = units.flatMap(([a, b]) => (a == null || b == null ? [] : [[a, b] as const]));
  const n = pairs.length;
  if (n === 0) return { value: null, because: 'nothing', n };
  const rows = tally(pairs.map(([a]) => [a, 1] as const));
  const columns = tally(pairs.map(([, b]) => [b, 1] as const));
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  let expected = 0;
  for (const [value, count] of rows) expected += (count * (columns.get(value) ?? 0)) / n ** 2;
  // Both gave one and the same value throughout.
  if (rows.size === 1 && columns.size === 1 && observed === 1) return { value: null, because: 'oneValue', n };
  return { value: (observed - expected) / (1 - expected), n };
}

/**
 * Krippendorff's α of any number of coders, with units that some did not code. A unit with fewer than two values
 * says nothing about agreement and is left out.
 *
 * @example krippendorffsAlpha([[1, 1], [0, 0], [0, 1]], nominal).value // 0.444…
 */
export function krippendorffsAlpha(units: readonly Unit[], metric: Metric): Coefficient {
  const pairable = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((values) => values.length > 1);
  const n = pairable.length;
  if (n === 0) return { value: null, because: 'nothing', n };
  let observed = 0;
  for (const values of pairable) {
    const weight = 1 / (values.length - 1);
    values.forEach((a, i) =>
      values.forEach((b, j) => {
        if (i !== j) observed += weight * metric(a, b);
      }),
    );
  }
  const totals = [...tally(pairable.flat().map((value) => [value, 1] as const))];
  const all = pairable.flat().length;
  let expected = 0;
  for (const [a, count] of totals) for (const [b, other] of totals) expected += count * other * metric(a, b);
  if (expected === 0) return { value: null, because: 'oneValue', n };
  return { value: 1 - ((all - 1) * observed) / expected, n };
}

/** Harmonic mean of precision and recall, which is the same whoever is taken as the reference. */
export function spanF1(matched: number, mine: number, theirs: number): Coefficient {
  const n = mine + theirs;
  return n === 0 ? { value: null, because: 'nothing', n } : { value: (2 * matched) / n, n };
}
