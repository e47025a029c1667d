/** What stands around a quote in a changed text, and whether it changes a figure. Offsets are UTF-16 units. */
import type { Span, TextQuoteSelector } from '../model';
import type { Alignment } from './align';
import { isNumber } from './words';

/** Inserted words beside a number belong to the figure ("at least 12", "12 to 22") up to this length. */
const FIGURE_WORDS = 24;

/** A place looked at: prefix, quote and suffix aligned with the text there. */
export interface Candidate {
  alignment: Alignment;
  /** 1 where the pattern's unit stands in a run of equal ones. */
  kept: Uint8Array;
  score: number;
  /** Offset where the quote begins. */
  start: number;
}

/** What stands beside a quote, where its neighbours stood. */
export interface Room extends Span {
  /** Where the last piece before the quote that surely stands ends, and the units of context lost after it. */
  left: { end: number; lost: string };
  /** The same after the quote. */
  right: { start: number; lost: string };
}

/**
 * What stands between the neighbours of the quote, spaces left out, so that words inserted beside the quote
 * lie inside. The neighbours are followed from where they surely stand: single letters of an insertion can be
 * aligned with them as well.
 */
export function roomOf(text: string, quote: TextQuoteSelector, { alignment, kept }: Candidate): Room {
  const { starts, ends } = alignment;
  const pattern = quote.prefix + quote.exact + quote.suffix;
  const before = quote.prefix.trimEnd().length;
  const after = pattern.length - quote.suffix.trimStart().length;
  const sureBefore = before === 0 ? -1 : kept.lastIndexOf(1, before - 1);
  const sureAfter = kept.indexOf(1, after);
  const left = {
    end: ends[sureBefore] ?? starts[0] ?? 0,
    lost: pattern.slice(sureBefore + 1, before),
  };
  const right = {
    start: starts[sureAfter] ?? ends[ends.length - 1] ?? text.length,
    lost: pattern.slice(after, sureAfter < 0 ? pattern.length : sureAfter),
  };
  const follows = text.startsWith(left.lost, left.end);
  const leads = text.startsWith(right.lost, right.start - right.lost.length);
  return {
    start: follows ? left.end + left.lost.length : (ends[before - 1] ?? left.end),
    end: leads ? right.start - right.lost.length : (starts[after] ?? right.start),
    left,
    right,
  };
}

/** Whether the quote begins or ends with a number to which words were added: "at least 12", "12 to 22". */
export function figureGrew(
  text: string,
  { exact }: TextQuoteSelector,
  span: Span,
  { left, right }: Room,
): boolean {
  const words = exact.split(/\s+/u);
  const before = text.slice(left.end, span.start);
  const after = text.slice(span.end, right.start);
  return (
    (isNumber(words[0] ?? '') && addsWords(lastLine(before), lastLine(left.lost))) ||
    (isNumber(words.at(-1) ?? '') && addsWords(firstLine(after), firstLine(right.lost)))
  );
}

/** Whether there are more words than there were, but few: another word in the place of one is no added one. */
function addsWords(now: string, was: string): boolean {
  return now.length - was.length <= FIGURE_WORDS && countWords(now) > countWords(was);
}

/** What stands behind the last line break. */
export function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** What stands before the first line break. */
export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
