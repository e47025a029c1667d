/** In the real browser, with the real style sheets: what the demo pages say is listed, what must stay silent is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import expected from '../newsroom/expected.json';
import { Bench, KIND } from './harness';
import { paintedWords } from './page-probe';

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
    const words = await until('painted suggestions', async () => {
      const found = await paintedWords(page);
      return found.length > 5 ? found : null;
    });
    const squeezed = words.map((each) => each.replace(/\s+/g, ' '));

    const missed = claims.filter(
      (claim) => !squeezed.some((each) => each.includes(claim.words) || claim.words.includes(each)),
    );
    expect(missed.map((claim) => claim.words)).toEqual([]);
    const loud = silent.filter((each) =>
      squeezed.some((found) => found.includes(each) || each.includes(found)),
    );
    expect(loud).toEqual([]);
    await surface.tab.close();
    await page.close();
  });
});
