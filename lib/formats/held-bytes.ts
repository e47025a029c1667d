/** The bytes of a file that is being imported, read again where they are needed. */
import { joined } from './file-bytes';

export interface HeldBytes {
  /** Bytes from one place up to another, counted from the beginning of the (unpacked) file. */
  read(start: number, end: number): Uint8Array;
}

/** Keeps what is read again: the file itself, or what came out of a packed one. */
export interface BytesKeeper {
  /** Keeps the next piece of what was unpacked. */
  keep(piece: Uint8Array<ArrayBuffer>): void;
  /** All that was kept. */
  kept(): HeldBytes;
  /** The file as it is. */
  file(): HeldBytes;
}

/** Bytes in memory. @param bytes of the file */
export function bytesKeeper(bytes: Uint8Array): BytesKeeper {
  const pieces: Uint8Array[] = [];
  return {
    keep: (piece) => void pieces.push(piece),
    kept: () => inMemory(joined(pieces)),
    file: () => inMemory(bytes),
  };
}

function inMemory(bytes: Uint8Array): HeldBytes {
  return { read: (start, end) => bytes.subarray(start, end) };
}

/** Read in one go, because asking costs more than reading. */
const WINDOW = 1 << 20;
/** Pieces that are kept: an article and its tags stand in two places of a backup. */
const KEPT = 4;

/** Bytes that are asked for by pieces, so that neighbours come together. */
export function windowsOf(read: (start: number, end: number) => Uint8Array, size: number): HeldBytes {
  let kept: { start: number; bytes: Uint8Array }[] = [];
  return {
    read: (start, end) => {
      const known = kept.find((each) => each.start <= start && end <= each.start + each.bytes.length);
      const found = known ?? { start, bytes: read(start, Math.min(size, Math.max(end, start + WINDOW))) };
      kept = [found, ...kept.filter((each) => each !== found)].slice(0, KEPT);
      return found.bytes.subarray(start - found.start, end - found.start);
    },
  };
}
