/** Web Annotations of other programs: the quoted words, where they stand, and their free tags. */
import { isLink } from './addresses';
import { isObject, listOf as list, own } from './json';
import { MAX_STRING_LENGTH } from './limits';

/**
 * An annotation that is not ours. It names no casualty kind or actor type, so it becomes a record only when a
 * person makes a tag of it; until then it is something to look at.
 */
export interface ForeignAnnotation {
  id: string | null;
  /** Address of the annotated page; only http(s). */
  url: string | null;
  exact: string;
  prefix: string;
  suffix: string;
  tags: string[];
  comments: string[];
  creator: string | null;
  created: string | null;
}

/**
 * Null when the annotation quotes no text. The first target that has a TextQuoteSelector counts.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function readForeign(annotation: unknown): ForeignAnnotation | null {
  for (const target of list(own(annotation, 'target'))) {
    const quote = list(own(target, 'selector')).flatMap(withRefinements).find(isQuote);
    const exact = text(own(quote, 'exact'));
    if (exact === null || exact === '') continue;
    return {
      id: text(own(annotation, 'id')),
      url: link(own(target, 'source')),
      exact,
      prefix: text(own(quote, 'prefix')) ?? '',
      suffix: text(own(quote, 'suffix')) ?? '',
      tags: bodiesFor(annotation, (purpose) => purpose === 'tagging'),
      comments: bodiesFor(annotation, (purpose) => purpose !== 'tagging'),
      creator: agent(own(annotation, 'creator')),
      created: text(own(annotation, 'created')),
    };
  }
  return null;
}

function bodiesFor(annotation: unknown, wanted: (purpose: unknown) => boolean): string[] {
  const plain = wanted(undefined) ? list(own(annotation, 'bodyValue')) : [];
  const bodies = list(own(annotation, 'body')).filter(
    (body) =>
      isObject(body) &&
      (list(own(body, 'purpose')).length > 0 ? list(own(body, 'purpose')) : [undefined]).some(wanted),
  );
  return [...plain, ...bodies.map((body) => own(body, 'value'))].flatMap((value) => text(value) ?? []);
}

/** A selector and those that refine it: the quote often refines the element it stands in. */
function withRefinements(selector: unknown): unknown[] {
  return [selector, ...list(own(selector, 'refinedBy')).flatMap(withRefinements)];
}

function isQuote(selector: unknown): boolean {
  return list(own(selector, 'type')).includes('TextQuoteSelector');
}

function link(source: unknown): string | null {
  const address = text(source) ?? text(own(source, 'id'));
  return address !== null && isLink(address) ? address : null;
}

function agent(creator: unknown): string | null {
  const [first] = list(creator);
  return text(first) ?? text(own(first, 'name')) ?? text(own(first, 'nickname')) ?? text(own(first, 'id'));
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length <= MAX_STRING_LENGTH ? value : null;
}
