import type { ActorMention } from '../find-actors.ts';
import { fold } from '../fold.ts';
import { TITLES } from '../words.ts';
import { OneParty } from './one-party.ts';

const PERSON = /^person-(?:name|again|with-title)$/;
const NAMED = /^(?:lexicon|own|shape|acronym|name-|group-by)/;
/** Parts of names that are written or left out as the writer likes: "Bashir" and "al-Bashir". */
const LOOSE = /^(?:al|el|ul|an|ad|as|the|of)$/;
/** A shorter word may differ by a letter and be another name: "Omar" and "Amar". */
const LONG = 5;

/** The words of a name, folded, without titles and loose parts. */
function partsOf(quote: string): string[] {
  return fold(quote)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && part !== 's' && !LOOSE.test(part) && !TITLES.has(part));
}

/** Do two words differ by one letter put in, left out or changed? */
function isVariant(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++;
  let behind = 0;
  while (behind < Math.min(a.length, b.length) - from && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  return Math.max(a.length, b.length) - from - behind <= 1;
}

/** The same name in another spelling: all its words but one, and that one but for a letter. */
function isSpelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const differ = a.flatMap((part, i) => (part === b[i] ? [] : [i]));
  return differ.length === 1 && isVariant(a[differ[0]!]!, b[differ[0]!]!);
}

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 0 &&
  short.length < long.length &&
  short.every((part, i) => part === long[long.length - short.length + i]);

interface Name {
  actor: string;
  person: boolean;
  type: string;
  /** Of every wording. */
  parts: string[][];
}

/** The parties that have a name, with the words of each of their names. */
function namesOf(actors: readonly ActorMention[]): Name[] {
  const names = new Map<string, Name>();
  const seen = new Set<string>();
  for (const { rule, quote, value } of actors) {
    const person = PERSON.test(rule);
    if (!person && !NAMED.test(rule)) continue;
    const form = `${value.actor} ${quote}`;
    if (seen.has(form)) continue;
    seen.add(form);
    const parts = partsOf(quote.replace(/[([].*/u, ''));
    const name = names.get(value.actor) ?? { actor: value.actor, person, type: value.type, parts: [] };
    names.set(value.actor, name);
    if (parts.length > 0) name.parts.push(parts);
  }
  return [...names.values()];
}

/** At most so many named parties are compared with each other: the work grows with the square. */
const MOST = 120;

/** The shorter name of a person or of a body at the end of the longer: "Deri" of "al-Deri", the ministry of a country. */
function isShort(long: Name, short: Name): boolean {
  return short.parts.every((parts) =>
    long.parts.some((other) => endsWith(other, parts) || other.join(' ') === parts.join(' ')),
  );
}

/**
 * Names of one party that differ in spelling, or in what is left out before them: "Ahmed Omar Deri" and "Ahmad Omar Deri",
 * "al-Deri" and "Mr. Deri", "the Arvian Department of Fisheries" and "the Department of Fisheries". A short name that two
 * parties could bear stays by itself.
 *
 * @example "Ana Ruiz" and "Iris Ruiz" are two persons
 */
export function joinNames(actors: readonly ActorMention[]): ActorMention[] {
  const names = namesOf(actors).slice(0, MOST);
  const parties = new OneParty();
  for (const [at, short] of names.entries()) {
    const spelled = names.find(
      (other, i) =>
        i < at &&
        other.person &&
        short.person &&
        other.parts.some((a) => short.parts.some((b) => isSpelling(a, b))),
    );
    if (spelled) {
      parties.join(spelled.actor, short.actor);
      continue;
    }
    const longer = names.filter(
      (other) =>
        other !== short &&
        other.person === short.person &&
        (short.person || other.type === short.type) &&
        isShort(other, short),
    );
    if (longer.length === 1 && short.parts.length > 0) parties.join(longer[0]!.actor, short.actor);
  }
  return parties.apply(actors);
}
