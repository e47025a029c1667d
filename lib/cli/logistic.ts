/*
 * Multinomial logistic regression over named features by AdaGrad (Duchi et al. 2011), pulled towards zero. The same
 * examples give the same weights; nothing is drawn at random.
 */

export interface Example {
  features: readonly string[];
  /** Position of the right class. */
  answer: number;
  /** How much the example counts; 1 where nothing is said. */
  weight?: number;
}

export interface TrainOptions {
  classes: number;
  /** How strongly weights are pulled to zero; features named here are left alone. */
  pull: number;
  free?: ReadonlySet<string>;
  rounds?: number;
  step?: number;
  /** Features seen in fewer examples are left out: what is seen twice is chance. */
  rarest?: number;
}

export type Weights = Map<string, number[]>;

export const sumsOf = (weights: Weights, features: readonly string[], classes: number): number[] => {
  const sums = Array.from({ length: classes }, () => 0);
  for (const name of features) {
    const row = weights.get(name);
    if (row) for (let k = 0; k < classes; k++) sums[k]! += row[k]!;
  }
  return sums;
};

const weightOf = ({ weight = 1 }: Example): number => weight;

/** Weights of every feature for every class. */
export function trainLogistic(examples: readonly Example[], options: TrainOptions): Weights {
  const { classes, pull, free = new Set(['bias']), rounds = 200, step = 0.5, rarest = 3 } = options;
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => counts.get(name)! >= rarest).toSorted();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features }) =>
    [...new Set(features)].flatMap((name) => index.get(name) ?? []),
  );
  const weights = new Float64Array(names.length * classes);
  const seen = new Float64Array(names.length * classes);
  const slope = new Float64Array(names.length * classes);
  const odds = new Float64Array(classes);
  for (let round = 0; round < rounds; round++) {
    names.forEach((name, i) => {
      for (let k = 0; k < classes; k++)
        slope[i * classes + k] = free.has(name) ? 0 : pull * weights[i * classes + k]!;
    });
    rows.forEach((row, at) => {
      odds.fill(0);
      for (const i of row) for (let k = 0; k < classes; k++) odds[k]! += weights[i * classes + k]!;
      const highest = Math.max(...odds);
      let total = 0;
      for (let k = 0; k < classes; k++) total += odds[k] = Math.exp(odds[k]! - highest);
      for (let k = 0; k < classes; k++) {
        const wrong = weightOf(examples[at]!) * (odds[k]! / total - (k === examples[at]!.answer ? 1 : 0));
        for (const i of row) slope[i * classes + k]! += wrong;
      }
    });
    for (let j = 0; j < slope.length; j++) {
      seen[j]! += slope[j]! ** 2;
      if (seen[j]! > 0) weights[j]! -= (step * slope[j]!) / Math.sqrt(seen[j]!);
    }
  }
  return new Map(
    names.map((name, i) => [name, Array.from(weights.subarray(i * classes, (i + 1) * classes))]),
  );
}
