/** Copies read piece by piece: checksum and every record checked, rows given as they come. */
import { BACKUP_VERSION } from '../../lib/formats/backup';
import { BackupReader, type BackupSink } from '../../lib/formats/backup-read';
import { ByteLines } from '../../lib/formats/byte-lines';
import type { LibraryRows } from '../../lib/store/restore';
import { KEYS, OTHER_TABLES, type OtherTable } from '../../lib/store/schema';
import type { Shelf } from '../../lib/store/shelf';
import { piecesOf } from './copy-file';

/** The copy is not as it was made; the message says what is wrong with it. */
export class CopyDamaged extends Error {}

/**
 * The rows of a copy, some at a time. Only after the last of them is known whether it is whole. Not limited as an
 * import is: what could be kept can be brought back.
 *
 * @throws CopyDamaged when it is not there, not whole, or holds a record that is not as it should be
 */
export async function* rowsOfCopy(shelf: Shelf, name: string): AsyncGenerator<LibraryRows, void, undefined> {
  const file = await shelf.open(name);
  if (file === null) throw new CopyDamaged('it is not there any more');
  let rows: LibraryRows = {};
  const add = (table: string, row: unknown): void => {
    const all = rows as Record<string, unknown[] | undefined>;
    (all[table] ??= []).push(row);
  };
  const sink: BackupSink = {
    record: add,
    other: (table, row) => {
      if (isOther(table) && isRow(table, row)) add(table, row);
    },
  };
  const reader = new BackupReader(BACKUP_VERSION, sink, [], Infinity);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines = new ByteLines();
  const take = (line: { bytes: Uint8Array; start: number; end: number }): void => {
    const refused = reader.line({ ...line, text: () => decoder.decode(line.bytes) });
    if (refused) throw new CopyDamaged(refused.what);
  };
  for await (const piece of piecesOf(file)) {
    for (const line of lines.push(piece)) take(line);
    yield rows;
    rows = {};
  }
  const rest = lines.rest();
  if (rest) take(rest);
  const end = reader.end();
  if (!end.ok) throw new CopyDamaged(end.error.what);
  yield rows;
}

function isOther(table: string): table is OtherTable {
  return OTHER_TABLES.some((each) => each === table);
}

/** Rows without a key cannot be stored: no version of ours has written such. */
function isRow(table: OtherTable, row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const key: unknown = Reflect.get(row, KEYS[table]);
  return typeof key === 'string' || typeof key === 'number';
}
