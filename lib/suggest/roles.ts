import type { ActorRole, Span } from '../model.ts';
import type { ActorMention } from './actors/find-actors.ts';
import { tokensOf } from './actors/candidate.ts';
import { indexOf } from './actors/mention-index.ts';
import type { Claim } from './claim.ts';
import type { AnalysedDocument } from './document.ts';
import { findAttackers } from './agents/attackers.ts';

const PLACING = /^(?:in|at|near|from|on|outside)$/;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Gives the mentions the roles that the claims and the words for attacks show: perpetrator, victim, source. What one
 * mention shows counts for every mention of the same party.
 */
export function assignRoles(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
): ActorMention[] {
  const roles = new Map<string, Set<ActorRole>>();
  const add = (mention: ActorMention, role: ActorRole): void => {
    const set = roles.get(mention.value.actor) ?? new Set<ActorRole>();
    roles.set(mention.value.actor, set.add(role));
  };
  const index = indexOf(actors);
  const give = (span: Span | null, role: ActorRole): void => {
    if (!span) return;
    const place = tokensOf(document, span.start, span.end);
    if (!place) return;
    for (const mention of index.touching(place.first, place.last)) {
      // In "the Salvadoran army" the country does not act, in "rebels in the institute" the institute.
      const modifier = mention.value.type === 'state' && mention.end - mention.start < span.end - span.start;
      const where =
        mention.start > span.start && PLACING.test(document.tokens[mention.first - 1]?.lower ?? '');
      if (!modifier && !where && overlaps(mention, span)) add(mention, role);
    }
  };
  for (const { value } of claims) {
    // What was only planned or feared makes nobody a perpetrator.
    if (value.scope !== 'none') give(value.perpetrator, 'perpetrator');
    give(value.victims, 'victim');
    give(value.source, 'source');
  }
  for (const mention of findAttackers(document, actors)) add(mention, 'perpetrator');
  return actors.map((mention) => {
    const found = new Set([...mention.value.roles, ...(roles.get(mention.value.actor) ?? [])]);
    return { ...mention, value: { ...mention.value, roles: [...found] } };
  });
}
