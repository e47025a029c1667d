/** Faults 1 to 7: what stops or dies while a decision is saved. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import type { Surface } from '../../lib/cli/drive/surface';
import { FaultBench, KIND, PAGES } from './bench';
import { fault, QUICK } from './fault';
import { manyTags } from './files';
import { countOf, differences, type Rows } from './rows';

const IMPORT = /^Import [\d,.\s]+ records$/;

/** What a large import adds: the changes of its step stand in parts. */
const LARGE_STEP = /^(articles|annotations|undo|undoParts)\/[^:]+: new$/;

/** What one decision on an article may add; everything else must be as it was. */
const ONE_DECISION = /^(articles|annotations|undo)\/[^:]+: new$|^drafts\//;
/** The same on an article that is stored already: its row says when it was last read. */
const LATER_DECISION = /^(annotations|undo)\/[^:]+: new$|^articles\/[^:]+: (new|changed)$|^drafts\//;

/** Waits until an import says that it is writing. */
async function underWay(library: Surface): Promise<void> {
  await library.shows(/Records: [1-9][\d,]* of [\d,]+/);
  await library.shows('Stop and take everything back');
}

describe(`lifecycle in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    // The background of Firefox stops by itself when it is idle; this makes that almost at once.
    bench = await FaultBench.start({ firefoxPreferences: { 'extensions.background.idle.timeout': 150 } });
  });
  afterAll(() => bench?.end());

  /** A bulk import during which the background is stopped again and again; then it is taken back. */
  async function bulkWithoutBackground(before: Rows): Promise<void> {
    const COUNT = 12_000;
    const library = await bench.importing(bench.file('all.tollmark.jsonl', await manyTags(COUNT)));
    await library.shows(/What importing .* would do/);
    await library.click('button', IMPORT);
    await underWay(library);
    await bench.driver.stopBackground?.();
    expect(await library.words(), 'stopped too late to prove anything').not.toContain('Imported from');
    await bench.driver.stopBackground?.();
    await library.shows('Imported from');
    const imported = await bench.rows();
    expect(differences(before, imported, LARGE_STEP)).toEqual([]);
    expect(Object.keys(imported['annotations'] ?? {}).filter((key) => key.includes('many-'))).toHaveLength(
      COUNT,
    );
    await library.click('button', 'Undo the import');
    await library.shows('The import was undone.');
    await library.tab.close();
    expect(differences(before, await bench.rows(), /^undo(Parts)?\/[^:]+: new$/)).toEqual([]);
  }

  fault(
    1,
    async () => {
      const before = await bench.rows();
      if (!QUICK) await bulkWithoutBackground(before);
      const { page, panel } = await bench.review(bench.url(PAGES.courier));
      await panel.ready();
      await panel.focus();
      const { stopBackground } = bench.driver;
      await stopBackground?.();
      const writing = panel.surface.tab.press('a');
      await stopBackground?.();
      await writing;
      await panel.saved();
      const after = await bench.rows();
      expect(differences(before, after, ONE_DECISION)).toEqual([]);
      expect(countOf(after) - countOf(before)).toBe(3);
      await panel.surface.tab.close();
      await page.close();
      return {
        before,
        after,
        outcome: QUICK ? '“Saved”, one row' : '“Saved”, one row; a bulk import whole',
        ...(stopBackground ? {} : { nearest: 'no protocol stops it: idle after 150 ms by preference' }),
      };
    },
    { quick: true },
  );

  fault(2, async () => {
    const { page, panel } = await bench.review(bench.url(PAGES.flare));
    await panel.ready();
    const before = await bench.rows();
    const { id } = (await panel.items()).find(({ current }) => current) ?? { id: '' };
    await panel.focus();
    // The moment between the commit and its acknowledgement: the surface goes away there.
    await panel.surface.tab.evaluate(() => {
      const open = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function watched(this: IDBDatabase, ...given) {
        const transaction = open.apply(this, given);
        if (given[1] === 'readwrite' && transaction.objectStoreNames.contains('annotations')) {
          transaction.addEventListener('complete', () => location.reload());
        }
        return transaction;
      };
    }, null);
    await panel.surface.tab.press('a').catch(() => undefined);
    await until('the decision after the reload', async () => (await panel.state(id)) === 'accepted');
    const after = await bench.rows();
    expect(differences(before, after, ONE_DECISION)).toEqual([]);
    expect(
      Object.keys(after['annotations'] ?? {}).length - Object.keys(before['annotations'] ?? {}).length,
    ).toBe(1);
    await panel.surface.tab.close();
    await page.close();
    return { before, after, outcome: 'shown as accepted, one row' };
  });

  fault(3, async () => {
    const before = await bench.rows();
    const library = await bench.importing(bench.file('bulk.tollmark.jsonl', await manyTags(12_000)));
    await library.shows(/What importing .* would do/);
    await library.click('button', IMPORT);
    await underWay(library);
    // The words while it is being written; nothing is called done.
    expect(await library.words()).not.toContain('Imported from');
    await bench.kill();
    await bench.launch();
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    const again = await bench.extension.library();
    await again.shows(/Shelling in Dorna/);
    await again.tab.close();
    return { before, after, outcome: 'nothing of the import, everything else' };
  });

  fault(4, async () => {
    const { page, panel } = await bench.review(bench.url(PAGES.courier));
    await panel.ready();
    const before = await bench.rows();
    const { surface } = panel;
    await surface.tab.evaluate(() => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { tabs: { sendMessage: unknown } } | undefined
      >;
      for (const api of [scope.browser, scope.chrome]) {
        if (api) api.tabs.sendMessage = () => Promise.resolve(undefined);
      }
    }, null);
    await surface.click('button', 'Menu');
    await surface.click('menuitem', 'Read the page again');
    await surface.shows('The page did not answer.');
    await surface.shows('Everything saved is safe.');
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    await surface.tab.close();
    await page.close();
    return {
      before,
      after,
      outcome: '“The page did not answer”',
      nearest: 'saves use no messages: the reading does',
    };
  });

  fault(5, async () => {
    const { page, panel } = await bench.review(bench.url(PAGES.courier));
    await panel.ready();
    await panel.toOpen();
    await panel.press('Edit');
    await panel.surface.fill('Note', 'Typed before the reload.');
    await bench.draftHolds('Typed before the reload.');
    const before = await bench.rows();
    await bench.developerMode();
    await panel.surface.tab
      .evaluate(() => {
        const scope = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { reload(): void } }>;
        (scope.browser ?? scope.chrome).runtime.reload();
      }, null)
      .catch(() => undefined);
    await until('the old panel to be cut off', () =>
      panel.surface.tab
        .evaluate(() => {
          const scope = globalThis as unknown as Record<
            'browser' | 'chrome',
            { runtime?: { id?: string } } | undefined
          >;
          return (scope.browser ?? scope.chrome)?.runtime?.id === undefined;
        }, null)
        .catch(() => true),
    );
    await panel.surface.tab.close().catch(() => undefined);
    await bench.isBack();
    const again = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.courier)));
    await again.surface.shows('Your unfinished edit was kept.');
    const after = await bench.rows();
    expect(differences(before, after, /^drafts\//)).toEqual([]);
    await again.surface.click('button', 'Accept with changes');
    await again.saved();
    const saved = await bench.rows();
    expect(differences(after, saved, LATER_DECISION)).toEqual([]);
    expect(Object.values(saved['annotations'] ?? {}).join()).toContain('Typed before the reload.');
    await again.surface.tab.close();
    await page.close();
    return { before, after: saved, outcome: 'edit kept, page read again without a reload' };
  });

  fault(6, async () => {
    const page = await bench.driver.open(bench.url(PAGES.courier));
    const popup = new ReviewPanel(await bench.extension.popup(bench.url(PAGES.courier)));
    await popup.ready();
    await popup.toOpen();
    await popup.press('Edit');
    const before = await bench.rows();
    await popup.surface.fill('Note', 'Typed before the closing.');
    // At once: what the database has not yet taken is in the second place.
    await popup.surface.tab.close();
    const again = new ReviewPanel(await bench.extension.popup(bench.url(PAGES.courier)));
    await again.surface.shows('Your unfinished edit was kept.');
    await again.surface.click('button', 'Accept with changes');
    await again.saved();
    const after = await bench.rows();
    expect(differences(before, after, LATER_DECISION)).toEqual([]);
    expect(Object.values(after['annotations'] ?? {}).join()).toContain('Typed before the closing.');
    await again.surface.tab.close();
    await page.close();
    return { before, after, outcome: '“Your unfinished edit was kept”' };
  });

  fault(
    7,
    async () => {
      const { panel } = await bench.review(bench.url(PAGES.courier));
      await panel.ready();
      await panel.toOpen();
      const { id } = (await panel.items()).find(({ current }) => current) ?? { id: '' };
      const before = await bench.rows();
      await panel.focus();
      await panel.surface.tab.press('a');
      await panel.saved();
      await bench.kill();
      await bench.launch();
      const after = await bench.rows();
      expect(differences(before, after, LATER_DECISION)).toEqual([]);
      expect(
        Object.keys(after['annotations'] ?? {}).length - Object.keys(before['annotations'] ?? {}).length,
      ).toBe(1);
      const again = await bench.review(bench.url(PAGES.courier));
      await again.panel.ready();
      expect(await again.panel.state(id)).toBe('accepted');
      await again.panel.surface.tab.close();
      await again.page.close();
      return { before, after, outcome: 'the decision is there' };
    },
    { quick: true },
  );
});
