import type { Scope } from '../../model.ts';
import weights from '../data/scope-weights.json' with { type: 'json' };

/** The scopes that the weights part; `none` is told by the rules that find the claim. */
export const WEIGHED_SCOPES = ['event', 'other', 'cumulative'] as const;
export type WeighedScope = (typeof WEIGHED_SCOPES)[number];

const table: Record<string, readonly number[]> = weights.weights;

/** The likeliest scope by the sums of the features' weights, its share of the odds, and the feature that spoke most for it. */
export function weigh(features: readonly string[]): { scope: Scope; share: number; reason: string | null } {
  const sums = WEIGHED_SCOPES.map((_, k) => features.reduce((sum, name) => sum + (table[name]?.[k] ?? 0), 0));
  const best = sums.indexOf(Math.max(...sums));
  const odds = sums.map((sum) => Math.exp(sum - sums[best]!));
  const telling = features
    .filter((name) => name !== 'bias')
    .toSorted((a, b) => (table[b]?.[best] ?? 0) - (table[a]?.[best] ?? 0))[0];
  return {
    scope: WEIGHED_SCOPES[best]!,
    share: 1 / odds.reduce((sum, one) => sum + one, 0),
    reason: telling ?? null,
  };
}
