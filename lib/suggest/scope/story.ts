import type { CasualtyKind, Certainty, Stance } from '../../model.ts';
import { DAY_WORDS, MONTH_WORDS } from '../data/time-words.ts';
import { CONVICTED, COUNTER, COUNTING, CREDIT, HARM, WORKS, type Work } from '../data/scope-words.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { singular, singularOfToken } from '../people.ts';
import { publishedDay, type Day } from './days.ts';
import { findDates, type DatePhrase } from './dates.ts';
import { entriesOf, turnsOf } from './turns.ts';
import { ANYBODY, isName, namesOfVictims, nounOfVictims } from './victims.ts';
import { wordsOf } from './words.ts';

/** What the scope of a claim is read from. Token positions, both inclusive. */
export interface ScopeClaim {
  first: number;
  last: number;
  trigger: number;
  /** The victims' noun phrase; null where the claim names nobody. */
  victims: { first: number; last: number; head: number } | null;
  /** What the victims stand for: "his" is "Omar Bashir". */
  resolved: string;
  perpetrator: string | null;
  certainty: Certainty | null;
  /** Of the source; null where there is none. */
  stance: Stance | null;
  /** The rule that found it. */
  rule: string;
  sentence: number;
  kind: CasualtyKind;
  low: number | null;
  high: number | null;
  /** The text gives a number, or one single person. */
  counted: boolean;
  /** Whom a row is counted up to: "he" in "he is the ninth journalist killed this year". */
  ofRow: boolean;
}

/** Claims that tell of the same victims: the murder in the title, "his death" and "the killing of the guard" below. */
export interface Happening {
  /** Positions in the list of claims. */
  claims: number[];
  inTitle: boolean;
  inLead: boolean;
  /** Names and nouns of its victims, in lower case. */
  words: Set<string>;
  /** Of the words, the nouns for several victims of whom a number is told. */
  nouns: Set<string>;
  years: Set<number>;
}

/** The article as a whole: of what sort it is, when it was written, and which claims tell of the same victims. */
export interface Story {
  now: Day | null;
  work: ReadonlySet<Work>;
  /** Nouns and names of the title and of the first sentences below it, in lower case and singular. */
  title: ReadonlySet<string>;
  lead: ReadonlySet<string>;
  /** The names in each paragraph but those that open a sentence, and how many of them title and lead know. */
  names: ReadonlyMap<number, { all: number; known: number }>;
  /** How often a noun or name stands in the article. */
  often: ReadonlyMap<string, number>;
  happenings: Happening[];
  /** The happening of each claim. */
  of: number[];
  dates: (readonly DatePhrase[])[];
  /** Months named in title and lead, and the month of the article. */
  months: ReadonlySet<number>;
  /** Years in which what title and first sentence tell took place: an old case is the event of a report on its trial. */
  years: ReadonlySet<number>;
  /** Days of the week that title and lead name. */
  headDays: ReadonlySet<string>;
  /** For each sentence, by what the text has turned away from its event: to something else, or to the past. */
  turns: (string | null)[];
  /** Claims of the greatest happening. */
  greatest: number;
  /** Whether title and lead hold no claim; else the kinds and numbers of theirs. */
  silent: boolean;
  silentTitle: boolean;
  kinds: ReadonlySet<CasualtyKind>;
  counts: ReadonlySet<number>;
  /** Whether the title holds a claim, tells of harm in other words, or of something else. */
  tone: 'claim' | 'harm' | 'calm';
  /** The greatest number of title and lead, by kind; numbers of another time left out. */
  heads: ReadonlyMap<CasualtyKind, number>;
  /** How many happenings a court or an accuser names: a list of crimes, or one case. */
  crimes: number;
  /** For each sentence, whether it starts inside of a quotation. */
  quoted: boolean[];
  /** Whether title and lead tell figures that somebody counted. */
  tellsFigures: boolean;
}

/** Sentences after the title that tell the event: the lead. */
export const LEAD = 3;

const TIMES = new Set([...DAY_WORDS, ...MONTH_WORDS]);

const isContent = ({ tag, lower }: Token): boolean => (tag === 'NOUN' || tag === 'PROPN') && lower.length > 2;

