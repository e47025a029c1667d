/** The undo log: what every change did to the records, in order, so that it can be taken back and done again. */
import { addReach, NOWHERE } from './reach';
import type { Reader, Writer } from './rows';
import type { RowChange, RowChangeOf, RowTypes, UndoEntry, UndoTable } from './schema';
import type { Reach, StepKey } from './types';

/** Changes in one row of the log: a few megabytes at most, so that it can be read in passing. */
const PART = 1_000;

/** A step that is being written: its changes come page by page, in the transaction that makes them. */
export interface OpenStep {
  add(changes: readonly RowChange[]): Promise<void>;
  /**
   * Writes the step into the log. What was undone before cannot be redone after it.
   *
   * @returns its number; null when it changed nothing, and nothing is written
   */
  end(label: string, at: string): Promise<number | null>;
}

/** Key of a part of a step; in order of their numbers. */
function partKey(seq: number, part: number): string {
  return `${seq}/${String(part).padStart(6, '0')}`;
}

/** Begins a step of the log. */
export async function openStep(writer: Writer): Promise<OpenStep> {
  const last = await writer.edge('undo', 'state', 'done', 'last');
  const seq = (last?.seq ?? 0) + 1;
  let waiting: RowChange[] = [];
  let parts = 0;
  let reach: Reach = NOWHERE;
  let isBegun = false;
  const begin = async (): Promise<void> => {
    if (isBegun) return;
    isBegun = true;
    const undone = await writer.where('undo', 'state', ['undone']);
    await removeSteps(
      writer,
      undone.map((entry) => entry.seq),
    );
  };
  const putPart = async (changes: RowChange[]): Promise<void> => {
    await begin();
    await writer.put('undoParts', [{ id: partKey(seq, parts), step: String(seq), changes }]);
    parts += 1;
  };
  return {
    add: async (changes) => {
      reach = addReach(reach, changes);
      waiting = [...waiting, ...changes];
      for (; waiting.length > PART; waiting = waiting.slice(PART)) await putPart(waiting.slice(0, PART));
    },
    end: async (label, at) => {
      if (waiting.length === 0 && parts === 0) return null;
      if (parts > 0) await putPart(waiting);
      else await begin();
      const changes = parts > 0 ? [] : waiting;
      const large = parts > 0 ? { large: { parts, reach } } : {};
      await writer.put('undo', [{ seq, label, at, state: 'done', changes, ...large }]);
      return seq;
    },
  };
}

/** Add a change to the log. Changes that left every row as it was are not written. */
export async function log(
  writer: Writer,
  label: string,
  at: string,
  changes: readonly RowChange[],
): Promise<void> {
  const open = await openStep(writer);
  await open.add(changes);
  await open.end(label, at);
}

/** Takes steps out of the log, with their parts. */
export async function removeSteps(writer: Writer, seqs: readonly number[]): Promise<void> {
  for (const entry of await writer.getMany('undo', seqs)) {
    if (entry === undefined) continue;
    const parts = Array.from({ length: entry.large?.parts ?? 0 }, (_, part) => partKey(entry.seq, part));
    await writer.remove('undoParts', parts);
  }
  await writer.remove('undo', seqs);
}

/**
 * The changes of a step, so many at a time, each lot when the work on the one before is done. No generator: a
 * transaction is only followed through plain `await`.
 *
 * @throws when a part is not there: then the step cannot be taken back as a whole
 */
export async function eachPart(
  reader: Pick<Reader, 'get'>,
  { seq, changes, large }: UndoEntry,
  work: (changes: readonly RowChange[]) => Promise<void> | void,
  direction: 'forward' | 'back' = 'forward',
): Promise<void> {
  const inOrder = (some: readonly RowChange[]): readonly RowChange[] =>
    direction === 'back' ? some.toReversed() : some;
  if (large === undefined) return work(inOrder(changes));
  for (let at = 0; at < large.parts; at += 1) {
    const part = direction === 'back' ? large.parts - 1 - at : at;
    const found = await reader.get('undoParts', partKey(seq, part));
    if (found === undefined) throw new Error(`part ${part} of step ${seq} is missing`);
    await work(inOrder(found.changes));
  }
}

/**
 * Take back the last change, or do the last undone one again.
 *
 * @param only when it is this one
 * @returns the entry in its new state, null when there is none, `other` when it is not the one that is asked for
 */
export async function step(
  writer: Writer,
  direction: 'undo' | 'redo',
  only?: StepKey,
): Promise<UndoEntry | null | 'other'> {
  const entry = await (direction === 'undo'
    ? writer.edge('undo', 'state', 'done', 'last')
    : writer.edge('undo', 'state', 'undone', 'first'));
  if (entry === undefined) return only === undefined ? null : 'other';
  if (only !== undefined && (entry.seq !== only.seq || entry.at !== only.at)) return 'other';
  const side = direction === 'undo' ? 'before' : 'after';
  await eachPart(
    writer,
    entry,
    async (changes) => {
      for (const run of runsOf(changes)) await restore(writer, run.table, run.changes, side);
    },
    direction === 'undo' ? 'back' : 'forward',
  );
  const moved: UndoEntry = { ...entry, state: direction === 'undo' ? 'undone' : 'done' };
  await writer.put('undo', [moved]);
  return moved;
}

/** Changes of one table that follow each other, of which each row is changed once: they can be written in one go. */
function runsOf(changes: readonly RowChange[]): { table: UndoTable; changes: RowChange[] }[] {
  const runs: { table: UndoTable; ids: Set<string>; changes: RowChange[] }[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.table === change.table && !last.ids.has(change.id)) {
      last.ids.add(change.id);
      last.changes.push(change);
    } else runs.push({ table: change.table, ids: new Set([change.id]), changes: [change] });
  }
  return runs;
}

/** Write one side of changes back. The count of writes goes up, so that other windows see that a row changed. */
async function restore<T extends UndoTable>(
  writer: Writer,
  table: T,
  changes: readonly RowChange[],
  side: 'before' | 'after',
): Promise<void> {
  const own = changes as readonly RowChangeOf<T>[];
  await writer.remove(
    table,
    own.flatMap((change) => (change[side] === null ? [change.id] : [])),
  );
  const kept = own.filter((change) => change[side] !== null);
  const stored = await writer.getMany(
    table,
    kept.map(({ id }) => id),
  );
  const rows = kept.flatMap((change, index): RowTypes[T][] => {
    const target = change[side];
    if (target === null) return [];
    const revision = Math.max(...[change.before, change.after, stored[index]].map(revisionOf)) + 1;
    return ['revision' in target ? { ...target, revision } : target];
  });
  await writer.put(table, rows);
}

function revisionOf(row: object | null | undefined): number {
  return row !== null && row !== undefined && 'revision' in row && typeof row.revision === 'number'
    ? row.revision
    : 0;
}
