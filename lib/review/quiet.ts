/** Suggestions that a person has answered before: on the same words elsewhere, and in other articles. */
import type { Annotation, AnnotationValue, Suggestion } from '../model';

/** A pair of words and tag that was rejected, and where; taking back the rejection ends the quiet. */
export interface QuietPair {
  words: string;
  /** Kind of casualty, or `actor`. */
  tag: string;
  annotationIds: string[];
}

/** The rejected pairs, for the list in which they can be taken back; in order of their words. */
export function quietPairs(annotations: readonly Annotation[]): QuietPair[] {
  const pairs = new Map<string, QuietPair>();
  for (const annotation of annotations) {
    if (annotation.status !== 'rejected') continue;
    const key = keyOf(annotation.quote, annotation.value);
    const pair = pairs.get(key) ?? {
      words: annotation.quote,
      tag: tagOf(annotation.value),
      annotationIds: [],
    };
    pair.annotationIds.push(annotation.id);
    pairs.set(key, pair);
  }
  return [...pairs.values()].toSorted((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0));
}

/**
 * Part suggestions into those to show and those to keep quiet about, because the same words with the same
 * tag were rejected and never accepted since. Both keep their order; quiet ones are to be shown on demand.
 */
export function withoutQuiet(
  suggestions: readonly Suggestion[],
  annotations: readonly Annotation[],
): { shown: Suggestion[]; quiet: Suggestion[] } {
  const standing = new Set(
    annotations
      .filter(({ status }) => status !== 'rejected' && status !== 'later')
      .map(({ quote, value }) => keyOf(quote, value)),
  );
  const rejected = new Set(
    annotations
      .filter(({ status }) => status === 'rejected')
      .map(({ quote, value }) => keyOf(quote, value))
      .filter((key) => !standing.has(key)),
  );
  const isQuiet = (suggestion: Suggestion): boolean =>
    rejected.size > 0 &&
    rejected.has(
      keyFor(suggestion.quote, suggestion.kind === 'actor' ? suggestion.kind : suggestion.value.kind),
    );
  return {
    shown: suggestions.filter((each) => !isQuiet(each)),
    quiet: suggestions.filter(isQuiet),
  };
}

/**
 * What two records share when they put the same tag on the same words: case, spaces and Unicode composition
 * (NFC) make no difference. For comparing only; never shown.
 *
 * @example keyOf('Five  Soldiers', value) === keyOf('five soldiers', value) // true
 */
export function keyOf(words: string, value: AnnotationValue): string {
  return keyFor(words, tagOf(value));
}

function keyFor(words: string, tag: string): string {
  return `${tag} ${words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()}`;
}

function tagOf(value: AnnotationValue): string {
  return value.kind === 'actor' ? 'actor' : value.claim.kind;
}
