/**
 * Which article texts hold which words: the packed blocks of the store, read once and searched in memory. Texts
 * that no block has, or has in an older form, are packed in pieces while the library is open.
 */
import { foldWords, type SearchTerm } from '../../../lib/catalog/fold';
import { articlesWith, BLOCK_SIZE, BlockMaker, type WordBlock } from '../../../lib/catalog/word-block';
import type { Store } from '../../../lib/store/types';
import { Watched } from '../../session/emitter';
import { breath } from './catalog';
import type { ArticleEntry } from './entries';

/** Texts folded before the browser may draw again: some ten milliseconds. */
const FOLDED_AT_ONCE = 20;
/** Texts read at once to see whether a phrase stands in them. */
const READ_AT_ONCE = 120;

export class TextIndex {
  /** Texts that are still to be packed: what they hold is not found by its words yet. −1 as long as nobody knows. */
  readonly toPack = new Watched(-1);
  /** Changes whenever a search may find more than before. */
  readonly version = new Watched(0);
  #blocks: WordBlock[] = [];
  #isClosed = false;
  #isPacking = false;

  constructor(private readonly store: Store) {}

  async open(): Promise<void> {
    this.#blocks = await this.store.catalog.wordBlocks();
    this.#found();
  }

  close(): void {
    this.#isClosed = true;
  }

  #found(): void {
    if (!this.#isClosed) this.version.set(this.version.value + 1);
  }

  /** Packs the texts that are in no block yet. Called again when articles came or changed. */
  async pack(entries: readonly ArticleEntry[]): Promise<void> {
    if (this.#isPacking || this.#isClosed) return;
    const hashes = new Map(entries.map(({ card }) => [card.id, card.textHash]));
    const packed = new Set(
      this.#blocks.flatMap(({ docs }) =>
        docs.filter(({ id, textHash }) => hashes.get(id) === textHash).map(({ id }) => id),
      ),
    );
    const loose = entries.map(({ card }) => card.id).filter((id) => !packed.has(id));
    if (loose.length === 0) return this.toPack.set(0);
    this.#isPacking = true;
    try {
      // Half-empty blocks are made again together with what is new, so that there are never many small ones.
      const small = this.#blocks.filter(({ docs }) => docs.length < BLOCK_SIZE / 2);
      const again = small.flatMap(({ docs }) => docs.map(({ id }) => id)).filter((id) => packed.has(id));
      await this.#packAll([...new Set([...again, ...loose])], small);
    } finally {
      this.#isPacking = false;
    }
  }

  async #packAll(ids: readonly string[], small: readonly WordBlock[]): Promise<void> {
    let replaced = small;
    for (let start = 0; start < ids.length && !this.#isClosed; start += BLOCK_SIZE) {
      this.toPack.set(ids.length - start);
      const texts = await this.store.catalog.texts(ids.slice(start, start + BLOCK_SIZE));
      const maker = new BlockMaker();
      for (let at = 0; at < texts.length; at++) {
        const text = texts[at];
        if (text) maker.add(text);
        if (at % FOLDED_AT_ONCE === 0) await breath();
      }
      const block = maker.block();
      const gone = replaced.map(({ id }) => id).filter((id) => id !== block.id);
      this.#blocks = [
        ...this.#blocks.filter((each) => !replaced.includes(each) && each.id !== block.id),
        block,
      ];
      replaced = [];
      await this.store.catalog.keepWordBlocks([block], gone);
    }
    this.toPack.set(0);
    this.#found();
  }

  /** Articles with a word, or a word that begins so. */
  withWord(word: string, isWhole: boolean): Set<string> {
    const found = new Set<string>();
    for (const block of this.#blocks) articlesWith(block, word, isWhole, found);
    return found;
  }

  /** Articles that hold each of the words of a phrase: where the phrase itself may stand. */
  withWords(words: readonly string[]): string[] {
    const sets = words.map((word) => this.withWord(word, true)).toSorted((a, b) => a.size - b.size);
    const [rarest, ...others] = sets;
    return [...(rarest ?? [])].filter((id) => others.every((set) => set.has(id)));
  }

  /** Whether a term is answered by its words alone. */
  static isPlain({ words, isPhrase }: SearchTerm): boolean {
    return !isPhrase || !words.includes(' ');
  }

  /**
   * Articles whose text has a phrase word for word: the texts that may have it are read.
   *
   * @returns null when `isOver` said that nobody waits for it any more
   */
  async withPhrase(phrase: string, isOver: () => boolean): Promise<Set<string> | null> {
    const candidates = this.withWords(phrase.split(' '));
    const found = new Set<string>();
    for (let start = 0; start < candidates.length; start += READ_AT_ONCE) {
      const texts = await this.store.catalog.texts(candidates.slice(start, start + READ_AT_ONCE));
      if (isOver() || this.#isClosed) return null;
      for (const { id, text } of texts) if (` ${foldWords(text)} `.includes(` ${phrase} `)) found.add(id);
      await breath();
    }
    return found;
  }
}
