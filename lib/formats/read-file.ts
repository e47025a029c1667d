/**
 * A file that comes in, read as it comes: a backup record by record, whatever its length; other formats whole, up to
 * a smaller size. Packed files (gzip) are unpacked on the way, and stopped at the same limit.
 */
import { looksLikeBackup, BACKUP_VERSION } from './backup';
import { BackupReader } from './backup-read';
import { ByteLines, type ByteLine } from './byte-lines';
import { checkSize, checkUnpacked, encodingOf, refuseEncoding } from './decode';
import { FileBytes, joined, stop, Stopped, type IncomingFile } from './file-bytes';
import type { BytesKeeper } from './held-bytes';
import type { ImportFormat, ReadImport } from './import';
import { MAX_LINE_BYTES, MAX_WHOLE_BYTES } from './limits';
import { refuseImport, type Problem } from './problem';
import { backupSource, bundleSource, noPlaces, type RecordSource } from './record-source';

export interface FileReading {
  /** Reads a file that is no backup as a whole: `readImport`, or the reader of a table. */
  whole: (bytes: Uint8Array) => ReadImport;
  /** Where the records of a backup are read again. */
  keeper: BytesKeeper;
  /** Told now and then how many bytes of the file were read. */
  onBytes?: (read: number) => void;
  /** Tables of a backup whose rows nobody asks for. */
  skip?: readonly string[];
}

export type ReadFile =
  | {
      ok: true;
      format: ImportFormat;
      source: RecordSource;
      /** How many annotations of other programs there are; they are left out. */
      foreign: number;
      others: Record<string, unknown[]>;
      notices: string[];
    }
  | { ok: false; error: Problem };

/**
 * Reads a file. Nothing is fetched and nothing is stored; bad input is refused by name. Rejects with what the
 * browser says when it cannot give the file.
 *
 * @example
 * const read = await readFile(file, { whole: readImport, keeper: bytesKeeper(all) });
 * if (read.ok) read.source.ids.annotations.length // 12
 */
export async function readFile(file: IncomingFile, reading: FileReading): Promise<ReadFile> {
  const size = checkSize(file.size);
  if (!size.ok) return size;
  const chunks = new FileBytes(file.stream(), reading.onBytes);
  try {
    const begin = await chunks.beginning();
    if (isBackup(begin)) return await readBackup(chunks, begin, reading);
    return await readWhole(chunks, reading, file.size);
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, error: error.problem };
    throw error;
  } finally {
    await chunks.close();
  }
}

/** A backup in UTF-16 is read whole: no Tollmark writes one. */
function isBackup(begin: Uint8Array): boolean {
  return encodingOf(begin) === 'utf-8' && looksLikeBackup(new TextDecoder().decode(begin));
}

async function readBackup(
  chunks: FileBytes,
  begin: Uint8Array<ArrayBuffer>,
  { keeper, skip }: FileReading,
): Promise<ReadFile> {
  const places = noPlaces();
  const others: Record<string, unknown[]> = {};
  const reader = new BackupReader(
    BACKUP_VERSION,
    {
      record: (table, _row, { start, end }) => void places[table].push(start, end),
      other: (table, row) => void (others[table] ??= []).push(row),
    },
    skip,
  );
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const take = (line: ByteLine): void => {
    const error = reader.line({ ...line, text: () => textOf(decoder, line.bytes) });
    if (error) stop({ error });
  };
  const mark = BYTE_ORDER_MARK.every((byte, index) => begin[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  const lines = new ByteLines(mark);
  let length = 0;
  for await (const chunk of chunks) {
    if (chunks.isPacked) keeper.keep(chunk);
    for (const line of lines.push(length === 0 ? chunk.subarray(mark) : chunk)) take(line);
    if (lines.isTooLong) stop(TOO_LONG);
    length += chunk.length;
  }
  const rest = lines.rest();
  if (rest) take(rest);
  const read = reader.end();
  if (!read.ok) return read;
  const held = chunks.isPacked ? keeper.kept() : keeper.file();
  const source = backupSource(reader.check.ids, places, held);
  return { ok: true, format: 'backup', source, foreign: 0, others, notices: read.notices };
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const TOO_LONG = refuseImport(
  'too-large',
  `A line of the backup has more than ${MAX_LINE_BYTES / 1024 ** 2} MiB, the most that one record is read with.`,
  'Use another copy of the backup, or copy the file again from where it was saved.',
);

function textOf(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return stop(refuseEncoding('utf-8'));
  }
}

async function readWhole(chunks: FileBytes, { whole }: FileReading, size: number): Promise<ReadFile> {
  const fits = (bytes: number): void => {
    const checked = (chunks.isPacked ? checkUnpacked : checkSize)(bytes, MAX_WHOLE_BYTES);
    if (!checked.ok) stop(checked);
  };
  if (!chunks.isPacked) fits(size);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    fits(length);
  }
  const read = whole(joined(pieces));
  if (!read.ok) return read;
  const { format, bundle, foreign, others, notices } = read;
  return { ok: true, format, source: bundleSource(bundle), foreign: foreign.length, others, notices };
}
