/**
 * The journal of a copy: while one is read in pages, every write notes, in its own transaction, which rows it touched.
 * A count of writes or the undo log would not do: settings, drafts and re-anchored tags are in neither, and a step that
 * takes the place of an undone one has its number.
 */
import type { Rows, Writer } from './rows';
import {
  BACKUP_TABLES,
  KEYS,
  type BackupTable,
  type JournalRow,
  type RowKey,
  type RowTypes,
  type TableName,
} from './schema';

type Touched = Map<BackupTable, Set<RowKey>>;

/** The row that says that a copy is being read. */
const OPEN = 0;

/** The same rows; while a copy is being read, each write says which rows it touched. */
export function journaling(rows: Rows, now: () => string): Rows {
  return {
    ...rows,
    write: (work) =>
      rows.write(async (writer) => {
        const touched: Touched = new Map();
        const result = await work(noting(writer, touched));
        if (touched.size > 0) await note(writer, touched, now());
        return result;
      }),
  };
}

/** Begins a journal and forgets an earlier one, whose copy can then no longer be completed. */
export async function openJournal(rows: Rows, copy: string, until: string): Promise<void> {
  await rows.write(async (writer) => {
    await clear(writer);
    await writer.put('journal', [{ seq: OPEN, copy, until }]);
  });
}

/** Ends the journal of a copy that was given up. */
export async function closeJournal(rows: Rows, copy: string): Promise<void> {
  await rows.write(async (writer) => {
    if (await isJournalOf(writer, copy)) await clear(writer);
  });
}

/** Whether the journal is still the one of this copy: another copy, or its age, may have ended it. */
export async function isJournalOf(writer: Writer, copy: string): Promise<boolean> {
  const open = await writer.get('journal', OPEN);
  return open !== undefined && 'copy' in open && open.copy === copy;
}

/** What was written after a place in the journal: the keys by table, and the place to go on from. */
export async function writtenAfter(
  reader: Pick<Writer, 'range'>,
  place: number,
): Promise<{ touched: Touched; place: number }> {
  const touched: Touched = new Map();
  let last = place;
  for (const row of await reader.range('journal', 'seq', { after: place })) {
    last = row.seq;
    if (!('keys' in row)) continue;
    for (const table of BACKUP_TABLES) for (const key of row.keys[table] ?? []) add(touched, table, key);
  }
  return { touched, place: last };
}

/** Ends the journal, whoever began it. */
export async function clear(writer: Writer): Promise<void> {
  const all = await writer.range('journal', 'seq', {});
  await writer.remove(
    'journal',
    all.map(({ seq }) => seq),
  );
}

function noting(writer: Writer, touched: Touched): Writer {
  return {
    ...writer,
    put: async <T extends TableName>(table: T, rows: readonly RowTypes[T][]) => {
      await writer.put(table, rows);
      if (!isInBackup(table)) return;
      for (const row of rows) add(touched, table, Reflect.get(row, KEYS[table]) as RowKey);
    },
    remove: async (table, keys) => {
      await writer.remove(table, keys);
      if (isInBackup(table)) for (const key of keys) add(touched, table, key);
    },
  };
}

async function note(writer: Writer, touched: Touched, now: string): Promise<void> {
  const open = await writer.get('journal', OPEN);
  if (open === undefined || !('until' in open)) return;
  // A copy that never ended: its journal must not grow for ever.
  if (now > open.until) return clear(writer);
  const [last] = await writer.range('journal', 'seq', { limit: 1, reverse: true });
  const keys: Partial<Record<BackupTable, RowKey[]>> = {};
  for (const [table, each] of touched) keys[table] = [...each];
  const row: JournalRow = { seq: (last?.seq ?? OPEN) + 1, keys };
  await writer.put('journal', [row]);
}

function isInBackup(table: TableName): table is BackupTable {
  return (BACKUP_TABLES as readonly TableName[]).includes(table);
}

function add(touched: Touched, table: BackupTable, key: RowKey): void {
  const keys = touched.get(table);
  if (keys) keys.add(key);
  else touched.set(table, new Set([key]));
}
