import type { ActorRole } from '../model.ts';
import type { ActorMention } from './actors/find-actors.ts';
import type { Claim } from './claim.ts';

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** Gives the mentions the roles that the claims show: perpetrator, victim, source; also to every mention of the same party. */
export function assignRoles(actors: ActorMention[], claims: Claim[]): ActorMention[] {
  const roles = new Map<string, Set<ActorRole>>();
  const give = (span: { start: number; end: number } | null, role: ActorRole): void => {
    if (!span) return;
    for (const mention of actors) {
      if (!overlaps(mention, span)) continue;
      const set = roles.get(mention.value.actor) ?? new Set<ActorRole>();
      roles.set(mention.value.actor, set.add(role));
    }
  };
  for (const { value } of claims) {
    give(value.perpetrator, 'perpetrator');
    give(value.victims, 'victim');
    give(value.source, 'source');
  }
  return actors.map((mention) => {
    const found = new Set([...mention.value.roles, ...(roles.get(mention.value.actor) ?? [])]);
    return { ...mention, value: { ...mention.value, roles: [...found] } };
  });
}
