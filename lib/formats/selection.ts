/** Which annotations an export takes, and the check that every one of them points at its own words. */
import type { Annotation, AnnotationStatus, Bundle, Span, StoredArticle } from '../model';
import { codePoints, type CodePoints } from './offsets';
import { done, refuseExport, type Result } from './problem';

/** Decided tags. Rejected and postponed suggestions are exported only when asked for. */
export const DECIDED: readonly AnnotationStatus[] = ['accepted', 'edited', 'added'];

/**
 * One annotation with its article and its place in both units. A tag made on an earlier text of the article that
 * found no place in the present one stands on that earlier text: `article` then has its text, hash and time.
 */
export interface Placed {
  annotation: Annotation;
  article: StoredArticle;
  /** UTF-16 code units of `article.text`, as stored. */
  utf16: Span;
  /** The same place in Unicode code points. */
  codePoint: Span;
  /** Converter for `article.text`. */
  points: CodePoints;
}

/**
 * The annotations with one of the given statuses, in the order of the bundle, each with its article and both
 * offsets. Every place is sliced back in both units; refuses with `offset-mismatch` or `missing-article`, naming
 * the annotation, when the words there are not the words of the annotation.
 */
export function placeAnnotations(
  bundle: Bundle,
  statuses: readonly AnnotationStatus[] = DECIDED,
): Result<Placed[]> {
  const articles = new Map(bundle.articles.map((article) => [article.id, article]));
  /** Annotations of one article mostly follow each other, so one split text is enough at a time. */
  let last: SplitText | undefined;
  const placed: Placed[] = [];
  for (const annotation of bundle.annotations) {
    if (!statuses.includes(annotation.status)) continue;
    const article = articles.get(annotation.articleId);
    if (article === undefined) {
      return refuseExport(
        'missing-article',
        `The article of ${nameOf(annotation)} is not part of this export.`,
        'Export the whole article or everything; if that fails too, make a backup and report this.',
      );
    }
    const { start, end } = annotation.selectors.position;
    const { exact } = annotation.selectors.quote;
    const version = versionsOf(article).find(({ text }) => text.slice(start, end) === exact);
    const split: SplitText = last?.text === version?.text && last ? last : splitText(version?.text ?? '');
    last = split;
    const codePoint = split.points.spanFromUtf16({ start, end });
    if (
      version === undefined ||
      codePoint === null ||
      split.characters.slice(codePoint.start, codePoint.end).join('') !== exact
    ) {
      return refuseExport(
        'offset-mismatch',
        `The place of ${nameOf(annotation)} does not hold its words in the stored text of “${article.title.slice(0, 80)}”.`,
        'Open the article and set the tag to its words again, or leave it out of the export; a backup always works.',
      );
    }
    placed.push({ annotation, article: version, utf16: { start, end }, codePoint, points: split.points });
  }
  return done(placed);
}

interface SplitText {
  text: string;
  points: CodePoints;
  /** The text walked character by character: independent of `points`, so that each checks the other. */
  characters: string[];
}

function splitText(text: string): SplitText {
  return { text, points: codePoints(text), characters: Array.from(text) };
}

/** The article as it is now, then as it was, newest first. */
function versionsOf(article: StoredArticle): StoredArticle[] {
  return [article, ...(article.earlier ?? []).map((earlier) => ({ ...article, ...earlier }))];
}

/** An annotation in a sentence: its words and its id. */
export function nameOf(annotation: Annotation): string {
  const { exact } = annotation.selectors.quote;
  const words = exact.length > 60 ? `${exact.slice(0, 60)}…` : exact;
  return `the annotation “${words}” (id ${annotation.id})`;
}
