/** Claims with their articles, worked out from whole records. Pure. */
import type { Annotation, AnnotationStatus, Bundle, CasualtyValue, StoredArticle } from '../../lib/model';

export interface ClaimRow {
  annotation: Annotation;
  claim: CasualtyValue;
  article: StoredArticle | null;
}

const COUNTED: readonly AnnotationStatus[] = ['accepted', 'edited', 'added'];

/** The claims that count as data, by article (the one read last first) and place in its text. */
export function claimRows(bundle: Pick<Bundle, 'articles' | 'annotations'>): ClaimRow[] {
  const articles = new Map(bundle.articles.map((article) => [article.id, article]));
  const rows = bundle.annotations.flatMap((annotation): ClaimRow[] =>
    annotation.value.kind === 'casualty' && COUNTED.includes(annotation.status)
      ? [{ annotation, claim: annotation.value.claim, article: articles.get(annotation.articleId) ?? null }]
      : [],
  );
  return rows.toSorted(
    (a, b) =>
      (b.article?.accessed ?? '').localeCompare(a.article?.accessed ?? '') ||
      a.annotation.articleId.localeCompare(b.annotation.articleId) ||
      a.annotation.selectors.position.start - b.annotation.selectors.position.start,
  );
}

/** Only http and https addresses become links; everything else stays text. */
export function linkOf(url: string | null): string | null {
  if (!url) return null;
  try {
    const { protocol } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}
