/** What a page can see of the extension: nothing where it was not called, and no change to its own where it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { tabIdOf } from '../../lib/cli/drive/extension';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { Bench, KIND, PAGES } from './harness';
import {
  changedNodes,
  contentScriptAnswers,
  pageDatabases,
  painted,
  rememberNodes,
  selectWords,
} from './page-probe';

describe(`the page's own world in ${KIND}`, () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await Bench.start();
  });

  afterAll(() => bench?.end());

  it('has no script of ours where the extension was not called', async () => {
    const called = await bench.driver.open(bench.url(PAGES.courier));
    const quiet = await bench.driver.open(bench.url(PAGES.flare));
    const panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.courier)));
    await panel.ready();
    const own = panel.surface.tab;
    expect(await contentScriptAnswers(own, await tabIdOf(own, called.url()))).toBe(true);
    expect(await contentScriptAnswers(own, await tabIdOf(own, quiet.url()))).toBe(false);
    expect(await painted(quiet)).toEqual({});
    await own.close();
    await quiet.close();
    await called.close();
  });

  it('keeps its nodes and its empty storage through a review', async () => {
    const page = await bench.driver.open(bench.url(PAGES.flare));
    await rememberNodes(page);
    expect(await pageDatabases(page)).toEqual([]);
    const panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.flare)));
    await panel.ready();
    await panel.focus();
    await panel.surface.tab.press('a');
    await panel.saved();
    await until('painted tags', async () => Object.keys(await painted(page)).length > 0);
    expect(await changedNodes(page)).toEqual([]);
    expect(await pageDatabases(page)).toEqual([]);
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length], null);
    expect(stored).toEqual([0, 0]);
    await panel.surface.tab.close();
    await page.close();
  });

  it('has its highlights painted again after the page cleared them', async () => {
    const page = await bench.driver.open(bench.url(PAGES.courier));
    const panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.courier)));
    await panel.ready();
    await until('painted tags', async () => Object.keys(await painted(page)).length > 0);
    await page.front();
    await page.evaluate(() => CSS.highlights.clear(), null);
    await until('painted tags again', async () => Object.keys(await painted(page)).length > 0);
    await panel.surface.tab.close();
    await page.close();
  });

  it('says so on a page without an article, and still takes tags by hand', async () => {
    const page = await bench.driver.open(bench.url(PAGES.noArticle));
    const surface = await bench.extension.panel(bench.url(PAGES.noArticle));
    await surface.shows('No article found here');
    await selectWords(page, 'The Meridian Courier is an invented newspaper');
    await surface.tab.front();
    await surface.shows('Selected: “The Meridian Courier is an invented newspaper”');
    await surface.click('button', 'Tag as actor');
    await surface.click('button', 'Save tag');
    const panel = new ReviewPanel(surface);
    await panel.saved();
    expect((await panel.items()).map(({ state }) => state)).toEqual(['added by hand']);
    await surface.tab.close();
    await page.close();
  });
});
