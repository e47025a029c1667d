/**
 * Classes of words that rules ask for again and again. Every distinct word has a number, which its tokens carry, and a
 * class keeps its answer for each number: asking once more is looking into a table, neither a pattern nor a hash.
 */

/** A token as far as its word goes. */
export interface Word {
  /** In lower case. */
  lower: string;
  /** Its number, from `wordOf`. */
  word: number;
}

const known = new Map<string, Word>();
/** Words with a number at most: those of many articles. Classes are asked anew for any word that comes later. */
const KEPT = 32_768;

/** The same string as a name of a property: one wherever it stands, quickly compared, and no part of the text it was cut from. */
const own = (text: string): string => Object.keys({ [text]: 0 })[0]!;

/**
 * The word as all its tokens have it, with its number, which is the same as long as the program runs; 0 for words that
 * come too late to have one.
 */
export function wordOf(lower: string): Word {
  const before = known.get(lower);
  if (before !== undefined) return before;
  if (known.size >= KEPT) return { lower, word: 0 };
  const word = { lower: own(lower), word: known.size + 1 };
  known.set(word.lower, word);
  return word;
}

const written = new Map<string, Word>();

/** The word that stands so in a text: in lower case, with a plain apostrophe. */
export function wordWritten(text: string): Word {
  const before = written.get(text);
  if (before !== undefined) return before;
  const word = wordOf(text.toLowerCase().replaceAll('’', "'"));
  // Words without a number are kept nowhere, and few ways of writing one are.
  if (word.word > 0 && written.size < 2 * KEPT)
    written.set(text === word.lower ? word.lower : own(text), word);
  return word;
}

const NO = 1;
const YES = 2;

/** A table of answers as long as the words that have a number. */
const longer = (answers: Uint8Array): Uint8Array<ArrayBuffer> => {
  const next = new Uint8Array(Math.max(1024, 2 * 2 ** Math.ceil(Math.log2(known.size + 1))));
  next.set(answers);
  return next;
};

/**
 * A class of words: those of a list, or those that a pattern or a pure function takes.
 *
 * @example const RELATIVES = new WordClass(/^(?:who|whom|whose|which)$/); RELATIVES.has(token)
 */
export class WordClass {
  private readonly fits: (lower: string) => boolean;
  private answers: Uint8Array = new Uint8Array(1);

  constructor(words: RegExp | Iterable<string> | ((lower: string) => boolean)) {
    if (typeof words === 'function') this.fits = words;
    else if (words instanceof RegExp) this.fits = (lower) => words.test(lower);
    else {
      const list = words instanceof Set ? (words as ReadonlySet<string>) : new Set(words);
      this.fits = (lower) => list.has(lower);
    }
  }

  /** Whether the word of a token belongs to the class; false where there is no token. */
  has(token: Word | undefined): boolean {
    if (token === undefined) return false;
    const answer = this.answers[token.word];
    return answer === YES || (answer !== NO && this.learn(token));
  }

  private learn({ lower, word }: Word): boolean {
    const answer = this.fits(lower);
    if (word > 0) {
      if (word >= this.answers.length) this.answers = longer(this.answers);
      this.answers[word] = answer ? YES : NO;
    }
    return answer;
  }
}

/**
 * What is worked out of a word once, such as its singular, by the number of the word.
 *
 * @example const singulars = new WordTable(singularOf); singulars.of(token)
 */
export class WordTable<T> {
  private readonly values: (T | undefined)[] = [];

  constructor(private readonly read: (lower: string) => T) {}

  /** What the function says of the token's word. */
  of({ lower, word }: Word): T {
    // Position by position, so that the table never becomes a sparse one.
    while (this.values.length <= word) this.values.push(undefined);
    const before = this.values[word];
    if (before !== undefined) return before;
    const value = this.read(lower);
    if (word > 0) this.values[word] = value;
    return value;
  }
}
