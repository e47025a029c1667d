/** Running the project's tools as child processes and counting what they found. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from './build';

export interface Counts {
  passed: number;
  failed: number;
}

/**
 * Runs a JavaScript program of an installed package with this Node, without standard input, and gives its
 * exit code and everything it printed. A program that cannot be started gives code 1 and says why.
 */
export function nodeProgram(
  path: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8').trim() }),
    );
  });
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

function readReport(report: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

/**
 * What a Vitest run found, from its JSON report. A file that could not even be loaded counts as one failure,
 * and so does a run that failed without naming a test, or left no report.
 */
export function vitestCounts(report: string, code: number): Counts {
  const read = readReport(report);
  if (read === null) return { passed: 0, failed: 1 };
  const broken = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = read.numFailedTests + broken;
  return { passed: read.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/**
 * The files in which a Vitest run failed, and how many tests passed in them all the same; no files when the report
 * names none.
 */
export function failedFiles(report: string): { files: string[]; passed: number } {
  const failed = (readReport(report)?.testResults ?? []).filter(({ status }) => status === 'failed');
  const results = failed.flatMap(({ assertionResults }) => assertionResults);
  return {
    files: failed.map(({ name }) => name),
    passed: results.filter(({ status }) => status === 'passed').length,
  };
}
