/** What a reader chooses about an import: for all that is different here and in the file, and for single records. */
import { choiceKey, type Choice, type PlanEntry } from '../../lib/formats/plan';
import type { PlanDigest } from './import-protocol';

export interface PlanChoice {
  /** Null for what is proposed. */
  all: Choice | null;
  each: ReadonlyMap<string, Choice>;
}

export const PROPOSED: PlanChoice = { all: null, each: new Map() };

/** What is chosen for a record, or proposed for it. */
export function choiceOf({ all, each }: PlanChoice, entry: PlanEntry): Choice {
  return each.get(choiceKey(entry)) ?? all ?? entry.proposed;
}

/**
 * With one more choice.
 *
 * @param entry null for all of them, which forgets what was chosen for single ones
 */
export function chosenFor({ all, each }: PlanChoice, entry: PlanEntry | null, choice: Choice): PlanChoice {
  if (entry === null) return { all: choice, each: new Map() };
  return { all, each: new Map([...each, [choiceKey(entry), choice]]) };
}

/**
 * How many records the import writes with these choices.
 *
 * @example writesOf(plan, PROPOSED) // all that is new, and what is later in the file
 */
export function writesOf({ counts, open, rest }: PlanDigest, choices: PlanChoice): number {
  const { all } = choices;
  const hidden = all === null ? rest.theirs + rest.both : all === 'mine' ? 0 : open.all - open.shown.length;
  return counts.added + hidden + open.shown.filter((entry) => choiceOf(choices, entry) !== 'mine').length;
}
