/** How far a step of the undo log reaches: which articles it changes. */
import type { RowChange } from './schema';
import type { Reach } from './types';

export const NOWHERE: Reach = { articleIds: [], isShared: true };

/**
 * What a step reaches with some more of its changes. An article itself or its tags count; events alone count only where
 * nothing else is changed.
 *
 * @example addReach(NOWHERE, [changeOfATag]) // { articleIds: ['a1'], isShared: false }
 */
export function addReach(reach: Reach, changes: readonly RowChange[]): Reach {
  const own = changes.flatMap(articleOf);
  if (own.length > 0) {
    const before = reach.isShared ? [] : reach.articleIds;
    return { articleIds: [...new Set([...before, ...own])], isShared: false };
  }
  if (!reach.isShared) return reach;
  return {
    articleIds: [...new Set([...reach.articleIds, ...changes.flatMap(namedByEvent)])],
    isShared: true,
  };
}

function articleOf(change: RowChange): string[] {
  if (change.table === 'articles') return [change.id];
  if (change.table !== 'annotations') return [];
  const row = change.before ?? change.after;
  return row ? [row.articleId] : [];
}

function namedByEvent({ table, before, after }: RowChange): string[] {
  if (table !== 'events') return [];
  return [...(before?.articleIds ?? []), ...(after?.articleIds ?? [])];
}
