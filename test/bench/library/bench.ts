/**
 * The library with 1,000 and with 100,000 annotations in a real Chromium: `npm run bench -- library`.
 * Every figure is a median in milliseconds; the bound of each line is the one the project holds itself to.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, outputFolder } from '../../../lib/cli/build.ts';
import { findBrowser } from '../../../lib/cli/browsers.ts';
import { launch } from '../../../lib/cli/drive/launch.ts';
import { generateLibrary } from './generate.ts';
import { copyingCost } from './copying.ts';
import { importInto } from './importing.ts';
import { loadLibrary } from './load.ts';
import {
  contentionOf,
  goTo,
  median,
  memoryOf,
  openTo,
  scrollThrough,
  settled,
  typeSearch,
} from './measure.ts';

const RUNS = 5;
const ROWS = 'main [data-row], main .article-item, main tbody tr';

/** Rows of one table, by the name it has in English. */
const rowsOf = (label: string): string => `.table-scroll[aria-label="${label}"] [data-row]`;

interface Line {
  name: string;
  bound: number;
  value: number;
}

async function measureLibrary(executablePath: string, extension: string, count: number): Promise<Line[]> {
  // A folder that was named is kept, so that a second run measures the library that the first one made.
  const kept = process.env['TOLLMARK_BENCH_PROFILE'];
  const profile = kept === undefined ? mkdtempSync(join(tmpdir(), 'tollmark-bench-')) : `${kept}-${count}`;
  const isMade = kept !== undefined && existsSync(profile);
  const options = { executablePath, extension, profile, headless: true };
  const lines: Line[] = [];
  const line = (name: string, bound: number, value: number | null): void => {
    lines.push({ name, bound, value: value ?? Number.NaN });
    console.error(`  ${name}: ${(value ?? Number.NaN).toFixed(0)}`);
  };
  try {
    let driver = await launch('chromium', options);
    const bundle = generateLibrary(count);
    const seconds = isMade ? 0 : await loadLibrary(driver, bundle);
    const first = await openTo(driver, '', ROWS);
    const start = performance.now();
    await settled(first.tab);
    console.error(
      `  ${bundle.articles.length} articles, ${bundle.annotations.length} annotations put in in ${seconds.toFixed(0)} s; first opening ${first.ms.toFixed(0)} ms, index made in ${((performance.now() - start) / 1000).toFixed(0)} s`,
    );
    await driver.close();

    const importing = await importInto({ executablePath, extension, headless: true }, bundle);
    line('import: longest pause while it is read', 100, importing.readPause);
    line('import: until it says what it would do', 30_000, importing.read);
    line('import: longest pause while it is written', 300, importing.writePause);
    line('import: until it is written', 120_000, importing.write);
    line('import: most memory of the pages, MB', 700, importing.memory);
    driver = await launch('chromium', options);

    const copying = await copyingCost(driver, settled);
    line('automatic copy: longest pause of the page', 50, copying.pause);
    line('automatic copy: a write waits at most', 200, copying.write);
    line('automatic copy: until it is there', 60_000, copying.whole);
    line('automatic copy: size, MB', 250, copying.size);

    const opening: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { ms, tab } = await openTo(driver, '', ROWS);
      opening.push(ms);
      await settled(tab);
      await tab.close();
    }
    line('library open to first rows', 500, median(opening));

    const { tab } = await openTo(driver, '', ROWS);
    await settled(tab);
    const words = ['soldiers', 'Bel', '"ambulances"', 'corbrek shelling'];
    const letters: number[] = [];
    for (const each of words) letters.push(...(await typeSearch(tab, each)));
    line('articles: search as you type, a letter', 50, median(letters));
    line('articles: search as you type, slowest letter', 200, Math.max(...letters));
    line('articles: scrolling, slowest frame', 100, (await scrollThrough(tab, '.table-scroll')).worst);
    line('to the claims', 200, await goTo(tab, '#claims', rowsOf('Claims')));
    await settled(tab);
    const claims: number[] = [];
    for (const each of words) claims.push(...(await typeSearch(tab, each)));
    line('claims: search as you type, a letter', 50, median(claims));
    line('claims: scrolling, slowest frame', 100, (await scrollThrough(tab, '.table-scroll')).worst);
    line('to the actors', 200, await goTo(tab, '#actors', rowsOf('Actors')));
    line('to the events, first suggestions', 300, await goTo(tab, '#events', '.event-suggestion'));
    const views: number[] = [];
    for (const event of bundle.events.slice(0, RUNS)) {
      await goTo(tab, '#events', '.events [data-row]');
      views.push(await goTo(tab, `#events/${event.id}`, '.event-page #event-comparison'));
    }
    line('event view', 200, median(views));
    // Time for the collector, as a person gives it who reads.
    await new Promise((resolve) => setTimeout(resolve, 8000));
    line('memory of the tab, MB', 300, memoryOf(profile));
    line('(contention: 100 is a core of its own)', 100, (await contentionOf(tab)) * 100);
    await tab.close();
    await driver.close();
  } finally {
    if (kept === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
  return lines;
}

/** Measures and prints; without a Chromium it says so and measures nothing. */
export async function benchLibrary(sizes: readonly number[] = [100, 10_000]): Promise<void> {
  const path = findBrowser('chromium')?.path;
  if (path === undefined) return console.log('\nThe library: no Chromium found, nothing measured.');
  const given = process.env['TOLLMARK_BENCH_BUILD'];
  const extension = given ?? (build('chromium', 'test') && outputFolder('chromium', 'test'));
  const results: Line[][] = [];
  for (const size of sizes) results.push(await measureLibrary(path, extension, size));
  console.log(`\nThe library in Chromium, medians of ${RUNS}; articles: ${sizes.join(', ')}`);
  for (const [index, { name, bound }] of (results[0] ?? []).entries()) {
    const values = results.map((lines) => (lines[index]?.value ?? Number.NaN).toFixed(0).padStart(8));
    console.log(`  ${name.padEnd(48)}${values.join('')}   (bound ${bound})`);
  }
}
