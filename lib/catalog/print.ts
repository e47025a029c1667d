/** The fingerprint of a stored article, kept beside it so that no library has to be read again to find its events. */
import { fingerprintOf, type Fingerprint, type ReportClaim } from '../events/fingerprint';
import { keysOf } from '../events/near';
import type { ActorValue, Annotation, StoredArticle } from '../model';
import { isCounted } from './card';

export interface PrintRow {
  /** Id of the article. */
  id: string;
  /** What two reports of one event share at least one of. */
  keys: string[];
  print: Fingerprint;
}

/** Whether a record stands on the text that the article has now. */
function isOnText(text: string, { selectors: { quote, position } }: Annotation): boolean {
  return text.startsWith(quote.exact, position.start);
}

/** @returns null for an article that reports no casualties of an event of its own */
export function printRowOf(article: StoredArticle, rows: readonly Annotation[]): PrintRow | null {
  const counted = rows.filter(isCounted);
  const claims = counted.flatMap((row): ReportClaim[] =>
    row.value.kind === 'casualty' && isOnText(article.text, row)
      ? [{ span: row.selectors.position, value: row.value.claim }]
      : [],
  );
  if (claims.length === 0) return null;
  const parties = counted.flatMap(({ value }): ActorValue[] => (value.kind === 'actor' ? [value] : []));
  const { id, text, published } = article;
  const print = fingerprintOf({ id, text, published, claims, parties });
  return print && { id, keys: keysOf(print), print };
}
