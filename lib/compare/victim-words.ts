/** What the words for a victim group say: who they are, and of which kind, so that other words for them can meet. */
import type { CasualtyValue } from '../model';
import near from './data/near-words.json';
import sides from './data/side-words.json';

export interface VictimWords {
  /** The words folded: lower case, no accents, no determiner; what a reader's choice is kept under. */
  key: string;
  /** "soldier" for "Malian troops"; the first word of its family where it has one. */
  head: string;
  /** The word itself in the singular: "troop". */
  noun: string;
  /** Words that tell which of them: "malian". */
  which: string[];
  /** Of these, the words that make a part of the group or another one: "child" soldiers. */
  dividing: string[];
}

const LEADING = new Set(near.leading);
const TAILS = new Set(near.tails);
const DIVIDING = new Set(near.dividing.words);
const PLURALS: Record<string, string> = near.plurals;
/** Head of the family by each of its words, longest first: "police officer" before "officer". */
const FAMILIES = near.families
  .flatMap(({ words }) => words.map((word) => ({ words: word.split(' '), head: words[0] ?? word })))
  .toSorted((a, b) => b.words.length - a.words.length);

function singular(word: string): string {
  const known = PLURALS[word];
  if (known !== undefined) return known;
  if (word.endsWith('men')) return word.replace(/men$/u, 'man');
  if (/[^aeiou]ies$/u.test(word)) return word.replace(/ies$/u, 'y');
  if (/(?:ss|us|is)$/u.test(word)) return word;
  return word.replace(/(?<=\p{L}{2})s$/u, '');
}

/** Without accents, case, punctuation and words in front that say nothing about who it is. */
export function foldVictims(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
    .split(' ');
  const first = plain.findIndex((word) => !LEADING.has(word));
  return plain.slice(Math.max(0, first)).join(' ');
}

/**
 * @returns an empty head where the words are none or a mere number
 *
 * @example victimWords('Malian troops').head // 'soldier', the same as of "soldiers"
 */
export function victimWords(words: string): VictimWords {
  const key = foldVictims(words);
  const all = key.split(' ').filter((word) => word !== '' && !/^[\d.,-]+$/u.test(word));
  const tail = all.findIndex((word, index) => index > 0 && TAILS.has(word));
  const phrase = (tail < 0 ? all : all.slice(0, tail)).map(singular);
  const family = FAMILIES.find(({ words: own }) => endsWith(phrase, own) || startsWith(phrase, own));
  const of = phrase.findIndex((word, index) => index > 0 && word === 'of');
  const headAt = family
    ? endsWith(phrase, family.words)
      ? phrase.length - family.words.length
      : 0
    : (of < 0 ? phrase.length : of) - 1;
  const length = family?.words.length ?? 1;
  const which = phrase.filter(
    (word, index) => (index < headAt || index >= headAt + length) && !LEADING.has(word),
  );
  return {
    key,
    head: family?.head ?? phrase[headAt] ?? '',
    noun: phrase.slice(Math.max(0, headAt), headAt + length).join(' '),
    which,
    dividing: which.filter((word) => DIVIDING.has(word)),
  };
}

function endsWith(phrase: readonly string[], end: readonly string[]): boolean {
  return phrase.length >= end.length && end.every((word, index) => phrase.at(index - end.length) === word);
}

/** "soldiers of the 3rd brigade": the head stands first. */
function startsWith(phrase: readonly string[], start: readonly string[]): boolean {
  return phrase[start.length] === 'of' && start.every((word, index) => phrase[index] === word);
}

const EVERYBODY = new Set(near.everybody);

/** Whether words for victims say nothing about who they are: "people", "the dead", a mere number, no words. */
export function namesNobody(words: string): boolean {
  const { head, which } = victimWords(words);
  return head === '' || (EVERYBODY.has(head) && which.length === 0);
}

const HEADS = new Set(near.families.map(({ words: [head] }) => head));

/** Whether words say what people are rather than which party: "Kessan soldiers", and not "the Kessan army". */
export function namesPeople(words: string): boolean {
  return HEADS.has(victimWords(words).head);
}

const ANY_FIGHTER = new Set([...sides.ofOthers, ...sides.attackers]);

/** "Fighters", "the militants": people of an armed group, and no word says of which. */
export function isNameless({ head, which }: Pick<VictimWords, 'head' | 'which'>): boolean {
  return which.length === 0 && ANY_FIGHTER.has(head);
}

/** What the victims are called: what they stand for, so that "eleven others" and "soldiers" meet. */
export function victimsOf({ victims }: CasualtyValue): string {
  return victims?.resolved || victims?.text || '';
}

const POSSESSIVE = new RegExp(`^(?:${near.possessive.join('|')}) (?=\\p{L})`, 'iu');

/** Whether words say that the victims are somebody's: "its fighters". */
export function saysWhose(words: string): boolean {
  return POSSESSIVE.test(words);
}

/** @example withoutWhose('its fighters') // 'fighters' */
export function withoutWhose(words: string): string {
  return words.replace(POSSESSIVE, '');
}

/**
 * The words by which victims are grouped. "Its soldiers" of two sources are not one group: they are told apart by who
 * says it, though nobody knows from the words alone whose they are.
 */
export function groupedBy(claim: CasualtyValue, source: string | null): string {
  const words = victimsOf(claim);
  return source !== null && saysWhose(words) ? `${withoutWhose(words)} of ${source}` : words;
}

/** Without a "the" in front, for a heading. */
export function withoutThe(words: string): string {
  return words.replace(/^the (?=\p{L})/iu, '');
}

/** The words that stand most often, of several the first; empty for none. */
export function mostOften(words: readonly string[]): string {
  const counts = new Map<string, { words: string; n: number }>();
  for (const each of words) {
    const count = counts.get(foldVictims(each)) ?? { words: each, n: 0 };
    count.n += 1;
    counts.set(foldVictims(each), count);
  }
  return [...counts.values()].toSorted((a, b) => b.n - a.n)[0]?.words ?? '';
}
