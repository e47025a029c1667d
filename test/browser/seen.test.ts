/**
 * The pages as not everybody sees them: on paper, at 200 and 400 %, in forced colours, without motion. Chromium alone can
 * be told to show a page so.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { downloaded } from '../../lib/cli/demo/export';
import { until, type Seen, type Tab } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import type { Surface } from '../../lib/cli/drive/surface';
import { toBackup } from '../../lib/formats/backup';
import { valueOf } from '../formats/result';
import { libraryOf, READ } from '../told/told';
import { Bench, KIND, PAGES, PICTURES } from './harness';
import { atTheEdges, cutCells, markColours, movingParts, onPaper, sameToTheEye, withoutRing } from './sight';

/** A4 between the margins of the report, in CSS pixels: 210 mm less twice 14 mm. */
const SHEET = { width: 688, height: 1000 };

/** A window of 1280 × 1024 as it is left by zooming in: https://www.w3.org/TR/WCAG22/#reflow */
const ZOOMED = [
  [200, 640, 512],
  [400, 320, 256],
] as const;

const VIEWS = [
  'articles',
  'claims',
  'actors',
  'events',
  'overview',
  'transfer',
  'settings',
  'events/event-1',
] as const;

async function see(tab: Tab, seen: Seen): Promise<void> {
  if (tab.seen === null) throw new Error(`${KIND} cannot be told how to show a page`);
  await tab.seen(seen);
}

