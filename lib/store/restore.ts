/** A whole library from a copy: into a database of its own, read back, and only then made the current one. */
import type { Dexie } from 'dexie';
import { dexieRows } from './dexie-rows';
import { faultFrom, faultOf, type Failed } from './fault';
import { createDatabase, makeOthersLetGo, type StoreDeps } from './open';
import { sameRow } from './same';
import { KEYS, OTHER_TABLES, RECORD_TABLES, type RowTypes, type TableName } from './schema';
import { browserShelf, currentDatabase, setCurrentDatabase } from './shelf';
import type { WholeLibrary } from './types';
import { problemsOf } from './valid';

/**
 * Restores a library. The database that is there stays as it is, under its own name; other windows let go of it.
 * Nothing is switched unless every row was read back from the new database as it was written.
 *
 * @returns the name of the new database
 */
export async function restoreLibrary(
  whole: WholeLibrary,
  usual = 'tollmark',
  deps: StoreDeps = {},
): Promise<{ ok: true; name: string } | (Failed & { problems: string[] })> {
  const problems = problemsOf({ put: whole.bundle });
  if (problems.length > 0) return { ok: false, fault: faultOf('invalid'), problems };
  const shelf = deps.shelf === undefined ? browserShelf() : deps.shelf;
  if (shelf === null) return { ok: false, fault: faultOf('no-disk'), problems: [] };
  const name = `${usual}-${(deps.uuid ?? (() => crypto.randomUUID()))()}`;
  const tables = tablesOf(whole);
  let db: Dexie | null = null;
  try {
    db = createDatabase(name, deps);
    const rows = dexieRows(db);
    await rows.write(async (writer) => {
      for (const [table, all] of tables) await writer.put(table, all);
    });
    const back = await rows.read(async (reader) => {
      const read: boolean[] = [];
      for (const [table, all] of tables) read.push(sameRows(table, all, await reader.all(table)));
      return read;
    });
    if (back.includes(false)) return { ok: false, fault: faultOf('not-confirmed'), problems: [] };
    const left = await currentDatabase(shelf, usual);
    await setCurrentDatabase(shelf, name);
    // What did not open is held by nobody.
    await makeOthersLetGo(left, deps).catch(() => undefined);
    return { ok: true, name };
  } catch (error) {
    return { ok: false, fault: faultFrom(error), problems: [] };
  } finally {
    db?.close({ disableAutoOpen: true });
  }
}

type TableRows = { [T in TableName]: [T, RowTypes[T][]] }[TableName];

/** Rows of the other tables without a key cannot be stored: no version of ours has written such. */
function tablesOf({ bundle, others }: WholeLibrary): TableRows[] {
  return [
    ...RECORD_TABLES.map((table) => [table, bundle[table]] as TableRows),
    ...OTHER_TABLES.map(
      (table) => [table, (others[table] ?? []).filter((row) => hasKey(table, row))] as TableRows,
    ),
  ];
}

function hasKey(table: TableName, row: object): boolean {
  const key: unknown = Reflect.get(row, KEYS[table]);
  return typeof key === 'string' || typeof key === 'number';
}

function sameRows(table: TableName, written: readonly object[], read: readonly object[]): boolean {
  const last = new Map(written.map((row) => [Reflect.get(row, KEYS[table]) as unknown, row]));
  return (
    last.size === read.length &&
    read.every((row) => sameRow(row, last.get(Reflect.get(row, KEYS[table]) as unknown)))
  );
}
