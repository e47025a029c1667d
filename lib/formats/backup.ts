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
import type { Bundle } from '../model';
import { readBackupLines, type Backup } from './backup-read';
import { sameRecord } from './equal';
import { own } from './json';
import { MAX_IMPORT_BYTES } from './limits';
import { done, refuseExport, type Result } from './problem';
import { keepSafeAddresses, TABLES } from './records';

export const BACKUP_FORMAT = 'tollmark-backup';
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
  const line = (value: unknown) => {
    // JSON.stringify escapes lone surrogates and NUL, so the text survives any UTF-8 file unharmed.
    const text = `${JSON.stringify(value)}\n`;
    hash.update(utf8ToBytes(text));
    return text;
  };
  yield line({ format: BACKUP_FORMAT, version: BACKUP_VERSION, created: options.created, counts });
  let records = 0;
  for (const table of TABLES) {
    for (const row of bundle[table]) {
      records += 1;
      yield line({ table, row });
    }
  }
  for (const [table, rows] of others) {
    for (const row of rows) {
      records += 1;
      yield line({ table, row });
    }
  }
  yield `${JSON.stringify({ end: true, records, sha256: bytesToHex(hash.digest()) })}\n`;
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
  if (!back.ok) {
    return refuseExport('read-back', `The backup could not be read back: ${back.error.what}`, REPORT_IT);
  }
  const expected: Bundle = { ...bundle, articles: keepSafeAddresses(bundle.articles).rows };
  for (const table of TABLES) {
    for (const [index, row] of expected[table].entries()) {
      if (!sameRecord(row, back.value.bundle[table][index])) {
        return refuseExport(
          'read-back',
          `Record ${row.id} of ${table} does not come back from the backup as it was.`,
          REPORT_IT,
        );
      }
    }
  }
  const tooLarge =
    text.length > MAX_IMPORT_BYTES
      ? ['This backup is larger than can be imported at once: also export the articles in parts.']
      : [];
  return done(text, [...back.notices, ...tooLarge]);
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
