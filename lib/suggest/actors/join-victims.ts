import type { Claim } from '../claim.ts';
import type { ActorMention } from './find-actors.ts';

/** Rules whose parties are groups of people known by a plural noun only. */
const PEOPLE = /^(?:role-people|relation|doers|described-party)/;
const MANY = /s$|children|people/i;

/**
 * The people harmed in one article's event are mostly the same people under many words ("the pupils", "the captives",
 * "42 hostages"; "57 citizens", "women and children"): their parties become one. Those taken and those killed or hurt
 * stay apart, and so do the parties of claims about other events.
 */
export function joinVictims(actors: readonly ActorMention[], claims: readonly Claim[]): ActorMention[] {
  const taken = claims.filter(({ value }) => value.kind === 'captured');

  return joinParties(actors, taken);
}

function joinParties(actors: readonly ActorMention[], claims: readonly Claim[]): ActorMention[] {
  const spans = claims
    .filter(({ value }) => value.scope === 'event' && value.victims)
    .map(({ value }) => value.victims!);
  if (spans.length === 0) return [...actors];
  const parties = new Set<string>();
  for (const { start, end, rule, value, quote } of actors) {
    if (!PEOPLE.test(rule) || value.type !== 'civilians' || !MANY.test(quote)) continue;
    if (spans.some((span) => span.start < end && start < span.end)) parties.add(value.actor);
  }
  const [first] = parties;
  if (first === undefined || parties.size < 2) return [...actors];
  return actors.map((mention) =>
    parties.has(mention.value.actor) ? { ...mention, value: { ...mention.value, actor: first } } : mention,
  );
}
