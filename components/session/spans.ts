/** Moving and finding spans by words. Offsets are UTF-16 code units into `article.text`. Pure. */
import type { AnnotationValue, Span, TextSpan } from '../../lib/model';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

function words(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const start = from + match.index;
    found.push({ start, end: start + match[0].length });
  }
  return found;
}

/** Words of any script, also of those that put no spaces between them. */
const SEGMENTS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How far around an edge its word is looked for: longer words are not cut out whole. */
const LONGEST_WORD = 60;

/** The word of which an offset is the middle; null where it stands at an edge or between words. */
function wordAround(text: string, offset: number): Span | null {
  const from = Math.max(0, offset - LONGEST_WORD);
  const word = SEGMENTS.segment(text.slice(from, offset + LONGEST_WORD)).containing(offset - from);
  if (!word?.isWordLike || from + word.index === offset) return null;
  return { start: from + word.index, end: from + word.index + word.segment.length };
}

/**
 * A span that cuts no word in two: a word that it begins or ends within is taken in whole.
 *
 * @example wholeWords('nine soldiers died', { start: 6, end: 16 }) // "soldiers died"
 */
export function wholeWords(text: string, { start, end }: Span): Span {
  return { start: wordAround(text, start)?.start ?? start, end: wordAround(text, end)?.end ?? end };
}

/** Whether a span runs over the end of a sentence. */
export function runsOn({ start, end }: Span, sentences: readonly Span[]): boolean {
  return sentences.filter((sentence) => sentence.start < end && start < sentence.end).length > 1;
}

export type Edge = 'start' | 'end';

/**
 * A span with one edge put at the word under a place. The other edge stays, and at least one word is left.
 *
 * @param offset UTF-16 into `text`; between two words, the edge goes to the nearer end of the word before the place
 * @param within words beyond these are not taken in
 * @returns the same span where there is no word
 *
 * @example edgeAt('five army soldiers died', { start: 10, end: 18 }, 'start', 6, { start: 0, end: 23 })
 * // { start: 5, end: 18 }
 */
export function edgeAt(text: string, span: Span, edge: Edge, offset: number, within: Span): Span {
  const inside = words(text, within.start, within.end);
  if (edge === 'start') {
    const word = inside.findLast(
      ({ start, end }) => start <= Math.max(offset, within.start) && start < span.end && end <= span.end,
    );
    return word ? { start: word.start, end: span.end } : span;
  }
  const word = inside.find(({ start, end }) => end >= offset && end > span.start && start >= span.start);
  return word ? { start: span.start, end: word.end } : span;
}

/** How far beside a span the next word is looked for. */
const REACH = 200;

/**
 * Moves one edge of a span by a word.
 *
 * @param direction `grow` takes the next word outside in, `shrink` lets the outermost word go.
 * @returns the same span when there is no further word, or when it would become empty.
 *
 * @example moveEdge('five army soldiers died', { start: 10, end: 18 }, 'start', 'grow') // { start: 5, end: 18 }
 */
export function moveEdge(text: string, span: Span, edge: Edge, direction: 'grow' | 'shrink'): Span {
  if (direction === 'shrink') {
    const inside = words(text, span.start, span.end);
    if (inside.length < 2) return span;
    const kept = edge === 'start' ? inside[1] : inside.at(-2);
    if (!kept) return span;
    return edge === 'start' ? { start: kept.start, end: span.end } : { start: span.start, end: kept.end };
  }
  if (edge === 'start') {
    const word = words(text, Math.max(0, span.start - REACH), span.start).at(-1);
    return word ? { start: word.start, end: span.end } : span;
  }
  const word = words(text, span.end, Math.min(text.length, span.end + REACH))[0];
  return word ? { start: span.start, end: word.end } : span;
}

/**
 * Finds typed words in the text, the occurrence nearest to `near` first.
 *
 * @returns the span with the text's own capitals and spacing, or null when the words do not stand there.
 */
export function locate(text: string, typed: string, near: Span): TextSpan | null {
  const parts = typed.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return null;
  const pattern = new RegExp(
    parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('\\s+'),
    'giu',
  );
  let best: TextSpan | null = null;
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length, text: match[0] };
    if (!best || Math.abs(span.start - near.start) < Math.abs(best.start - near.start)) best = span;
  }
  return best;
}

/**
 * The value with its words at their places in a text that has moved.
 *
 * @param by how far the tagged words moved, in UTF-16 units: the same words are looked for around there
 * @returns the value as it is where it has no words; words that are gone keep their old offsets, and the
 * check before saving names them.
 */
export function movedWords(text: string, value: AnnotationValue, by: number): AnnotationValue {
  if (value.kind === 'actor') return value;
  const moved = <T extends TextSpan>(part: T): T => {
    const found = locate(text, part.text, { start: part.start + by, end: part.end + by });
    return found ? { ...part, start: found.start, end: found.end, text: found.text } : part;
  };
  const { victims, perpetrator, source, date, place } = value.claim;
  const claim = {
    ...value.claim,
    victims: victims && moved(victims),
    perpetrator: perpetrator && moved(perpetrator),
    source: source && moved(source),
    ...(date ? { date: moved(date) } : {}),
    ...(place ? { place: moved(place) } : {}),
  };
  return { kind: 'casualty', claim };
}
