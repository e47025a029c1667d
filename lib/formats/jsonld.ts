/**
 * W3C Web Annotation JSON-LD: the full record, and the format for exchange.
 *
 * An AnnotationCollection with one page. Positions are in Unicode code points, as the recommendation says;
 * every annotation also carries our whole record, so that our own import loses nothing.
 * https://www.w3.org/TR/annotation-model/ and https://www.w3.org/TR/json-ld11/#json-literals
 */
import type { AnnotationStatus, Bundle } from '../model';
import { annotationNode, compact, type JsonLdNode } from './jsonld-annotation';
import { relationNode } from './jsonld-relation';
import { readCollection, type ReadJsonLd } from './jsonld-read';
import { done, refuseExport, type Result } from './problem';
import { keepSafeAddresses } from './records';
import { relationsOf } from './relations';
import { sameRecord } from './equal';
import { DECIDED, placeAnnotations } from './selection';
import { CONTEXT, GENERATOR, JSON_LD_VERSION } from './vocabulary';

export interface JsonLdOptions {
  /** Which annotations; without it those that a person decided to keep. */
  statuses?: readonly AnnotationStatus[];
  /** When the file is made, UTC, ISO 8601. */
  exported?: string;
  /** Title of the collection. */
  label?: string;
}

/**
 * A bundle as a JSON-LD document (an object, ready for `JSON.stringify`). Refuses, naming the annotation, when a
 * place does not hold its words (`offset-mismatch`) or a record would not come back (`read-back`).
 *
 * @example
 * const file = toJsonLd(bundle, { exported: now });
 * if (file.ok) save(JSON.stringify(file.value, null, 1)); else show(file.error);
 */
export function toJsonLd(bundle: Bundle, options: JsonLdOptions = {}): Result<JsonLdNode> {
  const placed = placeAnnotations(bundle, options.statuses ?? DECIDED);
  if (!placed.ok) return placed;
  const { rows: articles, notices } = keepSafeAddresses(bundle.articles);
  const items = [
    ...placed.value.map((item) => annotationNode(item, options.exported)),
    ...relationsOf(placed.value, bundle).map((relation) => relationNode(relation)),
  ];
  const document = compact({
    '@context': CONTEXT,
    id: 'urn:tollmark:collection',
    type: 'AnnotationCollection',
    label: options.label ?? 'Tollmark annotations',
    generator: GENERATOR,
    generated: options.exported,
    total: items.length,
    'tm:formatVersion': JSON_LD_VERSION,
    'tm:annotations': placed.value.length,
    first: {
      id: 'urn:tollmark:page:1',
      type: 'AnnotationPage',
      partOf: 'urn:tollmark:collection',
      startIndex: 0,
      items,
    },
    'tm:articles': articles,
    'tm:actors': bundle.actors,
    'tm:events': bundle.events,
  });
  const back = fromJsonLd(JSON.parse(JSON.stringify(document)));
  if (!back.ok)
    return refuseExport('read-back', `The file could not be read back: ${back.error.what}`, MAKE_BACKUP);
  const kept = placed.value.map((item) => item.annotation);
  const lost = kept.find(
    (annotation, index) => !sameRecord(annotation, back.value.bundle.annotations[index]),
  );
  if (lost !== undefined || !sameRecord({ ...bundle, articles, annotations: kept }, back.value.bundle)) {
    const which = lost === undefined ? 'An article, actor or event' : `The annotation with id ${lost.id}`;
    return refuseExport('read-back', `${which} does not come back from the file as it was.`, MAKE_BACKUP);
  }
  return done(document, notices);
}

const MAKE_BACKUP = 'Make a backup meanwhile, and report this as a defect with the sentence above.';

/**
 * Reads parsed JSON-LD: ours fully, others' text quotes as `foreign`. Nothing is ever fetched: `@context` is not
 * even looked at. Refuses `unknown-format`, `newer-version`, `truncated`, `invalid`, naming the record.
 */
export function fromJsonLd(value: unknown): Result<ReadJsonLd> {
  return readCollection(value);
}
