/**
 * `npm run test:faults`: the forty faults in the real Chromium and the real Firefox, one after the other, ending
 * with a table: fault, browser, what a person sees, rows before and after. `-- --quick` takes the short ones,
 * `-- chromium` one browser; `TOLLMARK_FAULT=12,15` takes some of them.
 */
import { build } from './build';
import { versionOf, type BrowserKind } from './browsers';
import { faultTable, runFaults } from './fault-table';
import { ensureBrowser, howToInstall } from './install-browser';

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const named = (['chromium', 'firefox'] as const).filter((kind) => args.includes(kind));
const kinds: readonly BrowserKind[] = named.length > 0 ? named : ['chromium', 'firefox'];

let passed = 0;
let failed = 0;
for (const kind of kinds) {
  const browser = await ensureBrowser(kind);
  if (browser === null) {
    console.log(howToInstall(kind));
    failed += 1;
    continue;
  }
  build(kind, 'test');
  console.log(`${kind}: ${browser.path} ${versionOf(browser) ?? ''}`);
  const counts = await runFaults(browser, quick);
  if (counts.failed > 0) console.log(counts.output);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`\n${faultTable(kinds, quick)}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
