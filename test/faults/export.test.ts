/** Faults 30 to 32: files that go out. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { exportAs } from '../../lib/cli/demo/export';
import type { Surface } from '../../lib/cli/drive/surface';
import { originalCell } from '../../lib/formats/csv-cells';
import { article, claim } from '../formats/sample';
import { FaultBench, KIND } from './bench';
import { fault } from './fault';
import { differences, seed } from './rows';

describe(`export in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench?.end());

  /** The reader's own action writes that a backup waits for its word, which is no record. */
  const WAITING = /^drafts\/backup:unconfirmed: new$/;

  /** What is done in the view of exports changes no row but those expected. */
  const exporting = async (run: (library: Surface) => Promise<void>, expected?: RegExp) => {
    const before = await bench.rows();
    const library = await bench.extension.library('#transfer');
    await run(library);
    await library.tab.close();
    const after = await bench.rows();
    expect(differences(before, after, expected)).toEqual([]);
    return { before, after };
  };

  fault(30, async () => {
    const evil = ['=HYPERLINK("https://evil.example","read")', '@SUM(1)', '-1+1', '+1', '\t=1'];
    const [title = '', note = '', ...tags] = evil;
    const library = await bench.extension.library();
    await library.shows('Shelling in Dorna');
    await seed(library.tab, {
      articles: [{ ...article, title, addresses: [] }],
      annotations: [{ ...claim, note, tags: tags.slice(0, 1) }],
    });
    await library.tab.close();
    const rows = await exporting(async (library) => {
      const file = await exportAs(bench.driver, library, 'Claims as a table (CSV)', '.csv');
      const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
      const cells = data.slice(1).flat();
      expect(cells).toEqual(expect.arrayContaining([`'${title}`, `'${note}`]));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells.map(originalCell)).toEqual(expect.arrayContaining([title, note]));
    });
    return { ...rows, outcome: 'no cell begins a formula, and each comes back as it was' };
  });

  fault(31, async () => {
    const rows = await exporting(async (library) => {
      const file = await exportAs(bench.driver, library, 'Backup, nothing left out', '.jsonl');
      await library.tab.upload('input[type=file]', file);
      await library.shows('There is nothing to import: everything in this file is here already.');
      const text = readFileSync(file, 'utf8');
      for (const mark of ['\\ud800', '\\u0000', '\\n=HYPERLINK', '\\"quotes\\"'])
        expect(text).toContain(mark);
    }, WAITING);
    return { ...rows, outcome: 'out and in again: “nothing to import”' };
  });

  fault(32, async () => {
    const rows = await exporting(async (library) => {
      // What another export left unanswered may be said here; that anything is backed up may not.
      await library.shows('Export everything');
      expect(await library.words('main')).not.toContain('Backed up');
      // A file where the folder should be: the browser cannot write the download.
      const { downloads } = bench.driver;
      rmSync(downloads, { recursive: true });
      writeFileSync(downloads, '');
      await library.click('button', 'Backup, nothing left out');
      // Whether the file arrived only the reader knows: without a word from them it is no backup.
      await library.shows('Only then it counts as a backup.');
      // Firefox takes the file away and makes no folder; a folder with a file in it would be a download.
      const isFolder = statSync(downloads, { throwIfNoEntry: false })?.isDirectory() === true;
      expect(isFolder ? readdirSync(downloads) : []).toEqual([]);
      rmSync(downloads, { recursive: true, force: true });
      mkdirSync(downloads);
      await library.tab.reload();
      // The question waits over the reload; until it is answered nothing says “Backed up”.
      await library.shows('A backup was handed to the browser');
      expect(await library.words('main')).not.toContain('Backed up');
    }, WAITING);
    return { ...rows, outcome: 'no file, and no backup until it is confirmed' };
  });
});
