/**
 * Choosing words with the keyboard alone. A caret is a pair of words: where choosing began and where it is now.
 * Offsets are UTF-16 code units into `article.text`. Pure.
 */
import type { Span } from '../../lib/model';

/** Indexes into the words of the text; equal when one word is chosen. */
export interface Caret {
  anchor: number;
  focus: number;
}

export type Step = 'wordBack' | 'wordOn' | 'sentenceBack' | 'sentenceOn' | 'sentenceStart' | 'sentenceEnd';

const SEGMENTS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text (Unicode Annex 29, https://unicode.org/reports/tr29/), without punctuation and spaces. */
export function wordsOf(text: string): Span[] {
  const found: Span[] = [];
  for (const { segment, index, isWordLike } of SEGMENTS.segment(text))
    if (isWordLike) found.push({ start: index, end: index + segment.length });
  return found;
}

/** Index of the word at or after an offset; the last word when there is none after it, -1 in a text without words. */
export function wordAt(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return words.length === 0 ? -1 : low;
}

/** Index of the last word that starts before an offset; -1 when there is none. */
function lastBefore(words: readonly Span[], offset: number): number {
  const at = wordAt(words, offset);
  return (words[at]?.start ?? Infinity) < offset ? at : at - 1;
}

/** The words chosen, from the first to the last. Null in a text without words. */
export function spanOf(words: readonly Span[], { anchor, focus }: Caret): Span | null {
  const first = words[Math.min(anchor, focus)];
  const last = words[Math.max(anchor, focus)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The caret on the words that a span covers or touches. */
export function caretOf(words: readonly Span[], span: Span): Caret {
  const anchor = Math.max(0, wordAt(words, span.start));
  return { anchor, focus: Math.max(anchor, lastBefore(words, span.end)) };
}

/**
 * The caret after one step; with `extend` the words between stay chosen. It stops at both ends of the text.
 *
 * @example step(wordsOf('Nine died.'), [{ start: 0, end: 10 }], { anchor: 0, focus: 0 }, 'wordOn', true)
 * // { anchor: 0, focus: 1 }
 */
export function step(
  words: readonly Span[],
  sentences: readonly Span[],
  caret: Caret,
  how: Step,
  extend: boolean,
): Caret {
  const focus = Math.max(0, Math.min(words.length - 1, target(words, sentences, caret.focus, how)));
  return { anchor: extend ? caret.anchor : focus, focus };
}

function target(words: readonly Span[], sentences: readonly Span[], focus: number, how: Step): number {
  if (how === 'wordOn') return focus + 1;
  if (how === 'wordBack') return focus - 1;
  const at = words[focus]?.start ?? 0;
  const index = sentences.findLastIndex((sentence) => sentence.start <= at);
  const sentence = sentences[index];
  if (!sentence) return focus;
  const first = wordAt(words, sentence.start);
  if (how === 'sentenceStart') return first;
  if (how === 'sentenceEnd') return Math.max(first, lastBefore(words, sentence.end));
  const other = sentences[index + (how === 'sentenceOn' ? 1 : -1)];
  return other ? wordAt(words, other.start) : first;
}
