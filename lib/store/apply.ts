/** Carry out a change on the records inside a transaction, and say row by row what it did. */
import type { Annotation, ConflictEvent } from '../model';
import { plainAddresses } from './addresses';
import type { Fault } from './fault';
import { faultOf } from './fault';
import type { Writer } from './rows';
import { sameButRevision, sameRow } from './same';
import type { UndoTable, RowChange, RowChangeOf, RowTypes } from './schema';
import type { Change, Conflict } from './types';
import { problemsOf } from './valid';

/** Thrown inside a transaction to roll it back; caught by the store and answered as a value. */
export class Refused extends Error {
  constructor(
    readonly fault: Fault,
    readonly problems: string[] = [],
  ) {
    super(fault.what);
    this.name = 'Refused';
  }
}

export interface Applied {
  /** What changed, row by row; rows that were the same already are left out. */
  changes: RowChange[];
  /** The annotations as they stand now, in the order given, without those in conflict. */
  saved: Annotation[];
  conflicts: Conflict[];
}

/**
 * Write and remove rows. An annotation carries the revision it is based on: when the stored one has moved on,
 * it is not written but returned as a conflict.
 *
 * @param expected revisions, by annotation id, to compare with instead of those that the rows carry
 * @throws Refused when an annotation's article is not stored
 */
export async function applyChange(
  writer: Writer,
  change: Change,
  at: string,
  expected?: Record<string, number>,
): Promise<Applied> {
  const put = change.put ?? {};
  const articles = (put.articles ?? []).map((row) => ({
    ...row,
    addresses: row.addresses ?? plainAddresses([row.url]),
  }));
  const changes: RowChange[] = [
    ...(await removeRows(writer, change.remove ?? {})),
    ...(await putRows(writer, 'articles', articles)),
    ...(await putRows(writer, 'actors', put.actors ?? [])),
    ...(await putRows(writer, 'events', put.events ?? [])),
    ...(await putRows(writer, 'layers', put.layers ?? [])),
    ...(await putRows(writer, 'adjudications', put.adjudications ?? [])),
  ];
  const annotations = await putAnnotations(writer, put.annotations ?? [], at, expected);
  return { ...annotations, changes: [...changes, ...annotations.changes] };
}

async function putAnnotations(
  writer: Writer,
  given: readonly Annotation[],
  at: string,
  expected: Record<string, number> | undefined,
): Promise<Applied> {
  const incoming = [...new Map(given.map((row) => [row.id, row])).values()];
  await requireArticles(writer, incoming);
  const stored = await writer.getMany(
    'annotations',
    incoming.map((row) => row.id),
  );
  const applied: Applied = { changes: [], saved: [], conflicts: [] };
  incoming.forEach((row, index) => {
    const before = stored[index] ?? null;
    if (before !== null && sameButRevision(before, row)) {
      applied.saved.push(before);
      return;
    }
    const base = expected === undefined ? row.revision : (expected[row.id] ?? 0);
    if (base !== (before?.revision ?? 0)) {
      applied.conflicts.push({ id: row.id, articleId: row.articleId, stored: before, incoming: row, at });
      return;
    }
    const after: Annotation = { ...row, revision: Math.max(row.revision, base) + 1 };
    applied.saved.push(after);
    applied.changes.push({ table: 'annotations', id: row.id, before, after });
  });
  await writer.put(
    'annotations',
    applied.changes.flatMap((each) => (each.table === 'annotations' && each.after ? [each.after] : [])),
  );
  return applied;
}

async function requireArticles(writer: Writer, annotations: readonly Annotation[]): Promise<void> {
  const ids = [...new Set(annotations.map((row) => row.articleId))];
  const rows = await writer.getMany('articles', ids);
  const missing = ids.filter((_, index) => rows[index] === undefined);
  if (missing.length === 0) return;
  const problems = annotations
    .filter((row) => missing.includes(row.articleId))
    .map((row) => `“${row.quote.slice(0, 60)}” belongs to an article that is not in this library.`);
  throw new Refused(faultOf('invalid'), problems);
}

/** Write rows that have no revision; what is the same already stays untouched. */
async function putRows<T extends Exclude<UndoTable, 'annotations'>>(
  writer: Writer,
  table: T,
  rows: readonly RowTypes[T][],
): Promise<RowChangeOf<T>[]> {
  const stored = await writer.getMany(
    table,
    rows.map((row) => row.id),
  );
  const changes = rows.flatMap((after, index): RowChangeOf<T>[] => {
    const before = stored[index] ?? null;
    return before !== null && sameRow(before, after) ? [] : [{ table, id: after.id, before, after }];
  });
  await writer.put(
    table,
    changes.flatMap((each) => (each.after === null ? [] : [each.after])),
  );
  return changes;
}

