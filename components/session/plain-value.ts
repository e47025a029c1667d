/**
 * What an editor begins with when the engine's worker does not answer (`lib/suggest/prefill.ts` is its reading):
 * what was suggested on the same words, else the words themselves and the number in them. Nothing else is
 * guessed. Pure, and free of the engine, which extension pages never load.
 */
import type { ActorValue, AnnotationValue, Article, Count, Reading, Span } from '../../lib/model';
import { valueOf } from '../../lib/review';
import { findQuantity } from '../../lib/text/quantities';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,’'-][\p{L}\p{M}\p{N}]+)*/gu;

const NO_COUNT: Count = { text: null, low: null, high: null, qualifier: 'vague' };

/** The first quantity in some words, and where it ends; offsets into the words. */
function countIn(words: string): { count: Count; end: number } | null {
  const tokens = [...words.matchAll(WORD)];
  const found = findQuantity(tokens.map((token) => token[0].toLowerCase()));
  const first = found ? tokens[found.from] : undefined;
  const last = found ? tokens[found.to - 1] : undefined;
  if (!found || !first || !last) return null;
  const end = last.index + last[0].length;
  return { count: { ...found.count, text: words.slice(first.index, end) }, end };
}

function suggestedOn(kind: 'actor' | 'casualty', reading: Reading, span: Span): AnnotationValue | null {
  let best: { value: AnnotationValue; overlap: number } | null = null;
  for (const suggestion of reading.suggestions) {
    const overlap = Math.min(suggestion.end, span.end) - Math.max(suggestion.start, span.start);
    if (suggestion.kind !== kind || overlap <= 0 || overlap <= (best?.overlap ?? 0)) continue;
    best = { value: valueOf(suggestion), overlap };
  }
  return best?.value ?? null;
}

/** The party that other mentions in these very words are taken for, else one of that name. */
function actorNamed(text: string, reading: Reading): ActorValue {
  const name = text.toLowerCase();
  for (const suggestion of reading.suggestions) {
    if (suggestion.kind !== 'actor') continue;
    const { value, quote } = suggestion;
    if (quote.toLowerCase() === name || value.name.toLowerCase() === name) return { ...value };
  }
  return { actor: text, name: text, type: 'organisation', roles: [] };
}

export function plainValue(
  kind: 'actor' | 'casualty',
  article: Article,
  reading: Reading,
  span: Span,
): AnnotationValue {
  const suggested = suggestedOn(kind, reading, span);
  if (suggested) return suggested;
  const text = article.text.slice(span.start, span.end);
  if (kind === 'actor') return { kind, ...actorNamed(text, reading) };
  const found = countIn(text);
  const rest = found ? text.slice(found.end).search(/\S/u) : 0;
  const start = span.start + (found && rest >= 0 ? found.end + rest : 0);
  const victims = article.text.slice(start, span.end);
  return {
    kind,
    claim: {
      // As the engine does where no word tells the kind: harm, and not which.
      kind: 'combined',
      count: found?.count ?? NO_COUNT,
      victims: { start, end: span.end, text: victims, resolved: victims, status: 'unknown' },
      perpetrator: null,
      source: null,
      scope: 'event',
      negated: false,
    },
  };
}
