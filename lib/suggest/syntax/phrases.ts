import type { Chunk } from '../chunks.ts';
import { DAY_WORDS, MONTH_WORDS, PERIOD_WORDS } from '../data/time-words.ts';
import type { AnalysedDocument } from '../document.ts';
import type { ParsedSentence, Unit } from './units.ts';
import { isFinite } from './verb-groups.ts';

/** One member of a coordination, with its complement. `first` and `last` are token positions, inclusive. */
export interface Conjunct {
  unit: number;
  chunk: Chunk;
  /** The noun phrase after "of", when there is one: "members of the family". */
  complement: Conjunct | null;
  first: number;
  last: number;
  /** Names or descriptions that stand beside it: ", the mayor of Orlo,". */
  appositions: Chunk[];
}

/** A noun phrase with its coordinated parts: "a teacher, her son and two guards". */
export interface Phrase {
  first: number;
  last: number;
  conjuncts: Conjunct[];
  disjunctive: boolean;
}

const dayWords = new Set(DAY_WORDS);
const monthWords = new Set(MONTH_WORDS);
const periodWords = new Set(PERIOD_WORDS);

/** True for noun phrases that tell when: "Monday", "last week", "5 January", "two years". */
export function isTemporal(document: AnalysedDocument, chunk: Chunk): boolean {
  const head = document.tokens[chunk.head]!;
  // "The second was killed"
  const ordinal =
    head.lower === 'second' &&
    chunk.head === chunk.first + 1 &&
    document.tokens[chunk.first]!.lower === 'the';
  if (ordinal) return false;
  if (dayWords.has(head.lower) || periodWords.has(head.lemma)) return true;
  if (monthWords.has(head.lower)) return /^\p{Lu}/u.test(head.text);
  if (head.tag !== 'NUM') return false;
  if (
    /^(?:1[89]|20)\d\d$/.test(head.text) &&
    chunk.first === chunk.head &&
    document.tokens[chunk.first - 1]?.tag === 'ADP'
  )
    return true;
  for (let i = chunk.first; i < chunk.head; i++) if (monthWords.has(document.tokens[i]!.lower)) return true;
  return false;
}

/** A noun phrase that a verb before it could take as its object: not "11 days ago". */
export const takesObject = (document: AnalysedDocument, unit: Unit | undefined): boolean =>
  unit?.type === 'np' && !isTemporal(document, unit.chunk);

/** The unit at a position, undefined outside the sentence. */
export const unitAt = (p: ParsedSentence, i: number): Unit | undefined => (i < 0 ? undefined : p.units[i]);

/** "Deri, 34, was killed": a bare number after a name and a comma. */
export function isAge({ tokens }: AnalysedDocument, p: ParsedSentence, j: number): boolean {
  const unit = p.units[j];
  const name = p.units[j - 2];
  if (unit?.type !== 'np' || unit.first !== unit.last || tokens[unit.first]!.tag !== 'NUM') return false;
  // "near Fort Amara, 43 feared dead": a number that a verb follows counts.
  if (p.units[j + 1]?.type === 'vg') return false;
  // "In Dorna and Vashk, six and eight people"
  const next = p.units[j + 2];
  if (p.units[j + 1]?.type === 'cc' && next?.type === 'np' && tokens[next.first]!.tag === 'NUM') return false;
  return p.units[j - 1]?.type === 'comma' && name?.type === 'np' && tokens[name.chunk.head]!.tag === 'PROPN';
}

/** The position before a bracket that closes at `i`, or `i` itself when no bracket closes there. */
export function beforeBracket(p: ParsedSentence, i: number): number {
  if (p.units[i]?.type !== 'close') return i;
  for (let k = i - 1; k >= 0 && k > i - 30; k--) if (p.units[k]!.type === 'open') return k - 1;
  return i - 1;
}

/** The position after a bracket that opens at `i`, or `i` itself. */
export function afterBracket(p: ParsedSentence, i: number): number {
  if (p.units[i]?.type !== 'open') return i;
  for (let k = i + 1; k < p.units.length && k < i + 30; k++) if (p.units[k]!.type === 'close') return k + 1;
  return i + 1;
}

/** The conjunct that starts at noun phrase unit `i`, with "of" complements to its right. */
export function conjunctAt(p: ParsedSentence, i: number): Conjunct | null {
  const unit = unitAt(p, i);
  if (unit?.type !== 'np') return null;
  const conjunct: Conjunct = {
    unit: i,
    chunk: unit.chunk,
    complement: null,
    first: unit.first,
    last: unit.last,
    appositions: [],
  };
  for (let owner = unit.chunk.possessor; owner; owner = owner.possessor) conjunct.first = owner.first;
  let at = i + 1;
  const possessive = unitAt(p, at);
  if (possessive?.type === 'poss') {
    const owned = conjunctAt(p, at + 1);
    if (owned) return { ...owned, first: conjunct.first };
  }
  at = afterBracket(p, at);
  const of = unitAt(p, at);
  if (of?.type === 'prep' && of.lower === 'of') {
    const skip = unitAt(p, at + 1)?.type === 'adv' ? 2 : 1;
    const complement = conjunctAt(p, at + skip);
    if (complement) {
      conjunct.complement = complement;
      conjunct.last = complement.last;
    }
  }
  return conjunct;
}

/** The unit after a conjunct: past its complement and brackets. */
export function unitAfter(p: ParsedSentence, conjunct: Conjunct): number {
  const at = (p.unitOf[conjunct.last - p.sentence.first] ?? conjunct.unit) + 1;
  return afterBracket(p, at);
}

/** A unit position past prepositional phrases that start at `i` ("in the village of Orlo"). */
export function skipPrepositions(p: ParsedSentence, i: number, stopAt: ReadonlySet<string>): number {
  let at = i;
  for (let steps = 0; steps < 6; steps++) {
    const prep = unitAt(p, at);
    if (prep?.type !== 'prep' || stopAt.has(prep.lower)) return at;
    const inner = conjunctAt(p, at + 1);
    if (!inner) return at;
    at = unitAfter(p, inner);
  }
  return at;
}

/** True when a clause's own verb follows the phrase that ends before unit `i`: then "and X" starts a new clause. */
export function verbFollows(p: ParsedSentence, i: number): boolean {
  for (let at = i; at < p.units.length && at < i + 6; at++) {
    const unit = p.units[at]!;
    if (unit.type === 'adv') continue;
    if (unit.type === 'vg')
      return (
        isFinite(unit.verb) && (unit.verb.auxiliary || unit.verb.form !== 'past' || !byFollows(p, at + 1))
      );
    // "and the tenth fugitive, Ana Deri, was sentenced"
    if (
      unit.type === 'comma' &&
      at === i &&
      p.units[at + 1]?.type === 'np' &&
      p.units[at + 2]?.type === 'comma'
    ) {
      const verb = p.units[at + 3];
      return verb?.type === 'vg' && verb.verb.auxiliary && !verb.verb.infinitive;
    }
    if (unit.type !== 'prep') return false;
    const inner = conjunctAt(p, at + 1);
    if (!inner) return false;
    at = unitAfter(p, inner) - 1;
  }
  return false;
}

const byFollows = (p: ParsedSentence, i: number): boolean => {
  const unit = unitAt(p, i);
  return (
    unit?.type === 'prep' &&
    (unit.lower === 'by' || unit.lower === 'in' || unit.lower === 'during' || unit.lower === 'at')
  );
};
