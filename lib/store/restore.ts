/** A whole library from a copy: into a database of its own, read back, and only then made the current one. */
import { dexieRows } from './dexie-rows';
import { faultFrom, faultOf, type Failed } from './fault';
import { createDatabase, makeOthersLetGo, type StoreDeps } from './open';
import type { Rows } from './rows';
import { sameRow } from './same';
import { BACKUP_TABLES, KEYS, type BackupTable, type RowKey, type RowTypes } from './schema';
import { browserShelf, currentDatabase, setCurrentDatabase } from './shelf';
import { problemsOf } from './valid';

/** Some rows of a library. */
export type LibraryRows = { [T in BackupTable]?: RowTypes[T][] };

/** All rows of a library, some at a time, none twice. It is asked twice for them: to write, and to compare. */
export type RowSource = () => AsyncIterable<LibraryRows> | Iterable<LibraryRows>;

/**
 * Restores a library. The database that is there stays as it is, under its own name; other windows let go of it.
 * Nothing is switched unless every row was read back from the new database as it was written; otherwise the new one goes.
 *
 * @returns the name of the new database
 * @throws what the source threw; nothing is switched then
 */
export async function restoreLibrary(
  source: RowSource,
  usual = 'tollmark',
  deps: StoreDeps = {},
): Promise<{ ok: true; name: string } | (Failed & { problems: string[] })> {
  const shelf = deps.shelf === undefined ? browserShelf() : deps.shelf;
  if (shelf === null) return { ok: false, fault: faultOf('no-disk'), problems: [] };
  const name = `${usual}-${(deps.uuid ?? (() => crypto.randomUUID()))()}`;
  const db = createDatabase(name, deps);
  let isCurrent = false;
  try {
    const rows = dexieRows(db);
    const written = new Map<BackupTable, number>();
    for await (const some of source()) {
      const problems = problemsOf({ put: some });
      if (problems.length > 0) return { ok: false, fault: faultOf('invalid'), problems };
      await stored(() => write(rows, some));
      for (const table of BACKUP_TABLES)
        written.set(table, (written.get(table) ?? 0) + (some[table]?.length ?? 0));
    }
    for await (const some of source())
      if (!(await stored(() => isThere(rows, some))))
        return { ok: false, fault: faultOf('not-confirmed'), problems: [] };
    for (const [table, count] of written)
      if ((await stored(() => rows.read((reader) => reader.keys(table)))).length !== count)
        return { ok: false, fault: faultOf('not-confirmed'), problems: [] };
    await stored(async () => {
      const left = await currentDatabase(shelf, usual);
      await setCurrentDatabase(shelf, name);
      isCurrent = true;
      // What did not open is held by nobody.
      await makeOthersLetGo(left, deps).catch(() => undefined);
    });
    return { ok: true, name };
  } catch (error) {
    if (error instanceof NotStored) return { ok: false, fault: faultFrom(error.cause), problems: [] };
    throw error;
  } finally {
    if (isCurrent) db.close({ disableAutoOpen: true });
    else await db.delete({ disableAutoOpen: true }).catch(() => undefined);
  }
}

/** What the disk threw, told apart from what the source threw. */
class NotStored extends Error {
  constructor(override readonly cause: unknown) {
    super('not stored');
  }
}

async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new NotStored(error);
  }
}

async function write(rows: Rows, some: LibraryRows): Promise<void> {
  if (BACKUP_TABLES.every((table) => (some[table] ?? []).length === 0)) return;
  await rows.write(async (writer) => {
    const put = <T extends BackupTable>(table: T): Promise<void> =>
      writer.put(table, (some[table] ?? []) as RowTypes[T][]);
    for (const table of BACKUP_TABLES) await put(table);
  });
}

/** Whether the rows are in the database as they are here. */
async function isThere(rows: Rows, some: LibraryRows): Promise<boolean> {
  return rows.read(async (reader) => {
    for (const table of BACKUP_TABLES) {
      const expected: object[] = some[table] ?? [];
      const keys = expected.map((row) => Reflect.get(row, KEYS[table]) as RowKey);
      const found: (object | undefined)[] = await reader.getMany(table, keys);
      if (!expected.every((row, index) => sameRow(row, found[index]))) return false;
    }
    return true;
  });
}
