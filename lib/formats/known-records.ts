/** Finds the record that is here already under another id: two people give the same article different ids. */
import type { ActorEntry, Annotation, StoredArticle } from '../model';
import { sameRecord } from './equal';

/**
 * The article here that is the incoming one: the same id, else the same text at a common address (or both
 * without any). Syndicated copies at different addresses are different articles.
 */
export function articleFinder(
  existing: readonly StoredArticle[],
): (incoming: StoredArticle) => StoredArticle | null {
  const byId = new Map(existing.map((article) => [article.id, article]));
  const byText = groupBy(existing, (article) => article.text);
  return (incoming) =>
    byId.get(incoming.id) ??
    byText.get(incoming.text)?.find((article) => shareAddress(article, incoming)) ??
    null;
}

/**
 * The annotation here with the same id, else one on the same place of the same article with the same value and
 * status. A different value on the same words is another coder's opinion and counts as new.
 */
export function annotationFinder(
  existing: readonly Annotation[],
): (incoming: Annotation) => Annotation | null {
  const byId = new Map(existing.map((annotation) => [annotation.id, annotation]));
  const byPlace = groupBy(existing, placeKey);
  return (incoming) =>
    byId.get(incoming.id) ??
    byPlace
      .get(placeKey(incoming))
      ?.find(({ status, value }) => status === incoming.status && sameRecord(value, incoming.value)) ??
    null;
}

/** The actor here with the same id, else one of the same name and type. */
export function actorFinder(existing: readonly ActorEntry[]): (incoming: ActorEntry) => ActorEntry | null {
  const byId = new Map(existing.map((actor) => [actor.id, actor]));
  const byName = new Map(existing.map((actor) => [`${actor.type} ${actor.name}`, actor]));
  return (incoming) => byId.get(incoming.id) ?? byName.get(`${incoming.type} ${incoming.name}`) ?? null;
}

function placeKey({ articleId, selectors: { position } }: Annotation): string {
  return `${position.start} ${position.end} ${articleId}`;
}

function shareAddress(one: StoredArticle, other: StoredArticle): boolean {
  const ours = addressesOf(one);
  const theirs = addressesOf(other);
  return ours.length + theirs.length === 0 || ours.some((address) => theirs.includes(address));
}

function addressesOf({ url, canonicalUrl }: StoredArticle): string[] {
  return [url, canonicalUrl].filter((address) => address !== null);
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
