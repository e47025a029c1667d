/** Running the fault tests in one browser, and the table of forty lines that they leave. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS } from '../../test/faults/list';
import type { BrowserKind, FoundBrowser } from './browsers';
import { ROOT } from './build';
import { nodeProgram, vitestCounts, type Counts } from './run-checks';

/** What a fault's test wrote: see `test/faults/fault.ts`. */
interface Line {
  number: number;
  outcome: string;
  before: number | null;
  after: number | null;
  nearest: string;
}

const REPORTS = join(ROOT, 'out', 'test');
const linesOf = (kind: BrowserKind): string => join(REPORTS, `faults-${kind}.jsonl`);

/** Runs the faults, or the quick ones among them; the test build must be there. */
export async function runFaults(browser: FoundBrowser, quick: boolean): Promise<Counts & { output: string }> {
  const report = join(REPORTS, `faults-${browser.kind}.json`);
  for (const file of [report, linesOf(browser.kind)]) rmSync(file, { force: true });
  const { code, output } = await nodeProgram(
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    [
      'run',
      '--config',
      join('test', 'faults', 'vitest.config.ts'),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      TOLLMARK_BROWSER: browser.kind,
      TOLLMARK_BROWSER_PATH: browser.path,
      TOLLMARK_FAULTS: quick ? 'quick' : '',
      TOLLMARK_FAULT: process.env['TOLLMARK_FAULT'] ?? '',
    },
  );
  return { ...vitestCounts(report, code), output };
}

function linesIn(kind: BrowserKind): Map<number, Line> {
  try {
    const lines = readFileSync(linesOf(kind), 'utf8').trim().split('\n');
    return new Map(lines.map((line) => JSON.parse(line) as Line).map((line) => [line.number, line]));
  } catch {
    return new Map();
  }
}

function cell(line: Line | undefined): string {
  if (line === undefined) return 'not run';
  const rows = line.before === null ? '' : ` (rows ${line.before} → ${line.after})`;
  const nearest = line.nearest === '' ? '' : ` [${line.nearest}]`;
  return `${line.outcome}${rows}${nearest}`;
}

/**
 * One line for each of the forty, and under it one for each browser.
 *
 * @param quick leaves out what was not run
 */
export function faultTable(kinds: readonly BrowserKind[], quick: boolean): string {
  const results = kinds.map((kind) => ({ kind, lines: linesIn(kind) }));
  return Object.entries(FAULTS)
    .filter(([number]) => !quick || results.some(({ lines }) => lines.has(Number(number))))
    .map(([number, name]) => {
      const cells = results.map(({ kind, lines }) => `${kind}: ${cell(lines.get(Number(number)))}`);
      return `${number.padStart(2)} ${name} | ${cells.join(' | ')}`;
    })
    .join('\n');
}
