/** The reading half of `backup.ts`. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Bundle } from '../model';
import { isObject, isPlainKey, own, parseJson, plainCopy } from './json';
import { MAX_RECORDS } from './limits';
import { done, refuseImport, type Result } from './problem';
import { readRecords, TABLES, type RawTables } from './records';

export interface Backup {
  bundle: Bundle;
  /** When it was made, as the file says. */
  created: string;
  /** Rows of tables that are not part of a Bundle, parsed but not checked: the store checks its own. */
  others: Record<string, unknown[]>;
}

const AGAIN = 'Use another copy of the backup, or copy the file again from where it was saved.';

/** See `fromBackup`. `version` is the newest that this reader understands. */
export function readBackupLines(text: string, version: number): Result<Backup> {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  const first = lines[0] === undefined ? undefined : parseLine(lines[0]);
  const header = readHeader(first, version);
  if (!header.ok) return header;
  const last = lines.length > 1 ? parseLine(lines.at(-1) ?? '') : undefined;
  if (own(last, 'end') !== true) {
    return refuseImport(
      'truncated',
      `The backup ends after line ${lines.length}, before its end mark.`,
      AGAIN,
    );
  }
  const body = lines.slice(1, -1);
  const sum = checksum(lines.slice(0, -1));
  if (own(last, 'sha256') !== sum || own(last, 'records') !== body.length) {
    return refuseImport('altered', 'The backup was changed after it was made: its checksum is wrong.', AGAIN);
  }
  if (body.length > MAX_RECORDS) {
    return refuseImport(
      'too-many',
      `The backup holds ${body.length} records; at most ${MAX_RECORDS} are read.`,
      AGAIN,
    );
  }
  return readBody(body, header.value);
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

function readBody(body: readonly string[], header: Header): Result<Backup> {
  const tables = new Map<string, unknown[]>();
  for (const [index, line] of body.entries()) {
    const parsed = parseJson(line);
    const table = parsed.ok ? own(parsed.value, 'table') : undefined;
    if (!parsed.ok || typeof table !== 'string') {
      return refuseImport('invalid', `Line ${index + 2} of the backup is not a record.`, AGAIN);
    }
    const rows = tables.get(table) ?? [];
    rows.push(own(parsed.value, 'row'));
    tables.set(table, rows);
  }
  for (const name of new Set([...header.counts.keys(), ...tables.keys()])) {
    const count = header.counts.get(name) ?? 0;
    const rows = tables.get(name)?.length ?? 0;
    if (count !== rows) {
      return refuseImport('altered', `The backup announces ${count} ${name} and holds ${rows}.`, AGAIN);
    }
  }
  const take = (name: string) => {
    const rows = tables.get(name) ?? [];
    tables.delete(name);
    return rows;
  };
  const raw: RawTables = {
    articles: take(TABLES[0]),
    annotations: take(TABLES[1]),
    actors: take(TABLES[2]),
    events: take(TABLES[3]),
  };
  const records = readRecords(raw);
  if (!records.ok) return records;
  return done(
    { bundle: records.value, created: header.created, others: plainTables(tables) },
    records.notices,
  );
}

function plainTables(tables: ReadonlyMap<string, unknown[]>): Record<string, unknown[]> {
  return Object.fromEntries(
    [...tables].flatMap(([name, rows]) => (isPlainKey(name) ? [[name, rows.map(plainCopy)] as const] : [])),
  );
}

function parseLine(line: string): unknown {
  const parsed = parseJson(line);
  return parsed.ok ? parsed.value : undefined;
}

function checksum(lines: readonly string[]): string {
  const hash = sha256.create();
  for (const line of lines) hash.update(utf8ToBytes(`${line}\n`));
  return bytesToHex(hash.digest());
}
