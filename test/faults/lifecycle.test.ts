/** Faults 1 to 9: what stops, dies or comes in between while a decision is saved. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { toBackup } from '../../lib/formats/backup';
import { FaultBench, KIND, PAGES } from './bench';
import { fault } from './fault';
import { countOf, differences, sampleLibrary } from './rows';

/** What one decision on an article may add; everything else must be as it was. */
const ONE_DECISION = /^(articles|annotations|undo)\/[^:]+: new$|^drafts\//;
/** The same on an article that is stored already: its row says when it was last read. */
const LATER_DECISION = /^(annotations|undo)\/[^:]+: new$|^articles\/[^:]+: (new|changed)$|^drafts\//;

describe(`lifecycle in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    // The background of Firefox stops by itself when it is idle; this makes that almost at once.
    bench = await FaultBench.start({ firefoxPreferences: { 'extensions.background.idle.timeout': 150 } });
  });
  afterAll(() => bench?.end());

  fault(
    1,
    async () => {
      const { page, panel } = await bench.review(bench.url(PAGES.courier));
      await panel.ready();
      const before = await bench.rows();
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
        outcome: '“Saved”, one row',
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
    const whole = await sampleLibrary(400);
    const renamed = {
      ...whole.bundle,
      annotations: whole.bundle.annotations.map((row) => ({ ...row, id: `bulk-${row.id}` })),
    };
    const backup = toBackup(renamed, { created: '2026-03-02T09:00:00.000Z' });
    if (!backup.ok) throw new Error(backup.error.what);
    const library = await bench.importing(bench.file('bulk.tollmark.jsonl', backup.value));
    await library.shows(/What importing .* would do/);
    await library.tab.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      let left = 100;
      IDBObjectStore.prototype.put = function hanging(this: IDBObjectStore, ...given) {
        const request = put.apply(this, given);
        left -= 1;
        if (left > 0) return request;
        for (;;);
      };
    }, null);
    const button = await library.find({ role: 'button', name: /^Import \d+ records$/ });
    void library.tab.click(button).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
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
    await new Promise((resolve) => setTimeout(resolve, 700));
    const before = await bench.rows();
    await bench.developerMode();
    await panel.surface.tab
      .evaluate(() => {
        const scope = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { reload(): void } }>;
        (scope.browser ?? scope.chrome).runtime.reload();
      }, null)
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await panel.surface.tab.close().catch(() => undefined);
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
    await popup.surface.fill('Note', 'Typed before the closing.');
    await new Promise((resolve) => setTimeout(resolve, 700));
    const before = await bench.rows();
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

  fault(8, async () => {
    const url = bench.url(PAGES.courier);
    const page = await bench.driver.open(url);
    const [one, two] = [
      new ReviewPanel(await bench.extension.panel(url)),
      new ReviewPanel(await bench.extension.panel(url)),
    ];
    const saved = /, (accepted|saved with changes)$/;
    await one.ready();
    await two.ready();
    if (!(await one.items()).some(({ name }) => saved.test(name))) {
      await one.press('Accept');
      await one.saved();
    }
    await one.choose(saved);
    await one.press('Edit');
    await two.choose(saved);
    await two.press('Edit');
    const before = await bench.rows();
    await one.surface.tab.front();
    await one.surface.fill('Note', 'From the first window.');
    await one.surface.click('button', 'Save');
    await one.saved();
    await two.surface.tab.front();
    await two.surface.fill('Note', 'From the second window.');
    await two.surface.click('button', 'Save');
    await two.surface.shows('was changed in another window');
    await two.surface.shows('Both versions are kept until you choose.');
    const after = await bench.rows();
    expect(differences(before, after, /^(undo|conflicts)\/[^:]+: new$|^(drafts|articles)\//)).toHaveLength(1);
    expect(JSON.stringify(after['annotations'])).toContain('From the first window.');
    expect(JSON.stringify(after['conflicts'])).toContain('From the second window.');
    await two.surface.click('button', 'Keep the one from here');
    await until('the second version', async () =>
      JSON.stringify((await bench.rows())['annotations']).includes('From the second window.'),
    );
    for (const tab of [one.surface.tab, two.surface.tab, page]) await tab.close();
    return { before, after, outcome: 'conflict shown, both kept' };
  });

  fault(9, async () => {
    const { page, panel } = await bench.review(bench.url(PAGES.courier));
    await panel.ready();
    await panel.toOpen();
    const before = await bench.rows();
    // Writing an article asks for its hash first: the longest step, and the page goes away during it.
    await panel.surface.tab.evaluate(() => {
      const digest = crypto.subtle.digest.bind(crypto.subtle);
      crypto.subtle.digest = async (...given) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return digest(...given);
      };
    }, null);
    await panel.focus();
    await panel.surface.tab.press('a');
    await page.goto(bench.url(PAGES.flare));
    const fresh = await until('the row', async () => {
      const rows = (await bench.rows())['annotations'] ?? {};
      return Object.keys(rows).find((key) => before['annotations']?.[key] === undefined);
    });
    const after = await bench.rows();
    expect(differences(before, after, LATER_DECISION)).toEqual([]);
    const { articleId } = JSON.parse(after['annotations']?.[fresh] ?? '{}') as { articleId: string };
    const article = JSON.parse(after['articles']?.[articleId] ?? '{}') as { url: string };
    expect(article.url).toBe(bench.url(PAGES.courier));
    await panel.surface.tab.close();
    await page.close();
    return { before, after, outcome: 'on the original article' };
  });
});
