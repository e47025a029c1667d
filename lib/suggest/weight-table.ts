/**
 * Trained weights by the name of a feature. A `Map`, because names are put together while reading: a plain object
 * would have to enter each of them into the engine's list of property names first, which costs more than the look-up.
 */
export type WeightTable<T> = ReadonlyMap<string, T>;

/** The table of weights that were read from JSON. */
export const weightTable = <T>(weights: Readonly<Record<string, T>>): WeightTable<T> =>
  new Map(Object.entries(weights));

/** The sum of the weights of these features; a feature without a weight counts nothing. */
export function sumOf(table: WeightTable<number>, features: readonly string[]): number {
  let sum = 0;
  for (const name of features) sum += table.get(name) ?? 0;
  return sum;
}

/** The sums for each of `size` answers, with one look-up a feature. */
export function sumsOf(
  table: WeightTable<readonly number[]>,
  features: readonly string[],
  size: number,
): number[] {
  const sums: number[] = [];
  for (let k = 0; k < size; k++) sums.push(0);
  for (const name of features) {
    const row = table.get(name);
    if (row) for (let k = 0; k < size; k++) sums[k]! += row[k] ?? 0;
  }
  return sums;
}
