/** The reading half of `jsonld.ts`. */
import type { Annotation, Bundle } from '../model';
import { sameRecord } from './equal';
import { isObject, listOf, own } from './json';
import { readForeign, type ForeignAnnotation } from './jsonld-foreign';
import { done, refuseImport, type Result } from './problem';
import { readRecords } from './records';
import { ANNOTATION_CONTEXT, JSON_LD_VERSION } from './vocabulary';

export interface ReadJsonLd {
  /** Our records; empty for a file of another program. */
  bundle: Bundle;
  /** Other programs' annotations that quote text. */
  foreign: ForeignAnnotation[];
}

const EMPTY: Bundle = { articles: [], annotations: [], actors: [], events: [] };

/** See `fromJsonLd`. */
export function readCollection(value: unknown): Result<ReadJsonLd> {
  const version = own(value, 'tm:formatVersion');
  if (version !== undefined) return readOwn(value, version);
  const items = itemsOf(value);
  if (items === null) {
    return refuseImport(
      'unknown-format',
      'The file is JSON, but neither a Tollmark export nor a Web Annotation document.',
      'Choose a Tollmark backup or a Web Annotation (JSON-LD) file.',
    );
  }
  const foreign = items.flatMap((item) => readForeign(item) ?? []);
  if (foreign.length === 0) {
    return refuseImport(
      'unknown-format',
      'The file holds Web Annotations, but none of them quotes text (TextQuoteSelector).',
      'Export it from the other program with text quotes, if it can do that.',
    );
  }
  const left = items.length - foreign.length;
  return done(
    { bundle: EMPTY, foreign },
    left === 0 ? [] : [`${left} of ${items.length} annotations quote no text and were left out.`],
  );
}

function readOwn(value: unknown, version: unknown): Result<ReadJsonLd> {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuseImport('invalid', 'The file does not say which format version it has.', AGAIN);
  }
  if (version > JSON_LD_VERSION) {
    return refuseImport(
      'newer-version',
      `The file has format version ${version}; this Tollmark reads up to ${JSON_LD_VERSION}.`,
      'Update Tollmark, then import the file again.',
    );
  }
  const items = itemsOf(value) ?? [];
  const records = items.filter((item) => own(item, 'tm:record') !== undefined);
  const announced = own(value, 'tm:annotations');
  if (announced !== records.length) {
    return refuseImport(
      'altered',
      `The file announces ${String(announced)} annotations and holds ${records.length}.`,
      AGAIN,
    );
  }
  const read = readRecords({
    annotations: records.map((item) => own(item, 'tm:record')),
    articles: listOf(own(value, 'tm:articles')),
    actors: listOf(own(value, 'tm:actors')),
    events: listOf(own(value, 'tm:events')),
  });
  if (!read.ok) return read;
  const notices = [...read.notices, ...changedOutside(records, read.value.annotations)];
  return done({ bundle: read.value, foreign: [] }, notices);
}

/**
 * Our record counts, not what stands around it. Where another program has changed words, tags or comments
 * around the record, that is said, because those changes are not taken over.
 */
function changedOutside(items: readonly unknown[], annotations: readonly Annotation[]): string[] {
  const changed = annotations.filter(({ selectors: { quote }, tags, note }, index) => {
    const [selector] = listOf(own(own(items[index], 'target'), 'selector'));
    // A file with the records alone is as good: there is nothing to disagree with.
    if (selector === undefined) return false;
    const [, ...words] = listOf(own(items[index], 'body')).flatMap((body) =>
      ['tagging', 'commenting'].includes(String(own(body, 'purpose'))) ? [own(body, 'value')] : [],
    );
    return own(selector, 'exact') !== quote.exact || !sameRecord(words, note === '' ? tags : [...tags, note]);
  });
  const [first] = changed;
  return first === undefined
    ? []
    : [
        `${changed.length} annotations were changed by another program (the first: “${first.quote.slice(0, 60)}”); ` +
          'the import brings them back as Tollmark exported them.',
      ];
}

const AGAIN = 'Export it again where it comes from, and import the new file.';

/** The annotations of a document, in whichever of the usual shapes it comes; null when it is none of them. */
function itemsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isAnnotation) ? value : null;
  if (isAnnotation(value)) return [value];
  for (const list of [own(value, '@graph'), own(own(value, 'first'), 'items'), own(value, 'items')]) {
    if (Array.isArray(list)) return list.filter(isAnnotation);
  }
  const single = own(value, '@context');
  return single === ANNOTATION_CONTEXT ? [] : null;
}

function isAnnotation(value: unknown): boolean {
  return isObject(value) && listOf(own(value, 'type')).includes('Annotation');
}
