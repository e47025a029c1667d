/** What was deleted, and how it comes back: read from the undo log, which holds every row as it was. */
import type { Deletions, RecordChange } from '../../lib/store/deletions';
import { daysBefore } from '../../lib/store/retention';
import type { Change } from '../../lib/store/types';

/** How long deleted records are offered. The undo log keeps them for as long as the reader wants, see the settings. */
export const DELETED_DAYS = 30;

/** One thing that was deleted: an article with its tags, or a tag, an actor, an event by itself. */
export interface Deleted {
  key: string;
  at: string;
  what: RecordChange;
  /** The rows to write to bring it back. */
  rows: RecordChange[];
}

/** Since when deleted records are offered. @param now UTC, ISO 8601 */
export function offeredSince(now: string): string {
  return daysBefore(now, DELETED_DAYS);
}

/**
 * What was deleted and is not there now, newest first. Tags that went with their article come back with it; a tag whose
 * article is gone for another reason is not offered alone.
 *
 * @example deletedRecords(await store.deletions(offeredSince(now)))
 */
export function deletedRecords({ present, steps }: Deletions): Deleted[] {
  const seen = new Set<string>();
  const found: Deleted[] = [];
  for (const entry of steps) {
    const gone = entry.gone.filter(({ table, id }) => {
      const key = `${table} ${id}`;
      if (present[table].has(id) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    const articles = gone.filter((each) => each.table === 'articles');
    for (const what of articles) {
      const tags = gone.filter((each) => each.table === 'annotations' && each.before?.articleId === what.id);
      found.push({ key: `articles ${what.id}`, at: entry.at, what, rows: [what, ...tags] });
    }
    for (const what of gone) {
      if (what.table === 'articles') continue;
      if (what.table === 'annotations' && !present.articles.has(what.before?.articleId ?? '')) continue;
      found.push({ key: `${what.table} ${what.id}`, at: entry.at, what, rows: [what] });
    }
  }
  return found;
}

/** The change that writes the rows as they were; tags start again at revision 0, as new rows do. */
export function bringBack({ rows }: Deleted): Change {
  const put: Change['put'] = {};
  for (const row of rows) {
    if (row.before === null) continue;
    if (row.table === 'articles') (put.articles ??= []).push(row.before);
    if (row.table === 'annotations') (put.annotations ??= []).push({ ...row.before, revision: 0 });
    if (row.table === 'actors') (put.actors ??= []).push(row.before);
    if (row.table === 'events') (put.events ??= []).push(row.before);
  }
  return { put };
}
