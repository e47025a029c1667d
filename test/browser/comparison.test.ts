/**
 * The comparison of one event in the real library: three invented reports come in by a backup, are compared, drawn,
 * regrouped and reported. TOLLMARK_SCREENS=docs/screens keeps the pictures there.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../lib/cli/build';
import { downloaded } from '../../lib/cli/demo/export';
import { until } from '../../lib/cli/drive/driver';
import type { Surface } from '../../lib/cli/drive/surface';
import { toBackup } from '../../lib/formats/backup';
import type { Bundle } from '../../lib/model';
import { libraryOf, READ } from '../told/told';
import { Bench, KIND, PICTURES } from './harness';
import { violations } from './violations';

const SCREENS = process.env['TOLLMARK_SCREENS'];
/** Pictures that are kept are taken in one browser; of the other one only those of a test run. */
const FOLDER = SCREENS === undefined || KIND !== 'chromium' ? PICTURES : resolve(ROOT, SCREENS);

const PICTURE_HEIGHT = 2500;

const SEEDS = join(ROOT, '..', 'shared', 'evaluation', 'seeds');

/** Brings records in as a reader does, and gives the library at the event. */
async function openEvent(bench: Bench, folder: string, bundle: Bundle): Promise<Surface> {
  const backup = toBackup(bundle, { created: READ });
  if (!backup.ok) throw new Error(backup.error.what);
  const file = join(folder, `${bundle.events[0]?.name ?? 'library'}.tollmark.jsonl`);
  writeFileSync(file, backup.value);
  const library = await bench.extension.library('#transfer');
  await library.tab.resize(1280, 900);
  await library.shows('Import');
  await library.tab.upload('input[type=file]', file);
  await library.click('button', /^Import \d+ records$/);
  await library.shows(/Imported from/);
  await library.tab.goto(bench.extension.address(`library.html#events/${bundle.events[0]?.id}`));
  await library.tab.reload();
  await library.find({ role: 'heading', name: 'Who says what of this event' });
  return library;
}

/** Waits until every figure holds its drawing. */
function drawn(library: Surface): Promise<true> {
  return until('the drawings', async () => {
    const missing = await library.tab.evaluate(() => {
      const places = [...document.querySelectorAll('.plot-place')];
      return places.length === 0 || places.some((place) => !place.querySelector('svg'));
    }, null);
    return missing ? null : true;
  });
}

describe(`comparison in ${KIND}`, () => {
  let bench: Bench;
  let folder: string;
  let library: Surface;

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    mkdirSync(PICTURES, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'tollmark-comparison-'));
    bench = await Bench.start();
    library = await openEvent(bench, folder, libraryOf());
  });
  afterAll(async () => {
    await bench?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says in one sentence a group who says what, and draws it', async () => {
    await library.shows('Killed, soldiers: 9 (the army), several (Lower Tarn Front)');
    await library.shows('Killed, civilians: 6 (residents, Lorvane district hospital), denied by the army');
    await drawn(library);
    expect(await violations(library)).toEqual([]);
    // A window as high as the comparison: the bar at its foot would stand across a picture of the whole page.
    await library.tab.resize(1280, PICTURE_HEIGHT);
    await library.tab.screenshot(join(FOLDER, 'event-comparison-light-1280.png'));
    await library.tab.resize(1280, 900);
  });

  it('is as wide as the window and no wider, wide or narrow, light or dark', async () => {
    for (const [width, scheme] of [
      [1280, 'dark'],
      [700, 'light'],
    ] as const) {
      await library.tab.resize(width, 900);
      await library.tab.scheme(scheme);
      await drawn(library);
      const widths = await library.tab.evaluate(
        () => [document.documentElement.scrollWidth, document.documentElement.clientWidth],
        null,
      );
      expect(widths[0]).toBe(widths[1]);
      await library.tab.resize(width, PICTURE_HEIGHT);
      await library.tab.screenshot(join(FOLDER, `event-comparison-${scheme}-${width}.png`));
    }
    await library.tab.scheme('light');
    await library.tab.resize(1280, 900);
  });

  it('takes near words apart with one button, and back with one undo', async () => {
    await library.click('button', 'Keep apart troops');
    await library.shows('kept apart by you');
    await library.shows('Killed, troops: several (Lower Tarn Front)');
    await library.click('button', 'Undo');
    await library.shows('with “troops”: another word for the same');
  });

  it('leads from a figure to its words in the stored text', async () => {
    const place = await library.find({ role: 'link', name: /^Sorrel Wire/, within: '.comparison' });
    await library.tab.click(place);
    await until('the words marked', () =>
      library.tab.evaluate(() => document.querySelector('.stored-text .current')?.textContent ?? null, null),
    );
    await library.tab.goto(bench.extension.address('library.html#events/event-1'));
    await library.tab.reload();
    await library.find({ role: 'heading', name: 'Who says what of this event' });
  });

  it('writes a report that opens by itself and runs nothing', async () => {
    const file = await downloaded(bench.driver, '.html', () =>
      library.click('button', 'Report (HTML, to print)', '.report-buttons'),
    );
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('Report of the event “Lorvane camps”');
    expect(html).not.toContain('<script');
    const site = join(folder, 'report');
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'report.html'), html);
    const shown = await Bench.start('light', [{ prefix: '/report/', folder: site }]);
    try {
      const tab = await shown.driver.open(shown.url('/report/report.html'));
      const seen = await tab.evaluate(
        () => ({
          figures: document.querySelectorAll('figure svg').length,
          words: document.body.innerText,
          // Colours of a drawing come from the report's own style sheet.
          colour: getComputedStyle(document.querySelector('svg circle') as Element).fill,
        }),
        null,
      );
      expect(seen.figures).toBeGreaterThanOrEqual(4);
      expect(seen.words).toContain('killed several troops');
      expect(seen.colour).toBe('rgb(196, 79, 0)');
      await tab.screenshot(join(FOLDER, 'event-report.png'), { fullPage: true });
    } finally {
      await shown.end();
    }
    const markdown = await downloaded(bench.driver, '.md', () =>
      library.click('button', 'Report (Markdown)', '.report-buttons'),
    );
    expect(readFileSync(markdown, 'utf8')).toMatch(/^# Report of the event “Lorvane camps”\n/u);
  });

  it('gives an overview with drawings and tables', async () => {
    await library.tab.goto(bench.extension.address('library.html#overview'));
    await library.find({ role: 'heading', name: 'Claims by kind' });
    await drawn(library);
    expect(await violations(library)).toEqual([]);
    await library.tab.screenshot(join(FOLDER, 'overview.png'), { fullPage: true });
    await library.tab.close();
  });

  it('sets the two seeds side by side, without the older event of the caption', async ({ skip }) => {
    if (!existsSync(SEEDS)) return skip('the shared seeds are not here');
    const seeds = ['seed-000', 'seed-001'].map((id) => ({
      id,
      site: id,
      published: '2023-09-18T08:00:00Z',
      text: readFileSync(join(SEEDS, `${id}.txt`), 'utf8').trim(),
    }));
    const other = await Bench.start();
    try {
      const shown = await openEvent(other, folder, libraryOf(seeds, 'Two camps'));
      await shown.shows(/Killed, soldiers: 5 \(the army\), several \(/iu);
      await shown.shows(/Missing, soldiers: 11 \(the army\)/iu);
      const words = await shown.words('.comparison');
      expect(words).not.toContain('the 10 ');
      await drawn(shown);
      await shown.tab.screenshot(join(PICTURES, 'seeds-comparison.png'), { fullPage: true });
    } finally {
      await other.end();
    }
  });
});
