/**
 * For which party a speaker speaks: "the army spokesman", "a spokesman for the council", and the name beside either.
 * Only what the words of the article say; who holds a rank or an office is a source of his own.
 */
import type { Span, TextSpan } from '../model';
import speakers from './data/speakers.json';

const BEFORE = new Set(speakers.before);
const FORMER = new Set(speakers.former);
const SEVERAL = new Set(speakers.several);
const PARTIES = new Set(speakers.parties);
const either = (words: readonly string[]): string => words.join('|');
const NOUN = `(?:${either([...speakers.nouns, ...speakers.offices])})`;
const SPEAKER = new RegExp(`(?<![\\p{L}-])${NOUN}(?![\\p{L}-])`, 'giu');
/** Determiner and words that change nothing, up to the end: what may stand between a name or party and the noun. */
const LED = new RegExp(
  `(?:(?:an?|the|its|their|his|her)\\s+)?(?:(?:${either(speakers.before)})\\s+)*$`,
  'iu',
);
const PARTY_BEHIND = new RegExp(`^\\s+(?:${either(speakers.between)})\\s+(?=\\S)`, 'iu');
/** Where the words of a party end that no tag marks. */
const PARTY_END =
  /[,.;:()“”"\n]|\s(?:who|that|which|said|says|told|tells|confirmed|denied|claimed|announced|in|on|at|and|has|had|was|is)(?!\p{L})/u;
/** Characters looked at on either side of the noun; no party is named in more. */
const FAR = 120;
const OWNED = /(?:['’]s|(?<=s)['’])$/u;
const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'one']);

/** Words for a speaker in a text. Offsets are UTF-16 code units of the text. */
export interface SpeakerPhrase extends Span {
  /** The party as the text has it beside the noun; null for "the spokesman" alone. */
  party: TextSpan | null;
}

function trimmed(text: string, start: number, end: number): TextSpan | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const own = words.trim();
  return own === '' ? null : { start: from, end: from + own.length, text: own };
}

/** "a spokesman FOR THE COUNCIL": up to a verb, a preposition or a stop. */
function partyBehind(text: string, from: number): TextSpan | null {
  const window = text.slice(from, from + FAR);
  const lead = PARTY_BEHIND.exec(window);
  if (!lead) return null;
  const rest = window.slice(lead[0].length);
  const stop = PARTY_END.exec(rest);
  const start = from + lead[0].length;
  return trimmed(text, start, start + (stop?.index ?? rest.length));
}

const isOf = ({ word }: { word: string }): boolean =>
  !DETERMINERS.has(word.toLowerCase()) && (/^\p{Lu}/u.test(word) || PARTIES.has(word));

/**
 * "THE ARMY spokesman", "the GROUP's spokesman": capitalised words and those of `parties` right before the noun, any
 * word where it owns the speaker. Null behind a mere determiner, and for one who no longer speaks for it.
 */
function partyAhead(text: string, to: number): TextSpan | null {
  const ahead = /[^.,;:()“”"\n]*$/u.exec(text.slice(Math.max(0, to - FAR), to))?.[0] ?? '';
  const words = [...ahead.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, index }));
  while (BEFORE.has(words.at(-1)?.word.toLowerCase() ?? '')) words.pop();
  const last = words.at(-1);
  if (!last || (!isOf(last) && !OWNED.test(last.word))) return null;
  let first = words.length - 1;
  for (let before = words[first - 1]; before && isOf(before); before = words[first - 1]) first -= 1;
  if (FORMER.has(words[first - 1]?.word.toLowerCase() ?? '')) return null;
  const at = to - ahead.length;
  const start = at + (words[first]?.index ?? 0);
  return trimmed(text, start, at + last.index + last.word.replace(OWNED, '').length);
}

/**
 * Every speaker that a text names, in order.
 *
 * @example
 * speakersIn('A spokesman for the Orlo Front said so.')[0].party.text // 'the Orlo Front'
 * speakersIn('The spokesman said so.')[0].party // null
 */
export function speakersIn(text: string): SpeakerPhrase[] {
  return [...text.matchAll(SPEAKER)].map(({ index, 0: noun }): SpeakerPhrase => {
    const end = index + noun.length;
    const behind = partyBehind(text, end);
    const party = behind ?? partyAhead(text, index);
    const isOf = party !== null && !SEVERAL.has(party.text.toLowerCase().replace(/\s[^]*$/u, ''));
    const start = Math.min(index, isOf ? party.start : index);
    return { start, end: Math.max(end, isOf ? party.end : end), party: isOf ? party : null };
  });
}

/** Whether a name stands beside the phrase: "army spokesman Sami Orl", "Sami Orl, a spokesman for the army". */
function isBeside(text: string, phrase: SpeakerPhrase, { start, end }: Span): boolean {
  if (start < phrase.end && phrase.start < end) return true;
  if (start >= phrase.end) return /^,?\s(?:\p{Lu}\p{L}*\.\s)?$/u.test(text.slice(phrase.end, start));
  if (phrase.start - end > FAR) return false;
  const between = text.slice(end, phrase.start);
  return /^,\s/u.test(between) && between.replace(/^,\s+/u, '').replace(LED, '') === '';
}

/**
 * The party that a source speaks for.
 *
 * @param phrases all speakers of the text, by `speakersIn`
 * @param places where the source is named in the text: its own words and its other mentions
 * @param isSame whether two parties are one, so that "the alliance" and "the council" are no two
 * @returns null for who speaks for nobody that the text names, and where it could be several; "the spokesman" is the one
 * of the only party that had a spokesman before
 */
export function spokenFor(
  text: string,
  phrases: readonly SpeakerPhrase[],
  places: readonly Span[],
  isSame: (a: TextSpan, b: TextSpan) => boolean,
): TextSpan | null {
  const own = phrases.filter((phrase) => places.some((place) => isBeside(text, phrase, place)));
  const parties = own.flatMap(({ party }) => party ?? []);
  const only = (all: readonly TextSpan[]): TextSpan | null =>
    all[0] && all.every((each) => isSame(each, all[0] as TextSpan)) ? all[0] : null;
  if (parties.length > 0) return only(parties);
  const [first] = own;
  if (!first) return null;
  return only(phrases.flatMap(({ end, party }) => (party && end <= first.start ? party : [])));
}
