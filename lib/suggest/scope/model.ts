import type { Scope } from '../../model.ts';
import file from '../data/scope-weights.json' with { type: 'json' };
import { sumsOf, weightTable, type WeightTable } from '../weight-table.ts';

/** The scopes that are weighed, in the order of the weights. */
export const WEIGHED_SCOPES = ['event', 'other', 'cumulative', 'none'] as const satisfies readonly Scope[];

/** One number for each weighed scope. */
export type Row = readonly number[];

export interface Weights {
  /** By the name of a feature. */
  features: WeightTable<Row>;
  /** For each number of the vector of a claim (`claimVector`). */
  vector: readonly Row[];
  /** How much more often than by chance a scope follows another, by boundary, by the scope before and by that after. */
  chain: readonly (readonly Row[])[];
}

export const WEIGHTS: Weights = { ...file.weights, features: weightTable<Row>(file.weights.features) };

/** Shares that add up to one. */
export function shares(sums: Row): number[] {
  const greatest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - greatest));
  const all = odds.reduce((a, b) => a + b, 0);
  return odds.map((one) => one / all);
}

/** The share of each scope by the features of the claim and its vector alone. */
export function weigh(
  weights: Pick<Weights, 'features' | 'vector'>,
  features: readonly string[],
  vector: Float32Array,
): number[] {
  const sums = sumsOf(weights.features, features, WEIGHED_SCOPES.length);
  weights.vector.forEach((row, i) => {
    for (let k = 0; k < sums.length; k++) sums[k]! += row[k]! * vector[i]!;
  });
  return shares(sums);
}

/** The scope with the greatest share. */
export const likeliest = (row: Row): Scope => WEIGHED_SCOPES[row.indexOf(Math.max(...row))]!;

/** The feature that spoke most for a scope. */
export function tellingFeature(
  weights: Weights['features'],
  features: readonly string[],
  scope: Scope,
): string | null {
  const k = WEIGHED_SCOPES.indexOf(scope);
  let best: string | null = null;
  let most = -Infinity;
  for (const name of features) {
    const weight = weights.get(name)?.[k] ?? 0;
    if (name === 'bias' || weight <= most) continue;
    best = name;
    most = weight;
  }
  return best;
}
