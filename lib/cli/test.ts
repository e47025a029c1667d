/**
 * `npm test`: every check there is, from a fresh clone, ending with `N passed, N failed` on a line of its own.
 *
 * Type check, lint and format, builds, unit and component tests, then the browser tests in Chromium and
 * Firefox. A browser that cannot be had is a failure, unless SKIP_BROWSERS=1 says that this is known.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build';
import { versionOf, type BrowserKind } from './browsers';
import { faultTable, runFaults } from './fault-table';
import { ensureBrowser, howToInstall } from './install-browser';
import { failedFiles, nodeProgram, vitestCounts, type Counts } from './run-checks';

const REPORTS = join(ROOT, 'out', 'test');
const KINDS = ['chromium', 'firefox'] as const;
const TITLES = { chromium: 'Chromium', firefox: 'Firefox' } as const;
const total: Counts = { passed: 0, failed: 0 };

interface Outcome extends Counts {
  /** Failures that are neither passed nor failed yet, because they are run again. */
  rerun?: number;
}

/** Runs one named check, says how it went and how long it took, and adds it to the total. */
async function check(name: string, run: () => Promise<Outcome>): Promise<boolean> {
  const start = Date.now();
  let counts: Outcome;
  try {
    counts = await run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    counts = { passed: 0, failed: 1 };
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const { passed, failed, rerun = 0 } = counts;
  const mark = failed + rerun === 0 ? 'ok  ' : rerun > 0 ? '??  ' : 'FAIL';
  const told = rerun > 0 ? `, ${rerun} failed and run again below` : '';
  console.log(`${mark} ${name}: ${passed} passed, ${failed} failed${told} (${seconds} s)`);
  return failed === 0;
}

/** A program that passes or fails as a whole; its output is shown only when it fails. */
async function program(path: string[], args: string[]): Promise<Counts> {
  const { code, output } = await nodeProgram(join(ROOT, 'node_modules', ...path), args);
  if (code === 0) return { passed: 1, failed: 0 };
  console.log(output);
  return { passed: 0, failed: 1 };
}

function reportOf(name: string): string {
  return join(REPORTS, `${name}.json`);
}

async function vitest(name: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const report = reportOf(name);
  rmSync(report, { force: true });
  const { code, output } = await nodeProgram(
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { TOLLMARK_BUILT: '1', ...env },
  );
  console.log(output);
  return vitestCounts(report, code);
}

async function types(): Promise<Counts> {
  const prepared = await program(['wxt', 'bin', 'wxt.mjs'], ['prepare']);
  return prepared.failed > 0 ? prepared : program(['typescript', 'bin', 'tsc'], ['--noEmit']);
}

/** @param files the files to run, under a report of their own; all when there are none */
async function browserTests(kind: BrowserKind, files: string[] = []): Promise<Counts> {
  const browser = await ensureBrowser(kind);
  if (browser === null) {
    console.log(
      `${'!'.repeat(78)}\n${howToInstall(kind)}\nTo test without browsers: SKIP_BROWSERS=1\n${'!'.repeat(78)}`,
    );
    return { passed: 0, failed: 1 };
  }
  console.log(`${kind}: ${browser.path} ${versionOf(browser) ?? ''}`);
  const name = files.length === 0 ? kind : `${kind}-alone`;
  return vitest(name, ['--config', join('test', 'browser', 'vitest.config.ts'), ...files], {
    TOLLMARK_BROWSER: kind,
    TOLLMARK_BROWSER_PATH: browser.path,
  });
}

/**
 * Two browsers at once load a small machine more than any reader does. What fails so is run again by itself, and
 * counts as it ends there; that it failed beside the other browser stays in the output.
 */
async function bothBrowsers(): Promise<void> {
  const again: { kind: BrowserKind; files: string[] }[] = [];
  const beside = async (kind: BrowserKind): Promise<Outcome> => {
    const counts = await browserTests(kind);
    const { files, passed } = failedFiles(reportOf(kind));
    if (counts.failed === 0 || files.length === 0) return counts;
    again.push({ kind, files });
    return { passed: counts.passed - passed, failed: 0, rerun: counts.failed };
  };
  await Promise.all(KINDS.map((kind) => check(`browser tests, ${TITLES[kind]}`, () => beside(kind))));
  for (const { kind, files } of again) {
    await check(`browser tests that failed beside the other browser, ${TITLES[kind]} alone`, () =>
      browserTests(kind, files),
    );
  }
}

/** The quick ones of the forty faults; `npm run test:faults` runs them all. */
async function quickFaults(kind: BrowserKind): Promise<Counts> {
  const browser = await ensureBrowser(kind);
  // The browser tests have said how to get it.
  if (browser === null) return { passed: 0, failed: 1 };
  const { passed, failed, output } = await runFaults(browser, true);
  if (failed > 0) console.log(output);
  return { passed, failed };
}

async function main(): Promise<void> {
  await Promise.all([
    check('types', types),
    check('lint', () => program(['oxlint', 'bin', 'oxlint'], ['--deny-warnings'])),
  ]);
  await check('format', () =>
    program(['prettier', 'bin', 'prettier.cjs'], ['--check', '.', '--log-level=warn']),
  );

  let built = true;
  for (const flavour of ['production', 'test'] as const) {
    for (const kind of KINDS) {
      const done = await check(`build ${kind} ${flavour}`, async () => {
        build(kind, flavour);
        return { passed: 1, failed: 0 };
      });
      built &&= done;
    }
  }

  await check('unit and component tests', () => vitest('unit', []));

  if (process.env['SKIP_BROWSERS'] === '1') {
    console.log('!! Browser tests were NOT run: SKIP_BROWSERS=1 is set.');
  } else if (!built) {
    console.log('!! Browser tests were NOT run: the extension did not build.');
    total.failed += 1;
  } else {
    await bothBrowsers();
    await Promise.all(KINDS.map((kind) => check(`quick faults, ${TITLES[kind]}`, () => quickFaults(kind))));
    console.log(faultTable(KINDS, true));
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
