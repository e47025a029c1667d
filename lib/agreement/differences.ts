/** Where two coders differ, tag by tag. */
import type { StoredArticle } from '../model';
import { FIELDS, fieldsOf, PARTS, type Part } from './fields';
import type { Matched, Tag, TagPair } from './match';

/** One disagreement. A tag that only one of them has is one too. */
export interface Difference {
  /** The same for the same two tags. */
  id: string;
  article: StoredArticle;
  mine: Tag | null;
  theirs: Tag | null;
  /** What they see differently, in the order of the editor; empty where one has no tag. */
  parts: Part[];
}

/** "Several" and "dozens" are both without numbers and still differ. */
function countWords({ annotation: { value } }: Tag): string {
  if (value.kind !== 'casualty') return '';
  const { low, high, text } = value.claim.count;
  return low === null && high === null ? (text ?? '').toLowerCase() : '';
}

function partsOf(mine: Tag, theirs: Tag): Part[] {
  const parts = new Set<Part>();
  if (mine.span.start !== theirs.span.start || mine.span.end !== theirs.span.end) parts.add('span');
  for (const { id, part } of fieldsOf(mine.annotation.value.kind))
    if (FIELDS[id].read(mine) !== FIELDS[id].read(theirs)) parts.add(part);
  if (countWords(mine) !== countWords(theirs)) parts.add('count');
  return PARTS.filter((part) => parts.has(part));
}

/** Ids of the two tags name a difference in a layer. */
export function differenceId(layerId: string, { mine, theirs }: TagPair): string {
  return [layerId, mine?.annotation.id ?? '', theirs?.annotation.id ?? ''].join('/');
}

/** @returns differences by article and place; none when the two agree on everything */
export function differencesOf(layerId: string, { articles }: Matched): Difference[] {
  return articles.flatMap(({ mine: article, pairs }) =>
    pairs.flatMap((pair): Difference[] => {
      const { mine, theirs } = pair;
      const parts = mine && theirs ? partsOf(mine, theirs) : [];
      if (mine && theirs && parts.length === 0) return [];
      return [{ id: differenceId(layerId, pair), article, mine, theirs, parts }];
    }),
  );
}
