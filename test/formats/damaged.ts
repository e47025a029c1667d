/** Files damaged at random, in an order that a seed decides. */

/** Numbers from 0 to 1 in an order that a seed decides (mulberry32), so that a failure comes again. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One to five damages: a byte changed, a piece cut out, doubled, or moved. */
export function damaged(bytes: Uint8Array, next: () => number): Uint8Array {
  let file: Uint8Array = bytes.slice();
  const at = (): number => Math.floor(next() * file.length);
  for (let left = 1 + Math.floor(next() * 5); left > 0 && file.length > 2; left -= 1) {
    const [from, to] = [at(), at()].toSorted((a, b) => a - b) as [number, number];
    const piece = file.slice(from, Math.min(to, from + 40));
    const rest = [file.slice(0, from), file.slice(from + piece.length)] as const;
    const kind = Math.floor(next() * 4);
    if (kind === 0) file[from] = Math.floor(next() * 256);
    else if (kind === 1) file = joined(...rest);
    else if (kind === 2) file = joined(rest[0], piece, piece, rest[1]);
    else file = joined(piece, ...rest);
  }
  return file;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
