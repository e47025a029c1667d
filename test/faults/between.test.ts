/** Faults 8 and 9: what comes in between while a decision is saved. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { FaultBench, KIND, PAGES } from './bench';
import { fault } from './fault';
import { differences } from './rows';

/** What one decision may change on an article that is stored already: its row says when it was last read. */
const LATER_DECISION = /^(annotations|undo)\/[^:]+: new$|^articles\/[^:]+: (new|changed)$|^drafts\//;

describe(`coming in between in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench?.end());

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
    expect(differences(before, after, /^(undo|conflicts)\/[^:]+: new$|^(drafts|articles)\//)).toEqual([
      expect.stringMatching(/^annotations\/.*: changed$/),
    ]);
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
      const scope = globalThis as unknown as { saving?: true; goOn?: () => void };
      const digest = crypto.subtle.digest.bind(crypto.subtle);
      const gone = new Promise<void>((resolve) => {
        scope.goOn = resolve;
      });
      crypto.subtle.digest = async (...given) => {
        scope.saving = true;
        await gone;
        return digest(...given);
      };
    }, null);
    await panel.focus();
    await panel.surface.tab.press('a');
    await until('the save under way', () =>
      panel.surface.tab.evaluate(() => (globalThis as unknown as { saving?: true }).saving === true, null),
    );
    await page.goto(bench.url(PAGES.flare));
    expect(differences(before, await bench.rows(), /^drafts\//)).toEqual([]);
    await panel.surface.tab.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn(), null);
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
