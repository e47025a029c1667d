import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readJsonlSet } from '../../../lib/cli/evaluate/jsonl-set.ts';

const folder = mkdtempSync(join(tmpdir(), 'set-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('texts come from the corpus or from a file beside the gold; a document without text is left out', () => {
  const gold = ['in-corpus', 'in-file', 'nowhere'].map((id) =>
    JSON.stringify({ id, casualties: [], actors: [] }),
  );
  writeFileSync(join(folder, 'gold.jsonl'), gold.join('\n'));
  writeFileSync(join(folder, 'corpus.jsonl'), JSON.stringify({ id: 'in-corpus', text: 'One.' }));
  writeFileSync(join(folder, 'in-file.txt'), 'Two.');
  expect(readJsonlSet(folder).map(({ gold: { id, genre }, text }) => [id, genre, text])).toEqual([
    ['in-corpus', 'other', 'One.'],
    ['in-file', 'other', 'Two.'],
  ]);
});

test('a folder without gold is named', () => {
  expect(() => readJsonlSet(join(folder, 'missing'))).toThrow(/missing.gold\.jsonl/);
});
