/** Two articles of one attack become one event: in the panel by a key, in the library by a suggestion. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { Surface } from '../../lib/cli/drive/surface';
import { Bench, KIND, PAGES, PICTURES } from './harness';
import { violations } from './violations';

describe(`events in ${KIND}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    bench = await Bench.start();
  });
  afterAll(() => bench?.end());

  async function panelOf(path: string): Promise<{ panel: ReviewPanel; end: () => Promise<void> }> {
    const url = bench.url(path);
    const page = await bench.driver.open(url);
    const panel = new ReviewPanel(await bench.extension.panel(url));
    await panel.ready();
    return {
      panel,
      end: async () => {
        await panel.saved();
        await panel.surface.tab.close();
        await page.close();
      },
    };
  }

  async function libraryAt(hash: string): Promise<Surface> {
    return bench.extension.library(hash);
  }

  it('a key makes the event of a claim and gives it to the next', async () => {
    const { panel, end } = await panelOf(PAGES.courier);
    await panel.choose(/^Killed, 14\D/);
    await panel.focus();
    await panel.surface.tab.press('g');
    await panel.surface.find({ role: 'button', name: /^Make this event/ });
    await panel.surface.tab.screenshot(join(PICTURES, 'event-entry.png'));
    expect(await violations(panel.surface)).toEqual([]);
    await panel.surface.tab.press('Enter');
    await panel.saved();
    await panel.choose(/^Injured, 23\D/);
    await panel.focus();
    await panel.surface.tab.press('g');
    await panel.choose(/^Injured, 23\D.*accepted$/);
    await panel.surface.shows(/Dorvane/);
    await panel.surface.tab.screenshot(join(PICTURES, 'event-card.png'));
    await end();
  });

  it('an article of the same attack is suggested for it, with reasons, and taken with one click', async () => {
    const { panel, end } = await panelOf(PAGES.flare);
    await panel.choose(/^Killed, 40\D/);
    await panel.focus();
    await panel.surface.tab.press('a');
    await end();

    const library = await libraryAt('#events');
    await library.shows('same place: Dorvane');
    await library.tab.screenshot(join(PICTURES, 'events.png'), { fullPage: true });
    expect(await violations(library)).toEqual([]);
    await library.click('button', /^Add to “.*Dorvane/);
    await library.shows('No articles seem to report one event');
    await library.click('link', /^Open the event “.*Dorvane/);
    await library.find({ role: 'heading', name: 'Who says what of this event' });
    await library.shows('40 troops dead');
    await library.tab.screenshot(join(PICTURES, 'event.png'), { fullPage: true });
    expect(await violations(library)).toEqual([]);
    await library.click('button', 'Undo');
    await until('the undo', async () => !(await library.words()).includes('Added to the event'));
    await library.tab.goto(bench.extension.address('library.html#events'));
    await library.tab.reload();
    await library.shows('same place: Dorvane');
    await library.tab.close();
  });
});
