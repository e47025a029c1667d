/** Ten thousand files that were damaged at random: read or refused in words, never thrown at, never believed half. */
import { expect, test } from 'vitest';
import { planImport, readImport } from '../../lib/formats/import';
import type { Bundle } from '../../lib/model';
import { toBackup } from '../../lib/formats/backup';
import { toJsonLd } from '../../lib/formats/jsonld';
import { problemsOf } from '../../lib/store/valid';
import { bundle, EMPTY } from './sample';

const FILES = 10_000;

/** Numbers from 0 to 1 in an order that a seed decides (mulberry32), so that a failure comes again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One to five damages: a byte changed, a piece cut out, doubled, or moved. */
function damaged(bytes: Uint8Array, next: () => number): Uint8Array {
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

test('10,000 mutated files are read or refused, and what is read can be planned and stored', () => {
  const backup = toBackup(bundle, { created: '2026-03-02T09:00:00.000Z' });
  const jsonld = toJsonLd(bundle, { exported: '2026-03-02T09:00:00.000Z' });
  if (!backup.ok || !jsonld.ok) throw new Error('the sample is not exported');
  const encoder = new TextEncoder();
  const originals = [encoder.encode(backup.value), encoder.encode(JSON.stringify(jsonld.value))];
  const next = numbers(20260302);
  const counts = { read: 0, refused: 0 };
  for (let index = 0; index < FILES; index += 1) {
    const original = originals[index % 2];
    if (!original) continue;
    const read = readImport(damaged(original, next));
    if (!read.ok) {
      counts.refused += 1;
      expect(read.error.safe, `file ${index}`).toBe('Nothing was imported and your records are unchanged.');
      continue;
    }
    counts.read += 1;
    const plan = planImport(EMPTY, read.bundle);
    const put = { ...EMPTY, articles: read.bundle.articles, annotations: read.bundle.annotations };
    expect(problemsOf({ put }), `file ${index}`).toEqual([]);
    // A backup whose checksum holds is the backup that was made.
    if (read.format === 'backup') expect(plan.counts.added, `file ${index}`).toBe(sizeOf(bundle));
  }
  expect(counts.refused).toBeGreaterThan(FILES / 2);
});

function sizeOf(all: Bundle): number {
  return Object.values(all).reduce((sum, rows) => sum + rows.length, 0);
}
