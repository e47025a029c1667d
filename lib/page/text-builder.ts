import type { Block, BlockKind } from '../model';
import type { Segment } from './text-map';

/** Part of a string and where it stands in the live page. */
export interface Located {
  /** Offset into the string that is being added. */
  from: number;
  length: number;
  node: Text;
  nodeOffset: number;
}

/** White space as CSS collapses it; a no-break space is not part of it. */
const WORDS = /[^ \t\n\r\f]+/g;
/** Invisible hints for line breaking: they would part a word in two for every reader of the text. */
const BREAK_HINTS = /[\u00AD\u200B\uFEFF]/;

export interface BuiltText {
  text: string;
  blocks: Block[];
  segments: Segment[];
}

/**
 * Puts article text together from the text nodes of a page: collapses white space as a browser renders it,
 * parts blocks with blank lines, and keeps for each character where it came from.
 *
 * Example: `open('paragraph')`, `add(' Five\n  soldiers ', …)`, `open('caption')`, `add('A camp', …)` builds
 * "Five soldiers\n\nA camp" with two blocks.
 */
export class TextBuilder {
  #parts: string[] = [];
  #length = 0;
  readonly #segments: Segment[] = [];
  readonly #blocks: Block[] = [];
  #block: { kind: BlockKind; start: number; inLinks: number; characters: number } | null = null;
  #kind: BlockKind = 'paragraph';
  /** Kind of the block that the next run of text begins. */
  #next: BlockKind = 'paragraph';
  /** A collapsed space that is written only when more text follows in the block. */
  #space: { at: Located | null; index: number } | null = null;
  #breaks = 0;

  /** Ends the block before and lets the next text start one of this kind. */
  open(kind: BlockKind): void {
    if (this.#block) {
      const { start, inLinks, characters } = this.#block;
      const linkShare = characters > 0 ? inLinks / characters : 0;
      this.#blocks.push({ kind: this.#block.kind, start, end: this.#length, linkShare });
    }
    this.#block = null;
    this.#space = null;
    this.#breaks = 0;
    this.#kind = kind;
  }

  /** Whether more text would join the last word of the open block. */
  get endsInWord(): boolean {
    return this.#block !== null && this.#space === null && this.#breaks === 0;
  }

  /** `<br>`: one makes a new line, two or more in a row make a new block, as they look. */
  lineBreak(): void {
    if (!this.#block) return;
    this.#breaks++;
    this.#space = null;
    if (this.#breaks > 1) this.open(this.#kind);
  }

  /**
   * Adds text of the block that is open; `located` covers the parts of `data` whose place is known, in order.
   * `kind` overrides the block's kind when this text begins it.
   */
  add(data: string, located: readonly Located[], inLink: boolean, kind: BlockKind = this.#kind): void {
    if (!this.#block) this.#next = kind;
    let read = 0;
    for (const match of data.matchAll(WORDS)) {
      if (match.index > read) this.#noteSpace(read, located);
      this.#word(match[0], match.index, located, inLink);
      read = match.index + match[0].length;
    }
    if (read < data.length) this.#noteSpace(read, located);
  }

  build(): BuiltText {
    this.open('paragraph');
    return { text: this.#parts.join(''), blocks: this.#blocks, segments: this.#segments };
  }

  #noteSpace(index: number, located: readonly Located[]): void {
    if (this.#block && this.#breaks === 0 && !this.#space) this.#space = { at: find(located, index), index };
  }

  #word(word: string, index: number, located: readonly Located[], inLink: boolean): void {
    let from = 0;
    while (from < word.length) {
      let to = from;
      while (to < word.length && !BREAK_HINTS.test(word[to] ?? '')) to++;
      if (to > from) this.#run(word.slice(from, to), index + from, located, inLink);
      from = to + 1;
    }
  }

  #run(run: string, index: number, located: readonly Located[], inLink: boolean): void {
    if (!this.#block) {
      if (this.#length > 0) this.#write('\n\n');
      this.#block = { kind: this.#next, start: this.#length, inLinks: 0, characters: 0 };
    } else if (this.#breaks > 0) this.#write('\n');
    else if (this.#space) {
      const { at, index: spaceIndex } = this.#space;
      if (at) this.#segment(at.node, at.nodeOffset + spaceIndex - at.from, 1);
      this.#write(' ');
    }
    this.#space = null;
    this.#breaks = 0;
    this.#block.characters += run.length;
    if (inLink) this.#block.inLinks += run.length;
    const start = this.#length;
    for (const part of located) {
      const from = Math.max(index, part.from);
      const to = Math.min(index + run.length, part.from + part.length);
      if (to <= from) continue;
      this.#segment(part.node, part.nodeOffset + from - part.from, to - from, start + from - index);
    }
    this.#write(run);
  }

  #segment(node: Text, nodeOffset: number, length: number, start = this.#length): void {
    const last = this.#segments.at(-1);
    const continues =
      last &&
      last.node === node &&
      last.start + last.length === start &&
      last.nodeOffset + last.length === nodeOffset;
    if (continues) last.length += length;
    else this.#segments.push({ start, length, node, nodeOffset });
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function find(located: readonly Located[], index: number): Located | null {
  return located.find((part) => index >= part.from && index < part.from + part.length) ?? null;
}
