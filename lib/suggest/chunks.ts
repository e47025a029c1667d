import { DAY_WORDS, MONTH_WORDS, ORDINAL_PERIODS, PERIOD_WORDS } from './data/time-words.ts';
import type { Token } from './document.ts';
import { isPersonNoun, isPlural } from './people.ts';
import { WordClass } from './word-class.ts';
import type { Tag } from './wink.ts';

/** A base noun phrase; positions into `AnalysedDocument.tokens`, `first` and `last` inclusive. */
export interface Chunk {
  first: number;
  last: number;
  /** The head: the last noun, name, pronoun or number. */
  head: number;
  /** The chunk that owns this one: "Mali" in "Mali's army". */
  possessor: Chunk | null;
}

/** Nouns that tell when and so stand apart from the noun before them: "abducted a man moments after". */
const TIMES = new WordClass([...DAY_WORDS, ...PERIOD_WORDS, ...PERIOD_WORDS.map((word) => word + 's')]);

const ADVERBIAL = /^(?:today|yesterday|tonight)$/;
const MONTHS = new WordClass(MONTH_WORDS);

/** "on 3 May 12 bodies were found", "on 3 May soldier Sami Deri": what follows the date is a phrase of its own; "the 3 May attack" is one. */
function opensAfterDate(tokens: readonly Token[], start: number, i: number): boolean {
  if (i !== start + 2 || !MONTHS.has(tokens[i - 1]) || tokens[start]!.tag !== 'NUM') return false;
  if (!/^(?:on|since|by|until)$/.test(tokens[start - 1]?.lower ?? '')) return false;
  const token = tokens[i]!;
  const year = /^(?:\d\d|(?:1[89]|20)\d\d)$/.test(token.text) && tokens[i + 1]?.tag === 'PUNCT';
  return (
    (token.tag === 'NUM' && !year && !/^(?:1[89]|20)\d\d$/.test(token.text)) || tokens[i + 1]?.tag === 'PROPN'
  );
}

/** "In October 2017 gunmen seized", "in March one of them took": a month, or a month and its year, ends before who acts; "the October 2017 attack" is one phrase. */
function opensAfterMonth(tokens: readonly Token[], start: number, i: number): boolean {
  if (!/^(?:in|since|until|by)$/.test(tokens[start - 1]?.lower ?? '')) return false;
  // "In 2018 Orlo's marines shot", "In 2018 two guards died"
  if (i === start + 1 && /^(?:1[89]|20)\d\d$/.test(tokens[start]!.text))
    return /^(?:PROPN|NUM)$/.test(tokens[i]!.tag) || isPersonNoun(tokens[i]!.lower);
  if (!MONTHS.has(tokens[start])) return false;
  if (i === start + 1) return tokens[i]!.lower === 'one' && tokens[i + 1]?.lower === 'of';
  return i === start + 2 && /^(?:1[89]|20)\d\d$/.test(tokens[i - 1]!.text);
}

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "In 1986 three nuns were", "in five years 842 of its members were": the time ends before the number or the people; "12 hours 40 minutes" is one. */
function opensAfterTime(tokens: readonly Token[], start: number, i: number): boolean {
  const token = tokens[i]!;
  if (i === start + 1 && YEAR.test(tokens[start]!.text))
    return /^(?:in|since|by|until|of)$/.test(tokens[start - 1]?.lower ?? '') && !TIMES.has(token);
  const next = tokens[i + 1];
  return (
    i > start + 1 &&
    token.tag === 'NUM' &&
    !YEAR.test(token.text) &&
    TIMES.has(tokens[i - 1]) &&
    !TIMES.has(next) &&
    !MONTHS.has(next)
  );
}

const HOSTAGE = new WordClass(/^(?:hostages?|captives?|prisoners?)$/);

/** "took hostage the mayor", "held two envoys hostage": the word says what became of people, and the phrase ends beside it. */
function partsHostage(tokens: readonly Token[], start: number, i: number): boolean {
  const token = tokens[i]!;
  if (i === start + 1 && HOSTAGE.has(tokens[start])) return /^(?:ADJ|PROPN|NUM)$/.test(token.tag);
  if (i <= start || !HOSTAGE.has(token)) return false;
  // "took the mayor and three councillors captive"
  if (
    !token.lower.endsWith('s') &&
    i > start + 1 &&
    isPersonNoun(tokens[i - 1]!.lower) &&
    isPlural(tokens[i - 1]!)
  )
    return true;
  // "holding two Swiss hostages" is one phrase, "held Ana Deri hostage" are two.
  if (token.lower.endsWith('s') && /(?:an|ese|ish|iss|ch|i)$/.test(tokens[i - 1]!.lower)) return false;
  const held = /^(?:tak(?:e|es|en|ing)|took|h[eo]ld(?:s|ing)?|keep(?:s|ing)?|kept)$/;
  // "held approximately 20 diplomats hostage"
  const before = tokens[start - 1]?.tag === 'ADV' ? tokens[start - 2] : tokens[start - 1];
  return (
    held.test(before?.lower ?? '') &&
    (/^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.tag) ||
      (token.lower === 'hostage' && tokens[start]!.tag === 'DET' && i > start + 1))
  );
}

