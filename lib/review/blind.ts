/**
 * Paragraphs whose suggestions are kept back on purpose, to measure what a coder finds alone. Opt-in. Pure.
 *
 * Which paragraphs these are follows from the text alone: the same article, opened again or by a colleague with the
 * same share, keeps back the same ones.
 */
import type { Span } from '../model';

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): short, spread evenly, the same everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * @param blocks paragraphs as UTF-16 ranges of `text`; the first, which is the title, is never kept back
 * @param share of the paragraphs, 0 to 1
 * @returns in the order given; none when the share is 0
 *
 * @example blindParagraphs(text, blocks, 0.2).length // about a fifth of the paragraphs
 */
export function blindParagraphs(text: string, blocks: readonly Span[], share: number): Span[] {
  return blocks
    .slice(1)
    .filter(({ start, end }, index) => hash(`${index} ${text.slice(start, end)}`) / 2 ** 32 < share);
}

export interface BlindFigures {
  /** Suggestions in the paragraphs that the coder had tagged alone, by the same kind on shared words. */
  both: number;
  /** Suggestions there that the coder had not tagged. */
  engineOnly: number;
  /** Tags of the coder there that the engine does not suggest. */
  readerOnly: number;
}

interface Tagged extends Span {
  kind: string;
}

/** What the coder found alone against what the engine had kept back; each tag answers one suggestion at most. */
export function blindFigures(suggested: readonly Tagged[], tagged: readonly Tagged[]): BlindFigures {
  const left = [...tagged];
  let both = 0;
  for (const each of suggested) {
    const at = left.findIndex(
      (tag) => tag.kind === each.kind && tag.start < each.end && each.start < tag.end,
    );
    if (at < 0) continue;
    left.splice(at, 1);
    both += 1;
  }
  return { both, engineOnly: suggested.length - both, readerOnly: left.length };
}
