import file from './data/word-vectors.json' with { type: 'json' };

/*
 * English words as points of a space in which words lie close that stand beside the same words in the news: "ambush" is
 * near "raid". Weights trained on few articles know from them what a rare word is like. The table is read when the first
 * word is asked for.
 */

/** Numbers of a vector. */
export const DIMENSIONS = file.dimensions;

/** Levels of a number: from -`level` to `level`. */
const LEVELS = 2 * file.level + 1;
/** Two levels stand in one character, from this one on, the backslash left out. */
const FIRST = '#'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

let positions: ReadonlyMap<string, number> | null = null;
let numbers = new Float32Array(0);
/** Vectors asked for before, by position: words repeat. */
let vectors: (Float32Array | null)[] = [];

/** Unpacks the table once. */
function readTable(): ReadonlyMap<string, number> {
  const packed = file.numbers;
  numbers = new Float32Array(2 * packed.length);
  for (let i = 0; i < packed.length; i++) {
    const code = packed.charCodeAt(i);
    const pair = code - FIRST - (code > BACKSLASH ? 1 : 0);
    numbers[2 * i] = (Math.floor(pair / LEVELS) - file.level) * file.step;
    numbers[2 * i + 1] = ((pair % LEVELS) - file.level) * file.step;
  }
  vectors = file.words.split(' ').map(() => null);
  return new Map(file.words.split(' ').map((word, position) => [word, position]));
}

/**
 * The vector of a word in lower case, of about length one; null for a word that is not
 * among the 10,000 most frequent. The numbers are shared: nobody may change them.
 *
 * @example wordVector('ambush') // sixteen numbers, nearly those of wordVector('raid')
 */
export function wordVector(word: string): Float32Array | null {
  positions ??= readTable();
  const at = positions.get(word);
  return at === undefined ? null : (vectors[at] ??= numbers.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS));
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
  const length = Math.hypot(...sum);
  return length === 0 ? null : sum.map((one) => one / length);
}
