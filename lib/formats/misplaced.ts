/**
 * Tags of a file that do not stand on the words they name. A tag is only worth something with its words, so one whose
 * quote was typed by hand, or whose place lies outside the text, is left out of an import and said.
 */
import type { Annotation, AnnotationValue, Bundle, Span, StoredArticle } from '../model';
import { sameRecord } from './equal';

/**
 * - `outside`: a place ends behind the end of the text.
 * - `other-text`: the text says something else at the tag's place.
 * - `other-quote`: the tag says that it was made on other words than those it stands on.
 */
export type MisplacedReason = 'outside' | 'other-text' | 'other-quote';

export interface Misplaced {
  id: string;
  reason: MisplacedReason;
  /** The words that the tag names. */
  quote: string;
  /** What the text says at its place; empty for `outside`. */
  found: string;
  /** Where its farthest place ends, and how long the text is: UTF-16 code units. */
  end: number;
  length: number;
}

/**
 * The tags of `incoming` that do not stand on their words in any text that their article has, in the file or here,
 * now or earlier; none when all do. A tag without an article is not looked at (`danglingReferences` tells it), nor is
 * one that is here with the same place and value: what is stored already is not made worse.
 *
 * @example
 * misplacedIn(library, file) // [{ id: '…', reason: 'other-quote', quote: 'x', found: 'nine guards', … }]
 */
export function misplacedIn(existing: Bundle, incoming: Bundle): Misplaced[] {
  const here = new Map(existing.annotations.map((annotation) => [annotation.id, annotation]));
  const texts = new Map<string, string[]>();
  for (const article of [...incoming.articles, ...existing.articles]) {
    texts.set(article.id, [...(texts.get(article.id) ?? []), ...textsOf(article)]);
  }
  return incoming.annotations.flatMap((annotation) => {
    const known = here.get(annotation.id);
    const read = texts.get(annotation.articleId);
    if (read === undefined || (known && sameRecord(wordsOf(known), wordsOf(annotation)))) return [];
    return misplacedOn(annotation, read) ?? [];
  });
}

/** What is wrong with one tag on the texts of its article; null when it stands on its words. */
function misplacedOn(annotation: Annotation, texts: readonly string[]): Misplaced | null {
  const { id, quote, selectors, history, value } = annotation;
  const { position } = selectors;
  const { exact } = selectors.quote;
  // A tag that was set on changed words keeps the quote and the parties of the earlier reading.
  const reanchored = history.some(({ action }) => action === 'reanchored');
  const ends = [position, ...(reanchored ? [] : spansOf(value))].map((span) => span.end);
  const end = Math.max(...ends);
  const length = Math.max(...texts.map((text) => text.length));
  const found = texts[0]?.slice(position.start, position.end) ?? '';
  if (end > length) return { id, reason: 'outside', quote: exact, found: '', end, length };
  if (!texts.some((text) => text.slice(position.start, position.end) === exact)) {
    return { id, reason: 'other-text', quote: exact, found, end, length };
  }
  if (quote !== exact && !reanchored) {
    return { id, reason: 'other-quote', quote, found: exact, end, length };
  }
  return null;
}

function textsOf({ text, earlier = [] }: StoredArticle): string[] {
  return [text, ...earlier.map((each) => each.text)];
}

function wordsOf({ selectors, quote, value }: Annotation): object {
  return { selectors, quote, value };
}

/** The places that a value names in the text of its article. */
function spansOf(value: AnnotationValue): Span[] {
  if (value.kind === 'actor') return [];
  const { victims, perpetrator, source, date, place } = value.claim;
  return [victims, perpetrator, source, date, place].flatMap((span) => span ?? []);
}
