/** Faults 16 and 17: windows and pages where less is allowed. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { tabIdOf } from '../../lib/cli/drive/extension';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { Surface } from '../../lib/cli/drive/surface';
import { FaultBench, KIND, PAGES, type DeveloperPrivate } from './bench';
import { letIntoPrivateWindows, onDisk } from './damage';
import { fault } from './fault';
import { differences, STORED } from './rows';

/** Words that only the page in a private window has. */
const SHOWN = 'dorvane-bloodbath';

describe(`access in ${KIND}`, () => {
  let bench: FaultBench | undefined;

  afterEach(async () => {
    await bench?.end();
    bench = undefined;
  });

  fault(16, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'tollmark-private-'));
    if (KIND === 'firefox') letIntoPrivateWindows(profile);
    bench = await FaultBench.start({ profile });
    if (KIND === 'chromium') {
      await bench.developerMode();
      const old = await bench.extension.library();
      await bench.manage(async ({ id }) => {
        const scope = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
        await scope.chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: id,
          incognitoAccess: true,
        });
      }, {});
      // Chromium starts the extension anew for it.
      await until('the extension to stop', () =>
        old.tab.evaluate(() => document.title === '', null).catch(() => true),
      );
      await bench.isBack();
    }
    const before = await bench.rows();
    const url = bench.url(PAGES.flare);
    const plain = await bench.extension.library();
    await plain.tab.evaluate(async (address) => {
      interface Api {
        windows: { create(window: object): Promise<unknown> };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome?: Api };
      await (scope.browser ?? scope.chrome)?.windows.create({ incognito: true, url: address });
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
    // Firefox opens what a test opens in the window that is in front, and a private one shows no database.
    await bench.restart();
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    await bench.driver.close();
    // What is stored is found in the profile; what the private window showed is not.
    expect(onDisk(profile, STORED)).not.toEqual([]);
    expect(onDisk(profile, SHOWN)).toEqual([]);
    return { before, after, outcome: '“Nothing is written to the disk”, nothing of it in the profile' };
  });

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
