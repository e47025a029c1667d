/**
 * `npm start`: Tollmark in a real browser, on the demo newsroom or on pages given by name.
 *
 * With a display a window opens and stays until it is closed. Without one the same browser does a reader's job
 * headless (`demo/`) and leaves the results in `out/`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { build, ROOT } from './build';
import {
  findBrowser,
  hasDisplay,
  kindOfPath,
  versionOf,
  type BrowserKind,
  type FoundBrowser,
} from './browsers';
import { runDemo } from './demo/run';
import { grantSites } from './demo/grant';
import { launch } from './drive/launch';
import { ensureBrowser, howToInstall } from './install-browser';
import { mountsFor, newsroomPages, pagesFor, type PageToRead } from './pages-to-read';
import { profileFor } from './profile';
import { serve } from './serve';

const HELP = `Usage: npm start -- [options] [FILE_OR_URL...]

Opens the demo newsroom, or the given pages, in a real browser with Tollmark loaded.

  FILE_OR_URL          a saved page (.html, .htm, .txt), served from 127.0.0.1, or an http(s) address
  --headless           no window: suggest, accept, save, reload, re-find and export to out/
                       (this is what happens where there is no display)
  --browser NAME       chromium or firefox (default: chromium if there is one)
  --fresh              begins with an empty library: the profile of earlier runs is deleted first
  --help               this text

BROWSER_PATH names a browser to use. The profile is kept in .profile/ between runs, so that the claims of
earlier runs stand beside those of the next; --fresh begins anew.
`;

async function chooseBrowser(wanted: string | undefined): Promise<FoundBrowser> {
  const given = process.env['BROWSER_PATH'];
  const kinds: BrowserKind[] =
    wanted === 'chromium' || wanted === 'firefox'
      ? [wanted]
      : given
        ? [kindOfPath(given)]
        : ['chromium', 'firefox'];
  // One that is there beats one that would have to be installed.
  for (const kind of kinds) {
    const found = findBrowser(kind);
    if (found) return found;
  }
  for (const kind of kinds) {
    const installed = await ensureBrowser(kind);
    if (installed) return installed;
  }
  throw new Error(howToInstall(kinds[0] ?? 'chromium'));
}

/** The shortcuts as the build has them, so that this text cannot fall behind the manifest. */
function shortcuts(extension: string): { popup: string; panel: string } {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    commands?: Record<string, { suggested_key?: { default?: string } }>;
  };
  const key = (command: string) => manifest.commands?.[command]?.suggested_key?.default ?? 'its shortcut';
  return { popup: key('_execute_action'), panel: key('open-panel') };
}

function tellReader(pages: PageToRead[], extension: string): void {
  const { popup, panel } = shortcuts(extension);
  console.log(`
Open in the browser: ${pages.map((page) => page.name).join(', ')}
Press the Tollmark button on a page (in the toolbar, or behind its puzzle piece), or ${popup}, to see
what it suggests;
${panel} opens the panel beside the page. Everything stays in .profile/ on this machine.
Close the browser window, or press Ctrl+C here, to end.`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      headless: { type: 'boolean', default: false },
      browser: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values.browser !== undefined && values.browser !== 'chromium' && values.browser !== 'firefox') {
    throw new Error(`--browser takes chromium or firefox, not ${values.browser}. Nothing was started.`);
  }
  const browser = await chooseBrowser(values.browser);
  const headless = values.headless || !hasDisplay();
  console.log(`Browser: ${browser.path} ${versionOf(browser) ?? ''}`);
  if (headless && !values.headless) console.log('There is no display: doing the same job headless.');

  const mounts = mountsFor(positionals);
  console.log('Building the extension …');
  const built = build(browser.kind, 'test');
  const site = await serve(mounts);
  try {
    const pages = positionals.length === 0 ? newsroomPages(site.origin) : pagesFor(positionals, site.origin);
    console.log(`Serving on ${site.origin}`);
    // Nobody is there to press the toolbar button that would give access to a page elsewhere.
    const extension = headless ? grantSites(built, pages) : built;
    const options = { executablePath: browser.path, extension, headless };
    const profile = profileFor(browser.kind, { root: ROOT, fresh: values.fresh });
    if (headless) {
      await runDemo({ kind: browser.kind, options: { ...options, profile }, pages, out: join(ROOT, 'out') });
      return;
    }
    const driver = await launch(browser.kind, { ...options, profile });
    process.once('SIGINT', () => void driver.close());
    for (const page of pages) await driver.open(page.url);
    tellReader(pages, extension);
    await driver.gone;
  } finally {
    await site.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`\nnpm start did not finish: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
