/**
 * Ten thousand files that were damaged at random, imported as a reader does it, into a library that has records: read
 * or refused in words, never thrown at, never believed half, and taken back as if nothing had been.
 */
import { expect, test } from 'vitest';
import { ImportJob } from '../../components/importing/import-job';
import { toBackup } from '../../lib/formats/backup';
import { bytesKeeper } from '../../lib/formats/held-bytes';
import { toJsonLd } from '../../lib/formats/jsonld';
import type { Bundle } from '../../lib/model';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { problemsOf } from '../../lib/store/valid';
import { damaged, numbers } from './damaged';
import { valueOf } from './result';
import { bundle, EMPTY, NOW } from './sample';

const FILES = 10_000;
/** Looking at the whole library takes longer than refusing a file. */
const LOOK_EVERY = 250;

const nothing = (): void => undefined;

/** A file that comes in two pieces. */
function fileOf(bytes: Uint8Array, cut: number) {
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start: (controller) => {
        for (const piece of [bytes.slice(0, cut), bytes.slice(cut)])
          if (piece.length > 0) controller.enqueue(piece);
        controller.close();
      },
    });
  return { name: 'library.jsonl', size: bytes.length, stream };
}

/** The store counts its own writes; everything else must be equal. */
async function stateOf(store: Store): Promise<Bundle> {
  const all = await store.export({ kind: 'everything' });
  return { ...all, annotations: all.annotations.map((row) => ({ ...row, revision: 0 })) };
}

test('10,000 mutated files are refused with no row changed, or written whole and taken back', async () => {
  const encoder = new TextEncoder();
  const originals = [
    encoder.encode(valueOf(toBackup(bundle, { created: NOW }))),
    encoder.encode(JSON.stringify(valueOf(toJsonLd(bundle, { exported: NOW })))),
  ];
  const store = await openStore('mutated', { memory: true, now: () => NOW });
  expect(
    await store.applyImport({ put: { ...bundle, annotations: bundle.annotations.slice(1) } }),
  ).toMatchObject({
    ok: true,
  });
  const before = await stateOf(store);
  const next = numbers(20260302);
  let ids = 0;
  const counts = { refused: 0, written: 0 };
  for (let index = 0; index < FILES; index += 1) {
    const original = originals[index % 2];
    if (!original) continue;
    const bytes = damaged(original, next);
    const job = new ImportJob(store, { newId: () => `new-${(ids += 1)}`, now: () => NOW });
    const file = fileOf(bytes, Math.floor(next() * bytes.length));
    const planned = await job.plan(file, bytesKeeper(bytes), nothing);
    if (!planned.ok) {
      counts.refused += 1;
      expect(planned.problem.safe, `file ${index}`).toBe(
        'Nothing was imported and your records are unchanged.',
      );
    } else {
      const decision = {
        all: 'both',
        each: [],
        withSettings: true,
        withLayers: true,
        label: 'Import',
      } as const;
      const result = await job.apply({ ...decision, each: [] }, nothing, new AbortController().signal);
      if (!result.ok) throw new Error(`file ${index}: ${result.fault.what} ${result.problems?.join()}`);
      if (result.step) {
        counts.written += 1;
        const { articles, annotations } = await store.export({ kind: 'everything' });
        expect(problemsOf({ put: { ...EMPTY, articles, annotations } }), `file ${index}`).toEqual([]);
        expect(await store.undo(result.step)).toMatchObject({ ok: true });
      }
    }
    if (planned.ok || index % LOOK_EVERY === 0) expect(await stateOf(store), `file ${index}`).toEqual(before);
  }
  expect(await stateOf(store)).toEqual(before);
  expect(counts.refused).toBeGreaterThan(FILES / 2);
  // Of some the damage is in words that nobody can check: they are written.
  expect(counts.written).toBeGreaterThan(FILES / 100);
  console.info(`${counts.refused} refused, ${counts.written} written and taken back`);
});
