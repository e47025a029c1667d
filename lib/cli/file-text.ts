import { encodingOf } from '../formats/decode.ts';

/** The text of a file, perhaps with a note on how it was read, or why the file is no text. */
export type FileText = { text: string; note?: string } | { error: string };

/** How files begin that are often taken for text or renamed to it: bytes, or ASCII characters. */
const SIGNATURES: readonly (readonly [kind: string, start: string])[] = [
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xFF\xD8\xFF'],
  ['a GIF picture', 'GIF8'],
  ['a sound, film or picture file', 'RIFF'],
  ['a PDF', '%PDF-'],
  ["a zip archive (or a word processor's file)", 'PK\x03\x04'],
  ['compressed (gzip)', '\x1F\x8B'],
  ['compressed (xz)', '\xFD7zXZ\0'],
  ['compressed (7z)', '7z\xBC\xAF\x27\x1C'],
  ["an old word processor's or spreadsheet's file", '\xD0\xCF\x11\xE0'],
  ['rich text (RTF)', '{\\rtf'],
  ['a program', '\x7FELF'],
  ['a database (SQLite)', 'SQLite format 3\0'],
];

/** A stray control character stands in many old pages; this share of them stands in no text. */
const MOST_CONTROLS = 0.01;
/** In Western letters one byte in ten is no ASCII; Cyrillic or Arabic in an old encoding has more than half. */
const MOST_HIGH_BYTES = 0.3;

/**
 * Characters that no text holds: https://mimesniff.spec.whatwg.org/#binary-data-byte. Escape (U+001B) is none of
 * them, as some encodings switch alphabets by it.
 */
function isControl(code: number): boolean {
  return code <= 0x08 || code === 0x0b || (code >= 0x0e && code <= 0x1f && code !== 0x1b);
}

function shareOf(values: ArrayLike<number>, test: (value: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < values.length; at++) if (test(values[at]!)) count++;
  return values.length === 0 ? 0 : count / values.length;
}

function codeUnits(bytes: Uint8Array): ArrayLike<number> {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength >> 1 }, (_, at) =>
    view.getUint16(at * 2, encoding === 'utf-16le'),
  );
}

/**
 * Why bytes are no text, said of the file ("is a PNG picture, no text"); undefined when they may be text.
 *
 * @example whyNoText(Buffer.from('%PDF-1.7')) // 'is a PDF, no text'
 */
export function whyNoText(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature));
  if (known) return `is ${known[0]}, no text`;
  if (shareOf(codeUnits(bytes), isControl) > MOST_CONTROLS) return 'is no text (it holds control characters)';
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file's bytes: UTF-8, UTF-16 as the import tells it, else windows-1252 with a note. A UTF-8 file with
 * a few damaged bytes stays UTF-8: read otherwise, all its quotation marks and accents would be garbled.
 *
 * @example textOf(Buffer.from([0x63, 0x61, 0x66, 0xe9])) // { text: 'café', note: 'is neither UTF-8 nor UTF-16; …' }
 */
export function textOf(bytes: Uint8Array): FileText {
  const error = whyNoText(bytes);
  if (error) return { error };
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding);
  if (text !== undefined) return { text };
  if (encoding !== 'utf-8') return { error: `is damaged ${encoding.toUpperCase()} text` };
  const mended = new TextDecoder('utf-8').decode(bytes);
  const damaged = mended.match(/\uFFFD/g)?.length ?? 0;
  const whole = mended.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  if (whole > damaged)
    return {
      text: mended,
      note: `is UTF-8 with ${damaged} damaged ${damaged === 1 ? 'character' : 'characters'} (U+FFFD)`,
    };
  if (shareOf(bytes, (byte) => byte >= 0x80) > MOST_HIGH_BYTES)
    return { error: 'is in an encoding that cannot be told: save it as UTF-8' };
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    note: 'is neither UTF-8 nor UTF-16; it was read as windows-1252',
  };
}

/**
 * The source of a saved page. Servers name the encoding in a header that a file does not keep, and in the page it may
 * stand too far down to be seen: bytes that are UTF-8 or UTF-16 are read as such, others are left to what the page
 * says of itself.
 */
export function pageSource(bytes: Uint8Array): { source: string | Uint8Array } | { error: string } {
  const error = whyNoText(bytes);
  return error ? { error } : { source: decoded(bytes, encodingOf(bytes)) ?? bytes };
}
