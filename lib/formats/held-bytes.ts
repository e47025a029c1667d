/** The bytes of a file that is being imported, read again where they are needed. */

export interface HeldBytes {
  /** Bytes from one place up to another, counted from the beginning of the (unpacked) file. */
  read(start: number, end: number): Uint8Array;
}

/** Bytes in memory. */
export function bytesHeld(bytes: Uint8Array): HeldBytes {
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
