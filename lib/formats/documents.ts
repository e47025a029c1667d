/** The decided annotations of a bundle by document, for formats that know texts and spans and nothing else. */
import type { AnnotationStatus, AnnotationValue, Bundle, Maker, StoredArticle } from '../model';
import { done, refuseExport, type Result } from './problem';
import { relationsOf, type Relation } from './relations';
import { DECIDED, nameOf, placeAnnotations, type Placed } from './selection';

/** A file of an export that consists of several. */
export interface ExportFile {
  name: string;
  text: string;
}

export interface DocumentOptions {
  /** Which annotations; without it those that a person decided to keep. */
  statuses?: readonly AnnotationStatus[];
}

/** One text with what is tagged in it. An article with tags on an earlier text is a document for each text. */
export interface AnnotatedDocument {
  /** Number, from 1, in the order of the bundle. */
  number: number;
  article: StoredArticle;
  /** In order of the text. */
  placed: Placed[];
  /** Between annotations of this document; links to an actor list are not among them. */
  relations: (Relation & { to: { kind: 'annotation'; placed: Placed } })[];
}

/** Documents with at least one annotation. Refuses as `placeAnnotations` does. */
export function documentsOf(bundle: Bundle, options: DocumentOptions = {}): Result<AnnotatedDocument[]> {
  const placed = placeAnnotations(bundle, options.statuses ?? DECIDED);
  if (!placed.ok) return placed;
  const documents = new Map<string, AnnotatedDocument>();
  const ofAnnotation = new Map<string, AnnotatedDocument>();
  for (const item of placed.value) {
    const key = `${item.article.id}\n${item.article.textHash}`;
    const found = documents.get(key) ?? {
      number: documents.size + 1,
      article: item.article,
      placed: [],
      relations: [],
    };
    documents.set(key, found);
    found.placed.push(item);
    ofAnnotation.set(item.annotation.id, found);
  }
  for (const relation of relationsOf(placed.value, bundle)) {
    const document = ofAnnotation.get(relation.from.annotation.id);
    const { to } = relation;
    if (to.kind === 'annotation' && document === ofAnnotation.get(to.placed.annotation.id)) {
      document?.relations.push({ ...relation, to });
    }
  }
  for (const document of documents.values()) {
    document.placed.sort((one, next) => one.utf16.start - next.utf16.start || next.utf16.end - one.utf16.end);
  }
  return done([...documents.values()], halfCharacterNotice([...documents.values()]));
}

/**
 * The last look at a written file: what stands at each offset, in the unit of the format, must be the words of
 * the annotation. Refuses, naming the first that is not.
 *
 * @param words the words found at the offsets of each annotation of the document, in its order
 */
export function checkWords(document: AnnotatedDocument, words: readonly string[]): Result<null> {
  const wrong = document.placed.find(
    ({ annotation }, index) => annotation.selectors.quote.exact !== words[index],
  );
  return wrong === undefined
    ? done(null)
    : refuseExport(
        'offset-mismatch',
        `In the written file the place of ${nameOf(wrong.annotation)} holds other words.`,
        'Export as JSON-LD or CSV meanwhile, and report this as a defect with the sentence above.',
      );
}

/** What every export says about its article. */
export function articleMeta(article: StoredArticle): Record<string, string | null> {
  return {
    article_id: article.id,
    url: article.url,
    canonical_url: article.canonicalUrl,
    title: article.title,
    byline: article.byline,
    site: article.site,
    language: article.language,
    published: article.published,
    accessed: article.accessed,
    text_sha256: article.textHash,
    extractor: article.extractor,
  };
}

/** The fields of a tag as flat names and plain values, for formats that carry attributes. Absent ones are left out. */
export function fieldsOf(value: AnnotationValue): Record<string, string | number | boolean | string[]> {
  if (value.kind === 'actor') {
    return { actor: value.actor, name: value.name, actor_type: value.type, roles: value.roles };
  }
  const { claim } = value;
  const fields = {
    kind: claim.kind,
    count_text: claim.count.text,
    count_low: claim.count.low,
    count_high: claim.count.high,
    qualifier: claim.count.qualifier,
    victims: claim.victims?.text,
    victims_resolved: claim.victims?.resolved,
    victims_status: claim.victims?.status,
    victims_groups: claim.victims?.groups,
    perpetrator: claim.perpetrator?.text,
    certainty: claim.perpetrator?.certainty,
    source: claim.source?.text,
    stance: claim.source?.stance,
    scope: claim.scope,
    negated: claim.negated,
    date: claim.date?.text,
    place: claim.place?.text,
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field === null || field === undefined ? [] : [[name, field] as const],
    ),
  );
}

/** Who made an annotation, in a phrase: the person, or the rule with its version. */
export function makerPhrase(maker: Maker): string {
  return maker.type === 'person' ? maker.name : `${maker.rule} (${maker.engine})`;
}

function halfCharacterNotice(documents: readonly AnnotatedDocument[]): string[] {
  const titles = documents.flatMap(({ article }) =>
    /\p{Surrogate}/u.test(article.text) ? [`“${article.title.slice(0, 80)}”`] : [],
  );
  return titles.length === 0
    ? []
    : [
        `Half characters (lone surrogates) in ${titles.join(', ')} become \uFFFD in a text file; offsets stay right.`,
      ];
}
