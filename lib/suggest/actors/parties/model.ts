import { ACTOR_TYPES, type ActorType } from '../../../model.ts';
import weights from '../../data/party-weights.json' with { type: 'json' };
import { sumOf, sumsOf, weightTable, type WeightTable } from '../../weight-table.ts';

const keep = weightTable(weights.keep);
const types: WeightTable<readonly number[]> = weightTable(weights.types);

/** How likely a wording with these features describes a party of the story, 0 to 1. */
export function partyShare(features: readonly string[]): number {
  return 1 / (1 + Math.exp(-sumOf(keep, features)));
}

/** The feature that speaks most for a wording, as a reason to show; null when none does. */
export function tellingFeature(features: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const name of features) {
    const weight = keep.get(name) ?? 0;
    if (name === 'bias' || weight <= most) continue;
    best = name;
    most = weight;
  }
  return best;
}

/** The likeliest type of a party with these features. */
export function partyType(features: readonly string[]): ActorType {
  const sums = sumsOf(types, features, ACTOR_TYPES.length);
  return ACTOR_TYPES[sums.indexOf(Math.max(...sums))]!;
}
