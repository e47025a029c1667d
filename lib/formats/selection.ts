/** Which annotations an export takes, and the check that every one of them points at its own words. */
import type { Annotation, AnnotationStatus, Bundle, Span, StoredArticle } from '../model';
import { codePoints, type CodePoints } from './offsets';
import { done, refuseExport, type Result } from './problem';

/** Decided tags. Rejected and postponed suggestions are exported only when asked for. */
export const DECIDED: readonly AnnotationStatus[] = ['accepted', 'edited', 'added'];

/** One annotation with its article and its place in both units. */
export interface Placed {
  annotation: Annotation;
  article: StoredArticle;
  /** UTF-16 code units of `article.text`, as stored. */
  utf16: Span;
  /** The same place in Unicode code points. */
  codePoint: Span;
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
    const split: SplitText = last?.id === article.id ? last : splitText(article);
    last = split;
    const { start, end } = annotation.selectors.position;
    const { exact } = annotation.selectors.quote;
    const codePoint = split.points.spanFromUtf16({ start, end });
    if (
      codePoint === null ||
      article.text.slice(start, end) !== exact ||
      split.characters.slice(codePoint.start, codePoint.end).join('') !== exact
    ) {
      return refuseExport(
        'offset-mismatch',
        `The place of ${nameOf(annotation)} does not hold its words in the stored text of “${article.title.slice(0, 80)}”.`,
        'Open the article and set the tag to its words again, or leave it out of the export; a backup always works.',
      );
    }
    placed.push({ annotation, article, utf16: { start, end }, codePoint });
  }
  return done(placed);
}

interface SplitText {
  id: string;
  points: CodePoints;
  /** The text walked character by character: independent of `points`, so that each checks the other. */
  characters: string[];
}

function splitText({ id, text }: StoredArticle): SplitText {
  return { id, points: codePoints(text), characters: Array.from(text) };
}

/** An annotation in a sentence: its words and its id. */
export function nameOf(annotation: Annotation): string {
  const { exact } = annotation.selectors.quote;
  const words = exact.length > 60 ? `${exact.slice(0, 60)}…` : exact;
  return `the annotation “${words}” (id ${annotation.id})`;
}
