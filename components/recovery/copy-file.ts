/** Files of copies on the shelf, written, read back and compared piece by piece. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Shelf } from '../../lib/store/shelf';

type Pieces = Iterable<Uint8Array, void, undefined>;

/** Bytes that are read in one go. */
const PIECE = 1_000_000;

/**
 * Writes a file and reads it back.
 *
 * @throws when the disk does not give what was written; the file is gone then
 */
export async function writeChecked(shelf: Shelf, name: string, pieces: Pieces): Promise<void> {
  const file = await shelf.create(name);
  const hash = sha256.create();
  try {
    for (const piece of pieces) {
      hash.update(piece);
      await file.write(piece);
    }
    await file.close();
  } catch (error) {
    await file.abort().catch(() => undefined);
    throw error;
  }
  const back = await shelf.open(name);
  if (back !== null && (await checksumOf(back)) === bytesToHex(hash.digest())) return;
  await shelf.remove(name).catch(() => undefined);
  throw new Error('the copy did not read back as it was written');
}

/** The bytes of a file, a piece at a time. */
export async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < file.size; at += PIECE)
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
}

async function checksumOf(file: Blob): Promise<string> {
  const hash = sha256.create();
  for await (const piece of piecesOf(file)) hash.update(piece);
  return bytesToHex(hash.digest());
}

/**
 * Whether a backup holds the same rows as another: the bytes between its first line, which holds the date, and its last,
 * which holds the checksum over it.
 *
 * @param size of the other one
 * @param pieces the other one; its first piece is its first line, its last piece its last line
 */
export async function holdsTheSame(file: Blob, size: number, pieces: () => Pieces): Promise<boolean> {
  // Dates and checksums are as long as each other, so other lengths are other rows.
  if (size !== file.size) return false;
  let at = 0;
  for (const piece of pieces()) {
    const isBody = at > 0 && at + piece.length < size;
    if (isBody && !sameBytes(piece, new Uint8Array(await file.slice(at, at + piece.length).arrayBuffer())))
      return false;
    at += piece.length;
  }
  return true;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
