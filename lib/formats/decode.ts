/** Bytes of a file to text: decoded with certainty, or refused. Never garbled. */
import { MAX_IMPORT_BYTES } from './limits';
import { done, refuseImport, type Result } from './problem';

/**
 * Refuses a file by its size alone; ask before reading it into memory.
 *
 * @example const refused = checkSize(file.size); if (!refused.ok) show(refused.error);
 */
export function checkSize(bytes: number): Result<number> {
  if (bytes <= MAX_IMPORT_BYTES) return done(bytes);
  return refuseImport(
    'too-large',
    `The file has ${mebibytes(bytes)} MiB; at most ${mebibytes(MAX_IMPORT_BYTES)} MiB are read at once.`,
    'Export it in parts (by article or event) and import them one after the other.',
  );
}

/**
 * UTF-8 with or without a byte order mark, UTF-16 by its mark or by the zero bytes of its first two characters.
 * Compressed files are refused, not unpacked: a small one can hold gigabytes.
 * https://encoding.spec.whatwg.org/
 */
export function decodeBytes(bytes: Uint8Array): Result<string> {
  const size = checkSize(bytes.byteLength);
  if (!size.ok) return size;
  if (bytes.byteLength === 0)
    return refuseImport('empty', 'The file is empty.', 'Choose the file that was exported.');
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
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
    return refuseImport(
      'encoding',
      `The file is not valid ${encoding.toUpperCase()} text: it was saved in another encoding or is damaged.`,
      'Save it as UTF-8, or download it again, and import that file.',
    );
  }
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

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function mebibytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}
