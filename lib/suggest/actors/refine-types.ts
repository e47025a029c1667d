import type { ActorRole, ActorType } from '../../model.ts';
import type { ActorMention } from './find-actors.ts';

/** Ranks and offices: who bears one is a person of the story also as a victim. */
const OFFICE =
  /\b(?:president|minister|premier|chancellor|king|queen|prince|princess|general|gen|colonel|col|commander|chief|leader|governor|gov|mayor|senator|deputy|ambassador|secretary|judge|justice|major|captain|lieutenant|sergeant|admiral|sheikh|ayatollah|warlord|rebel|terrorist|militant|suspect)\b/i;

/** Parties by a relation or a trade that speak are persons: "her father said". */
const SINGULAR_PEOPLE = /^role-people$/;

/** Kinds of party that a description tells of a name which by itself is only an organisation. */
const TOLD_BY_DESCRIPTION: ReadonlySet<ActorType> = new Set(['rebel', 'militia', 'state_forces']);

/**
 * Settles types that only the roles or a description show: "the Movement for X, a separatist group" is a rebel group; a named person to whom it was done and who neither speaks nor acts is a
 * civilian; a single man or woman who speaks is a person.
 */
export function settleTypes(actors: readonly ActorMention[]): ActorMention[] {
  const office = new Set<string>();
  const roles = new Map<string, Set<ActorRole>>();
  const described = new Map<string, ActorType>();
  for (const { value, quote, rule } of actors) {
    if (rule === 'description-beside-name' && TOLD_BY_DESCRIPTION.has(value.type))
      described.set(value.actor, value.type);
    if (value.type === 'person' && OFFICE.test(quote)) office.add(value.actor);
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
    const suffers = own.has('victim') && !own.has('source') && !own.has('perpetrator');
    if (value.type === 'person' && suffers && !office.has(value.actor)) {
      return {
        ...mention,
        value: { ...value, type: 'civilians' },
        reasons: [...mention.reasons, 'suffers, and neither speaks nor acts'],
      };
    }
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