/** Nouns that no number follows within one phrase. */
const STATE_NOUNS = new WordClass(['dead', 'death', 'wounded', 'injured', 'killed', 'missing']);
const PERIOD_LEADS = new WordClass(ORDINAL_PERIODS);
const isHeadTag = (tag: Tag): boolean =>
  tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'PRON' || tag === 'SYM';
const isModifierTag = (tag: Tag): boolean => isHeadTag(tag) || tag === 'DET' || tag === 'ADJ';
const QUANTIFIER_LEADS = new WordClass([
  'at',
  'more',
  'less',
  'fewer',
  'up',
  'as',
  'about',
  'roughly',
  'approximately',
  'around',
  'nearly',
  'almost',
  'over',
  'some',
  'no',
  'not',
  'in',
  'half',
  'something',
  'upwards',
  'upward',
  'close',
  'between',
  'from',
  'well',
  'just',
]);

const HUNDREDS = /^(?:hundred|thousand)$/;
const RANGE_LINKS = new Set(['to', 'or', '-', '–', '—']);
const noun = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:NOUN|ADJ|PROPN|VERB|AUX)$/.test(token.tag);

/** The length of a number that is said twice, "seven (7)", before the noun it counts; else 0. */
function bracketedNumber(tokens: readonly Token[], at: number, last: number): number {
  if (tokens[at]?.tag !== 'NUM' || tokens[at + 1]?.text !== '(' || at + 4 > last) return 0;
  return tokens[at + 2]!.tag === 'NUM' && tokens[at + 3]!.text === ')' && noun(tokens[at + 4]) ? 4 : 0;
}

/** "at least nine", "more than 30", "up to 40", "as many as 12": the length of such a lead before a number, else 0. */
export function quantifierLead(tokens: readonly Token[], at: number, last: number): number {
  const word = (k: number): string => (at + k <= last ? tokens[at + k]!.lower : '');
  const number = (k: number): boolean => at + k <= last && tokens[at + k]!.tag === 'NUM';
  if (number(0)) {
    // "one hundred and seven villagers"
    const hundreds = number(1) ? 1 : 0;
    const counted = tokens[at + hundreds + 3]?.tag;
    if (
      HUNDREDS.test(word(hundreds)) &&
      word(hundreds + 1) === 'and' &&
      number(hundreds + 2) &&
      (counted === 'NOUN' || counted === 'PROPN')
    )
      return hundreds + 2;
    // "two to three hundred demonstrators"
    const beyond = number(3) && HUNDREDS.test(word(3)) ? 1 : 0;
    return RANGE_LINKS.has(word(1)) && number(2) && noun(tokens[at + 3 + beyond]) ? 2 : 0;
  }
  if (!QUANTIFIER_LEADS.has(tokens[at])) return 0;
  const isNumber = (k: number): boolean =>
    at + k <= last &&
    (tokens[at + k]!.tag === 'NUM' ||
      word(k) === 'a' ||
      /^(?:dozens|scores|hundreds|thousands)$/.test(word(k)));
  if (word(0) === 'at' && /^(?:least|most)$/.test(word(1)) && isNumber(2)) return 2;
  if (/^(?:more|less|fewer)$/.test(word(0)) && word(1) === 'than' && isNumber(2)) return 2;
  if (
    /^(?:no|not)$/.test(word(0)) &&
    /^(?:more|less|fewer)$/.test(word(1)) &&
    word(2) === 'than' &&
    isNumber(3)
  )
    return 3;
  if (word(0) === 'in' && word(1) === 'excess' && word(2) === 'of' && isNumber(3)) return 3;
  if (word(0) === 'half' && word(1) === 'a' && word(2) === 'dozen') return 2;
  if (/^(?:well|just)$/.test(word(0)) && word(1) === 'over' && isNumber(2)) return 2;
  if (word(0) === 'between' && number(1) && word(2) === 'and' && number(3)) {
    // "between two and three hundred people"
    const beyond = number(4) && HUNDREDS.test(word(4)) ? 1 : 0;
    if (noun(tokens[at + 4 + beyond])) return 3;
  }
  if (word(0) === 'from' && number(1) && word(2) === 'to' && number(3) && noun(tokens[at + 4])) return 3;
  if (word(0) === 'up' && word(1) === 'to' && isNumber(2)) return 2;
  if (word(0) === 'something' && word(1) === 'like' && isNumber(2)) return 2;
  if (/^upwards?$/.test(word(0)) && word(1) === 'of' && isNumber(2)) return 2;
  if (word(0) === 'close' && word(1) === 'to' && isNumber(2)) return 2;
  if (word(0) === 'as' && /^(?:many|few)$/.test(word(1)) && word(2) === 'as' && isNumber(3)) return 3;
  if (
    /^(?:about|around|nearly|almost|over|some|roughly|approximately)$/.test(word(0)) &&
    isNumber(1) &&
    word(1) !== 'a'
  )
    return number(1) && RANGE_LINKS.has(word(2)) && number(3) && noun(tokens[at + 4]) ? 3 : 1;
  return 0;
}

