/**
 * The import table of docs/ARCHITECTURE.md, as the lint holds it: a file that breaks it is rejected, and the
 * message says what to do instead.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import table from './import-table.json';

type Row = [file: string, line: string, message: string | null];
const rows = table.rows as Row[];
const root = join(import.meta.dirname, '..', '..');

/** Each row in a folder of its own, because several rows are about the same file. */
const folder = mkdtempSync(join(tmpdir(), 'import-table-'));
let found: Map<string, string[]>;

function place(row: Row, index: number): string {
  return join(`row${index}`, row[0]);
}

/** What the lint says about every row: one run of the project's own lint and configuration. */
function lintRow(row: Row, index: number): string[] {
  const base = join(folder, `row${index}`);
  mkdirSync(dirname(join(folder, place(row, index))), { recursive: true });
  writeFileSync(join(folder, place(row, index)), `${row[1]}\n`);
  copyFileSync(join(root, '.oxlintrc.json'), join(base, '.oxlintrc.json'));
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const result = spawnSync(process.execPath, [oxlint, '--format=json', row[0]], {
    cwd: base,
    encoding: 'utf8',
  });
  const report = JSON.parse(result.stdout) as {
    diagnostics: { code: string; message: string; help?: string }[];
  };
  return report.diagnostics
    .filter((each) => /no-restricted|no-eval/.test(each.code))
    .map((each) => `${each.message} ${each.help ?? ''}`);
}

beforeAll(() => {
  found = new Map(rows.map((row, index) => [place(row, index), lintRow(row, index)]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import table', () => {
  it.each(rows.map((row, index) => [...row, index] as const))('%s: %s', (file, line, message, index) => {
    const said = found.get(place([file, line, message], index)) ?? [];
    if (message === null) expect(said).toEqual([]);
    else expect(said.join('\n')).toContain(message);
  });
});
