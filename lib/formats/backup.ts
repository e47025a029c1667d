/**
 * Our own backup: every table, lossless, in JSON Lines (https://jsonlines.org/).
 *
 *     {"format":"tollmark-backup","version":1,"created":"…","counts":{"articles":1,…}}
 *     {"table":"articles","row":{…}}
 *     …
 *     {"end":true,"records":12,"sha256":"…"}
 *
 * A line is a record, so a library of any size can be written as a stream, and a file that was cut off is
 * recognised by its missing last line. The checksum covers every line before it. Offsets are UTF-16, as stored.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Bundle, StoredArticle } from '../model';
import { readBackupLines, type Backup } from './backup-read';
import { sameRecord } from './equal';
import { own, parseJson } from './json';
import { MAX_IMPORT_BYTES } from './limits';
import { done, refuseExport, type Problem, type Result } from './problem';
import { keepSafeAddresses, readRecords, TABLES } from './records';

const BACKUP_FORMAT = 'tollmark-backup';
export const BACKUP_VERSION = 1;

export interface BackupOptions {
  /** When the backup is made, UTC, ISO 8601. */
  created: string;
  /** Further tables of the store (settings, drafts, undo log): rows of plain JSON, given back as they are. */
  others?: Record<string, readonly unknown[]>;
}

/**
 * The lines of a backup, each with its newline, for writing as a stream.
 *
 * @example for (const line of backupLines(bundle, { created: now })) await file.write(line);
 */
export function* backupLines(bundle: Bundle, options: BackupOptions): Generator<string, void, undefined> {
  const others = Object.entries(options.others ?? {});
  const counts = Object.fromEntries([
    ...TABLES.map((table) => [table, bundle[table].length] as const),
    ...others.map(([name, rows]) => [name, rows.length] as const),
  ]);
  const hash = sha256.create();
  const summed = (text: string) => {
    hash.update(utf8ToBytes(text));
    return text;
  };
  yield summed(headerLine(options.created, counts));
  let records = 0;
  for (const table of TABLES) {
    for (const row of bundle[table]) {
      records += 1;
      yield summed(rowLine(table, row));
    }
  }
  for (const [table, rows] of others) {
    for (const row of rows) {
      records += 1;
      yield summed(rowLine(table, row));
    }
  }
  yield endLine(records, bytesToHex(hash.digest()));
}

/** The first line of a backup. @param counts of rows, by table */
export function headerLine(created: string, counts: Readonly<Record<string, number>>): string {
  return lineOf({ format: BACKUP_FORMAT, version: BACKUP_VERSION, created, counts });
}

/** The line of a row. */
function rowLine(table: string, row: unknown): string {
  return lineOf({ table, row });
}

/** The last line of a backup. @param checksum SHA-256 of the bytes of every line before it, in hex */
export function endLine(records: number, checksum: string): string {
  return lineOf({ end: true, records, sha256: checksum });
}

/** JSON.stringify escapes lone surrogates and NUL, so the text survives any UTF-8 file unharmed. */
function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/**
 * Lines for rows of one table, each read back and compared with its row: a backup of which every line was made here can
 * be restored. Refuses with `read-back` when a record would not survive, naming it.
 */
export function checkedLines(table: string, rows: readonly object[]): Result<string[]> {
  const lines = rows.map((row) => rowLine(table, row));
  const back: unknown[] = [];
  for (const line of lines) {
    const parsed = parseJson(line);
    if (!parsed.ok) return unreadable(parsed.error.what);
    back.push(own(parsed.value, 'row'));
  }
  const records = TABLES.find((each) => each === table);
  if (records === undefined) return done(lines);
  const read = readRecords({ articles: [], annotations: [], actors: [], events: [], [records]: back });
  if (!read.ok) return unreadable(read.error.what);
  const expected =
    records === 'articles' ? keepSafeAddresses(rows as StoredArticle[]).rows : (rows as { id: string }[]);
  return lost(records, expected, read.value[records]) ?? done(lines, read.notices);
}

function lost(
  table: string,
  expected: readonly { id: string }[],
  back: readonly object[],
): { ok: false; error: Problem } | null {
  const index = expected.findIndex((row, at) => !sameRecord(row, back[at]));
  return index === -1
    ? null
    : refuseExport(
        'read-back',
        `Record ${expected[index]?.id} of ${table} does not come back from the backup as it was.`,
        REPORT_IT,
      );
}

function unreadable(what: string): { ok: false; error: Problem } {
  return refuseExport('read-back', `The backup could not be read back: ${what}`, REPORT_IT);
}

/**
 * A whole backup as text, verified by reading it back: what `ok` returns has been restored once already and
 * was equal. Refuses with `read-back` when a record would not survive, naming it.
 *
 * @example const backup = toBackup(bundle, { created: '2026-03-02T09:00:00.000Z' });
 */
export function toBackup(bundle: Bundle, options: BackupOptions): Result<string> {
  const text = [...backupLines(bundle, options)].join('');
  const back = fromBackup(text);
  if (!back.ok) return unreadable(back.error.what);
  const expected: Bundle = { ...bundle, articles: keepSafeAddresses(bundle.articles).rows };
  for (const table of TABLES) {
    const refused = lost(table, expected[table], back.value.bundle[table]);
    if (refused) return refused;
  }
  return done(text, [...back.notices, ...sizeNotices(text.length)]);
}

/** What is to be said of a backup of so many bytes. */
export function sizeNotices(bytes: number): string[] {
  return bytes > MAX_IMPORT_BYTES
    ? ['This backup is larger than can be imported at once: also export the articles in parts.']
    : [];
}

const REPORT_IT = 'Export as JSON-LD or CSV meanwhile, and report this as a defect with the sentence above.';

/**
 * Reads a backup. Refused by name: another format, a newer version, a cut-off file, a changed one (checksum or
 * counts), a record that is not as it should be. Line endings changed by a mail program do no harm.
 */
export function fromBackup(text: string): Result<Backup> {
  return readBackupLines(text, BACKUP_VERSION);
}

/** Whether a text starts like a backup of ours, whole or not. */
export function looksLikeBackup(text: string): boolean {
  const end = text.indexOf('\n');
  const first = (end === -1 ? text : text.slice(0, end)).trim();
  if (!first.startsWith('{')) return false;
  try {
    return own(JSON.parse(first), 'format') === BACKUP_FORMAT;
  } catch {
    return first.startsWith(`{"format":"${BACKUP_FORMAT}"`);
  }
}
