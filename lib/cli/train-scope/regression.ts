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
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < weights.length; i++)
      slopes[i] = Math.floor(i / answers) === bias ? 0 : pull * (weights[i]! - prior[i]!);
    examples.forEach((example, e) => {
      const sums = Array.from({ length: answers }, () => 0);
      for (const [at, value] of example)
        for (let k = 0; k < answers; k++) sums[k]! += value * weights[at * answers + k]!;
      const greatest = Math.max(...sums);
      const odds = sums.map((sum) => Math.exp(sum - greatest));
      const all = odds.reduce((a, b) => a + b, 0);
      for (let k = 0; k < answers; k++) {
        const off = odds[k]! / all - (k === truth[e] ? 1 : 0);
        for (const [at, value] of example) slopes[at * answers + k]! += value * off;
      }
    });
    for (let i = 0; i < weights.length; i++) {
      seen[i]! += slopes[i]! ** 2;
      if (seen[i]! > 0) weights[i]! -= (STEP * slopes[i]!) / Math.sqrt(seen[i]!);
    }
  }
  return weights;
}
