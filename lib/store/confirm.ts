/** Reading back what was written. */
import type { Reader } from './rows';
import { sameRow } from './same';
import { UNDO_TABLES, type RowChange, type UndoTable } from './schema';

/**
 * Whether the rows are as a committed change left them. A row that another window has changed since then
 * counts as confirmed: its revision, or its time of change, has moved on.
 */
export async function confirmed(reader: Reader, changes: readonly RowChange[]): Promise<boolean> {
  for (const table of UNDO_TABLES) {
    if (!(await confirmedIn(reader, table, changes))) return false;
  }
  return true;
}

async function confirmedIn(
  reader: Reader,
  table: UndoTable,
  changes: readonly RowChange[],
): Promise<boolean> {
  const last = new Map(changes.filter((each) => each.table === table).map((each) => [each.id, each]));
  const written = [...last.values()];
  const rows = await reader.getMany(
    table,
    written.map((each) => each.id),
  );
  return written.every(({ after }, index) => {
    const row = rows[index];
    if (after === null || row === undefined) return after === null && row === undefined;
    return sameRow(row, after) || isLater(row, after);
  });
}

function isLater(row: object, than: object): boolean {
  for (const key of ['revision', 'modified', 'accessed'] as const) {
    const a: unknown = Reflect.get(row, key);
    const b: unknown = Reflect.get(than, key);
    if (typeof a === 'number' && typeof b === 'number' && a > b) return true;
    if (typeof a === 'string' && typeof b === 'string' && a > b) return true;
  }
  return false;
}