describe.runIf(KIND === 'chromium')(`seen in other ways in ${KIND}`, () => {
  let bench: Bench;
  let folder: string;
  let library: Surface;

  async function toView(hash: string, heading: string | RegExp): Promise<void> {
    await library.tab.goto(bench.extension.address(`library.html#${hash}`));
    await library.tab.reload();
    await library.find({ role: 'heading', name: heading });
  }

  function drawn(): Promise<true> {
    return until('the drawings', () =>
      library.tab.evaluate(() => {
        const places = [...document.querySelectorAll('.plot-place')];
        return places.length > 0 && places.every((place) => place.querySelector('svg')) ? true : null;
      }, null),
    );
  }

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'tollmark-seen-'));
    const file = join(folder, 'library.tollmark.jsonl');
    const bundle = libraryOf();
    // The longest word for what became of a claim.
    const [first, ...more] = bundle.annotations.filter(({ value }) => value.kind === 'casualty');
    if (!first || more.length === 0) throw new Error('no claims');
    first.status = 'edited';
    writeFileSync(file, valueOf(toBackup(bundle, { created: READ })));
    bench = await Bench.start('light', [{ prefix: '/report/', folder }]);
    library = await bench.extension.library('#transfer');
    await library.find({ role: 'heading', name: 'Import' });
    await library.tab.upload('input[type=file]', file);
    await library.click('button', /^Import \d+ records$/);
    await library.shows(/Imported from/);
  });
  afterEach(async () => {
    await see(library.tab, {});
    await library.tab.resize(1280, 900);
  });
  afterAll(async () => {
    await bench?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('on paper', () => {
    it('the comparison has whole tables, and one beneath each drawing', async () => {
      await toView('events/event-1', 'Who says what of this event');
      await drawn();
      await library.tab.resize(SHEET.width, SHEET.height);
      await see(library.tab, { medium: 'print' });
      await drawn();
      await library.tab.screenshot(join(PICTURES, 'paper-comparison.png'), { fullPage: true });
      const sheet = await library.tab.evaluate(onPaper, null);
      expect(sheet.drawings).toBeGreaterThan(3);
      expect(sheet.withoutTable).toEqual([]);
      expect(sheet.cut).toEqual([]);
      expect(sheet.controls).toEqual([]);
    });

    it('the report has whole tables, and one beneath each drawing', async () => {
      await toView('events/event-1', 'Who says what of this event');
      const file = await downloaded(bench.driver, '.html', () =>
        library.click('button', 'Report (HTML, to print)', '.report-buttons'),
      );
      writeFileSync(join(folder, 'report.html'), readFileSync(file));
      const tab = await bench.driver.open(bench.url('/report/report.html'));
      await tab.resize(SHEET.width, SHEET.height);
      await see(tab, { medium: 'print' });
      await tab.screenshot(join(PICTURES, 'paper-report.png'), { fullPage: true });
      const sheet = await tab.evaluate(onPaper, null);
      expect(sheet.drawings).toBeGreaterThan(3);
      expect(sheet.withoutTable).toEqual([]);
      expect(sheet.cut).toEqual([]);
      await tab.close();
    });
  });

  describe('at 200 and 400 %', () => {
    it('no page of the library is wider than the window, and its bars leave room', async () => {
      for (const view of VIEWS) {
        await library.tab.goto(bench.extension.address(`library.html#${view}`));
        await library.tab.reload();
        await library.find({ role: 'heading', name: 'Tollmark' });
        await until('the records', () =>
          library.tab.evaluate(() => document.querySelector('main')?.textContent?.trim() || null, null),
        );
        for (const [zoom, width, height] of ZOOMED) {
          await library.tab.resize(width, height);
          await library.tab.screenshot(join(PICTURES, `zoom-${zoom}-${view.replace('/', '-')}.png`));
          const seen = await library.tab.evaluate(atTheEdges, null);
          expect([view, zoom, seen.cut]).toEqual([view, zoom, []]);
          // A bar that stays must leave the page room, and the head of a page at 200 % must not fill the window.
          expect([view, zoom, seen.covered < 0.3]).toEqual([view, zoom, true]);
          if (zoom === 200) expect([view, seen.head < 0.4]).toEqual([view, true]);
        }
      }
    });

    it('the side panel and the popup stay whole', async () => {
      const page = await bench.driver.open(bench.url(PAGES.courier));
      for (const name of ['panel', 'popup'] as const) {
        const surface = await bench.extension[name](bench.url(PAGES.courier));
        await new ReviewPanel(surface).ready();
        for (const [zoom, width, height] of ZOOMED) {
          // The panel keeps its width on the screen, 640 px; the popup grows with its letters, to 800 px at most.
          await surface.tab.resize(name === 'popup' ? 400 : Math.max(240, width / 2), height);
          await surface.tab.screenshot(join(PICTURES, `zoom-${zoom}-${name}.png`));
          const seen = await surface.tab.evaluate(atTheEdges, null);
          expect([name, zoom, seen.cut]).toEqual([name, zoom, []]);
          expect([name, zoom, seen.covered < 0.5]).toEqual([name, zoom, true]);
        }
        if (name === 'panel') {
          // The same words everywhere, in a panel of its usual width: long lines are cut, not drawn beyond it.
          await surface.tab.resize(420, 900);
          await new ReviewPanel(surface).focus();
          await surface.tab.press('Shift+A');
          await surface.find({ role: 'group', name: /everywhere/iu });
          expect(await surface.tab.evaluate(atTheEdges, null)).toMatchObject({ cut: [], sideways: [] });
        }
        await surface.tab.close();
      }
      await page.close();
    });
  });

  it('marks in the stored text have the colours of their kinds, light and dark', async () => {
    await toView('articles/havel', 'The stored text');
    const seen: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await library.tab.scheme(scheme);
      const colours = await library.tab.evaluate(markColours, null);
      expect(colours.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['actor', 'killed']));
      for (const { kind, mark, token } of colours) expect([kind, mark]).toEqual([kind, token]);
      seen.push(colours.map(({ mark }) => mark).join());
    }
    await library.tab.scheme('light');
    expect(seen[0]).not.toBe(seen[1]);
  });

  it('tables cut no word of a status, and sections stand apart', async () => {
    await toView('claims', 'Tollmark');
    await library.shows('saved with changes');
    expect(await library.tab.evaluate(cutCells, 'saved with changes')).toBe(0);
    await toView('transfer', 'Import');
    const gaps = await library.tab.evaluate(
      () =>
        [...document.querySelectorAll('.sections > .section')].map(
          (section, index, all) =>
            section.getBoundingClientRect().top -
            (all[index - 1]?.getBoundingClientRect().bottom ?? -Infinity),
        ),
      null,
    );
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16);
  });

  it('in forced colours what is pressed, focused and drawn is still told apart', async () => {
    await toView('events/event-1', 'Who says what of this event');
    await drawn();
    await see(library.tab, { forcedColors: true });
    await library.tab.screenshot(join(PICTURES, 'forced-comparison.png'), { fullPage: true });
    expect(await library.tab.evaluate(sameToTheEye, null)).toEqual([]);
    expect(await library.tab.evaluate(withoutRing, null)).toEqual([]);
  });

  it('nothing moves for who wants no motion', async () => {
    await toView('events/event-1', 'Who says what of this event');
    await see(library.tab, { motion: 'wanted' });
    expect((await library.tab.evaluate(movingParts, null)).length).toBeGreaterThan(0);
    await see(library.tab, { motion: 'reduced' });
    expect(await library.tab.evaluate(movingParts, null)).toEqual([]);
  });
});
