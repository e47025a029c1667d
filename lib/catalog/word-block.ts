/**
 * The words of up to some hundred article texts, packed: which article has which word. Blocks are small enough to
 * be made between two frames and to be made anew when an article changes, and a library's blocks together are a
 * few megabytes that are read once and searched in memory.
 */
import { foldWords } from './fold';

export interface WordBlock {
  id: string;
  /** Articles by number, and the hash of the text that was read: another text of the same article is not in here. */
  docs: { id: string; textHash: string }[];
  /** Every word once, in order of its code units, a line break before each and one at the end. */
  words: string;
  /** Where the line break before each word stands in `words`. */
  at: Uint32Array;
  /** Where the articles of each word begin in `postings`; one more than there are words. */
  starts: Uint32Array;
  /** Numbers of articles, word after word. */
  postings: Uint16Array;
}

export interface TextToIndex {
  id: string;
  textHash: string;
  text: string;
}

/** Articles in one block. */
export const BLOCK_SIZE = 250;

/** Packs the words of texts, at most `BLOCK_SIZE` of them: text by text, so that the caller may pause between two. */
export class BlockMaker {
  readonly #byWord = new Map<string, number[]>();
  readonly #docs: WordBlock['docs'] = [];

  add({ id, textHash, text }: TextToIndex): void {
    const doc = this.#docs.length;
    this.#docs.push({ id, textHash });
    for (const word of new Set(foldWords(text).split(' '))) {
      if (word === '') continue;
      const docs = this.#byWord.get(word);
      if (docs) docs.push(doc);
      else this.#byWord.set(word, [doc]);
    }
  }

  /** @returns a block named by the first of its articles */
  block(): WordBlock {
    const sorted = [...this.#byWord.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    const at = new Uint32Array(sorted.length);
    const starts = new Uint32Array(sorted.length + 1);
    const postings: number[] = [];
    let position = 0;
    sorted.forEach((word, index) => {
      at[index] = position;
      position += word.length + 1;
      starts[index] = postings.length;
      for (const doc of this.#byWord.get(word) ?? []) postings.push(doc);
    });
    starts[sorted.length] = postings.length;
    return {
      id: this.#docs[0]?.id ?? '',
      docs: this.#docs,
      words: `\n${sorted.join('\n')}\n`,
      at,
      starts,
      postings: new Uint16Array(postings),
    };
  }
}

/** Number of the word whose line break stands at a position. */
function wordAt({ at }: WordBlock, position: number): number {
  let [low, high] = [0, at.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Ids of the articles that have a word, or with `isWhole` false a word that begins so. Words are in order, so
 * those with one beginning stand together.
 */
export function articlesWith(block: WordBlock, word: string, isWhole: boolean, into: Set<string>): void {
  const found = block.words.indexOf(isWhole ? `\n${word}\n` : `\n${word}`);
  if (found < 0 || block.at.length === 0) return;
  const first = wordAt(block, found);
  let last = first;
  if (!isWhole)
    while (last + 1 < block.at.length && block.words.startsWith(word, (block.at[last + 1] ?? 0) + 1))
      last += 1;
  const end = block.starts[last + 1] ?? 0;
  for (let index = block.starts[first] ?? 0; index < end; index++) {
    const doc = block.docs[block.postings[index] ?? 0];
    if (doc) into.add(doc.id);
  }
}
