/** Faults 10 to 15: a disk or a database that is not as it should be. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect } from 'vitest';
import { downloaded } from '../../lib/cli/demo/export';
import { until } from '../../lib/cli/drive/driver';
import { Surface } from '../../lib/cli/drive/surface';
import { FaultBench, KIND, PAGES } from './bench';
import {
  allowWrites,
  currentDatabase,
  damage,
  fillUp,
  letIntoPrivateWindows,
  makeCopy,
  makeDatabase,
  onDisk,
  refuseWrites,
  restore,
} from './damage';
import { fault } from './fault';
import { articlesIn, backupOf, recordsIn, withoutRevisions } from './files';
import { countOf, differences, dumpRows, sampleLibrary, sorted, STORED } from './rows';

const LATER_DECISION = /^(annotations|undo)\/[^:]+: new$|^articles\/[^:]+: (new|changed)$|^drafts\//;

describe(`storage in ${KIND}`, () => {
  let bench: FaultBench | undefined;
  let mounted: string | null = null;

  afterEach(async () => {
    await bench?.end();
    bench = undefined;
    if (mounted !== null) spawnSync('umount', ['-l', mounted]);
    mounted = null;
  });

  /** A disk of its own for the profile; null where this machine lets nobody make one. */
  function smallDisk(): string | null {
    const folder = mkdtempSync(join(tmpdir(), 'tollmark-disk-'));
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', folder]);
    if (status !== 0) return null;
    mounted = folder;
    return folder;
  }

  fault(10, async () => {
    const disk = smallDisk();
    bench = await FaultBench.start(disk === null ? {} : { profile: join(disk, 'profile') });
    const { panel } = await bench.review(bench.url(PAGES.courier));
    await panel.ready();
    const before = await bench.rows();
    await panel.focus();
    const filler = disk === null ? null : join(disk, 'filler');
    if (filler !== null) fillUp(filler);
    // Decisions are made until one finds no place: a database keeps some room of its own.
    else await refuseWrites(panel.surface.tab);
    for (let pressed = 0; pressed < 12 && !/Not saved/.test(await panel.surface.words()); pressed += 1) {
      await panel.surface.tab.press('a');
      await until('an answer to the decision', async () => {
        const words = await panel.surface.words();
        return /Not saved/.test(words) || !/Saving/.test(words);
      });
    }
    await panel.surface.shows('Not saved');
    await panel.surface.shows(/The storage of this browser is full|Most often the disk is full/);
    await panel.surface.shows('Export your records now');
    if (filler !== null) rmSync(filler);
    else await allowWrites(panel.surface.tab);
    const full = await bench.rows();
    expect(differences(before, full, LATER_DECISION)).toEqual([]);
    await panel.surface.click('button', 'Try again');
    await panel.saved();
    const after = await bench.rows();
    expect(differences(before, after, LATER_DECISION)).toEqual([]);
    expect(countOf(after)).toBeGreaterThan(countOf(full));
    return {
      before,
      after,
      outcome: '“Not saved … the disk is full”, then saved by “Try again”',
      ...(disk === null
        ? { nearest: 'no disk can be mounted here: the error is thrown by the database' }
        : {}),
    };
  });

  fault(
    11,
    async () => {
      const profile = mkdtempSync(join(tmpdir(), 'tollmark-private-'));
      letIntoPrivateWindows(profile);
      bench = await FaultBench.start({
        profile,
        empty: true,
        firefoxPreferences: { 'browser.privatebrowsing.autostart': true },
      });
      // The whole database is refused there, so there are no rows to read.
      const before = await bench.rows().catch(() => ({}));
      const { bundle } = await sampleLibrary();
      const library = await bench.importing(bench.file('all.tollmark.jsonl', backupOf(bundle)));
      await library.shows('This browser window keeps nothing on disk, so Tollmark works in memory only.');
      await library.click('button', /^Import \d+ records$/);
      await library.shows(/Imported from/);
      await library.shows('Articles: 2, tags: 12');
      const file = await downloaded(bench.driver, '.jsonl', () =>
        library.click('button', 'Backup, nothing left out'),
      );
      expect(recordsIn(file)).toEqual(withoutRevisions(bundle));
      const after = await bench.rows().catch(() => ({}));
      expect(differences(before, after)).toEqual([]);
      await bench.driver.close();
      expect(onDisk(profile, STORED)).toEqual([]);
      return {
        before,
        after,
        outcome: '“keeps nothing on disk”, nothing in the profile, export works',
      };
    },
    { only: { browser: 'firefox', because: 'Chromium has no such setting; its private windows are 16' } },
  );

  fault(
    12,
    async () => {
      bench = await FaultBench.start();
      const copy = await makeCopy(bench);
      const before = await bench.rows();
      const { profile } = bench;
      await bench.restart(() => damage(profile));
      const library = await bench.extension.library();
      // Chromium deletes what it finds damaged and begins anew; Firefox refuses to open it.
      await library.shows(
        /This library is empty, but automatic copies|The records could not be opened|This change was not saved/,
      );
      const seen = (await library.words()).includes('could not be opened')
        ? 'does not open'
        : 'emptied by the browser';
      await library.tab.close();
      await restore(bench, copy);
      const name = await currentDatabase(bench);
      const tab = await bench.plain();
      const after = await dumpRows(tab, name);
      await tab.close();
      // A backup lists the fields of a record in the order of the schema.
      expect(differences(sorted(before), sorted(after))).toEqual([]);
      const again = await bench.extension.library();
      await again.shows('Shelling in Dorna');
      return { before, after, outcome: `${seen}: said, and restored from a copy` };
    },
    { quick: true },
  );

  fault(13, async () => {
    bench = await FaultBench.start({ empty: true });
    const plain = await bench.plain();
    const whole = await sampleLibrary();
    // An older format whose key the new one cannot take over.
    const [article] = whole.bundle.articles;
    if (!article) throw new Error('no article');
    await makeDatabase(plain, { version: 5, keyPath: 'textHash', rows: [article] });
    const before = await dumpRows(plain);
    const library = await bench.extension.library();
    await library.shows('The records could not be brought into the format of this version.');
    await library.shows('They are unchanged in their old format and can be read and exported here.');
    await library.shows('Shelling in Dorna');
    await library.click('link', 'Export and import');
    const file = await downloaded(bench.driver, '.jsonl', () =>
      library.click('button', 'Backup, nothing left out'),
    );
    expect(articlesIn(file)).toEqual([article.id]);
    const after = await dumpRows(plain);
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: '“could not be brought into the format”, readable, exported' };
  });

  fault(14, async () => {
    bench = await FaultBench.start({ empty: true });
    const plain = await bench.plain();
    const { bundle } = await sampleLibrary();
    await makeDatabase(plain, { version: 5, keyPath: 'id', rows: bundle.articles, hold: true });
    const before = await dumpRows(plain);
    const library = new Surface(await bench.driver.open());
    void library.tab.goto(bench.extension.address('library.html')).catch(() => undefined);
    await library.shows('Another Tollmark tab or panel holds the records open in an older format.');
    await library.shows('Close the other Tollmark tabs and panels: this one goes on by itself.');
    await plain.close();
    await library.shows('Shelling in Dorna');
    const after = await bench.rows();
    const kept = Object.fromEntries(Object.entries(after).filter(([table]) => table === 'articles'));
    expect(differences(before, kept)).toEqual([]);
    return { before, after, outcome: '“Close the other Tollmark tabs”, goes on' };
  });

  fault(15, async () => {
    bench = await FaultBench.start({ empty: true });
    const plain = await bench.plain();
    const { bundle } = await sampleLibrary();
    const later = 'a field that this version does not know';
    const rows = bundle.articles.map((row, index) => (index === 0 ? row : { ...row, later }));
    await makeDatabase(plain, { version: 990, keyPath: 'id', rows });
    const before = await dumpRows(plain);
    const library = await bench.extension.library('#transfer');
    await library.shows('The records were written by a newer version of Tollmark than this one.');
    // A backup that leaves something out is not written; the page behind the link of the message has every row.
    await library.click('button', 'Backup, nothing left out');
    await library.shows(/Record .* does not come back from the backup as it was/);
    await library.find({ role: 'link', name: /recovery/i });
    const recovery = await bench.extension.open('recovery.html');
    const file = await downloaded(bench.driver, '.jsonl', () =>
      recovery.click('button', 'Export what can be read'),
    );
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
      rows.map((row) => ({ table: 'articles', row })),
    );
    const after = await dumpRows(plain);
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: '“written by a newer version”, exported, read-only' };
  });
});
