/** An event as a row of coding profiles: a question is answered in place, is taken back, and the row is saved. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAs } from '../../lib/cli/demo/export';
import type { Surface } from '../../lib/cli/drive/surface';
import { toBackup } from '../../lib/formats/backup';
import { adaRecords, NOW } from '../agreement/records';
import { valueOf } from '../formats/result';
import { Bench, KIND, PICTURES } from './harness';
import { violations } from './violations';

describe(`coding profiles in ${KIND}`, () => {
  let bench: Bench;
  let library: Surface;
  const file = join(tmpdir(), `tollmark-coding-${KIND}-${process.pid}.tollmark.jsonl`);

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(file, valueOf(toBackup(adaRecords(), { created: NOW })));
    bench = await Bench.start();
    library = await bench.extension.library('#transfer');
    await library.find({ role: 'heading', name: 'Import' });
    await library.tab.upload('input[type=file]', file);
    await library.click('button', /^Import \d+ records$/);
    await library.shows(/Imported from/);
    await library.tab.goto(bench.extension.address('library.html#events/event'));
    await library.tab.reload();
    await library.find({ role: 'heading', name: 'Coding' });
  });
  afterAll(() => bench?.end());

  /** Value and reasons of a column, as a person reads them. */
  async function row(column: string): Promise<string> {
    const found = await library.find({
      role: 'row',
      name: new RegExp(`^${column}`, 'u'),
      within: '.coding-table',
    });
    return library.words(found);
  }

  async function rowShows(column: string, words: string | RegExp): Promise<void> {
    await expect.poll(() => row(column), { timeout: 10_000 }).toMatch(words);
  }

  it('every value shows the rules that it comes from, and its claims', async () => {
    await rowShows('fatalities', /\b37\b/u);
    expect(await row('fatalities')).toContain('villagers: lowest of 2 (2, 3): 2');
    expect(await row('fatalities')).toContain('different victims are added: 30 + 5 + 2 = 37');
    expect(await row('interaction')).toContain('waits for an answer');
    await library.tab.screenshot(join(PICTURES, 'coding.png'), { fullPage: true });
    expect(await violations(library)).toEqual([]);
  });

  it('an answer given in place fills what waited for it, and undo empties it', async () => {
    await library.click('button', '1 State forces');
    await rowShows('interaction', /\b12\b/u);
    await library.click('button', 'Undo');
    await rowShows('interaction', 'waits for an answer');
    await library.click('button', '1 State forces');
    await rowShows('interaction', /\b12\b/u);
    await library.tab.reload();
    await library.find({ role: 'heading', name: 'Coding' });
    await rowShows('interaction', /\b12\b/u);
  });

  it('the place is asked in one form, for every profile, with one undo', async () => {
    await rowShows('country', 'waits for an answer');
    await library.fill('Country', 'Kessa');
    await library.fill('Latitude, degrees', '12.5');
    await library.click('button', 'Save the place');
    await rowShows('country', 'Kessa');
    await rowShows('latitude', /\b12\.5\b/u);
    await rowShows('longitude', 'waits for an answer');
    expect(await violations(library)).toEqual([]);
    await library.click('button', 'UCDP GED');
    await rowShows('country', 'Kessa');
    await library.click('button', 'ACLED');
    await library.click('button', 'Undo');
    await rowShows('country', 'waits for an answer');
  });

  it('another profile asks its own questions, and best is the sum of its columns', async () => {
    await library.click('button', 'UCDP GED');
    await rowShows('best', 'waits for an answer');
    await library.click('button', '3 (A doctor)');
    await rowShows('best', /30 \+|= 38/u);
    await rowShows('deaths_civilians', /\b3\b/u);
    await rowShows('side_a', 'Tarn army');
  });

  it('saves the row as CSV, with blanks for what is open', async () => {
    const csv = readFileSync(await exportAs(bench.driver, library, 'UCDP GED rows (CSV)', '.csv'), 'utf8');
    const [saved] = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
    expect(saved).toMatchObject({ best: '38', low: '37', high: '38', deaths_a: '5', deaths_b: '30', id: '' });
    await library.tab.goto(bench.extension.address('library.html#events'));
    const all = readFileSync(await exportAs(bench.driver, library, 'ACLED rows (CSV)', '.csv'), 'utf8');
    expect(Papa.parse(all, { header: true, skipEmptyLines: true }).data).toMatchObject([
      { fatalities: '37' },
    ]);
  });

  it('opens a claim at its place', async () => {
    await library.tab.goto(bench.extension.address('library.html#events/event'));
    await library.click('link', /^~30 attackers$/u, '.coding-table');
    await expect
      .poll(() => library.tab.evaluate(() => location.hash, null), { timeout: 10_000 })
      .toBe('#articles/post/ada-k3');
    await library.find({ role: 'heading', name: 'The stored text' });
  });
});
