/** Suggested events from the records: fingerprints of the accepted claims, kept as long as they stay the same. */
import { apartIn } from '../../../lib/events/change';
import { fingerprintOf, type Fingerprint, type ReportClaim } from '../../../lib/events/fingerprint';
import { suggestGroups, type EventSuggestion } from '../../../lib/events/group';
import { EventIndex } from '../../../lib/events/near';
import type { ActorValue, Annotation, Bundle, StoredArticle } from '../../../lib/model';

const known = new Map<string, { from: string; print: Fingerprint | null }>();

/** Whether a record stands on the text that the article has now. */
function stands(text: string, { selectors: { quote, position } }: Annotation): boolean {
  return text.startsWith(quote.exact, position.start);
}

function printOf(article: StoredArticle, rows: readonly Annotation[]): Fingerprint | null {
  const from = `${article.textHash} ${article.published} ${rows.map(({ id, revision }) => `${id}${revision}`).join()}`;
  const old = known.get(article.id);
  if (old?.from === from) return old.print;
  const claims = rows.flatMap((row): ReportClaim[] =>
    row.value.kind === 'casualty' && stands(article.text, row)
      ? [{ span: row.selectors.position, value: row.value.claim }]
      : [],
  );
  const parties = rows.flatMap(({ value }): ActorValue[] => (value.kind === 'actor' ? [value] : []));
  const { id, text, published } = article;
  const print = claims.length === 0 ? null : fingerprintOf({ id, text, published, claims, parties });
  known.set(article.id, { from, print });
  return print;
}

/** Fingerprints by article id, of those that report an event. */
export function printsOf({ articles, annotations }: Bundle): Map<string, Fingerprint> {
  const rows = new Map<string, Annotation[]>();
  for (const row of annotations) {
    if (row.status === 'rejected' || row.status === 'later') continue;
    const own = rows.get(row.articleId);
    if (own) own.push(row);
    else rows.set(row.articleId, [row]);
  }
  return new Map(
    articles.flatMap((article): [string, Fingerprint][] => {
      const print = printOf(article, rows.get(article.id) ?? []);
      return print ? [[article.id, print]] : [];
    }),
  );
}

export function suggestedEvents(bundle: Bundle, prints: ReadonlyMap<string, Fingerprint>): EventSuggestion[] {
  const index = new EventIndex();
  for (const print of prints.values()) index.add(print);
  return suggestGroups(index, bundle.events, apartIn(bundle.articles));
}
