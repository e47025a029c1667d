/** What became of a page's tags over a reload, told apart by when they were accepted. */

/** The panel at one moment: saved tags that stand in the text, and those that it asks a person to look at. */
export interface PanelCounts {
  /** Saved tags listed at a place of the text; changed ones are among them, orphans are not. */
  placed: number;
  /** Orphans and changed ones. */
  attention: number;
}

export interface Outcome {
  /** Tags accepted in this run that the reload did not bring back at their places: a defect. */
  lost: number;
  /** Tags of earlier runs whose words changed or are gone: kept, and reported. */
  orphans: number;
}

/**
 * A profile that is kept holds tags of older engines and older pages; that some of them have no place any more is no
 * failure of this run. Only what was accepted in it must come back.
 *
 * @param before the panel before anything was accepted
 * @example outcomeOf({ placed: 0, attention: 3 }, 5, { placed: 5, attention: 3 }) // { lost: 0, orphans: 3 }
 */
export function outcomeOf(before: PanelCounts, accepted: number, after: PanelCounts): Outcome {
  const missing = accepted - (after.placed - before.placed);
  const unsettled = after.attention - before.attention;
  return {
    lost: Math.min(accepted, Math.max(0, missing, unsettled)),
    orphans: Math.min(before.attention, after.attention),
  };
}

/** The number of tags to look at, in the panel's own words; none is said by saying nothing. */
export function attentionIn(words: string): number {
  const found = /(\d+) to look at|Needs a look\s+(\d+)/.exec(words);
  return Number(found?.[1] ?? found?.[2] ?? 0);
}

/** The remark on tags of earlier runs, for the terminal; null when all of them have their place. */
export function orphanRemark(orphans: number): string | null {
  if (orphans === 0) return null;
  const tags = orphans === 1 ? '1 tag of an earlier run has' : `${orphans} tags of earlier runs have`;
  return `${tags} no sure place in the text as it is now (orphans, changed words). The panel lists them; nothing was lost.`;
}
