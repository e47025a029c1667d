/** What was deleted, and how it comes back: read from the undo log, which holds every row as it was. */
import type { RecordTable, RowChange, RowChangeOf, UndoEntry, UndoPart } from '../../lib/store/schema';
import type { Change, WholeLibrary } from '../../lib/store/types';

/** How long deleted records are offered. The undo log keeps them for as long as the reader wants, see the settings. */
export const DELETED_DAYS = 30;

type RecordChange = { [T in RecordTable]: RowChangeOf<T> }[RecordTable];

/** One thing that was deleted: an article with its tags, or a tag, an actor, an event by itself. */
export interface Deleted {
  key: string;
  at: string;
  what: RecordChange;
  /** The rows to write to bring it back. */
  rows: RecordChange[];
}

/**
 * What was deleted within the time and is not there now, newest first. Tags that went with their article come
 * back with it; a tag whose article is gone for another reason is not offered alone.
 *
 * @param now UTC, ISO 8601
 */
export function deletedRecords({ bundle, others }: WholeLibrary, now: string): Deleted[] {
  const oldest = new Date(Date.parse(now) - DELETED_DAYS * 24 * 3_600_000).toISOString();
  const present = {
    articles: idsOf(bundle.articles),
    annotations: idsOf(bundle.annotations),
    actors: idsOf(bundle.actors),
    events: idsOf(bundle.events),
  };
  const seen = new Set<string>();
  const found: Deleted[] = [];
  const entries = others.undo
    .filter((entry) => entry.state === 'done' && entry.at >= oldest)
    .toSorted((a, b) => b.seq - a.seq);
  for (const entry of entries) {
    const gone = removals(entry, others.undoParts).filter(({ table, id }) => {
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

function removals(entry: UndoEntry, parts: readonly UndoPart[]): RecordChange[] {
  const inParts = entry.large ? parts.filter(({ step }) => step === String(entry.seq)) : [];
  const changes = [...entry.changes, ...inParts.flatMap((part) => part.changes)];
  return changes.filter(isRecord).filter((each) => each.after === null && each.before !== null);
}

function isRecord(change: RowChange): change is RecordChange {
  return change.table !== 'layers' && change.table !== 'adjudications';
}

function idsOf(rows: readonly { id: string }[]): Set<string> {
  return new Set(rows.map(({ id }) => id));
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
