import { ACTOR_TYPES, type ActorType } from '../../../model.ts';
import weights from '../../data/party-weights.json' with { type: 'json' };
import { FeatureIndex } from '../../feature-index.ts';

const keep: Readonly<Record<string, number>> = weights.keep;
const types: Readonly<Record<string, readonly number[]>> = weights.types;

/** The features that have a weight. */
export const PARTY_FEATURES = new FeatureIndex([...Object.keys(keep), ...Object.keys(types)]);

/** By the number of the feature; 0 where only the other table has it. */
const keepWeights = Float64Array.from(PARTY_FEATURES.names, (name) => keep[name] ?? 0);
let rows = 0;
/** Rows of the types one after another, and where that of each feature begins; -1 where it has none. */
const rowAt = new Int32Array(PARTY_FEATURES.names.length).fill(-1);
const typeWeights = Float64Array.from(
  PARTY_FEATURES.names.flatMap((name, number) => {
    const row = types[name];
    if (row) rowAt[number] = rows++ * ACTOR_TYPES.length;
    return row ?? [];
  }),
);
const BIAS = PARTY_FEATURES.top('bias').number;

/** How likely a wording with these features describes a party of the story, 0 to 1. */
export function partyShare(features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += keepWeights[feature]!;
  return 1 / (1 + Math.exp(-sum));
}

/** The feature that speaks most for a wording, as a reason to show; null when none does. */
export function tellingFeature(features: readonly number[]): string | null {
  let best = -1;
  let most = 0;
  for (const feature of features) {
    const weight = keepWeights[feature]!;
    if (feature === BIAS || weight <= most) continue;
    best = feature;
    most = weight;
  }
  return PARTY_FEATURES.names[best] ?? null;
}

/** The likeliest type of a party with these features. */
export function partyType(features: readonly number[]): ActorType {
  const sums = ACTOR_TYPES.map(() => 0);
  for (const feature of features) {
    const row = rowAt[feature]!;
    if (row >= 0) for (let k = 0; k < sums.length; k++) sums[k]! += typeWeights[row + k]!;
  }
  return ACTOR_TYPES[sums.indexOf(Math.max(...sums))]!;
}
