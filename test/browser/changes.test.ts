/** An article that its news desk rewrites after it was tagged: figures changed, words gone, paragraphs moved. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until, type Tab } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import type { Surface } from '../../lib/cli/drive/surface';
import { Bench, KIND, PAGES } from './harness';
import { paintedWords } from './page-probe';

async function toldOnSavedTab(surface: Surface): Promise<void> {
  await surface.click('tab', /^Saved/);
  // A revised figure, with both readings; and words that are no longer there, with the record safe.
  await surface.shows(/Was “[^”]*12[^”]*”, now reads “[^”]*16[^”]*”/);
  await surface.shows('These words are no longer in the article.');
  await surface.shows('The record and its quote are safe.');
  expect(await surface.words()).toContain('shopkeepers');
  await surface.click('tab', /^Review/);
}

describe(`a rewritten article in ${KIND}`, () => {
  let bench: Bench;
  let page: Tab;
  let panel: ReviewPanel;

  beforeAll(async () => {
    bench = await Bench.start();
    page = await bench.driver.open(bench.url(PAGES.changing));
    panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.changing)));
    await panel.ready();
    await panel.acceptAll();
    await panel.saved();
  });

  afterAll(() => bench?.end());

  it('is noticed while the page is open', async () => {
    await page.front();
    await page.click('#update');
    await panel.surface.tab.front();
    await toldOnSavedTab(panel.surface);
  });

  it('is noticed on a later visit', async () => {
    await panel.surface.tab.close();
    await page.close();
    await bench.restart();
    page = await bench.driver.open(bench.url(PAGES.changing));
    // Rewritten before the extension is called: what a reader meets the next day.
    await page.click('#update');
    panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.changing)));
    await panel.ready();
    await toldOnSavedTab(panel.surface);
  });

  it('does not take another text for the article because both name one canonical address', async () => {
    const url = bench.url(`${PAGES.changing}?revised=1`);
    const copy = await bench.driver.open(url);
    const beside = new ReviewPanel(await bench.extension.panel(url));
    const items = await beside.ready();
    expect(items.every(({ state }) => state === 'suggested')).toBe(true);
    await beside.surface.tab.close();
    await copy.close();
  });

  it('shows the moved paragraph’s tag at its new place', async () => {
    const words = await until('painted tags', async () => {
      const found = await paintedWords(page);
      return found.length > 0 ? found : null;
    });
    expect(
      words.some((each) => each.includes('captured seven soldiers') || each.includes('seven soldiers')),
    ).toBe(true);
    const place = await page.evaluate(() => {
      const ranges: StaticRange[] = [];
      CSS.highlights.forEach((highlight) => highlight.forEach((range) => ranges.push(range as StaticRange)));
      const claim = document.getElementById('claim');
      return ranges.some((range) => claim?.contains(range.startContainer));
    }, null);
    expect(place).toBe(true);
  });

  it('lets the reader keep the record as it was', async () => {
    const { surface } = panel;
    await surface.click('tab', /^Saved/);
    await surface.shows(/Was “[^”]*12/);
    const count = async () => (await surface.words()).split('now reads').length - 1;
    const before = await count();
    await surface.click('button', 'Keep the record');
    await until('one notice less', async () => (await count()) === before - 1);
  });
});
