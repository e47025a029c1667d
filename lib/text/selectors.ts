/**
 * Selectors of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/#selectors): how a
 * place in a text is written down, and how it is found again in a text that may have changed. All offsets
 * are UTF-16 code units; the recommendation's code points are made at export.
 */
import type { Anchoring, EarlierText, Selectors, Span } from '../model';
import { findAgain, isAmbiguous } from './find-again';
import { seedIndex, type SeedIndex } from './seeds';
import { splitsWord } from './words';

/**
 * Characters of context kept on each side. Hypothesis keeps 32. In 34 articles, after the paragraph of a
 * number was deleted, 3.4% of the numbers were found on other words with 64 characters, 2.4% with 96 and
 * 1.2% with 128 (all at one floor), while every character costs time in a changed text.
 */
const CONTEXT_LENGTH = 96;

/**
 * Write down a place in a text, as the W3C's selectors (https://www.w3.org/TR/annotation-model/#selectors) with
 * positions in UTF-16 units; `lib/formats` converts them.
 *
 * @param span UTF-16 offsets into `text`; what lies outside the text is cut off
 * @returns the words, up to 96 characters on either side (one more where a surrogate pair would be cut), and
 * the offsets
 *
 * @example
 * describe('Shelling killed 14 civilians.', { start: 16, end: 18 }).quote
 * // { type: 'TextQuoteSelector', exact: '14', prefix: 'Shelling killed ', suffix: ' civilians.' }
 */
