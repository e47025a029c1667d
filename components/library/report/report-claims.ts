/** Which articles and claims a comparison or a report of an event, or of a selection, is made of. */
import { isDenial } from '../../../lib/compare/comparison';
import { byTelling } from '../../../lib/compare/voice';
import { DECIDED } from '../../../lib/formats/selection';
import type { Bundle, ConflictEvent, StoredArticle } from '../../../lib/model';
import type { ClaimRow } from '../rows';

/** Claims of the event, and those of its articles that are of none: a denial among these is compared with what it denies. */
export function claimsOfEvent(
  event: ConflictEvent,
  claims: readonly ClaimRow[],
): { own: ClaimRow[]; elsewhere: ClaimRow[] } {
  const inside = new Set(event.claimIds);
  const articles = new Set(event.articleIds);
  const isOwn = ({ annotation, claim }: ClaimRow): boolean =>
    inside.has(annotation.id) || (!annotation.eventId && isDenial(claim) && claim.scope === 'none');
  const near = claims.filter(
    ({ annotation }) => inside.has(annotation.id) || articles.has(annotation.articleId),
  );
  return { own: near.filter(isOwn), elsewhere: near.filter((row) => !isOwn(row)) };
}

/** Decided claims of a bundle, with their articles by time of publication. */
export function claimsForReport(
  bundle: Bundle,
  event: ConflictEvent | null,
): { articles: StoredArticle[]; own: ClaimRow[]; elsewhere: ClaimRow[] } {
  const byId = new Map(bundle.articles.map((article) => [article.id, article]));
  const claims = bundle.annotations.flatMap((annotation): ClaimRow[] =>
    annotation.value.kind === 'casualty' && DECIDED.includes(annotation.status)
      ? [{ annotation, claim: annotation.value.claim, article: byId.get(annotation.articleId) ?? null }]
      : [],
  );
  const articles = bundle.articles
    .filter(({ id }) => event === null || event.articleIds.includes(id))
    .toSorted(byTelling);
  return event === null
    ? { articles, own: claims, elsewhere: [] }
    : { articles, ...claimsOfEvent(event, claims) };
}
