/** Faults 10 to 17: a disk, a database or a window that does not do what it should. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect } from 'vitest';
import { downloaded } from '../../lib/cli/demo/export';
import { tabIdOf } from '../../lib/cli/drive/extension';
import { toBackup } from '../../lib/formats/backup';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { Surface } from '../../lib/cli/drive/surface';
import { FaultBench, KIND, PAGES, type DeveloperPrivate } from './bench';
import {
  allowWrites,
  currentDatabase,
  damage,
  fillUp,
  makeCopy,
  makeDatabase,
  refuseWrites,
  restore,
} from './damage';
import { fault } from './fault';
import { countOf, differences, dumpRows, sampleLibrary, sorted } from './rows';

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
      await new Promise((resolve) => setTimeout(resolve, 400));
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
      // What the switch “Run in private windows” writes: without it an add-on's own pages are empty there.
      const profile = mkdtempSync(join(tmpdir(), 'tollmark-private-'));
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      writeFileSync(
        join(profile, 'extension-preferences.json'),
        JSON.stringify({ 'tollmark@tollmark.example': allowed }),
      );
      bench = await FaultBench.start({
        profile,
        empty: true,
        firefoxPreferences: { 'browser.privatebrowsing.autostart': true },
      });
      // The whole database is refused there, so there are no rows to read.
      const before = await bench.rows().catch(() => ({}));
      const { bundle } = await sampleLibrary();
      const backup = toBackup(bundle, { created: '2026-03-02T09:00:00.000Z' });
      if (!backup.ok) throw new Error(backup.error.what);
      const library = await bench.importing(bench.file('all.tollmark.jsonl', backup.value));
      await library.shows('This browser window keeps nothing on disk, so Tollmark works in memory only.');
      await library.click('button', /^Import \d+ records$/);
      await library.shows(/Imported from/);
      await library.shows('2 articles, 12 tags');
      const file = await downloaded(bench.driver, '.jsonl', () =>
        library.click('button', 'Backup, nothing left out'),
      );
      expect(statSync(file).size).toBeGreaterThan(backup.value.length / 2);
      const after = await bench.rows().catch(() => ({}));
      expect(differences(before, after)).toEqual([]);
      return {
        before,
        after,
        outcome: '“keeps nothing on disk”, memory, export works',
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
    await makeDatabase(plain, {
      version: 5,
      keyPath: 'number',
      rows: [{ ...whole.bundle.articles[0], number: 7 }],
    });
    const before = await dumpRows(plain);
    const library = await bench.extension.library();
    await library.shows('The records could not be brought into the format of this version.');
    await library.shows('They are unchanged in their old format and can be read and exported here.');
    await library.shows('Shelling in Dorna');
    const after = await dumpRows(plain);
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: '“could not be brought into the format”, readable' };
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
    await makeDatabase(plain, { version: 990, keyPath: 'id', rows: bundle.articles });
    const before = await dumpRows(plain);
    const library = await bench.extension.library('#transfer');
    await library.shows('The records were written by a newer version of Tollmark than this one.');
    const file = await downloaded(bench.driver, '.jsonl', () =>
      library.click('button', 'Backup, nothing left out'),
    );
    expect(statSync(file).size).toBeGreaterThan(500);
    const after = await dumpRows(plain);
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: '“written by a newer version”, exported, read-only' };
  });

  fault(
    16,
    async () => {
      bench = await FaultBench.start();
      await bench.developerMode();
      await bench.manage(async ({ id }) => {
        const scope = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
        await scope.chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: id,
          incognitoAccess: true,
        });
      }, {});
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const before = await bench.rows();
      const url = bench.url(PAGES.flare);
      const plain = await bench.extension.library();
      await plain.tab.evaluate(async (address) => {
        const scope = globalThis as unknown as {
          chrome: { windows: { create(window: object): Promise<unknown> } };
        };
        await scope.chrome.windows.create({ incognito: true, url: address });
      }, url);
      const id = await tabIdOf(plain.tab, url);
      const panel = new ReviewPanel(
        new Surface(await bench.driver.open(bench.extension.address(`sidepanel.html?tab=${id}`))),
      );
      await panel.ready();
      await panel.focus();
      await panel.surface.tab.press('a');
      await panel.surface.shows('This is a private window.');
      await panel.surface.shows('Nothing is written to the disk.');
      const after = await bench.rows();
      expect(differences(before, after)).toEqual([]);
      return { before, after, outcome: '“Nothing is written to the disk”' };
    },
    {
      only: {
        browser: 'chromium',
        because:
          'an add-on installed by automation is not let into private windows; a whole private Firefox is 11',
      },
    },
  );

  fault(17, async () => {
    bench = await FaultBench.start();
    const { page, panel } = await bench.review(bench.url(PAGES.courier));
    await panel.ready();
    await panel.focus();
    await panel.surface.tab.press('a');
    await panel.saved();
    const before = await bench.rows();
    if (KIND === 'chromium') {
      await bench.manage(async ({ id }) => {
        const scope = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
        await scope.chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: id,
          hostAccess: 'ON_CLICK',
        });
      }, {});
    } else {
      await panel.surface.tab.evaluate(async () => {
        const scope = globalThis as unknown as {
          browser: { permissions: { remove(what: object): Promise<boolean> } };
        };
        await scope.browser.permissions.remove({ origins: ['http://127.0.0.1/*'] });
      }, null);
    }
    await page.reload();
    await panel.surface.tab.front();
    await panel.surface.shows('Not started on this page');
    await panel.surface.shows(/Press the Tollmark button in the toolbar/);
    const library = await bench.extension.library();
    await library.shows(/Dorvane/i);
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: '“Not started on this page”, what to press; records there' };
  });
});
