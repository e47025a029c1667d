/** The undo log: what every change did to the records, in order, so that it can be taken back and done again. */
import type { Writer } from './rows';
import type { RowChange, RowChangeOf, UndoEntry, UndoTable } from './schema';

/**
 * Add a change to the log. What was undone before cannot be redone after it. Changes that left every row as
 * it was are not written.
 */
export async function log(writer: Writer, label: string, at: string, changes: RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const undone = await writer.where('undo', 'state', ['undone']);
  await writer.remove(
    'undo',
    undone.map((entry) => entry.seq),
  );
  const last = await writer.edge('undo', 'state', 'done', 'last');
  await writer.put('undo', [{ seq: (last?.seq ?? 0) + 1, label, at, state: 'done', changes }]);
}

/**
 * Take back the last change, or do the last undone one again.
 *
 * @returns the entry in its new state, or null when there is none.
 */
export async function step(writer: Writer, direction: 'undo' | 'redo'): Promise<UndoEntry | null> {
  const entry = await (direction === 'undo'
    ? writer.edge('undo', 'state', 'done', 'last')
    : writer.edge('undo', 'state', 'undone', 'first'));
  if (entry === undefined) return null;
  const ordered = direction === 'undo' ? entry.changes.toReversed() : entry.changes;
  const side = direction === 'undo' ? 'before' : 'after';
  for (const change of ordered) await restore(writer, change, side);
  const moved: UndoEntry = { ...entry, state: direction === 'undo' ? 'undone' : 'done' };
  await writer.put('undo', [moved]);
  return moved;
}

/** Write one side of a change back. The count of writes goes up, so that other windows see that it changed. */
async function restore<T extends UndoTable>(
  writer: Writer,
  change: RowChangeOf<T>,
  side: 'before' | 'after',
): Promise<void> {
  const target = change[side];
  if (target === null) {
    await writer.remove(change.table, [change.id]);
    return;
  }
  const stored = await writer.get(change.table, change.id);
  const revision = Math.max(...[change.before, change.after, stored].map(revisionOf)) + 1;
  await writer.put(change.table, ['revision' in target ? { ...target, revision } : target]);
}

function revisionOf(row: object | null | undefined): number {
  return row !== null && row !== undefined && 'revision' in row && typeof row.revision === 'number'
    ? row.revision
    : 0;
}
