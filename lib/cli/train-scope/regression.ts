/** Numbers of one example that are not zero: their positions and values. */
export type Sparse = [position: number, value: number][];

export interface Fit {
  /** Numbers of an example, and answers. */
  width: number;
  answers: number;
  /** How strongly weights are pulled to `prior`. */
  pull: number;
  rounds: number;
  /** Weights before training, `answers` for each position; zeros when left out. */
  prior?: Float64Array;
  /** The position that is 1 in every example and is not pulled. */
  bias: number;
}

const STEP = 0.5;

/**
 * Multinomial logistic regression over all examples in every round, with the steps of AdaGrad (Duchi et al. 2011). The
 * same examples give the same weights: `answers` of them for each position.
 */
export function fit(
  examples: readonly Sparse[],
  truth: readonly number[],
  { width, answers, pull, rounds, prior = new Float64Array(width * answers), bias }: Fit,
): Float64Array {
  const weights = Float64Array.from(prior);
  const seen = new Float64Array(weights.length);
  const slopes = new Float64Array(weights.length);
  const odds = new Float64Array(answers);
  // The examples one after the other in flat arrays: every round walks over all of them.
  const ends = new Int32Array(examples.length);
  examples.forEach((example, e) => (ends[e] = (ends[e - 1] ?? 0) + example.length));
  const flat = examples.flat();
  const places = Int32Array.from(flat, ([at]) => at * answers);
  const values = Float64Array.from(flat, ([, value]) => value);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < weights.length; i++)
      slopes[i] = Math.floor(i / answers) === bias ? 0 : pull * (weights[i]! - prior[i]!);
    for (let e = 0; e < ends.length; e++) {
      const from = e === 0 ? 0 : ends[e - 1]!;
      const to = ends[e]!;
      odds.fill(0);
      for (let i = from; i < to; i++)
        for (let k = 0; k < answers; k++) odds[k]! += values[i]! * weights[places[i]! + k]!;
      const greatest = Math.max(...odds);
      let all = 0;
      for (let k = 0; k < answers; k++) all += odds[k] = Math.exp(odds[k]! - greatest);
      for (let k = 0; k < answers; k++) {
        const off = odds[k]! / all - (k === truth[e] ? 1 : 0);
        for (let i = from; i < to; i++) slopes[places[i]! + k]! += values[i]! * off;
      }
    }
    for (let i = 0; i < weights.length; i++) {
      seen[i]! += slopes[i]! ** 2;
      if (seen[i]! > 0) weights[i]! -= (STEP * slopes[i]!) / Math.sqrt(seen[i]!);
    }
  }
  return weights;
}
