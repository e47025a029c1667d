/**
 * Selectors of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/#selectors): how a
 * place in a text is written down, and how it is found again in a text that may have changed.
 */
import type { Anchoring, Selectors, Span } from '../model';

/** Characters kept on each side of a quote. */
const CONTEXT_LENGTH = 64;

export function describe(text: string, span: Span): Selectors {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      prefix: text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start),
      suffix: text.slice(span.end, span.end + CONTEXT_LENGTH),
    },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
  };
}

export function anchor(text: string, selectors: Selectors): Anchoring {
  const { quote, position } = selectors;
  if (text.slice(position.start, position.end) === quote.exact) {
    return { status: 'exact', span: { start: position.start, end: position.end }, score: 1 };
  }
  const whole = text.indexOf(quote.prefix + quote.exact + quote.suffix);
  if (whole < 0) return { status: 'orphan', score: 0 };
  const start = whole + quote.prefix.length;
  return { status: 'moved', span: { start, end: start + quote.exact.length }, score: 1 };
}

export function anchorAll(text: string, selectors: readonly Selectors[]): Anchoring[] {
  return selectors.map((each) => anchor(text, each));
}
