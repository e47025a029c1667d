/** What an editor begins with when the engine cannot read the selected words: the words, and nothing guessed. */
import type { AnnotationValue, Article, Span } from '../../lib/model';

export function plainValue(kind: 'actor' | 'casualty', article: Article, span: Span): AnnotationValue {
  const text = article.text.slice(span.start, span.end);
  if (kind === 'actor') return { kind, actor: text, name: text, type: 'organisation', roles: [] };
  return {
    kind,
    claim: {
      kind: 'killed',
      count: { text: null, low: null, high: null, qualifier: 'vague' },
      victims: { ...span, text, resolved: text, status: 'unknown' },
      perpetrator: null,
      source: null,
      scope: 'event',
      negated: false,
    },
  };
}
