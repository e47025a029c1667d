/**
 * UTF-16 code units (what we store, what JavaScript counts) to and from Unicode code points (what the W3C
 * recommendation, Python and most annotation tools count).
 *
 * A lone surrogate counts as one code point, as in Python and in `Array.from`.
 * https://www.w3.org/TR/annotation-model/#text-position-selector
 */
import type { Span } from '../model';

/** Converts offsets of one text. Making it is linear in the text, every question logarithmic in its astral characters. */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** Code-point offset of a UTF-16 offset; null outside the text or in the middle of a surrogate pair. */
  fromUtf16(offset: number): number | null;
  /** UTF-16 offset of a code-point offset; null outside the text. */
  toUtf16(offset: number): number | null;
  /** Both edges of a UTF-16 span in code points; null when one of them has no place or they are reversed. */
  spanFromUtf16(span: Span): Span | null;
}

/**
 * @example
 * const points = codePoints('🔴 five dead');
 * points.fromUtf16(3); // 2: the emoji is two units and one code point
 * points.fromUtf16(1); // null: inside the emoji
 * points.toUtf16(2);   // 3
 */
export function codePoints(text: string): CodePoints {
  /** UTF-16 offsets at which a surrogate pair starts, ascending. */
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (isPair(text, i)) {
      pairs.push(i);
      i += 1;
    }
  }
  const length = text.length - pairs.length;

  const fromUtf16 = (offset: number): number | null => {
    if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return null;
    const before = countBelow(pairs, offset, (start) => start);
    if (before > 0 && pairs[before - 1] === offset - 1) return null;
    return offset - before;
  };
  return {
    length,
    fromUtf16,
    toUtf16(offset) {
      if (!Number.isInteger(offset) || offset < 0 || offset > length) return null;
      return offset + countBelow(pairs, offset, (start, index) => start - index);
    },
    spanFromUtf16({ start, end }) {
      const from = fromUtf16(start);
      const to = fromUtf16(end);
      return from === null || to === null || from > to ? null : { start: from, end: to };
    },
  };
}

function isPair(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff || index + 1 >= text.length) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** How many entries have `key(entry, index) < limit`, in a list in which that key does not fall. */
function countBelow(list: number[], limit: number, key: (entry: number, index: number) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(list[middle] ?? 0, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
