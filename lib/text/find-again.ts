/** Finding a quote in a text that has changed, by the words of the quote and of its context together. */
import type { Anchoring, Span, TextQuoteSelector } from '../model';
import { align, type Alignment } from './align';
import { places, type SeedIndex } from './seeds';
import { figureGrew, firstLine, lastLine, roomOf, type Candidate } from './room';
import { splitsWord, wholeWords } from './words';

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
const REACH = 80;

/** A candidate with less than this share of the best one's shared pieces is not looked at. */
const WORTH_A_LOOK = 0.5;

/** Scores closer than this are one and the same: the place nearest to the expected one wins. */
const TIE = 0.01;

/** Share of a quote that must still stand for the place to be `changed` without both its neighbours. */
const QUOTE_KEPT = 0.4;
/** A quote up to this length may be replaced altogether, when its neighbours on both sides stand. */
const REPLACEABLE = 40;
/** How many units of a neighbour must stand, and what share of them. */
const NEAR = 24;
const NEAR_KEPT = 0.6;

type Found =
  Exclude<Anchoring, { status: 'exact' | 'moved' }> | { status: 'moved'; span: Span; score: number };

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
  if (exactly !== null) return { status: 'moved', span: exactly, score };
  const span = score < FLOOR_CHANGED ? null : changedPlace(text, quote, best);
  if (span === null) return { status: 'orphan', score };
  const now = text.slice(span.start, span.end);
  if (now === quote.exact) return { status: 'orphan', score };
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
  for (const start of nearestOccurrences(text, exact, expected)) {
    const diagonal = start - prefix.length;
    if (!diagonals.some((each) => Math.abs(each - diagonal) < REACH / 2)) diagonals.push(diagonal);
  }
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
export function isAmbiguous(text: string, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  return (
    prefix + suffix === '' && exact.length < REPLACEABLE && text.indexOf(exact) !== text.lastIndexOf(exact)
  );
}

/** The quote, unit by unit, at the place found; null when the words or the figure around it have changed. */
function exactPlace(text: string, quote: TextQuoteSelector, candidate: Candidate): Span | null {
  const { exact, prefix, suffix } = quote;
  const first = prefix.length;
  const room = roomOf(text, quote, candidate);
  const own = candidate.alignment.starts[first] ?? 0;
  const start = text.startsWith(exact, own) ? own : text.slice(0, room.end).indexOf(exact, room.start);
  if (start < 0) return null;
  const end = start + exact.length;
  const pattern = prefix + exact + suffix;
  if (splitsWord(text, start) && !splitsWord(pattern, first)) return null;
  if (splitsWord(text, end) && !splitsWord(pattern, first + exact.length)) return null;
  if (figureGrew(text, quote, { start, end }, room)) return null;
  return { start, end };
}

/** Where other words stand now; null when nothing does, or when they may be anything. */
function changedPlace(text: string, quote: TextQuoteSelector, candidate: Candidate): Span | null {
  const { exact, prefix, suffix } = quote;
  const first = prefix.length;
  const last = first + exact.length - 1;
  const { alignment, kept } = candidate;
  const { starts, ends } = alignment;
  const room = roomOf(text, quote, candidate);
  const words = exact.split(/\s+/u);
  let start = starts[first] ?? 0;
  let end = ends[last] ?? 0;
  const grew = figureGrew(text, quote, { start, end }, room);
  const opens = grew || !stands(alignment, first, first + (words[0] ?? '').length);
  const closes = grew || !stands(alignment, last + 1 - (words.at(-1) ?? '').length, last + 1);
  if (opens) start = Math.max(room.start, start - lastLine(text.slice(room.start, start)).length);
  if (closes) end = Math.min(room.end, end + firstLine(text.slice(end, room.end)).length);
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