export function describe(text: string, span: Span): Selectors {
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  const from = Math.max(0, start - CONTEXT_LENGTH);
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(cutsPair(text, from) ? from - 1 : from, start),
      suffix: text.slice(end, cutsPair(text, to) ? to + 1 : to),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

/**
 * Find a place again. Pure; `text` may be any text.
 *
 * @returns
 * - `exact`: the same words at the same offsets, in the same or a similar context;
 * - `moved`: the same words, recognised by their context, at other offsets;
 * - `changed`: the place is recognised but other words stand there (`was`, `now`): "12" became "22", "12 to
 *   22" or "at least 12". Words that are equal but for spaces or letter case count as changed too;
 * - `orphan`: the place is not there, or cannot be told from others.
 *
 * With `exact` and `moved`, `text.slice(span.start, span.end)` is the quote, unit by unit.
 *
 * @example
 * const selectors = describe('Shelling killed 14 civilians in Dorna.', { start: 16, end: 18 });
 * anchor('Update: Shelling killed 22 civilians in Dorna.', selectors)
 * // { status: 'changed', span: { start: 24, end: 26 }, score: 0.95, was: '14', now: '22' }
 */
export function anchor(text: string, selectors: Selectors): Anchoring {
  return anchorOne(text, selectors, new Pass(text));
}

/**
 * Find many places again in one pass. Places that are beyond doubt say by how much the text around them was
 * shifted, which tells apart places that look the same, and no two places become one; the results are in the order
 * given, one for each selector, `orphan` where the place is not there.
 *
 * @param text any text; spans of the results are UTF-16 offsets into it
 * @param earlier texts that it was before: selectors made on different ones may come to one place, which those made
 * on one text never do
 */
export function anchorAll(
  text: string,
  selectors: readonly Selectors[],
  earlier: readonly string[] = [],
): Anchoring[] {
  const pass = new Pass(text);
  const texts = [text, ...earlier];
  // The text each was made on, by its number; -1 where none of those known has the words there.
  const madeOn = selectors.map((each) => texts.findIndex((one) => standsAt(one, each, each.position.start)));
  const results: Anchoring[] = selectors.map(() => ({ status: 'orphan', score: 0 }));
  for (const version of new Set(madeOn)) {
    const ofVersion = madeOn.flatMap((own, index) => (own === version ? [index] : []));
    pass.shift = 0;
    for (const index of ofVersion.toSorted(
      (a, b) => (selectors[a]?.position.start ?? 0) - (selectors[b]?.position.start ?? 0),
    )) {
      const each = selectors[index];
      if (each !== undefined) results[index] = anchorOne(text, each, pass);
    }
    withoutDoubles(results, selectors, ofVersion);
  }
  return results;
}

/** The texts a stored article has and had, newest first: what its tags were made on. Empty for none stored. */
export function textsOf(article: { text: string; earlier?: EarlierText[] } | null): string[] {
  return article ? [article.text, ...(article.earlier ?? []).map(({ text }) => text)] : [];
}

/**
 * Two tags that stood at different places of one text cannot stand at one now: the one that fits better keeps it, and
 * of two that fit equally well neither can be told. Changes `results` at the given indices.
 */
function withoutDoubles(
  results: Anchoring[],
  selectors: readonly Selectors[],
  indices: readonly number[],
): void {
  const holders = new Map<string, number[]>();
  for (const index of indices) {
    const each = results[index];
    if (!each || each.status === 'orphan') continue;
    const key = `${each.span.start}-${each.span.end}`;
    holders.set(key, [...(holders.get(key) ?? []), index]);
  }
  for (const holder of holders.values()) {
    if (holder.length < 2) continue;
    const best = Math.max(...holder.map((index) => results[index]?.score ?? 0));
    const kept = holder.filter((index) => results[index]?.score === best);
    const places = new Set(kept.map((index) => selectors[index]?.position.start));
    for (const index of places.size > 1 ? holder : holder.filter((each) => !samePlace(each, kept[0]))) {
      results[index] = { status: 'orphan', score: results[index]?.score ?? 0 };
    }
  }

  function samePlace(a: number, b: number | undefined): boolean {
    const [one, other] = [selectors[a]?.position, selectors[b ?? a]?.position];
    return one?.start === other?.start && one?.end === other?.end;
  }
}

/** What is built once for a text, and what earlier places have taught about it. */
class Pass {
  /** By how much the last place that was beyond doubt had moved. */
  shift = 0;
  #index: SeedIndex | null = null;

  constructor(readonly text: string) {}

  get index(): SeedIndex {
    this.#index ??= seedIndex(this.text);
    return this.#index;
  }
}

function anchorOne(text: string, selectors: Selectors, pass: Pass): Anchoring {
  const { quote, position } = selectors;
  if (quote.exact === '') return { status: 'orphan', score: 0 };
  for (const shift of pass.shift === 0 ? [0] : [pass.shift, 0]) {
    if (standsAt(text, selectors, position.start + shift))
      return asFound(position.start + shift, selectors, 1);
  }
  if (isAmbiguous(text, quote)) return { status: 'orphan', score: 0 };
  const whole = nearest(
    text,
    quote.prefix + quote.exact + quote.suffix,
    position.start - quote.prefix.length,
  );
  if (whole !== null && standsAt(text, selectors, whole + quote.prefix.length)) {
    pass.shift = whole + quote.prefix.length - position.start;
    return asFound(whole + quote.prefix.length, selectors, 1);
  }
  const found = findAgain(pass.index, quote, position.start + pass.shift);
  if (found.status === 'moved') {
    pass.shift = found.score > SURE ? found.span.start - position.start : pass.shift;
    return asFound(found.span.start, selectors, found.score);
  }
  return found;
}

/** Score above which a place says how the text around it has moved. */
const SURE = 0.9;

function asFound(start: number, { quote, position }: Selectors, score: number): Anchoring {
  const span = { start, end: start + quote.exact.length };
  return { status: start === position.start ? 'exact' : 'moved', span, score };
}

/** The occurrence that begins next to an offset; null when there is none. */
function nearest(text: string, words: string, offset: number): number | null {
  const before = text.lastIndexOf(words, offset);
  const after = text.indexOf(words, Math.max(0, offset));
  if (before < 0 && after < 0) return null;
  return after < 0 || (before >= 0 && offset - before <= after - offset) ? before : after;
}

/** Whether quote and context stand, unit by unit, with the quote at this offset, and nothing else around them. */
function standsAt(text: string, { quote: { exact, prefix, suffix } }: Selectors, start: number): boolean {
  if (prefix === '' && splitsWord(text, start)) return false;
  if (suffix === '' && splitsWord(text, start + exact.length)) return false;
  return (
    text.startsWith(exact, start) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, start + exact.length)
  );
}

function cutsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
