/** Bytes of a file to text: decoded with certainty, or refused. Never garbled. */
import { MAX_IMPORT_BYTES, MAX_WHOLE_BYTES } from './limits';
import { done, refuseImport, type Problem, type Result } from './problem';

/**
 * Refuses a file by its size alone; ask before reading it into memory.
 *
 * @param most `MAX_WHOLE_BYTES` for a file that must be held whole
 * @example const refused = checkSize(file.size); if (!refused.ok) show(refused.error);
 */
export function checkSize(bytes: number, most = MAX_IMPORT_BYTES): Result<number> {
  return bytes <= most ? done(bytes) : tooLarge(`The file has ${mebibytes(bytes)} MiB`, most);
}

/** Refuses a packed file when what came out of it exceeds what is read. */
export function checkUnpacked(bytes: number, most = MAX_IMPORT_BYTES): Result<number> {
  return bytes <= most ? done(bytes) : tooLarge(`The file unpacks to more than ${mebibytes(most)} MiB`, most);
}

function tooLarge(what: string, most: number): { ok: false; error: Problem } {
  return refuseImport(
    'too-large',
    `${what}; at most ${mebibytes(most)} MiB are read at once.`,
    most === MAX_WHOLE_BYTES
      ? 'Import the backup of the same records, or export them in parts (by article or event).'
      : 'Export it in parts (by article or event) and import them one after the other.',
  );
}

/**
 * UTF-8 with or without a byte order mark, UTF-16 by its mark or by the zero bytes of its first two characters.
 * Packed files are refused: `readFile` unpacks those that can be, as they come.
 * https://encoding.spec.whatwg.org/
 */
export function decodeBytes(bytes: Uint8Array): Result<string> {
  const size = checkSize(bytes.byteLength, MAX_WHOLE_BYTES);
  if (!size.ok) return size;
  if (bytes.byteLength === 0)
    return refuseImport('empty', 'The file is empty.', 'Choose the file that was exported.');
  if (isGzip(bytes) || isZip(bytes)) {
    return refuseImport(
      'compressed',
      'The file is compressed (gzip or zip) and is not unpacked here.',
      'Unpack it with your system and import the file inside.',
    );
  }
  const encoding = encodingOf(bytes);
  try {
    return done(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return refuseEncoding(encoding);
  }
}

/** The refusal of bytes that are not text in the encoding they should be in. */
export function refuseEncoding(encoding: string): { ok: false; error: Problem } {
  return refuseImport(
    'encoding',
    `The file is not valid ${encoding.toUpperCase()} text: it was saved in another encoding or is damaged.`,
    'Save it as UTF-8, or download it again, and import that file.',
  );
}

/**
 * The Unicode encoding of bytes: by the byte order mark, else by the zero bytes of the first two characters;
 * `utf-8` when neither says otherwise, which is no promise that they are valid.
 *
 * @example encodingOf(Uint8Array.of(0xff, 0xfe, 0x41, 0)) // 'utf-16le'
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // JSON starts with two ASCII characters, and a raw zero byte is never JSON (RFC 4627, section 3).
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be';
  return 'utf-8';
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
export function isGzip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x1f, 0x8b]);
}

/** The mark of a zip archive that holds at least one file. */
function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function mebibytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}
