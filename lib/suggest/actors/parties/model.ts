import { ACTOR_TYPES, type ActorType } from '../../../model.ts';
import weights from '../../data/party-weights.json' with { type: 'json' };

const keep: Readonly<Record<string, number>> = weights.keep;
const types: Readonly<Record<string, readonly number[]>> = weights.types;

/** How likely a wording with these features describes a party of the story, 0 to 1. */
export function partyShare(features: readonly string[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, name) => sum + (keep[name] ?? 0), 0)));
}

/** The feature that speaks most for a wording, as a reason to show; null when none does. */
export function tellingFeature(features: readonly string[]): string | null {
  let best: string | null = null;
  for (const name of features) {
    if (name !== 'bias' && (keep[name] ?? 0) > (best === null ? 0 : keep[best]!)) best = name;
  }
  return best;
}

/** The likeliest type of a party with these features. */
export function partyType(features: readonly string[]): ActorType {
  const sums = ACTOR_TYPES.map((_, k) => features.reduce((sum, name) => sum + (types[name]?.[k] ?? 0), 0));
  return ACTOR_TYPES[sums.indexOf(Math.max(...sums))]!;
}
