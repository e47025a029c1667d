import type { Claim } from '../claim.ts';
import type { ActorMention } from './find-actors.ts';

/** Rules whose parties are groups of people known by a plural noun only. */
const PEOPLE = /^(?:role-people|relation|doers)/;

/**
 * The people taken in one article's event are mostly the same people under many words ("the pupils", "the captives",
 * "42 hostages"): their parties become one. Parties of other claims stay apart.
 */
export function joinCaptives(actors: readonly ActorMention[], claims: readonly Claim[]): ActorMention[] {
  const spans = claims
    .filter(({ value }) => value.kind === 'captured' && value.scope === 'event' && value.victims)
    .map(({ value }) => value.victims!);
  if (spans.length === 0) return [...actors];
  const taken = new Set<string>();
  for (const { start, end, rule, value, quote } of actors) {
    if (!PEOPLE.test(rule) || value.type !== 'civilians' || !/s$|children|people/i.test(quote)) continue;
    if (spans.some((span) => span.start < end && start < span.end)) taken.add(value.actor);
  }
  const [first] = taken;
  if (first === undefined || taken.size < 2) return [...actors];
  return actors.map((mention) =>
    taken.has(mention.value.actor) ? { ...mention, value: { ...mention.value, actor: first } } : mention,
  );
}