const contentOf = (document: AnalysedDocument, sentences: readonly Sentence[]): Set<string> =>
  new Set(
    sentences.flatMap(({ first, last }) =>
      document.tokens
        .slice(first, last + 1)
        .filter(isContent)
        .map(({ lower }) => singular(lower)),
    ),
  );

/** Numbers from here on are seldom told of two events by chance. */
const TELLING = 10;

/**
 * Whether a claim may tell of the victims of a happening, as far as their nouns say: "two soldiers" are not the "two
 * nurses" of before, but "two people" may be them, and so may twenty of whom it says something else.
 */
const agrees = ({ low }: ScopeClaim, noun: string | null, { nouns }: Happening): boolean =>
  low === null || low < 2 || low >= TELLING || noun === null || nouns.size === 0 || nouns.has(noun);

/** Joins claims that tell of the same victims, by name, by number, by "the" and noun. Linear in the claims. */
function joinClaims(
  document: AnalysedDocument,
  claims: readonly ScopeClaim[],
): { happenings: Happening[]; of: number[] } {
  const titled = document.blocks[document.sentences[0]?.block ?? -1]?.kind === 'title';
  const happenings: Happening[] = [];
  const of: number[] = [];
  const known = new Map<string, number>();
  claims.forEach((claim, index) => {
    const names = claim.low === 1 || claim.low === null ? namesOfVictims(document, claim) : [];
    const noun = nounOfVictims(document, claim);
    const own = noun !== null && !ANYBODY.test(noun) ? noun : null;
    const definite =
      claim.victims !== null &&
      /^(?:the|those|these|that|his|her|their|all|both)$/.test(document.tokens[claim.victims.first]!.lower);
    const one = claim.low === 1;
    const keys = names.map((name) => `name ${name}`);
    if (claim.low !== null && claim.low > 1) keys.push(`count ${claim.low} ${claim.high} ${claim.kind}`);
    if (claim.low !== null && claim.low > 1 && own) keys.push(`count ${claim.low} ${own}`);
    const pronoun = claim.victims !== null && document.tokens[claim.victims.head]!.tag === 'PRON';
    const loose = own ? [`${one ? 'one' : 'more'} ${own}`] : [];
    const found = [
      ...keys,
      ...(definite || pronoun || (claim.kind === 'captured' && !claim.counted) ? loose : []),
    ]
      .map((key) => known.get(key))
      .find((at) => at !== undefined && agrees(claim, own, happenings[at]!));
    const at =
      found ??
      happenings.push({
        claims: [],
        inTitle: false,
        inLead: false,
        words: new Set(),
        nouns: new Set(),
        years: new Set(),
      }) - 1;
    const happening = happenings[at]!;
    happening.claims.push(index);
    if (claim.sentence === 0 && titled) happening.inTitle = true;
    if (claim.sentence <= LEAD) happening.inLead = true;
    for (const word of [...names, ...(own ? [own] : [])]) happening.words.add(word);
    if (own && (claim.low ?? 0) > 1) happening.nouns.add(own);
    for (const key of [...keys, ...loose]) if (!known.has(key)) known.set(key, at);
    of.push(at);
  });
  return { happenings, of };
}

/** For each sentence whether it starts inside of a quotation that an earlier one opened. */
function quotedSentences({ sentences, tokens }: AnalysedDocument): boolean[] {
  let open = false;
  let block = -1;
  return sentences.map((sentence) => {
    if (sentence.block !== block) open = false;
    block = sentence.block;
    const starts = open;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const { text } = tokens[i]!;
      if (text === '“') open = true;
      else if (text === '”') open = false;
      else if (text === '"' || text === "''") open = !open;
    }
    return starts;
  });
}

/** Whether a date lies back: a year, or "last month". */
export const isBack = ({ kind }: DatePhrase): boolean => kind === 'year' || kind === 'past';

/** The greatest number told, by kind. */
function greatestOf(claims: readonly ScopeClaim[]): Map<CasualtyKind, number> {
  const found = new Map<CasualtyKind, number>();
  for (const { kind, low, high } of claims) {
    const number = Math.max(low ?? 0, high ?? 0);
    if (number > (found.get(kind) ?? 0)) found.set(kind, number);
  }
  return found;
}

