/** From one library through a file into an empty one, and back out: nothing lost, nothing added. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAs } from '../../lib/cli/demo/export';
import { until, type Driver } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import type { Surface } from '../../lib/cli/drive/surface';
import { readImport } from '../../lib/formats/import';
import { problemText } from '../../lib/formats/problem';
import type { Bundle } from '../../lib/model';
import { Bench, KIND, PAGES } from './harness';
import { violations } from './violations';

const FORMATS = {
  jsonld: { button: 'Web Annotations (JSON-LD)', ending: '.jsonld' },
  backup: { button: 'Backup, nothing left out', ending: '.jsonl' },
  csv: { button: 'Claims as a table (CSV)', ending: '.csv' },
} as const;

/** Presses an export button and gives the downloaded file. */
function exported(driver: Driver, library: Surface, format: keyof typeof FORMATS): Promise<string> {
  const { button, ending } = FORMATS[format];
  return exportAs(driver, library, button, ending);
}

function bundleOf(file: string): Bundle {
  const read = readImport(readFileSync(file));
  if (!read.ok) throw new Error(problemText(read.error));
  return read.bundle;
}

/** Records by id: files may list them in any order. The revision counts the writes of one library, so it is left out. */
function byId<R extends { id: string }>(rows: R[]): Record<string, R> {
  return Object.fromEntries(rows.map((row) => [row.id, 'revision' in row ? { ...row, revision: 0 } : row]));
}

async function importFile(library: Surface, file: string): Promise<void> {
  const input = await library
    .find({ role: 'textbox', name: 'File to import' }, 1)
    .catch(() => 'input[type=file]');
  await library.tab.upload(input, file);
  await library.shows(/What importing “.*” would do/);
}

describe(`exchange in ${KIND}`, () => {
  let first: Bench;
  let second: Bench;
  let library: Surface;
  const files: Record<keyof typeof FORMATS, string> = { jsonld: '', backup: '', csv: '' };

  beforeAll(async () => {
    first = await Bench.start();
    second = await Bench.start();
    for (const page of [PAGES.courier, PAGES.flare]) {
      await first.driver.open(first.url(page));
      const panel = new ReviewPanel(await first.extension.panel(first.url(page)));
      await panel.ready();
      await panel.acceptAll();
      await panel.saved();
      await panel.surface.tab.close();
    }
  });

  afterAll(async () => {
    await first?.end();
    await second?.end();
  });

  it('exports everything in three formats that read back alike', async () => {
    library = await first.extension.library('#transfer');
    for (const format of ['jsonld', 'backup', 'csv'] as const) {
      files[format] = await exported(first.driver, library, format);
    }
    const jsonld = bundleOf(files.jsonld);
    const backup = bundleOf(files.backup);
    expect(jsonld.articles.length).toBe(2);
    expect(jsonld.annotations.length).toBeGreaterThan(20);
    expect(byId(jsonld.annotations)).toEqual(byId(backup.annotations));
  });

  it('exports a row for each claim as CSV', () => {
    const rows = Papa.parse<Record<string, string>>(readFileSync(files.csv, 'utf8').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const claims = bundleOf(files.jsonld).annotations.filter(({ value }) => value.kind === 'casualty');
    expect(rows.length).toBe(claims.length);
    expect(rows.some((row) => Object.values(row).includes('killed'))).toBe(true);
  });

  it('shows first what an import would do, and changes nothing by that', async () => {
    library = await second.extension.library('#transfer');
    await importFile(library, files.jsonld);
    const { articles, annotations } = bundleOf(files.jsonld);
    await library.shows(new RegExp(`${articles.length + annotations.length} new`));
    await library.click('button', 'Cancel');
    await library.shows('Articles: 0, tags: 0');
  });

  it('imports JSON-LD into an empty library, which then exports the same', async () => {
    await importFile(library, files.jsonld);
    await library.click('button', /^Import \d+ records$/);
    await library.shows(/Imported from/);
    const again = bundleOf(await exported(second.driver, library, 'jsonld'));
    const before = bundleOf(files.jsonld);
    expect(byId(again.annotations)).toEqual(byId(before.annotations));
    expect(byId(again.articles)).toEqual(byId(before.articles));
  });

  it('finds nothing new in the same file, and nothing to import', async () => {
    await importFile(library, files.jsonld);
    await library.shows('There is nothing to import');
  });

  it('shows the imported tags on the page', async () => {
    const page = await second.driver.open(second.url(PAGES.flare));
    const panel = new ReviewPanel(await second.extension.panel(second.url(PAGES.flare)));
    await panel.ready();
    const wanted = bundleOf(files.jsonld).articles.find((article) => article.site === 'FLARE')?.id;
    const count = bundleOf(files.jsonld).annotations.filter(({ articleId }) => articleId === wanted).length;
    expect(count).toBeGreaterThan(5);
    const accepted = async () => (await panel.items()).filter(({ state }) => state === 'accepted').length;
    await until('the imported tags', async () => (await accepted()) === count).catch(async (error: Error) => {
      throw new Error(`${await accepted()} of ${count} tags shown`, { cause: error });
    });
    await panel.surface.tab.close();
    await page.close();
  });

  it('compares the two accounts side by side', async () => {
    const { articles } = bundleOf(files.jsonld);
    const compared = await second.extension.library('#articles');
    for (const { title } of articles) await compared.click('checkbox', `Select “${title}”`);
    await compared.click('link', 'Compare side by side');
    // The army and the rebels disagree about the soldiers; the words of either stand in one row.
    await compared.shows('contradict each other');
    await compared.shows('14 soldiers');
    await compared.shows('40 soldiers');
    expect(await violations(compared)).toEqual([]);
    await compared.tab.close();
  });

  it('refuses a truncated file by name and changes nothing', async () => {
    await library.tab.front();
    const whole = readFileSync(files.backup, 'utf8');
    const cut = join(second.driver.downloads, 'cut.jsonl');
    writeFileSync(cut, whole.slice(0, Math.floor(whole.length * 0.6)));
    await library.tab.upload('input[type=file]', cut);
    await library.shows('Nothing was imported and your records are unchanged.');
    const { articles, annotations } = bundleOf(files.jsonld);
    await library.shows(`Articles: ${articles.length}, tags: ${annotations.length}`);
  });

  it('takes an import back', async () => {
    const third = await Bench.start();
    try {
      const empty = await third.extension.library('#transfer');
      await importFile(empty, files.backup);
      await empty.click('button', /^Import \d+ records$/);
      await empty.shows(/Imported from/);
      await empty.click('button', 'Undo the import');
      await empty.shows('The import was undone.');
      await empty.shows('Articles: 0, tags: 0');
    } finally {
      await third.end();
    }
  });
});
