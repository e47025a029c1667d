import type { ActorType } from '../../../model.ts';
import { slice, type AnalysedDocument, type Token } from '../../document.ts';
import { singular } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';
import { indexOf } from '../mention-index.ts';
import { formOf } from './features.ts';
import { because } from '../../reasons.ts';

/** Words for those who are the party when they act or suffer: "members of the League", "League fighters". */
const MEMBERS =
  /^(?:member|fighter|militant|gunman|unit|wing|force|troop|soldier|man|combatant|rebel|insurgent|terrorist|operative|cadre|element|supporter|official|authority|leadership|personnel|group|commander|leader|jihadist|bomber|militiaman|guerrilla|worker|agent|officer|peacekeeper|reporter|journalist|correspondent)$/;
/** Of these one is a person of his own: "a leader of the League". */
const OWN =
  /^(?:leader|commander|official|officer|agent|worker|soldier|authority|reporter|journalist|correspondent)$/;
const GROUPS = new Set<ActorType>([
  'rebel',
  'militia',
  'state_forces',
  'organisation',
  'international',
  'protesters',
  'media',
]);
const ARMED = new Set<ActorType>(['rebel', 'militia', 'state_forces']);
const NAMED = /^(?:person|name|lexicon|shape|acronym)/;
const LINKS = /^(?:of|from|with|loyal|belonging|linked|affiliated|to|the|an?|this|that|its|['’]s?)$/;

/** Where the head of a mention stands that ends with the name of a group ("members" of "members of the League"). */
function headBefore(tokens: readonly Token[], first: number, from: number): number {
  let head = from - 1;
  while (head > first && LINKS.test(tokens[head]!.lower)) head--;
  return head === from - 1 ? -1 : head;
}

/** The group that stands in a mention with the position of the mention's own head; null when none does. */
function groupIn(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  byForm: ReadonlyMap<string, ActorMention>,
  { first, last, value }: ActorMention,
): { group: ActorMention; head: number } | null {
  const { tokens } = document;
  for (const group of indexOf(actors).within(first, last)) {
    if (group.first === first && group.last === last) continue;
    if (!GROUPS.has(group.value.type) || group.value.actor === value.actor) continue;
    if (group.last === last) {
      const head = headBefore(tokens, first, group.first);
      if (head >= 0) return { group, head };
    } else if (group.last === last - 1) return { group, head: last };
  }
  // The group may be a mention only elsewhere.
  for (let i = first + 2; i <= last; i++) {
    if (tokens[i - 1]!.lower !== 'of') continue;
    const group = byForm.get(formOf(slice(document, i, last).text));
    return group && group.value.actor !== value.actor ? { group, head: i - 2 } : null;
  }
  return null;
}

/**
 * "Members of the Red Dawn", "Red Dawn fighters" and "one of the Red Dawn's men" are the Red Dawn: the mention gets party
 * and type of the group that stands in it. A single leader or official stays a person, and so do the people of an
 * unarmed body who were harmed.
 *
 * @example "members of Arvia's security forces" is the party of "the security forces"; "workers of the relief agency" who were
 * abducted stay civilians
 */
export function joinMembers(document: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
  const { tokens } = document;
  const byForm = new Map<string, ActorMention>();
  for (const mention of actors)
    if (GROUPS.has(mention.value.type) && !byForm.has(formOf(mention.quote)))
      byForm.set(formOf(mention.quote), mention);
  return actors.map((mention) => {
    const { first, last, value } = mention;
    if (first === last || NAMED.test(mention.rule)) return mention;
    const found = groupIn(document, actors, byForm, mention);
    if (!found) return mention;
    const { group, head } = found;
    const word = tokens[head]!.lower;
    const one = singular(word);
    if (!MEMBERS.test(one) || (OWN.test(one) && one === word)) return mention;
    if (value.type === 'civilians' && value.roles.includes('victim') && !ARMED.has(group.value.type))
      return mention;
    return {
      ...mention,
      value: { ...value, actor: group.value.actor, name: group.value.name, type: group.value.type },
      reasons: [...mention.reasons, because('of-party', { name: group.value.name })],
    };
  });
}
