import file from './data/word-vectors.json' with { type: 'json' };

/*
 * English words as points of a space in which words lie close that stand beside the same words in the news: "ambush" is
 * near "raid". Weights trained on few articles know from them what a rare word is like. The table is read when the first
 * word is asked for.
 */

/** Numbers of a vector. */
export const DIMENSIONS = file.dimensions;

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The character of the number nothing. */
const ZERO = 31;

let positions: ReadonlyMap<string, number> | null = null;
let numbers = new Float32Array(0);

/** Unpacks the table once. */
function readTable(): ReadonlyMap<string, number> {
  const level = new Int8Array(128);
  for (let i = 0; i < CHARACTERS.length; i++) level[CHARACTERS.charCodeAt(i)] = i - ZERO;
  numbers = new Float32Array(file.numbers.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = level[file.numbers.charCodeAt(i)]! * file.step;
  return new Map(file.words.split(' ').map((word, position) => [word, position]));
}

/**
 * The vector of a word in lower case, of length one within the precision of the table; null for a word that is not
 * among the 16,000 most frequent. The numbers are shared: nobody may change them.
 *
 * @example closeness(wordVector('ambush')!, wordVector('raid')!) // 0.8
 */
export function wordVector(word: string): Float32Array | null {
  positions ??= readTable();
  const at = positions.get(word);
  return at === undefined ? null : numbers.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS);
}

/** How near two vectors of length one lie: their cosine, from -1 to 1. */
export function closeness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * The direction in which all these words lie, of length one; each counts the same. Null when none of them is known.
 *
 * @example meanVector(['gunmen', 'ambushed', 'zzyzx']) // near "gunmen" and near "ambushed"
 */
export function meanVector(words: Iterable<string>): Float32Array | null {
  const sum = new Float32Array(DIMENSIONS);
  for (const word of words) {
    const vector = wordVector(word);
    if (vector) for (let i = 0; i < DIMENSIONS; i++) sum[i]! += vector[i]!;
  }
  const length = Math.sqrt(closeness(sum, sum));
  return length === 0 ? null : sum.map((one) => one / length);
}
