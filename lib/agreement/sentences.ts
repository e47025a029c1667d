/** Sentences as the units over which two coders are compared. */
import type { Span } from '../model';

/** A full stop, question or exclamation mark and what closes a quotation; and what the next sentence begins with. */
const ENDS = /[.!?…][”’"')\]]{0,4}$/u;
const BEGINS = /^[“‘"'([]{0,4}[\p{Lu}\p{N}]/u;
/** More than either of them is long. */
const LOOK = 8;

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
  for (const { 0: space, index } of text.matchAll(/\s+/gu)) {
    const end = index + space.length;
    const isEnd =
      space.includes('\n') ||
      (ENDS.test(text.slice(Math.max(0, index - LOOK), index)) && BEGINS.test(text.slice(end, end + LOOK)));
    if (!isEnd) continue;
    add(index);
    start = end;
  }
  add(text.length);
  return spans;
}
