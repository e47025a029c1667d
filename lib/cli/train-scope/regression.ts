import { lowestPoint } from '../lowest-point.ts';

/** Numbers of one example that are not zero: their positions and values. */
export type Sparse = [position: number, value: number][];

export interface Fit {
  /** Numbers of an example, and answers. */
  width: number;
  answers: number;
  /** How strongly weights are pulled to `prior`. */
  pull: number;
  /** Weights before training, `answers` for each position. */
  prior: Float64Array;
  /** The position that is 1 in every example and is not pulled. */
  bias: number;
}

/** Rounds at most; the weights stand still long before. */
const ROUNDS = 300;

/**
 * Multinomial logistic regression whose weights are pulled to a prior, at its one lowest point. The same examples give
 * the same weights: `answers` of them for each position.
 */
export function fit(
  examples: readonly Sparse[],
  truth: readonly number[],
  { width, answers, pull, prior, bias }: Fit,
): Float64Array {
  const odds = new Float64Array(answers);
  // The examples one after the other in flat arrays: every round walks over all of them.
  const ends = new Int32Array(examples.length);
  examples.forEach((example, e) => (ends[e] = (ends[e - 1] ?? 0) + example.length));
  const flat = examples.flat();
  const places = Int32Array.from(flat, ([at]) => at * answers);
  const values = Float64Array.from(flat, ([, value]) => value);
  const weights = new Float64Array(width * answers);

  /** The loss of weights that lie `moved` from the prior; its slope is left in `slope`. */
  const lossAt = (moved: Float64Array, slope: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < weights.length; i++) {
      const pulled = Math.floor(i / answers) === bias ? 0 : pull;
      weights[i] = prior[i]! + moved[i]!;
      slope[i] = pulled * moved[i]!;
      loss += (pulled * moved[i]! ** 2) / 2;
    }
    for (let e = 0; e < ends.length; e++) {
      const from = e === 0 ? 0 : ends[e - 1]!;
      const to = ends[e]!;
      odds.fill(0);
      for (let i = from; i < to; i++)
        for (let k = 0; k < answers; k++) odds[k]! += values[i]! * weights[places[i]! + k]!;
      const greatest = Math.max(...odds);
      const right = odds[truth[e]!]! - greatest;
      let all = 0;
      for (let k = 0; k < answers; k++) all += odds[k] = Math.exp(odds[k]! - greatest);
      loss += Math.log(all) - right;
      for (let k = 0; k < answers; k++) {
        const off = odds[k]! / all - (k === truth[e] ? 1 : 0);
        for (let i = from; i < to; i++) slope[places[i]! + k]! += values[i]! * off;
      }
    }
    return loss;
  };

  const moved = lowestPoint(lossAt, weights.length, ROUNDS);
  return moved.map((one, i) => one + prior[i]!);
}
