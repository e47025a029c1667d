/** The first page: a review to try, which leaves nothing behind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { Surface } from '../../lib/cli/drive/surface';
import { Bench, KIND } from './harness';
import { violations } from './violations';

describe(`the first minute in ${KIND}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.start();
  });
  afterAll(() => bench?.end());

  it('lets a reader decide with real keys on an article of its own', async () => {
    const tab = await bench.driver.open(bench.extension.address('welcome.html'));
    const panel = new ReviewPanel(new Surface(tab));
    const before = await panel.ready();
    expect(before.some(({ name }) => name.startsWith('Killed, 8 soldiers'))).toBe(true);
    expect(before.some(({ name }) => name.startsWith('Missing, 5 '))).toBe(true);
    expect(await violations(panel.surface)).toEqual([]);
    await tab.press('a');
    await tab.press('x');
    await panel.saved();
    const after = await panel.items();
    expect(after.map(({ state }) => state).slice(0, 2)).toEqual(['accepted', 'rejected']);
    await tab.close();
  });

  it('keeps nothing of the practice in the library', async () => {
    const library = await bench.extension.library();
    await library.shows('Nothing saved yet');
    await library.tab.close();
  });

  it('the panel shows the article as text, where words are chosen and tagged with keys alone', async () => {
    const tab = await bench.driver.open(bench.extension.address('welcome.html'));
    const panel = new ReviewPanel(new Surface(tab));
    await panel.ready();
    await panel.surface.click('tab', 'Text');
    await tab.click('[role=textbox]');
    await tab.press('ArrowDown');
    await tab.press('Shift+ArrowRight');
    await panel.surface.shows(/Selected: “\S+ \S+”/);
    await tab.press('c');
    await panel.surface.find({ role: 'button', name: 'Save tag' });
    expect(await violations(panel.surface)).toEqual([]);
    await tab.close();
  });
});
