import type { Span } from '../model.ts';

/**
 * What the engine reads of a text that no person wrote, so that its time grows with the text and no faster: several
 * stages compare the words of one sentence with each other, and the tagger tries a word at each of its characters.
 * Each bound is far above what prose has (the longest of 26,000 sentences of news holds 221 words).
 */

/** Longer runs without white space are addresses, encoded data or a page without spaces: not read. In UTF-16 units. */
const LONGEST_WORD = 120;
/** Tokens after which a sentence is cut, where nothing in it says that it ends. */
const LONGEST_SENTENCE = 300;
/** What the tagger gets at once, in UTF-16 units; prose is cut into paragraphs long before. */
const LONGEST_PIECE = 20_000;

const OVER_THE_BOUND = new RegExp(`(?<!\\S)\\S{${LONGEST_WORD + 1},}`, 'g');

/**
 * White space of the same length for every word over the bound, so that all offsets stay.
 *
 * @example blankLongWords('see ' + 'x'.repeat(500)) // 'see ' and 500 spaces
 */
export function blankLongWords(text: string): string {
  return text.replace(OVER_THE_BOUND, (word) => ' '.repeat(word.length));
}

/**
 * White space of the same length over the ranges given, in UTF-16 units of `text`; ranges may overlap, be out of
 * order and reach beyond the text.
 *
 * @example blankRanges('abc', [{ start: 1, end: 9 }]) // 'a  '
 */
export function blankRanges(text: string, ranges: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    parts.push(text.slice(at, from), ' '.repeat(to - from));
    at = to;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

/** Parts of a span of `text` that the tagger can take, cut at white space; the span itself when it is short enough. */
export function cutSpan(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST_PIECE) {
    // Words over the bound are blanked before, so white space stands within its length.
    let end = start + LONGEST_PIECE;
    while (end > start + 1 && !/\s/.test(text[end]!)) end--;
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: span.end }];
}

/** A sentence in parts of no more tokens than the bound; itself when it is short enough. */
export function cutSentence<T>(words: T[]): T[][] {
  if (words.length <= LONGEST_SENTENCE) return [words];
  const parts: T[][] = [];
  for (let at = 0; at < words.length; at += LONGEST_SENTENCE)
    parts.push(words.slice(at, at + LONGEST_SENTENCE));
  return parts;
}
