/** A reader's way through one article: suggest, accept, edit, reject, tag by hand, undo; and finding it all again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until, type Tab } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { Bench, KIND, PAGES } from './harness';
import { painted, paintedWords, selectWords } from './page-probe';

/** What the reader has decided on the page, by name, without the state of the tag. */
async function savedNames(panel: ReviewPanel): Promise<string[]> {
  const items = await panel.items();
  return items
    .filter(({ state }) => /^(accepted|saved with changes|added by hand)$/.test(state))
    .map(({ name }) => name);
}

describe(`review in ${KIND}`, () => {
  let bench: Bench;
  let page: Tab;
  let panel: ReviewPanel;
  /** The names of everything saved before the browser was closed. */
  let kept: string[] = [];

  beforeAll(async () => {
    bench = await Bench.start();
    page = await bench.driver.open(bench.url(PAGES.courier));
    panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.courier)));
  });

  afterAll(() => bench?.end());

  it('suggests claims and actors, and paints them on the page', async () => {
    const items = await panel.ready();
    expect(items.length).toBeGreaterThan(12);
    expect(items.some(({ name }) => /^Killed, .*14\b.*soldiers.*, suggested$/.test(name))).toBe(true);
    expect(items.some(({ name }) => /^Captured, .*4\b.*, suggested$/.test(name))).toBe(true);
    expect(items.some(({ name }) => /^Actor, .*Ruben Haldane/.test(name))).toBe(true);
    await until('painted suggestions', async () => Object.keys(await painted(page)).length > 2);
    expect((await paintedWords(page)).some((words) => words.includes('14 soldiers'))).toBe(true);
  });

  it('accepts with a button and goes on to the next suggestion', async () => {
    const name = await panel.choose(/^Killed, .*14\b.*soldiers.*, suggested$/);
    const { id } = (await panel.items()).find((item) => item.name === name) ?? { id: '' };
    await panel.press('Accept');
    await until('the accepted tag', async () => (await panel.state(id)) === 'accepted');
    await panel.saved();
    const current = (await panel.items()).find((item) => item.current);
    expect(current?.id).not.toBe(id);
  });

  it('accepts with a key', async () => {
    const name = await panel.choose(/^Missing, .*9\b.*, suggested$/);
    const { id } = (await panel.items()).find((item) => item.name === name) ?? { id: '' };
    await panel.focus();
    await panel.surface.tab.press('a');
    await until('the accepted tag', async () => (await panel.state(id)) === 'accepted');
  });

  it('dims the page but for the sentence of the card, and brightens it again', async () => {
    await panel.focus();
    await panel.surface.tab.press('d');
    await until('a dimmed page', async () => ((await painted(page))['tollmark-dim'] ?? 0) > 2);
    await panel.focus();
    await panel.surface.tab.press('d');
    await until('a bright page', async () => !('tollmark-dim' in (await painted(page))));
  });

  it('edits a claim and keeps a note', async () => {
    const name = await panel.choose(/^Killed, .*40\b.*soldiers.*, suggested$/);
    const { id } = (await panel.items()).find((item) => item.name === name) ?? { id: '' };
    await panel.press('Edit');
    await panel.surface.choose('Scope', 'not a fact');
    await panel.surface.fill('Note', 'The rebels’ own figure.');
    await panel.surface.click('button', 'Accept with changes');
    await until('the edited tag', async () => (await panel.state(id)) === 'saved with changes');
    await panel.saved();
    await panel.choose(/^Killed, .*40\b.*, saved with changes$/);
    await panel.surface.shows('The rebels’ own figure.');
    await panel.surface.shows('not a fact');
  });

  it('rejects, and takes the rejection back', async () => {
    const name = await panel.choose(/^Captured, .*11\b.*, suggested$/);
    const { id } = (await panel.items()).find((item) => item.name === name) ?? { id: '' };
    await panel.press('Reject');
    await until('the rejected tag', async () => (await panel.state(id)) === 'rejected');
    await panel.surface.click('button', 'Undo');
    await until('the suggestion again', async () => (await panel.state(id)) === 'suggested');
    await panel.press('Reject');
    await until('the rejected tag', async () => (await panel.state(id)) === 'rejected');
    await panel.saved();
  });

  it('tags selected words by hand as an actor', async () => {
    await selectWords(page, 'the cattle market');
    await panel.surface.tab.front();
    await panel.surface.shows('Selected: “the cattle market”');
    await panel.surface.click('button', 'Tag as actor');
    await panel.surface.click('button', 'Save tag');
    await until('the tag', async () =>
      (await panel.items()).some(({ name }) => /^Actor, .*cattle market.*, added by hand$/.test(name)),
    );
    await panel.saved();
  });

  it('tags selected words by hand as a casualty claim', async () => {
    await selectWords(page, 'The families of the missing');
    await panel.surface.tab.front();
    await panel.surface.shows('Selected: “The families of the missing”');
    await panel.surface.click('button', 'Tag as casualty');
    await panel.surface.choose('Kind', 'Missing');
    await panel.surface.click('button', 'Save tag');
    await until('the tag', async () =>
      (await panel.items()).some(({ name }) => /^Missing, .*, added by hand$/.test(name)),
    );
    await panel.saved();
    kept = (await savedNames(panel)).toSorted();
    expect(kept.length).toBe(5);
  });

  it('finds everything again after the browser was closed and opened', async () => {
    await bench.restart();
    page = await bench.driver.open(bench.url(PAGES.courier));
    panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.courier)));
    await panel.ready();
    await until('the saved tags', async () => (await savedNames(panel)).length === kept.length);
    expect((await savedNames(panel)).toSorted()).toEqual(kept);
    const words = await until('painted tags', async () => {
      const found = await paintedWords(page);
      return found.length > 0 ? found : null;
    });
    expect(words).toContain('the cattle market');
    expect(words).toContain('The families of the missing');
  });

  it('keeps the rejection, so that the suggestion stays quiet', async () => {
    const items = await panel.items();
    expect(items.some(({ name }) => /^Captured, .*11\b.*, suggested$/.test(name))).toBe(false);
  });

  it('finds everything under another address of the same article', async () => {
    for (const address of [`${PAGES.courier}?utm_source=newsletter&ref=top`, `/m${PAGES.courier}`]) {
      const url = bench.url(address);
      const copy = await bench.driver.open(url);
      const beside = new ReviewPanel(await bench.extension.panel(url));
      await beside.ready();
      await until(
        `the saved tags at ${address}`,
        async () => (await savedNames(beside)).length === kept.length,
      );
      expect((await savedNames(beside)).toSorted()).toEqual(kept);
      await beside.surface.tab.close();
      await copy.close();
    }
  });

  it('leaves no trace on the page when it is turned off', async () => {
    await page.front();
    await panel.surface.tab.front();
    await panel.surface.click('button', 'Menu');
    await panel.surface.click('menuitem', 'Turn off on this page');
    await until('an unmarked page', async () => Object.keys(await painted(page)).length === 0);
  });
});