/** Counts the names of each paragraph by its position among the blocks. Linear in the text. */
function namesOfParagraphs(
  { sentences, tokens }: AnalysedDocument,
  knows: (name: string) => boolean,
): Map<number, { all: number; known: number }> {
  const found = new Map<number, { all: number; known: number }>();
  for (const { first, last, block } of sentences) {
    const counts = found.get(block) ?? { all: 0, known: 0 };
    found.set(block, counts);
    for (let i = first + 1; i <= last; i++) {
      if (!isName(tokens[i]!) || TIMES.has(tokens[i]!.lower)) continue;
      counts.all++;
      if (knows(singular(tokens[i]!.lower))) counts.known++;
    }
  }
  return found;
}

/** Reads the article as a whole. `claims` in order of the text. */
export function readStory(document: AnalysedDocument, claims: readonly ScopeClaim[]): Story {
  const { sentences, tokens } = document;
  const head = sentences.filter(({ block }) => document.blocks[block]?.kind !== 'caption').slice(0, LEAD + 1);
  const opening = head.map(({ first, last }) => wordsOf(document, first, last)).join(' ');
  const title = head
    .slice(0, 1)
    .map(({ first, last }) => wordsOf(document, first, last))
    .join(' ');
  const early = claims.filter(({ sentence }) => sentence <= LEAD);
  const top = early.filter(({ sentence }) => {
    const { first, last } = sentences[sentence]!;
    return !CREDIT.test(wordsOf(document, first, last));
  });
  const often = new Map<string, number>();
  for (const token of tokens) {
    if (!isContent(token)) continue;
    const word = singularOfToken(token);
    often.set(word, (often.get(word) ?? 0) + 1);
  }
  const dates = sentences.map((sentence) => findDates(document, sentence));
  const { happenings, of } = joinClaims(document, claims);
  for (const happening of happenings)
    for (const index of happening.claims)
      for (const { year } of dates[claims[index]!.sentence]!) if (year !== null) happening.years.add(year);
  const now = publishedDay(document, dates);
  const inTitle = contentOf(document, head.slice(0, 1));
  const inLead = contentOf(document, head.slice(1));
  const headDates = head.flatMap(({ index }) => dates[index]!);
  return {
    now,
    months: new Set([
      ...headDates.flatMap(({ month, kind }) => (month === null || kind === 'month' ? [] : [month])),
      ...(document.article.published && now?.month != null ? [now.month] : []),
    ]),
    years: new Set(
      top
        .filter(({ sentence }) => sentence <= 1)
        .flatMap(({ sentence }) => dates[sentence]!.flatMap(({ year }) => (year === null ? [] : [year]))),
    ),
    headDays: new Set(headDates.flatMap(({ day }) => day ?? [])),
    turns: turnsOf(document),
    work: new Set([
      ...entriesOf(document),
      ...WORKS.filter(({ pattern, where }) => pattern.test(where === 'title' ? title : opening)).map(
        ({ id }) => id,
      ),
    ]),
    title: inTitle,
    lead: inLead,
    names: namesOfParagraphs(document, (name) => inTitle.has(name) || inLead.has(name)),
    often,
    happenings,
    of,
    dates,
    greatest: Math.max(0, ...happenings.map(({ claims: { length } }) => length)),
    silent: early.length === 0,
    silentTitle: !claims.some(({ sentence }) => sentence === 0),
    tone: claims.some(({ sentence }) => sentence === 0) ? 'claim' : HARM.test(title) ? 'harm' : 'calm',
    heads: greatestOf(top.filter(({ sentence }) => sentence === 0 || !dates[sentence]!.some(isBack))),
    kinds: new Set(early.map(({ kind }) => kind)),
    counts: new Set(early.flatMap(({ low }) => (low !== null && low > 1 ? [low] : []))),
    crimes: new Set(
      claims.flatMap((claim, index) =>
        CONVICTED.test(wordsOf(document, sentences[claim.sentence]!.first, claim.first)) ? [of[index]!] : [],
      ),
    ).size,
    quoted: quotedSentences(document),
    tellsFigures: COUNTING.test(opening) && COUNTER.test(opening),
  };
}
