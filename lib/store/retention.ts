/** What is let go when it is older than the reader wants it kept. No tag, actor or event is ever among it. */
import type { Reader } from './rows';

/** Days that what is no record is kept; null for as long as the library. */
export interface Retention {
  /** Steps of the undo log. */
  undoDays: number | null;
  /** Automatic copies; the newest one always stays. */
  copiesDays: number | null;
  /** Articles that hold no tag. */
  emptyDays: number | null;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Days that each of them may be kept; without a number there is no end. What was deleted comes back for thirty days
 * from the undo log, and copies are for the worst day: neither is ever kept for a week only.
 */
export const KEEP_DAYS = {
  undoDays: [30, 90, 365],
  copiesDays: [30, 90],
  emptyDays: [7, 30, 90],
} as const satisfies Record<keyof Retention, readonly number[]>;

/** The time so many days before another, UTC, ISO 8601. */
export function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString();
}

/** Entries read at a time: each holds the rows that its step changed. */
const CHUNK = 50;

/**
 * Steps of the undo log that are older than a time, by their numbers. Steps that were undone go all together or not at
 * all, because one can only be done again after those before it.
 */
export async function stepsBefore(reader: Reader, before: string): Promise<number[]> {
  const found: number[] = [];
  const undone: number[] = [];
  for (let after: number | undefined; ;) {
    const entries = await reader.range('undo', 'seq', {
      limit: CHUNK,
      ...(after === undefined ? {} : { after }),
    });
    for (const { seq, at, state } of entries) {
      if (at >= before) return found;
      (state === 'done' ? found : undone).push(seq);
      after = seq;
    }
    if (entries.length < CHUNK) return [...found, ...undone];
  }
}

/** Cards read at a time. */
const CARDS = 500;

/**
 * Articles that hold no tag at all, also no rejected one, were last read before a time, and that nothing else speaks of:
 * no event, no decision between two coders, no conflict, no draft.
 *
 * @returns their ids; an article whose card is not made yet is left out
 */
export async function articlesWithoutTags(reader: Reader, before: string): Promise<string[]> {
  const used = new Set([
    ...(await reader.all('events')).flatMap(({ articleIds }) => articleIds),
    ...(await reader.all('adjudications')).map(({ articleId }) => articleId),
    ...(await reader.all('conflicts')).map(({ articleId }) => articleId),
  ]);
  const drafts = (await reader.all('drafts')).map(({ key }) => key);
  const found: string[] = [];
  for (let after = ''; ;) {
    const cards = await reader.range('cards', 'id', { after, limit: CARDS });
    for (const { id, state, claims, mentions, accessed } of cards) {
      after = id;
      const isBare = state === 'fresh' && claims.length + mentions.length === 0 && accessed < before;
      if (isBare && !used.has(id) && !drafts.some((key) => key.includes(id))) found.push(id);
    }
    if (cards.length < CARDS) return found;
  }
}
