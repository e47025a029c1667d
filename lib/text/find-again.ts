/** Finding a quote in a text that has changed, by the words of the quote and of its context together. */
import type { Anchoring, Span, TextQuoteSelector } from '../model';
import { align, type Alignment } from './align';
import { places, type SeedIndex } from './seeds';
import { isNumber, splitsWord, wholeWords } from './words';

/**
 * Scores from which on a place counts as found: with the quote unit by unit, and with other words. Lower
 * keeps more tags in heavily edited paragraphs, higher attaches fewer to look-alikes when their paragraph is
 * gone: `test/text/anchoring.test.ts` measures both.
 */
const FLOOR = 0.7;
const FLOOR_CHANGED = 0.75;

/**
 * Weight of a unit of context beyond a line break, where one of the quote and of its own line is 1: moving a
 * paragraph changes its neighbours, deleting one leaves them standing.
 */
const BEYOND_BREAK = 0.3;

/**
 * When this many units of the quote's own line are known and this share of them stands, that line alone says
 * that the place is found, a little less surely than everything together: a paragraph that was moved keeps
 * nothing else.
 */
const OWN_LINE_LENGTH = 40;
const OWN_LINE_KEPT = 0.9;
const OWN_LINE = 0.98;

/** Equal units count only in runs of this many: any two texts share single letters. */
const RUN = 6;

/** Places looked at closely, and how far from their diagonal: insertions up to this length are bridged. */
const CANDIDATES = 6;
const REACH = 96;

/** A candidate with less than this share of the best one's shared pieces is not looked at. */
const WORTH_A_LOOK = 0.3;

/** Scores closer than this are one and the same: the place nearest to the expected one wins. */
const TIE = 0.01;

/** Share of a quote that must still stand for the place to be `changed` without both its neighbours. */
const QUOTE_KEPT = 0.4;
/** A quote up to this length may be replaced altogether, when its neighbours on both sides stand. */
const REPLACEABLE = 40;
/** How many units of a neighbour must stand, and what share of them. */
const NEAR = 24;
const NEAR_KEPT = 0.6;

/** Inserted words beside a number belong to the figure ("at least 12", "12 to 22") up to this length. */
const FIGURE_WORDS = 24;

type Found =
  Exclude<Anchoring, { status: 'exact' | 'moved' }> | { status: 'moved'; span: Span; score: number };

interface Candidate {
  alignment: Alignment;
  /** 1 where the pattern's unit stands in a run of equal ones. */
  kept: Uint8Array;
  score: number;
  /** Offset where the quote begins. */
  start: number;
}

/**
 * The place of a quote: see `anchor` in `selectors.ts` for the meaning of the result.
 *
 * @param expected offset where the quote would start if nothing but what is known had changed; decides
 * between places that look the same
 */
export function findAgain(index: SeedIndex, quote: TextQuoteSelector, expected: number): Found {
  const { text } = index;
  const best = bestCandidate(index, quote, expected);
  if (best === null || best.score < FLOOR) return { status: 'orphan', score: best?.score ?? 0 };
  const { score } = best;
  const exactly = exactPlace(text, quote, best);
  if (exactly !== null) {
    if (isAmbiguous(text, quote)) return { status: 'orphan', score: 0 };
    return { status: 'moved', span: exactly, score };
  }
  const span = score < FLOOR_CHANGED ? null : changedPlace(text, quote, best);
  if (span === null) return { status: 'orphan', score };
  const now = text.slice(span.start, span.end);
  return { status: 'changed', span, score, was: quote.exact, now };
}

function bestCandidate(index: SeedIndex, quote: TextQuoteSelector, expected: number): Candidate | null {
  const { text } = index;
  const { prefix, exact, suffix } = quote;
  const pattern = prefix + exact + suffix;
  const weights = weightsOf(quote);
  const found = places(index, pattern, CANDIDATES);
  const most = found[0]?.weight ?? 0;
  const diagonals = found.filter((each) => each.weight >= most * WORTH_A_LOOK).map((each) => each.diagonal);
  for (const start of nearestOccurrences(text, exact, expected)) diagonals.push(start - prefix.length);
  const candidates = diagonals.flatMap((diagonal) => {
    const alignment = align(pattern, text, diagonal, REACH);
    if (alignment === null) return [];
    const kept = runs(alignment);
    const start = alignment.starts[prefix.length] ?? 0;
    return [{ alignment, kept, score: scoreOf(kept, weights), start }];
  });
  const top = Math.max(0, ...candidates.map((each) => each.score));
  const distance = (each: Candidate): number => Math.abs(each.start - expected);
  const [best] = candidates
    .filter((each) => each.score >= top - TIE)
    .toSorted((a, b) => distance(a) - distance(b) || b.score - a.score);
  return best ?? null;
}

/** Occurrences of the quote next to the expected place: they may share no long piece with the pattern. */
function nearestOccurrences(text: string, exact: string, expected: number): number[] {
  return [...new Set([text.lastIndexOf(exact, expected), text.indexOf(exact, Math.max(0, expected))])].filter(
    (at) => at >= 0,
  );
}

/** Without any context, a short quote that stands in several places cannot be told apart. */
function isAmbiguous(text: string, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  return (
    prefix + suffix === '' && exact.length < REPLACEABLE && text.indexOf(exact) !== text.lastIndexOf(exact)
  );
}

/**
 * What stands between the neighbours of the quote: from the end of the last unit before it to the start of
 * the first unit after it, spaces left out, so that words inserted beside the quote lie inside.
 */
