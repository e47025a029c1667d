import type { ActorRole, ActorType } from '../../model.ts';
import type { ActorMention } from './find-actors.ts';

/** Parties by a relation or a trade that speak are persons: "her father said". */
const SINGULAR_PEOPLE = /^role-people$/;

/** Kinds of party that a description tells of a name which by itself is only an organisation. */
const TOLD_BY_DESCRIPTION: ReadonlySet<ActorType> = new Set(['rebel', 'militia', 'state_forces']);

/**
 * Settles types that only the roles or a description show: "the Movement for X, a separatist group" is a rebel group; a
 * single man or woman who speaks is a person. A named person stays one also as a victim: of 162 named victims that
 * coders typed in the project's gold none is one of "the civilians".
 */
export function settleTypes(actors: readonly ActorMention[]): ActorMention[] {
  const roles = new Map<string, Set<ActorRole>>();
  const described = new Map<string, ActorType>();
  for (const { value, rule } of actors) {
    if (rule === 'description-beside-name' && TOLD_BY_DESCRIPTION.has(value.type))
      described.set(value.actor, value.type);
    const seen = roles.get(value.actor) ?? new Set<ActorRole>();
    value.roles.forEach((role) => seen.add(role));
    roles.set(value.actor, seen);
  }
  return actors.map((mention) => {
    const { value } = mention;
    const told = described.get(value.actor);
    if (told && value.type === 'organisation') {
      return {
        ...mention,
        value: { ...value, type: told },
        reasons: [...mention.reasons, 'described as an armed party'],
      };
    }
    const own = roles.get(value.actor)!;
    if (
      value.type === 'civilians' &&
      SINGULAR_PEOPLE.test(mention.rule) &&
      own.has('source') &&
      !own.has('victim') &&
      !/s$/i.test(mention.quote)
    ) {
      return {
        ...mention,
        value: { ...value, type: 'person' },
        reasons: [...mention.reasons, 'one who speaks'],
      };
    }
    return mention;
  });
}