/** Remove rows, with an article its annotations, and take what was removed out of the events. */
async function removeRows(writer: Writer, remove: NonNullable<Change['remove']>): Promise<RowChange[]> {
  const articleIds = remove.articles ?? [];
  const inside = articleIds.length === 0 ? [] : await writer.where('annotations', 'articleId', articleIds);
  const annotationIds = [...new Set([...(remove.annotations ?? []), ...inside.map((row) => row.id)])];
  const changes: RowChange[] = [
    ...(await removeFrom(writer, 'annotations', annotationIds)),
    ...(await removeFrom(writer, 'articles', articleIds)),
    ...(await removeFrom(writer, 'actors', remove.actors ?? [])),
    ...(await removeFrom(writer, 'events', remove.events ?? [])),
    ...(await removeLayers(writer, remove)),
  ];
  if (annotationIds.length === 0 && articleIds.length === 0) return changes;
  const without = (event: ConflictEvent): ConflictEvent => ({
    ...event,
    articleIds: event.articleIds.filter((id) => !articleIds.includes(id)),
    claimIds: event.claimIds.filter((id) => !annotationIds.includes(id)),
  });
  const events = (await writer.all('events')).map(without);
  return [...changes, ...(await putRows(writer, 'events', events))];
}

/** With a layer go the decisions about it. */
async function removeLayers(writer: Writer, remove: NonNullable<Change['remove']>): Promise<RowChange[]> {
  const layerIds = remove.layers ?? [];
  const about = layerIds.length === 0 ? [] : await writer.where('adjudications', 'layerId', layerIds);
  const ids = [...new Set([...(remove.adjudications ?? []), ...about.map(({ id }) => id)])];
  return [
    ...(await removeFrom(writer, 'adjudications', ids)),
    ...(await removeFrom(writer, 'layers', layerIds)),
  ];
}

async function removeFrom<T extends UndoTable>(
  writer: Writer,
  table: T,
  ids: readonly string[],
): Promise<RowChangeOf<T>[]> {
  const rows = await writer.getMany(table, ids);
  await writer.remove(table, ids);
  return rows.flatMap((before, index) => {
    const id = ids[index];
    return before === undefined || id === undefined ? [] : [{ table, id, before, after: null }];
  });
}

/**
 * Carry out a change of which nothing may be left out.
 *
 * @returns what changed, row by row
 * @throws Refused when a record has not the form of the model, or an annotation was changed elsewhere
 */
export async function applyWhole(
  writer: Writer,
  change: Change,
  at: string,
  expected: Record<string, number> | undefined,
): Promise<RowChange[]> {
  const problems = problemsOf(change);
  if (problems.length > 0) throw new Refused(faultOf('invalid'), problems);
  const { changes, conflicts } = await applyChange(writer, change, at, expected);
  if (conflicts.length === 0) return changes;
  throw new Refused(
    faultOf('conflict'),
    conflicts.map(({ incoming }) => `“${incoming.quote.slice(0, 60)}” was changed elsewhere.`),
  );
}

/**
 * Whether actors and events, which have no revision, are still those that an import was decided against.
 *
 * @param modified when each of those that are replaced was changed last, by id
 * @param own ids that the import has written before; the ones of these rows are added
 * @throws Refused when one was changed, made or deleted since
 */
export async function requireUnchanged(
  writer: Writer,
  { put = {} }: Change,
  modified: Record<string, string>,
  own: Set<string>,
): Promise<void> {
  for (const table of ['actors', 'events'] as const) {
    const rows: { id: string }[] = put[table] ?? [];
    const stored = await writer.getMany(
      table,
      rows.map(({ id }) => id),
    );
    for (const [index, row] of rows.entries()) {
      const here = stored[index];
      const isOwn = own.has(row.id) || (here !== undefined && sameRow(here, row));
      own.add(row.id);
      if (isOwn || here?.modified === modified[row.id]) continue;
      throw new Refused(faultOf('conflict'), [`${row.id} was changed elsewhere.`]);
    }
  }
}

/** Rows between two looks at whether the reader has cancelled. */
const CHUNK = 200;

/**
 * A writer that stops when the signal says so: thrown inside the transaction, which rolls everything back.
 *
 * @param onWritten told how many rows of records were written
 */
export function interruptible(
  writer: Writer,
  signal: AbortSignal | undefined,
  onWritten: (rows: number) => void = () => undefined,
): Writer {
  let written = 0;
  const look = (): void => {
    if (signal?.aborted === true) throw new Refused(faultOf('cancelled'));
  };
  return {
    ...writer,
    put: async (table, rows) => {
      for (let start = 0; start < rows.length; start += CHUNK) {
        look();
        const some = rows.slice(start, start + CHUNK);
        await writer.put(table, some);
        written += some.length;
        onWritten(written);
      }
      look();
    },
  };
}
