/**
 * The reading half of `backup.ts`: line by line, so that a file of any length can be read as it comes. What is wrong
 * with a record is kept until the end, because a file that was cut off or changed is called that, whatever else its
 * pieces are.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Bundle } from '../model';
import { isObject, isPlainKey, own, parseJson, plainCopy } from './json';
import { MAX_RECORDS } from './limits';
import type { RecordOf } from './plan';
import { done, refuseImport, type Problem, type Result } from './problem';
import { RecordCheck, rowsIn, TABLES, type Table } from './records';

export interface Backup {
  bundle: Bundle;
  /** When it was made, as the file says. */
  created: string;
  /** Rows of tables that are not part of a Bundle, parsed but not checked: the store checks its own. */
  others: Record<string, unknown[]>;
}

/** Where the records of a backup go as they are read. */
export interface BackupSink {
  record<T extends Table>(table: T, row: RecordOf[T], line: BackupLine): void;
  /** A row of another table; it is not checked, but holds no key that reaches a prototype. */
  other(table: string, row: unknown): void;
}

const AGAIN = 'Use another copy of the backup, or copy the file again from where it was saved.';

/** A line without its end; its text is made only where it is looked at. */
export interface BackupLine {
  /** In UTF-8. */
  bytes: Uint8Array;
  text: () => string;
  /** Where it begins and ends, as the caller counts. */
  start: number;
  end: number;
}

const NEWLINE = Uint8Array.of(0x0a);
const SPACE = 0x20;
const EMPTY: BackupLine = { bytes: new Uint8Array(), text: () => '', start: 0, end: 0 };

/** Reads a backup line by line. Call `line` for each, until one is refused, then `end`. */
export class BackupReader {
  /** Ids of the records and what is to be said about them. */
  readonly check = new RecordCheck();
  readonly #hash = sha256.create();
  readonly #rows = new Map<string, number>();
  readonly #skipped: readonly { table: string; start: Uint8Array }[];
  /** The last line is the end mark, so each waits for the next; empty lines behind it do not count. */
  #last: BackupLine | null = null;
  #blank = 0;
  #lines = 0;
  #header: Header | null = null;
  #badLine: Problem | null = null;
  #badRecord: Problem | null = null;

