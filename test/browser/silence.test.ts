/** In the real browser, with the real style sheets: what the demo pages say is listed, what must stay silent is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import expected from '../newsroom/expected.json';
import { Bench, KIND } from './harness';
import { highlighted } from './page-probe';

describe(`what is suggested in ${KIND}`, () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await Bench.start();
  });

  afterAll(() => bench?.end());

  it.each(Object.entries(expected.pages))('%s', async (file, { claims, silent }) => {
    const url = bench.url(`/${file}`);
    const page = await bench.driver.open(url);
    const panel = new ReviewPanel(await bench.extension.panel(url));
    await panel.ready();
    const { surface } = panel;
    const doubtful = { role: 'button', name: /^Show \d+ doubtful/ };
    if (await surface.has(doubtful)) await surface.click(doubtful.role, doubtful.name);
    const said = claims.map(({ words }) => words);
    // Painting follows the list: wait until it has caught up, then look at every phrase.
    await until(
      'every claim painted',
      async () => (await highlighted(page, said)).length === said.length,
      5_000,
    ).catch(() => undefined);
    expect(await highlighted(page, said)).toEqual(said);
    expect(await highlighted(page, silent)).toEqual([]);
    await surface.tab.close();
    await page.close();
  });
});
