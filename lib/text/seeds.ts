/**
 * Finding the parts of a long text that share short pieces with a pattern, in any script: the places worth a
 * closer look.
 */

/** Length of the pieces in UTF-16 units. Shorter pieces occur everywhere, longer ones break at every edit. */
const PIECE = 6;
const HASH_BITS = 16;
/** Pieces that occur more often than this (plus one in `COMMON_SHARE` characters) say nothing about the place. */
const COMMON = 48;
const COMMON_SHARE = 4000;
/** Diagonals are counted in buckets of this many characters, so that small insertions stay together. */
const BUCKET = 16;

/** Where a pattern may stand: the text offset of its first character, and the weight of pieces that say so. */
export interface Place {
  diagonal: number;
  weight: number;
}

/** All pieces of a text by hash; built once for many patterns. */
export interface SeedIndex {
  text: string;
  /** Positions of hash `h` are `positions[starts[h]]` to `positions[starts[h + 1] - 1]`. */
  starts: Uint32Array;
  positions: Uint32Array;
}

/** Index a text once, in linear time; positions are UTF-16 offsets. A text shorter than a piece has no positions. */
export function seedIndex(text: string): SeedIndex {
  const count = Math.max(0, text.length - PIECE + 1);
  const starts = new Uint32Array((1 << HASH_BITS) + 1);
  const hashes = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const hash = hashAt(text, i);
    hashes[i] = hash;
    starts[hash + 1] = (starts[hash + 1] ?? 0) + 1;
  }
  for (let h = 0; h < starts.length - 1; h++) starts[h + 1] = (starts[h + 1] ?? 0) + (starts[h] ?? 0);
  const next = starts.slice();
  const positions = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] ?? 0;
    const slot = next[hash] ?? 0;
    positions[slot] = i;
    next[hash] = slot + 1;
  }
  return { text, starts, positions };
}

/**
 * The places where a pattern shares most of its pieces with the text, best first, none closer to a better
 * one than two buckets.
 *
 * @returns an empty list when the pattern is shorter than a piece or shares none.
 */
export function places(index: SeedIndex, pattern: string, limit: number): Place[] {
  const votes = new Map<number, number>();
  const common = COMMON + index.text.length / COMMON_SHARE;
  for (let i = 0; i + PIECE <= pattern.length; i++) {
    const hash = hashAt(pattern, i);
    const from = index.starts[hash] ?? 0;
    const to = index.starts[hash + 1] ?? 0;
    if (to - from > common) continue;
    for (let slot = from; slot < to; slot++) {
      const bucket = Math.floor(((index.positions[slot] ?? 0) - i) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const scored = [...votes.keys()].map((bucket) => {
    const [before, here, after] = [bucket - 1, bucket, bucket + 1].map((each) => votes.get(each) ?? 0);
    return { bucket, own: here ?? 0, weight: (before ?? 0) + (here ?? 0) + (after ?? 0) };
  });
  scored.sort((a, b) => b.weight - a.weight || b.own - a.own || a.bucket - b.bucket);
  const chosen: typeof scored = [];
  for (const each of scored) {
    if (chosen.length === limit) break;
    if (!chosen.some((better) => Math.abs(better.bucket - each.bucket) <= 2)) chosen.push(each);
  }
  return chosen.map(({ bucket, weight }) => ({ diagonal: bucket * BUCKET + BUCKET / 2, weight }));
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + PIECE; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (Math.imul(hash, 0x9e3779b1) >>> (32 - HASH_BITS)) & 0xffff;
}
