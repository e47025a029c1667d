import { lowestPoint } from './lowest-point.ts';

/*
 * Multinomial logistic regression over named features, pulled towards zero. The same examples give the same weights;
 * nothing is drawn at random, and they are the weights of the lowest point, not of the round where training stopped.
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
  /** Rounds at most; training ends before when nothing more is won. */
  rounds?: number;
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

/** Weights of every feature for every class, where the objective has its one lowest point. */
export function trainLogistic(examples: readonly Example[], options: TrainOptions): Weights {
  const { classes, pull, free = new Set(['bias']), rounds = 300, rarest = 3 } = options;
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => counts.get(name)! >= rarest).toSorted();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features }) =>
    Int32Array.from(new Set(features.flatMap((name) => index.get(name) ?? []))),
  );
  const pulls = Float64Array.from(names, (name) => (free.has(name) ? 0 : pull));
  const odds = new Float64Array(classes);

  /** The loss at these weights; its slope is left in `slope`. */
  const lossAt = (weights: Float64Array, slope: Float64Array): number => {
    let loss = 0;
    for (let j = 0; j < weights.length; j++) {
      const pulled = pulls[Math.floor(j / classes)]!;
      slope[j] = pulled * weights[j]!;
      loss += (pulled * weights[j]! ** 2) / 2;
    }
    rows.forEach((row, at) => {
      const { answer } = examples[at]!;
      const heavy = weightOf(examples[at]!);
      odds.fill(0);
      for (const i of row) for (let k = 0; k < classes; k++) odds[k]! += weights[i * classes + k]!;
      const highest = Math.max(...odds);
      const right = odds[answer]! - highest;
      let total = 0;
      for (let k = 0; k < classes; k++) total += odds[k] = Math.exp(odds[k]! - highest);
      loss += heavy * (Math.log(total) - right);
      for (let k = 0; k < classes; k++) {
        const wrong = heavy * (odds[k]! / total - (k === answer ? 1 : 0));
        for (const i of row) slope[i * classes + k]! += wrong;
      }
    });
    return loss;
  };

  const weights = lowestPoint(lossAt, names.length * classes, rounds);
  return new Map(
    names.map((name, i) => [name, Array.from(weights.subarray(i * classes, (i + 1) * classes))]),
  );
}
