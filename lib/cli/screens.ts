/**
 * `npm run screens`: the pictures of the store listings and of the README, taken of the real extension at work on the
 * articles of the demo newsroom, which are our own. Chromium, 1280 × 800. What is shown beside each other is two real
 * surfaces: automation opens neither the browser's own side panel nor its popup, so they are taken in tabs of their size.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** The popup as the browser draws it. */
const POPUP = { width: 380, height: 600 };
/** Of these pictures the README shows its own copies. */
const README_FOLDER = join(ROOT, 'docs', 'screens');
const OF_README = [
  ['1-article-and-panel.png', 'article-and-panel.png'],
  ['2-decided.png', 'panel-dark.png'],
] as const;
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

interface Part {
  tab: Tab;
  left: number;
  width: number;
  height: number;
}

/** Pictures of several surfaces laid in one, a later one over those before it. */
async function inOne({ driver, folder, site }: Work, parts: readonly Part[], file: string) {
  const images: string[] = [];
  for (const [index, { tab, left, width, height }] of parts.entries()) {
    await tab.front();
    await tab.resize(width, height);
    await tab.screenshot(join(folder, `${index}.png`));
    images.push(
      `<img src="${index}.png" width="${width}" height="${height}" style="left:${left}px${index > 0 ? '' : ';box-shadow:none'}">`,
    );
  }
  writeFileSync(
    join(folder, 'one.html'),
    `<!doctype html><style>img{position:absolute;top:0;box-shadow:0 2px 16px rgb(0 0 0/30%)}</style>${images.join('')}`,
  );
  const one = await driver.open(`${site.origin}/pictures/one.html`);
  await one.resize(SIZE.width, SIZE.height);
  await one.screenshot(join(OUT, file));
  await one.close();
}

/** The panel on the right of its page. */
function besideEachOther(work: Work, page: Tab, panel: Tab, file: string): Promise<void> {
  const width = SIZE.width - PANEL_WIDTH;
  return inOne(
    work,
    [
      { tab: page, left: 0, width, height: SIZE.height },
      { tab: panel, left: width, width: PANEL_WIDTH, height: SIZE.height },
    ],
    file,
  );
}

/** The popup over its page, where the browser opens it. */
async function popupOver(work: Work, path: string, file: string): Promise<void> {
  const { driver, extension, site } = work;
  const page = await driver.open(`${site.origin}${path}`);
  const popup = new ReviewPanel(await extension.popup(page.url()));
  await popup.ready();
  const { tab } = popup.surface;
  await inOne(
    work,
    [
      { tab: page, left: 0, ...SIZE },
      { tab, left: SIZE.width - POPUP.width - 40, ...POPUP },
    ],
    file,
  );
  await tab.close();
  await page.close();
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
  await popupOver(work, first, join('..', 'screens', 'popup.png'));
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
for (const [made, shown] of OF_README) copyFileSync(join(OUT, made), join(README_FOLDER, shown));
const listing = JSON.parse(readFileSync(join(OUT, 'listing.json'), 'utf8')) as {
  screenshots: { file: string }[];
};
console.log(listing.screenshots.map(({ file }) => join(OUT, file)).join('\n'));