  /**
   * @param version the newest that this reader understands
   * @param skip tables whose rows are counted and otherwise left alone
   * @param most records that are read
   */
  constructor(
    readonly version: number,
    readonly sink: BackupSink,
    skip: readonly string[] = [],
    readonly most = MAX_RECORDS,
  ) {
    this.#skipped = skip.map((table) => ({
      table,
      start: utf8ToBytes(`{"table":${JSON.stringify(table)},`),
    }));
  }

  /**
   * Takes the next line.
   *
   * @returns a refusal of the whole file that no later line can change
   */
  line(line: BackupLine): Problem | null {
    if (this.#lines === 0) return this.#take(line);
    if (line.bytes.every((byte) => byte <= SPACE)) {
      this.#blank += 1;
      return null;
    }
    const before =
      this.#last === null ? [] : [this.#last, ...Array.from({ length: this.#blank }, () => EMPTY)];
    this.#last = line;
    this.#blank = 0;
    for (const each of before) {
      const refused = this.#take(each);
      if (refused) return refused;
    }
    return null;
  }

  /** What the file is, when its last line was taken. */
  end(): Result<{ created: string }> {
    if (this.#header === null) return readHeader(undefined, this.version) as { ok: false; error: Problem };
    const lines = this.#last === null ? this.#lines : this.#lines + 1;
    const mark = this.#last === null ? undefined : parseLine(this.#last.text());
    if (own(mark, 'end') !== true) {
      return refuseImport('truncated', `The backup ends after line ${lines}, before its end mark.`, AGAIN);
    }
    if (own(mark, 'sha256') !== bytesToHex(this.#hash.digest()) || own(mark, 'records') !== this.#lines - 1) {
      return refuseImport(
        'altered',
        'The backup was changed after it was made: its checksum is wrong.',
        AGAIN,
      );
    }
    const error = this.#badLine ?? this.#miscounted() ?? this.#badRecord;
    return error ? { ok: false, error } : done({ created: this.#header.created }, this.check.notices);
  }

  #take(line: BackupLine): Problem | null {
    this.#hash.update(line.bytes).update(NEWLINE);
    const index = this.#lines;
    this.#lines += 1;
    if (index === 0) return this.#readHeader(line);
    if (index > this.most) {
      return problemIn(
        refuseImport(
          'too-many',
          `The backup holds more than ${this.most} records, the most that are read.`,
          AGAIN,
        ),
      );
    }
    // What is wrong already stays so: the rest is only needed to see whether the file is whole.
    if (this.#badLine === null && this.#badRecord === null) this.#readRow(line, index);
    return null;
  }

  #readHeader(line: BackupLine): Problem | null {
    const header = readHeader(parseLine(line.text()), this.version);
    if (header.ok) this.#header = header.value;
    return header.ok ? null : header.error;
  }

  #readRow(line: BackupLine, index: number): void {
    const skipped = this.#skipped.find(({ start }) => beginsWith(line.bytes, start));
    if (skipped) return this.#count(skipped.table);
    const parsed = parseJson(line.text());
    const table = parsed.ok ? own(parsed.value, 'table') : undefined;
    if (!parsed.ok || typeof table !== 'string') {
      this.#badLine = problemIn(
        refuseImport('invalid', `Line ${index + 1} of the backup is not a record.`, AGAIN),
      );
      return;
    }
    this.#count(table);
    const row = own(parsed.value, 'row');
    if (!isTable(table)) {
      if (isPlainKey(table)) this.sink.other(table, plainCopy(row));
      return;
    }
    const read = this.check.read(table, row);
    if (read.ok) this.sink.record(table, read.value, line);
    else this.#badRecord = read.error;
  }

  #count(table: string): void {
    this.#rows.set(table, (this.#rows.get(table) ?? 0) + 1);
  }

  #miscounted(): Problem | null {
    const counts = this.#header?.counts ?? new Map<string, number>();
    // Where a record was wrong, those after it were not counted.
    if (this.#badRecord !== null) return null;
    for (const name of new Set([...counts.keys(), ...this.#rows.keys()])) {
      const [count, rows] = [counts.get(name) ?? 0, this.#rows.get(name) ?? 0];
      if (count !== rows) {
        return problemIn(
          refuseImport('altered', `The backup announces ${count} ${name} and holds ${rows}.`, AGAIN),
        );
      }
    }
    return null;
  }
}

/** See `fromBackup`. `version` is the newest that this reader understands. */
export function readBackupLines(text: string, version: number): Result<Backup> {
  const bundle: Bundle = { articles: [], annotations: [], actors: [], events: [] };
  const others: Record<string, unknown[]> = {};
  const reader = new BackupReader(version, {
    record: (table, row) => void rowsIn(bundle, table).push(row),
    other: (table, row) => void (others[table] ??= []).push(row),
  });
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end).replace(/\r$/u, '');
    const error = reader.line({ bytes: utf8ToBytes(line), text: () => line, start, end });
    if (error) return { ok: false, error };
    start = end === -1 ? text.length : end + 1;
  }
  const read = reader.end();
  return read.ok ? done({ bundle, created: read.value.created, others }, read.notices) : read;
}

interface Header {
  created: string;
  counts: Map<string, number>;
}

function readHeader(first: unknown, version: number): Result<Header> {
  if (own(first, 'format') !== 'tollmark-backup') {
    return refuseImport(
      first === undefined ? 'truncated' : 'unknown-format',
      first === undefined
        ? 'The first line of the backup is not complete.'
        : 'This is not a Tollmark backup.',
      AGAIN,
    );
  }
  const found = own(first, 'version');
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1) {
    return refuseImport('invalid', 'The backup does not say which format version it has.', AGAIN);
  }
  if (found > version) {
    return refuseImport(
      'newer-version',
      `The backup has format version ${found}; this Tollmark reads up to ${version}.`,
      'Update Tollmark, then import the file again.',
    );
  }
  const created = own(first, 'created');
  const counts = own(first, 'counts');
  return done({
    created: typeof created === 'string' ? created : '',
    counts: new Map(
      Object.entries(isObject(counts) ? counts : {}).flatMap(([name, count]) =>
        typeof count === 'number' ? [[name, count] as const] : [],
      ),
    ),
  });
}

function parseLine(line: string): unknown {
  const parsed = parseJson(line);
  return parsed.ok ? parsed.value : undefined;
}

function problemIn(refused: { error: Problem }): Problem {
  return refused.error;
}

function isTable(name: string): name is Table {
  return TABLES.some((table) => table === name);
}

function beginsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length > start.length && start.every((byte, index) => bytes[index] === byte);
}
