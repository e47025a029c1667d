/** Sentences as the units over which two coders are compared. */
import type { Span } from '../model';

/** After a full stop, question or exclamation mark and what closes a quotation, before a capital or a digit. */
const END = /(?<=[.!?…][”’"')\]]*)\s+(?=[“‘"'([]*[\p{Lu}\p{N}])|\n+/gu;

/**
 * A plain cut: which unit is a sentence and which two makes no difference between the coders, as long as it is the
 * same for both on every machine.
 *
 * @returns spans that hold a word or number, in order; UTF-16 offsets into the text
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) spans.push({ start, end });
  };
  for (const match of text.matchAll(END)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return spans;
}
