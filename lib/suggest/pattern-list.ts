import { WordTable, type Word } from './word-class.ts';

/*
 * Many patterns over the words of one sentence. Nearly all of them begin with a word of a few ("since", "in the past"),
 * and most sentences hold none of these: which patterns a word may begin is worked out once a word, as bits of a number.
 */

/** The start of a pattern's match: a whole word, or the front of one. */
interface Opening {
  letters: string;
  whole: boolean;
}

/** Parts of a pattern's source between bars that stand in no bracket. */
function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (sign === '\\') i++;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** Position behind the bracket that opens at the start of the source; -1 where it does not close. */
function closeOf(source: string): number {
  let depth = 0;
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (sign === '\\') i++;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return i + 1;
  }
  return -1;
}

/** With what the matches of a source begin, its first blank left out; null where letters do not tell. */
function openings(source: string): Opening[] | null {
  if (source.startsWith('(?:')) {
    const close = closeOf(source);
    const rest = source.slice(close);
    // What may be left out or come again tells nothing by itself.
    if (close < 0 || /^[?*+{]/.test(rest)) return null;
    return together(alternativesOf(source.slice(3, close - 1)).map((one) => openings(one + rest)));
  }
  let letters = /^[a-z\d'-]*/.exec(source)![0];
  const next = source[letters.length] ?? '';
  if (/[?*{]/.test(next)) letters = letters.slice(0, -1);
  return letters === ''
    ? null
    : [{ letters, whole: next === ' ' && !/^[?*+{]/.test(source.slice(letters.length + 1)) }];
}

const together = (lists: (Opening[] | null)[]): Opening[] | null =>
  lists.every((list) => list !== null) ? lists.flat() : null;

/** The words with which matches of a pattern begin behind a blank; null where it begins otherwise. */
export function openingsOf({ source, flags }: RegExp): Opening[] | null {
  if (flags.includes('i')) return null;
  return together(
    alternativesOf(source).map((one) => (/^ (?![?*+{])/.test(one) ? openings(one.slice(1)) : null)),
  );
}

/** Patterns whose bits one number holds. */
const BITS = 30;

/**
 * Patterns over the words of sentences in lower case, each word between blanks (`wordsOf`).
 *
 * @example new PatternList([/ since \d/, / killed /]).fitting(tokens, 0, 4, ' he fled since killed . ') // [1]
 */
export class PatternList {
  private readonly patterns: readonly RegExp[];
  /** For each `BITS` patterns those that begin with a word, as bits. */
  private readonly tables: WordTable<number>[] = [];
  /** And those that any word may begin. */
  private readonly always: number[] = [];

  constructor(patterns: readonly RegExp[]) {
    this.patterns = patterns;
    for (let from = 0; from < patterns.length; from += BITS) {
      const each = patterns.slice(from, from + BITS).map(openingsOf);
      this.always.push(each.reduce((bits, one, k) => (one === null ? bits | (1 << k) : bits), 0));
      this.tables.push(
        new WordTable((lower) => each.reduce((bits, one, k) => bits | (begins(one, lower) << k), 0)),
      );
    }
  }

  /** Positions of the patterns that the words from one token to another fit, in order. `words` are these words. */
  fitting(tokens: readonly Word[], first: number, last: number, words: string): number[] {
    const found: number[] = [];
    for (let at = 0; at < this.tables.length; at++) {
      const table = this.tables[at]!;
      let bits = this.always[at]!;
      for (let i = first; i <= last; i++) bits |= table.of(tokens[i]!);
      for (let k = 0; bits !== 0; k++, bits >>= 1)
        if ((bits & 1) === 1 && this.patterns[at * BITS + k]!.test(words)) found.push(at * BITS + k);
    }
    return found;
  }
}

/** 1 where a word begins like one of the openings, else 0. */
const begins = (openings: Opening[] | null, lower: string): number =>
  openings?.some(({ letters, whole }) => (whole ? lower === letters : lower.startsWith(letters))) ? 1 : 0;
