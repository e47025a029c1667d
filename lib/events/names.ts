/** Names that stand in a text, and which of them are places: by the words around them, not by a gazetteer. */
import cues from './data/place-cues.json';
import wide from './data/wide-places.json';

export interface Name {
  /** Spellings of one name have one key: "Kharwan", "Kharvan". */
  key: string;
  words: string;
  /** The words around it say that it is a place. */
  isPlace: boolean;
  /** A state, a province, a region: a shared one says little. */
  isWide: boolean;
}

/** Letters that transliterations and keyboards exchange, folded to one of them. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/ou|oo/gu, 'u'],
  [/ee/gu, 'i'],
  [/kh|gh/gu, 'k'],
  [/dj/gu, 'j'],
  [/ph/gu, 'f'],
  [/w/gu, 'v'],
  [/[qc]/gu, 'k'],
  [/z/gu, 's'],
  [/y/gu, 'i'],
  [/(.)\1+/gu, '$1'],
];

/** Words as they are compared: without case, accents and apostrophes. */
export function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Keys of names seen before: the articles of a library name the same places again and again. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 20_000;

/** One key for the spellings of a name. */
export function nameKey(words: string): string {
  const known = KEYS.get(words);
  if (known !== undefined) return known;
  const plain = fold(words.replace(/[’']s\b/gu, '')).replace(/^(?:the|al|el|ul) (?=\S{3})/u, '');
  const key = SPELLINGS.reduce((text, [pattern, letter]) => text.replace(pattern, letter), plain);
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  KEYS.set(words, key);
  return key;
}

const NAME =
  /\p{Lu}[\p{L}\p{M}’'-]+(?: (?:(?:de|del|la|las|los|el|al|da|do|dos|du|le|les|bin|ibn|and the) )?\p{Lu}[\p{L}\p{M}’'-]+)*/gu;
const alternatives = (words: readonly string[]): string => words.join('|');
const KINDS = `(?:${alternatives([...cues.kinds, ...cues.wideKinds])})`;
const DIRECTIONS = `(?:${alternatives(cues.directions)})`;
const BEFORE = new RegExp(
  `(?:^|[\\s(“"])(?:(?:${alternatives(cues.before)}) (?:the )?(?:(?:[a-z]+ ){0,2}${KINDS} (?:of |called )?)?|${KINDS} of (?:the )?)$`,
  'i',
);
const BEFORE_WIDE = new RegExp(`\\b(?:${DIRECTIONS}|${alternatives(cues.wideKinds)} of) $`, 'i');
const AFTER_KIND = new RegExp(`^ ${KINDS}\\b`);
const AFTER_WIDE = new RegExp(`^ (?:${alternatives(cues.wideKinds)})\\b`);
const PARTY = new RegExp(`(?:^| )(?:${alternatives(cues.partyHeads)})$`);
/** Whether a word of a party's name tells it from no other: "Rebels", "the Movement". */
const GENERIC = new Set([...cues.partyHeads, ...cues.genericParties]);
const PEOPLE = new Set(cues.genericParties);
/** Whether a word tells of no party in particular: "forces", "civilians". */
export function isGeneric(word: string): boolean {
  return GENERIC.has(fold(word));
}

/** Whether a word only says what the members are: "Rebels of the Free Kessal Movement". */
export function isPeople(word: string): boolean {
  return PEOPLE.has(fold(word));
}

const TIMES =
  /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const WIDE = new Set(wide.names.map(nameKey));
const DATELINE = /^(?: \([^)]{2,30}\))? ?(?:[:–—]| - )/u;

/** A headline in which most words have a capital shows nothing by its capitals. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => word.length > 3);
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6;
}

/**
 * Names in a sentence. Words at its beginning have a capital anyhow: they count only where a place is meant.
 *
 * @example namesIn('Shells fell near Orvasta in northern Mali.')
 * // [{ words: 'Orvasta', isPlace: true, isWide: false }, { words: 'Mali', isPlace: true, isWide: true }]
 */
export function namesIn(sentence: string): Name[] {
  const found: Name[] = [];
  const plainCapitals = !isTitleCase(sentence);
  for (const match of sentence.matchAll(NAME)) {
    const words = match[0].replace(/[’']s?$/u, '').replace(/[-’']$/u, '');
    const key = nameKey(words);
    const start = match.index;
    const before = sentence.slice(Math.max(0, start - 40), start);
    const after = sentence.slice(start + match[0].length, start + match[0].length + 40);
    const plain = words.toLowerCase();
    if (key.length < 3 || TIMES.test(plain) || PARTY.test(plain)) continue;
    const isWide = WIDE.has(key) || BEFORE_WIDE.test(before) || AFTER_WIDE.test(after);
    const isPlace =
      isWide ||
      BEFORE.test(before) ||
      (start > 0 && AFTER_KIND.test(after)) ||
      (start === 0 && (DATELINE.test(after) || /^ (?:remembers|mourns|buries)\b/u.test(after)));
    if (!isPlace && (start === 0 || !plainCapitals)) continue;
    found.push({ key, words, isPlace, isWide });
  }
  return found;
}
