/** axe on every surface, light and dark, with something on it to look at. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { Bench, KIND, PAGES } from './harness';
import { violations } from './violations';

// Firefox takes its colour scheme at launch; the dark run there would be a browser more for the same markup.
const schemes: Scheme[] = KIND === 'firefox' ? ['light'] : ['light', 'dark'];

describe.each(schemes)(`accessibility in ${KIND}, %s`, (scheme) => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await Bench.start(scheme);
    await bench.driver.open(bench.url(PAGES.courier));
  });

  afterAll(() => bench?.end());

  it('panel: the review list, a card, an editor, the saved tags, the menu', async () => {
    const panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.courier)));
    const { surface } = panel;
    await surface.tab.resize(400, 900);
    await panel.ready();
    expect(await violations(surface)).toEqual([]);
    await panel.choose(/^Killed, /);
    await panel.press('Accept');
    await panel.saved();
    await panel.choose(/^Injured, /);
    await panel.press('Edit');
    await surface.find({ role: 'button', name: 'Accept with changes' });
    expect(await violations(surface)).toEqual([]);
    await surface.click('button', 'Accept with changes');
    await panel.saved();
    await surface.click('button', 'Menu');
    await surface.find({ role: 'menuitem', name: 'Open the library' });
    expect(await violations(surface)).toEqual([]);
    await surface.tab.press('Escape');
    await surface.click('tab', /^Saved/);
    await surface.shows('On this page');
    expect(await violations(surface)).toEqual([]);
    await surface.tab.close();
  });

  it('popup', async () => {
    const panel = new ReviewPanel(await bench.extension.popup(bench.url(PAGES.courier)));
    await panel.surface.tab.resize(400, 600);
    await panel.ready();
    expect(await violations(panel.surface)).toEqual([]);
    // The browser measures a popup from a tiny window: a width that follows the window stays tiny.
    await panel.surface.tab.resize(120, 600);
    const width = await panel.surface.tab.evaluate(
      () => document.querySelector('main')?.getBoundingClientRect().width,
      null,
    );
    expect(width).toBe(380);
    await panel.surface.tab.close();
  });

  it('library: every view', async () => {
    for (const view of ['articles', 'claims', 'actors', 'transfer', 'settings']) {
      const library = await bench.extension.library(`#${view}`);
      await library.find({ role: 'heading', name: 'Tollmark' });
      await library.shows(/\w/);
      expect(await violations(library), view).toEqual([]);
      await library.tab.close();
    }
  });
});
