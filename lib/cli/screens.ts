/**
 * `npm run screens`: the pictures of the store listings, taken of the real extension at work on the articles of the
 * demo newsroom, which are our own. Chromium, 1280 × 800. What is shown beside each other is two real surfaces:
 * automation cannot open the browser's own side panel, so the panel is taken in a tab of its width.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, ROOT } from './build';
import { until, type Driver, type Scheme, type Tab } from './drive/driver';
import { Extension } from './drive/extension';
import { launch } from './drive/launch';
import { ReviewPanel } from './drive/review-panel';
import { ensureBrowser, howToInstall } from './install-browser';
import { serve, type Serving } from './serve';

const OUT = join(ROOT, 'docs', 'store');
const SIZE = { width: 1280, height: 800 };
/** A side panel as wide as a reader would have it. */
const PANEL_WIDTH = 420;
/** Decisions before the second picture, and after it. */
const FIRST = 8;
const REST = 40;
const ARTICLES = ['/courier/dorvane-barracks.html', '/flare/dorvane-bloodbath.html'];

interface Work {
  driver: Driver;
  extension: Extension;
  site: Serving;
  folder: string;
}

function paintedInPage(): number {
  let count = 0;
  CSS.highlights.forEach((highlight) => {
    count += highlight.size;
  });
  return count;
}

/** Both pictures in one, the panel on the right. */
async function besideEachOther({ driver, folder, site }: Work, page: Tab, panel: Tab, file: string) {
  const parts = [
    { tab: page, name: 'page.png', width: SIZE.width - PANEL_WIDTH },
    { tab: panel, name: 'panel.png', width: PANEL_WIDTH },
  ];
  for (const { tab, name, width } of parts) {
    await tab.front();
    await tab.resize(width, SIZE.height);
    await tab.screenshot(join(folder, name));
  }
  const images = parts.map(
    ({ name, width }) => `<img src="${name}" width="${width}" height="${SIZE.height}">`,
  );
  writeFileSync(
    join(folder, 'both.html'),
    `<!doctype html><style>body{margin:0;display:flex}img{display:block}</style>${images.join('')}`,
  );
  const both = await driver.open(`${site.origin}/pictures/both.html`);
  await both.resize(SIZE.width, SIZE.height);
  await both.screenshot(join(OUT, file));
  await both.close();
}

/** Accepts suggestions one by one, as a reader does, each once the one before is no longer open. */
async function accept(panel: ReviewPanel, count: number): Promise<void> {
  for (let done = 0; done < count; done++) {
    await panel.toOpen();
    const current = (await panel.items()).find((item) => item.current);
    if (current?.state !== 'suggested') return;
    await panel.focus();
    await panel.surface.tab.press('a');
    await until('the decision', async () => (await panel.state(current.id)) !== 'suggested');
  }
  await panel.saved();
}

/** One article under review; ends with most suggestions accepted. */
async function review(work: Work, path: string, pictures: { open: string; decided: string } | null) {
  const { driver, extension, site } = work;
  const page = await driver.open(`${site.origin}${path}`);
  const panel = new ReviewPanel(await extension.panel(page.url()));
  await panel.ready();
  await until('the suggestions to be painted', async () => (await page.evaluate(paintedInPage, null)) > 0);
  const { tab } = panel.surface;
  if (pictures) await besideEachOther(work, page, tab, pictures.open);
  await tab.front();
  await tab.resize(SIZE.width, SIZE.height);
  await accept(panel, FIRST);
  if (pictures) {
    for (const each of [page, tab]) await each.scheme('dark');
    await besideEachOther(work, page, tab, pictures.decided);
    for (const each of [page, tab]) await each.scheme('light');
    await tab.front();
    await tab.resize(SIZE.width, SIZE.height);
  }
  await accept(panel, REST);
  await tab.close();
  await page.close();
}

/** A view of the library, once these words are there. */
async function library({ extension }: Work, view: string, words: string | RegExp, file: string) {
  const surface = await extension.library(view);
  await surface.tab.resize(SIZE.width, SIZE.height);
  await surface.shows(words);
  // A table is drawn in steps, and a picture has no later.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await surface.tab.screenshot(join(OUT, file));
  await surface.tab.close();
}

const browser = await ensureBrowser('chromium');
if (browser === null) throw new Error(howToInstall('chromium'));
const extensionFolder = build('chromium', 'test');
mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'tollmark-screens-'));
const pictures = join(folder, 'pictures');
mkdirSync(pictures);
const site = await serve(
  [
    { prefix: '/', folder: join(ROOT, 'test', 'newsroom') },
    { prefix: '/pictures/', folder: pictures },
  ],
  0,
);
const scheme: Scheme = 'light';
const driver = await launch('chromium', {
  executablePath: browser.path,
  extension: extensionFolder,
  profile: join(folder, 'profile'),
  headless: true,
  scheme,
});
try {
  const work: Work = { driver, extension: new Extension(driver), site, folder: pictures };
  const [first = '', ...others] = ARTICLES;
  await review(work, first, { open: '1-article-and-panel.png', decided: '2-decided.png' });
  for (const path of others) await review(work, path, null);
  await library(work, '#claims', /killed/i, '3-library.png');
  await library(work, '#events', /Dorvane/, '4-events.png');
  await library(work, '#transfer', 'File to import', '5-export.png');
} finally {
  await driver.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
const listing = JSON.parse(readFileSync(join(OUT, 'listing.json'), 'utf8')) as {
  screenshots: { file: string }[];
};
console.log(listing.screenshots.map(({ file }) => join(OUT, file)).join('\n'));
