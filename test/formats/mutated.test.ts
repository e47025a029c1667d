/** Ten thousand files that were damaged at random: read or refused in words, never thrown at, never believed half. */
import { expect, test } from 'vitest';
import { planImport, readImport } from '../../lib/formats/import';
import type { Bundle } from '../../lib/model';
import { toBackup } from '../../lib/formats/backup';
import { toJsonLd } from '../../lib/formats/jsonld';
import { problemsOf } from '../../lib/store/valid';
import { damaged, numbers } from './damaged';
import { bundle, EMPTY } from './sample';

const FILES = 10_000;

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
