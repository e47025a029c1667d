import type { ActorMention } from './find-actors.ts';
import { because } from '../reasons.ts';

/** A party named once that neither speaks nor acts nor suffers is the likeliest to be none; one named often is sure. */
const LONELY = -0.12;
const FREQUENT = 0.04;
/** Mentions from which on a party is named often. */
const OFTEN = 4;
const CEILING = 0.98;

/** Confidence by what the whole article says of a party: how often it is named and whether it has a role. */
export function weighMentions(actors: readonly ActorMention[]): ActorMention[] {
  const counts = new Map<string, number>();
  const roles = new Set<string>();
  for (const { value } of actors) {
    counts.set(value.actor, (counts.get(value.actor) ?? 0) + 1);
    if (value.roles.length > 0) roles.add(value.actor);
  }
  return actors.map((mention) => {
    const { actor } = mention.value;
    const count = counts.get(actor)!;
    const lonely = count === 1 && !roles.has(actor);
    if (!lonely && count < OFTEN) return mention;
    const confidence = Math.min(CEILING, mention.confidence + (lonely ? LONELY : FREQUENT));
    const reason = because(lonely ? 'lonely' : 'frequent');
    return { ...mention, confidence: Math.max(0, confidence), reasons: [...mention.reasons, reason] };
  });
}
