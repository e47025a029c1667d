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
import { nodeProgram, vitestCounts, type Counts } from './run-checks';

const REPORTS = join(ROOT, 'out', 'test');
const total: Counts = { passed: 0, failed: 0 };

/** Runs one named check, says how it went and how long it took, and adds it to the total. */
async function check(name: string, run: () => Promise<Counts>): Promise<boolean> {
  const start = Date.now();
  let counts: Counts;
  try {
    counts = await run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    counts = { passed: 0, failed: 1 };
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const mark = counts.failed === 0 ? 'ok  ' : 'FAIL';
  console.log(`${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts.failed === 0;
}

/** A program that passes or fails as a whole; its output is shown only when it fails. */
async function program(path: string[], args: string[]): Promise<Counts> {
  const { code, output } = await nodeProgram(join(ROOT, 'node_modules', ...path), args);
  if (code === 0) return { passed: 1, failed: 0 };
  console.log(output);
  return { passed: 0, failed: 1 };
}

async function vitest(name: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const report = join(REPORTS, `${name}.json`);
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

async function browserTests(kind: BrowserKind): Promise<Counts> {
  const browser = await ensureBrowser(kind);
  if (browser === null) {
    console.log(
      `${'!'.repeat(78)}\n${howToInstall(kind)}\nTo test without browsers: SKIP_BROWSERS=1\n${'!'.repeat(78)}`,
    );
    return { passed: 0, failed: 1 };
  }
  console.log(`${kind}: ${browser.path} ${versionOf(browser) ?? ''}`);
  return vitest(kind, ['--config', join('test', 'browser', 'vitest.config.ts')], {
    TOLLMARK_BROWSER: kind,
    TOLLMARK_BROWSER_PATH: browser.path,
  });
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
    for (const kind of ['chromium', 'firefox'] as const) {
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
    await Promise.all([
      check('browser tests, Chromium', () => browserTests('chromium')),
      check('browser tests, Firefox', () => browserTests('firefox')),
    ]);
    await Promise.all([
      check('quick faults, Chromium', () => quickFaults('chromium')),
      check('quick faults, Firefox', () => quickFaults('firefox')),
    ]);
    console.log(faultTable(['chromium', 'firefox'], true));
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
