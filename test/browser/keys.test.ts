/**
 * A whole article coded with keys only. Prints decisions, keys, and the time from a key to the painted next card;
 * on a page with about two hundred suggestions the middle of these times is held to 50 ms where the machine is free.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until, type Tab } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { ROOT } from '../../lib/cli/build';
import { Bench, KIND, PAGES } from './harness';

/** One long page made of the project's own articles. */
function longPage(folder: string): void {
  const gold = join(ROOT, 'test', 'gold');
  const texts = readdirSync(gold)
    .filter((name) => /^00[1-5].*\.txt$/u.test(name))
    .map((name) => readFileSync(join(gold, name), 'utf8'));
  const paragraphs = texts
    .flatMap((text) => text.split(/\n+/u))
    .filter(Boolean)
    .map((words) => `<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  writeFileSync(
    join(folder, 'long.html'),
    `<!doctype html><html lang="en"><title>Five reports</title><article><h1>Five reports of one week</h1>${paragraphs.join('\n')}</article></html>`,
  );
}

interface Measured {
  decisions: number;
  keys: number;
  /** Milliseconds from each deciding key to the frame after the one that shows the next card. */
  times: number[];
}

/** Runs in the panel: from now on every key is timed until another card is painted. */
function startClock(): void {
  const times: number[] = [];
  Object.assign(globalThis, { keyTimes: times });
  document.addEventListener(
    'keydown',
    (event) => {
      const card = document.querySelector('[data-current]')?.getAttribute('data-item');
      const from = event.timeStamp;
      const look = (left: number): void => {
        const now = document.querySelector('[data-current]')?.getAttribute('data-item');
        if (now !== card) setTimeout(() => times.push(performance.now() - from));
        else if (left > 0) requestAnimationFrame(() => look(left - 1));
      };
      requestAnimationFrame(() => look(60));
    },
    true,
  );
}

function readClock(): number[] {
  return (globalThis as unknown as { keyTimes?: number[] }).keyTimes ?? [];
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * What a coder does with the nth actor or the nth claim: seven of ten stand, three need one thing changed, or are wrong.
 * The dearest correction, a count that is typed, is among those of the claims.
 */
function keysFor(name: string, nth: number): string[] {
  if (![2, 5, 8].includes(nth % 10)) return ['a'];
  if (nth % 10 === 8) return ['x'];
  if (name.startsWith('Actor')) return [name.includes('source') ? 'o' : 's'];
  return nth % 10 === 2 ? ['#', '7', 'Enter'] : [name.startsWith('Killed') ? '2' : '1'];
}

async function codeEverything(panel: ReviewPanel, most: number): Promise<Measured> {
  const { tab } = panel.surface;
  await panel.focus();
  await tab.evaluate(startClock, null);
  let keys = 0;
  let decisions = 0;
  let actors = 0;
  for (;;) {
    const items = await panel.items();
    const card = items.find((item) => item.current);
    if (!card || !/^(suggested|put off)$/u.test(card.state) || decisions >= most) break;
    const isActor = card.name.startsWith('Actor');
    const pressed = keysFor(card.name, isActor ? actors : decisions - actors);
    if (isActor) actors += 1;
    for (const key of pressed) {
      await tab.press(key);
      keys += 1;
    }
    decisions += 1;
    await until('the next card', async () =>
      (await panel.items()).some((item) => item.id === card.id && item.state !== card.state),
    );
  }
  await panel.saved();
  return { decisions, keys, times: await tab.evaluate(readClock, null) };
}

describe(`coding with keys only in ${KIND}`, () => {
  let bench: Bench;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tollmark-long-'));
    mkdirSync(folder, { recursive: true });
    longPage(folder);
    bench = await Bench.start('light', [{ prefix: '/long/', folder }]);
  });
  afterAll(async () => {
    await bench?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string): Promise<{ page: Tab; panel: ReviewPanel }> {
    const page = await bench.driver.open(bench.url(path));
    const panel = new ReviewPanel(await bench.extension.panel(bench.url(path)));
    await panel.surface.tab.resize(400, 800);
    await panel.ready();
    return { page, panel };
  }

  it('takes at most 1.3 keys a decision when three of ten need a correction', async () => {
    const { page, panel } = await open(PAGES.courier);
    const { decisions, keys, times } = await codeEverything(panel, 500);
    const { done, total } = await panel.progress();
    console.log(
      `${KIND}, demo article: ${decisions} decisions, ${keys} keys, ${(keys / decisions).toFixed(2)} keys a decision, ` +
        `${middle(times).toFixed(0)} ms from key to next card at the median`,
    );
    expect(done).toBe(total);
    expect(decisions).toBeGreaterThan(30);
    expect(keys / decisions).toBeLessThanOrEqual(1.3);
    await panel.surface.tab.close();
    await page.close();
  });

  it('stays quick on a page with two hundred suggestions', async () => {
    const { page, panel } = await open('/long/long.html');
    const { total } = await panel.progress();
    const { decisions, times } = await codeEverything(panel, 40);
    console.log(
      `${KIND}, ${total} suggestions: ${middle(times).toFixed(0)} ms from key to next card at the median of ${times.length}`,
    );
    expect(total).toBeGreaterThan(150);
    expect(decisions).toBe(40);
    expect(times.length).toBeGreaterThan(30);
    await panel.surface.tab.close();
    await page.close();
  });
});