function between({ prefix, exact, suffix }: TextQuoteSelector, { starts, ends }: Alignment): Span {
  const before = prefix.trimEnd().length - 1;
  const after = prefix.length + exact.length + suffix.length - suffix.trimStart().length;
  return {
    start: ends[before] ?? starts[0] ?? 0,
    end: starts[after] ?? ends[ends.length - 1] ?? 0,
  };
}

/** The quote, unit by unit, at the place found; null when the words or the figure around it have changed. */
function exactPlace(text: string, quote: TextQuoteSelector, { alignment }: Candidate): Span | null {
  const { exact, prefix, suffix } = quote;
  const first = prefix.length;
  const room = between(quote, alignment);
  const own = alignment.starts[first] ?? 0;
  const start = text.startsWith(exact, own) ? own : text.slice(0, room.end).indexOf(exact, room.start);
  if (start < 0) return null;
  const end = start + exact.length;
  const pattern = prefix + exact + suffix;
  if (splitsWord(text, start) && !splitsWord(pattern, first)) return null;
  if (splitsWord(text, end) && !splitsWord(pattern, first + exact.length)) return null;
  const words = exact.split(/\s+/u);
  if (isNumber(words[0] ?? '') && isFigure(text.slice(room.start, start))) return null;
  if (isNumber(words.at(-1) ?? '') && isFigure(text.slice(end, room.end))) return null;
  return { start, end };
}

/** Whether words inserted beside a number change the figure: short, on the same line, and words at all. */
function isFigure(inserted: string): boolean {
  return isBeside(inserted) && /[\p{L}\p{N}]/u.test(inserted);
}

function isBeside(inserted: string): boolean {
  return inserted.length <= FIGURE_WORDS && !inserted.includes('\n');
}

/** Where other words stand now; null when nothing does, or when they may be anything. */
function changedPlace(text: string, quote: TextQuoteSelector, { alignment, kept }: Candidate): Span | null {
  const { exact, prefix, suffix } = quote;
  const first = prefix.length;
  const last = first + exact.length - 1;
  const { starts, ends } = alignment;
  const room = between(quote, alignment);
  const words = exact.split(/\s+/u);
  const [opening, closing] = [words[0] ?? '', words.at(-1) ?? ''];
  let start = starts[first] ?? 0;
  let end = ends[last] ?? 0;
  const opens = isNumber(opening) || !stands(alignment, first, first + opening.length);
  if (opens && isBeside(text.slice(room.start, start))) start = Math.min(start, room.start);
  const closes = isNumber(closing) || !stands(alignment, last + 1 - closing.length, last + 1);
  if (closes && isBeside(text.slice(end, room.end))) end = Math.max(end, room.end);
  const pattern = prefix + exact + suffix;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (start >= end) return null;
  const whole = wholeWords(text, start, end);
  if (!splitsWord(pattern, first)) start = whole.start;
  if (!splitsWord(pattern, last + 1)) end = whole.end;
  const evenly = new Float64Array(kept.length).fill(1);
  if (share(kept, evenly, first, last + 1) >= QUOTE_KEPT) return { start, end };
  const left = share(kept, evenly, Math.max(0, first - NEAR), first);
  const right = share(kept, evenly, last + 1, Math.min(kept.length, last + 1 + NEAR));
  const fits = exact.length <= REPLACEABLE && end - start <= exact.length + REPLACEABLE;
  return fits && left >= NEAR_KEPT && right >= NEAR_KEPT ? { start, end } : null;
}

/** Whether a part of the pattern stands in the text in one piece. */
function stands({ equal, starts }: Alignment, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (equal[i] !== 1 || (i > from && starts[i] !== (starts[i - 1] ?? 0) + 1)) return false;
  }
  return true;
}

/** Equal units that stand in runs, in the pattern and in the text. */
function runs({ equal, starts }: Alignment): Uint8Array {
  const kept = new Uint8Array(equal.length);
  const needed = Math.min(RUN, equal.length);
  let from = 0;
  for (let i = 0; i <= equal.length; i++) {
    const goes = i < equal.length && equal[i] === 1 && (i === from || starts[i] === (starts[i - 1] ?? 0) + 1);
    if (goes) continue;
    if (i - from >= needed) kept.fill(1, from, i);
    from = i < equal.length && equal[i] === 1 ? i : i + 1;
  }
  return kept;
}

/** Weight of each unit of prefix, quote and suffix. */
function weightsOf({ prefix, exact, suffix }: TextQuoteSelector): Float64Array {
  const weights = new Float64Array(prefix.length + exact.length + suffix.length).fill(1);
  weights.fill(BEYOND_BREAK, 0, prefix.lastIndexOf('\n') + 1);
  const broken = suffix.indexOf('\n');
  if (broken >= 0) weights.fill(BEYOND_BREAK, prefix.length + exact.length + broken);
  return weights;
}

/** Share of quote and context that is found again, or of the quote's own line where that says more. */
function scoreOf(kept: Uint8Array, weights: Float64Array): number {
  const all = share(kept, weights, 0, kept.length);
  const ownLine = weights.map((weight) => (weight === 1 ? 1 : 0));
  if (ownLine.reduce((sum, each) => sum + each, 0) < OWN_LINE_LENGTH) return all;
  const own = share(kept, ownLine, 0, kept.length);
  return own < OWN_LINE_KEPT ? all : Math.max(all, OWN_LINE * own);
}

/** Share of the weight between two units that is kept; 1 when there is none. */
function share(kept: Uint8Array, weights: Float64Array, from: number, to: number): number {
  let held = 0;
  let all = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    all += weight;
    if (kept[i] === 1) held += weight;
  }
  return all === 0 ? 1 : held / all;
}
