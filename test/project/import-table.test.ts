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

const folder = mkdtempSync(join(tmpdir(), 'import-table-'));

interface Report {
  diagnostics: { code: string; filename: string; message: string; help?: string }[];
}

/** Rows about "x" get a file of their own; rows about a named file share it and are linted one after another. */
const placed = rows.map(([file, line, message], index) => ({
  file: file.replace(/\b[xX]\.(tsx?)$/, `row${index}.$1`),
  line,
  message,
}));

/** The rows in as few runs of the lint as there are rows about one and the same file. */
function rounds(): (typeof placed)[] {
  const found: (typeof placed)[] = [];
  for (const row of placed) {
    const free = found.find((round) => round.every((other) => other.file !== row.file));
    if (free) free.push(row);
    else found.push([row]);
  }
  return found;
}

/** What the project's own lint and configuration say about each row of a round. */
function lint(round: typeof placed): Map<(typeof placed)[number], string[]> {
  rmSync(folder, { recursive: true, force: true });
  for (const { file, line } of round) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${line}\n`);
  }
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const result = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(result.stdout) as Report;
  const ours = diagnostics.filter(({ code }) => /no-restricted|no-eval/.test(code));
  return new Map(
    round.map((row) => [
      row,
      ours
        .filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(row.file))
        .map(({ message, help }) => `${message} ${help ?? ''}`),
    ]),
  );
}

let found: Map<(typeof placed)[number], string[]>;

beforeAll(() => {
  found = new Map(rounds().flatMap((round) => [...lint(round)]));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import table', () => {
  it.each(placed)('$file: $line', (row) => {
    const said = found.get(row) ?? [];
    if (row.message === null) expect(said).toEqual([]);
    else expect(said.join('\n')).toContain(row.message);
  });
});
