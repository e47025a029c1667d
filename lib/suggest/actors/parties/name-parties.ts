import type { ActorMention } from '../find-actors.ts';

/** Rules of mentions that bear a name; all others describe. */
const NAMED = /^(?:lexicon|own|person|surname|shape|acronym|name-|group-by|country|capital)/;

/** Whether a mention bears a name, rather than describing its party. */
export const bearsName = ({ rule }: Pick<ActorMention, 'rule'>): boolean => NAMED.test(rule);

/** A name that a party goes by, with what speaks for it. */
interface Called {
  name: string;
  bears: boolean;
  count: number;
}

const isBetter = (a: Called, b: Called): boolean => (a.bears === b.bears ? a.count > b.count : a.bears);

/**
 * Gives every party one name in all its mentions, so that nobody sees it twice: a name before a description, then what it
 * goes by most often, then what it is called first. Order and offsets stay.
 *
 * @example "members of the army", "the army" and "The army" of one party are all called "army"; with "Orlo National Army"
 * among them all are called that. Two parties may go by the same words and stay two.
 */
export function nameParties(actors: readonly ActorMention[]): ActorMention[] {
  const parties = new Map<string, Map<string, Called>>();
  for (const mention of actors) {
    const { actor, name } = mention.value;
    const names = parties.get(actor) ?? new Map<string, Called>();
    parties.set(actor, names);
    const called = names.get(name) ?? { name, bears: false, count: 0 };
    names.set(name, { name, bears: called.bears || bearsName(mention), count: called.count + 1 });
  }
  const chosen = new Map<string, string>();
  for (const [actor, names] of parties)
    chosen.set(actor, [...names.values()].reduce((best, next) => (isBetter(next, best) ? next : best)).name);
  return actors.map((mention) => {
    const name = chosen.get(mention.value.actor)!;
    return name === mention.value.name ? mention : { ...mention, value: { ...mention.value, name } };
  });
}
