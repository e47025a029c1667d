/**
 * Sentences that a second look should go to: no casualty is tagged in them, and they hold a number or a word of violence.
 * Wrong support makes people miss more (Lyell 2017); the pass over these is what sets against it. Pure.
 */
import type { Span } from '../model';
import words from './data/alarm-words.json';

const STEM = new RegExp(`(?<!\\p{L})(?:${words.stems.join('|')})`, 'iu');
const NUMBER_WORD = new RegExp(`(?<!\\p{L})(?:${words.numbers.join('|')})(?!\\p{L})`, 'iu');
/** A figure that is no year: "1,200", "12", but not "2019" or "1980s". */
const FIGURE = /(?<![\p{L}\p{N}])(?!(?:19|20)\d\d(?:s|\b))\d+/u;

/** Whether a sentence could hold a casualty that nobody has tagged. */
export function isAlarming(sentence: string): boolean {
  return STEM.test(sentence) || NUMBER_WORD.test(sentence) || FIGURE.test(sentence);
}

/**
 * The sentences for the pass over what was missed, in order of the text.
 *
 * @param sentences as the reading has them, UTF-16 into `text`, in order and not overlapping
 * @param tagged places of the casualties suggested or decided, rejected ones too: they were looked at; in any order
 * @param hidden ranges that a reader cannot see; a sentence that starts in one is left out
 * @returns an empty list when nothing is left to look at
 *
 * @example
 * missedSentences('Nine died. It rained.', [{ start: 0, end: 10 }, { start: 11, end: 21 }], [], [])
 * // [{ start: 0, end: 10 }]
 */
export function missedSentences(
  text: string,
  sentences: readonly Span[],
  tagged: readonly Span[],
  hidden: readonly Span[],
): Span[] {
  const marks = tagged.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return sentences.filter((sentence) => {
    while (next < marks.length && (marks[next]?.end ?? 0) <= sentence.start) next += 1;
    const mark = marks[next];
    if (mark && mark.start < sentence.end) return false;
    if (hidden.some((range) => range.start <= sentence.start && sentence.start < range.end)) return false;
    return isAlarming(text.slice(sentence.start, sentence.end));
  });
}