/** A number after a noun that counts people of its own: "ministry reports 22 killed", "state 147 kids"; not "Boeing 737 jets". */
function opensPhrase(tokens: readonly Token[], i: number, last: number): boolean {
  const before = tokens[i - 1]!;
  const after = i < last ? tokens[i + 1]! : undefined;
  if ((before.tag !== 'NOUN' && before.tag !== 'PROPN') || before.lower === 'record') return false;
  if (!after || !(after.tag === 'NOUN' || after.tag === 'ADJ' || after.tag === 'VERB')) return false;
  const counted = after.tag === 'ADJ' && i + 2 <= last ? tokens[i + 2]! : after;
  if (before.tag === 'PROPN')
    return counted.tag === 'NOUN' && isPersonNoun(counted.lower) && isPlural(counted);
  return true;
}

/** Base noun phrases between two token positions, in order, not overlapping. */
export function findChunks(tokens: readonly Token[], first: number, last: number): Chunk[] {
  const chunks: Chunk[] = [];
  let i = first;
  let owner: Chunk | null = null;
  while (i <= last) {
    const start = i;
    i += quantifierLead(tokens, i, last);
    i += bracketedNumber(tokens, i, last);
    let head = -1;
    while (i <= last) {
      const token = tokens[i]!;
      const between = i > start && token.tag === 'ADV' && tokens[i + 1]?.tag === 'ADJ';
      if (!isModifierTag(token.tag) && !between) break;
      if (head >= 0 && TIMES.has(token) && tokens[i - 1]!.tag === 'NOUN' && !TIMES.has(tokens[i - 1])) break;
      // "the murder of Ana Deri today": the day is no part of the name, as it is in "USA Today".
      if (head >= 0 && tokens[i - 1]!.tag === 'PROPN' && ADVERBIAL.test(token.text)) break;
      if (opensAfterDate(tokens, start, i) || opensAfterMonth(tokens, start, i)) break;
      if (opensAfterTime(tokens, start, i)) break;
      if (partsHostage(tokens, start, i)) break;
      // "by this regime pic.twitter.com/": the link of an embedded message.
      if (i > start && token.lower === 'pic' && (tokens[i + 1]?.text === '.' || i === last)) break;
      // "Of the dead 118 are children", "put to death 81 people": the number opens a phrase of its own.
      if (token.tag === 'NUM' && i > start && STATE_NOUNS.has(tokens[i - 1])) break;
      // "In the central prison 33 inmates were crushed", "On the other side 26 people died"
      if (token.tag === 'NUM' && head === i - 1 && i > start && opensPhrase(tokens, i, last)) break;
      // "the killing of two soldiers last month"
      if (head >= 0 && PERIOD_LEADS.has(token) && TIMES.has(tokens[i + 1])) break;
      if (i > start && tokens[i - 1]!.lower === 'death' && tokens[i - 2]?.lower === 'to') break;
      const opens = token.tag === 'DET' || token.tag === 'PRON';
      if (opens && head >= 0) break;
      if (opens && i > start && tokens[i - 1]!.tag === 'ADJ') break;
      if (isHeadTag(token.tag)) head = i;
      i++;
      if (token.tag === 'PRON' && !/^(?:his|her|its|their|our|my|your)$/.test(token.lower)) break;
    }
    if (head < 0) {
      i = Math.max(i, start + 1);
      owner = null;
      continue;
    }
    const chunk: Chunk = { first: start, last: head, head, possessor: owner };
    chunks.push(chunk);
    i = head + 1;
    owner = null;
    if (i <= last && /^['’]s?$/.test(tokens[i]!.text) && tokens[i]!.tag === 'PART') {
      owner = chunk;
      i++;
    }
  }
  return chunks;
}
