/**
 * Every state of the panel, light, dark and right to left: without what axe finds wrong, and as a picture.
 * TOLLMARK_SCREENS=docs/screens/states keeps the pictures there, for people to look at.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../lib/cli/build';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import type { Surface } from '../../lib/cli/drive/surface';
import { chooseLanguage } from './choose-language';
import { Bench, KIND, PAGES, PICTURES } from './harness';
import { violations } from './violations';

const SCREENS = process.env['TOLLMARK_SCREENS'];
const FOLDER = SCREENS === undefined ? PICTURES : resolve(ROOT, SCREENS);

const QUIET_PAGE = `<!doctype html><html lang="en"><title>A library opens</title><article><h1>A library opens in Tesk</h1>
${'<p>The reading rooms have tall windows and long tables of oak. Lamps hang low over the shelves, and the clock in the hall, which had stood still for years, goes again.</p>'.repeat(4)}
</article></html>`;

/** Busy for some seconds as soon as it is asked to be: reading it takes as long. */
const BUSY_PAGE = `<!doctype html><html lang="en"><title>A busy page</title><article><h1>A busy page</h1>
${'<p>Nine people were killed on the road to Tesk, the police said.</p>'.repeat(8)}</article>
<button id="busy">Busy</button><script>document.getElementById('busy').onclick = () => setTimeout(() => {
const end = Date.now() + 6000; while (Date.now() < end); }, 300);</script></html>`;

async function look(surface: Surface, state: string, language: string): Promise<void> {
  const { tab } = surface;
  await tab.front();
  for (const scheme of language === 'en' ? (['light', 'dark'] as const) : (['light'] as const)) {
    await tab.scheme(scheme);
    const name = `panel-${state}-${language === 'en' ? scheme : language}`;
    await tab.screenshot(join(FOLDER, `${name}.png`));
    if (state !== 'loading') expect.soft(await violations(surface), name).toEqual([]);
  }
  await tab.scheme('light');
}

const shows = (surface: Surface, selector: string): Promise<true> =>
  until(selector, () => surface.tab.evaluate((css) => document.querySelector(css) !== null, selector));

// Pictures are taken in one browser; the other one is looked at by the tests of languages and accessibility.
describe.skipIf(KIND !== 'chromium')('every state of the panel', () => {
  let bench: Bench;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tollmark-states-'));
    writeFileSync(join(folder, 'quiet.html'), QUIET_PAGE);
    writeFileSync(join(folder, 'busy.html'), BUSY_PAGE);
    mkdirSync(FOLDER, { recursive: true });
    bench = await Bench.start('light', [{ prefix: '/states/', folder }]);
  });
  afterAll(async () => {
    await bench?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string): Promise<ReviewPanel> {
    const panel = new ReviewPanel(await bench.extension.panel(bench.url(path)));
    await panel.surface.tab.resize(400, 760);
    return panel;
  }

  it.each(['en', 'ar'])('in %s', async (language) => {
    if (language !== 'en') await chooseLanguage(bench, language);

    const busy = await bench.driver.open(bench.url('/states/busy.html'));
    await busy.click('#busy');
    const loading = await open('/states/busy.html');
    await shows(loading.surface, 'main.panel');
    await look(loading.surface, 'loading', language);
    await shows(loading.surface, '[data-item]');
    await busy.close();
    // The page of the panel is gone: reading it again fails, and says so.
    await loading.surface.tab.reload();
    await shows(loading.surface, 'main.panel h2, main.panel .notice, main.panel .empty');
    await look(loading.surface, 'error', language);
    await loading.surface.tab.close();

    for (const [state, path] of [
      ['none', PAGES.noArticle],
      ['empty', '/states/quiet.html'],
    ] as const) {
      const page = await bench.driver.open(bench.url(path));
      const panel = await open(path);
      await shows(panel.surface, '.empty:not([role=status])');
      await until('a reading that is over', () =>
        panel.surface.tab.evaluate(() => document.querySelector('.working') === null, null),
      );
      await look(panel.surface, state, language);
      await panel.surface.tab.close();
      await page.close();
    }

    const page = await bench.driver.open(bench.url(PAGES.courier));
    const review = await open(PAGES.courier);
    await shows(review.surface, '[data-current]');
    await look(review.surface, 'review', language);
    // A claim that somebody denies: the words it rests on are marked, with what each of them is.
    const denied = await review.surface.tab.evaluate(() => {
      const row = [...document.querySelectorAll('.item-row')].find((each) =>
        [...each.querySelectorAll('.count')].some((count) => count.textContent === '?'),
      );
      row?.querySelector<HTMLElement>('.row-main')?.click();
      return row?.getAttribute('data-item') ?? '';
    }, null);
    await review.currentIs(denied);
    await shows(review.surface, '.evidence-not');
    await look(review.surface, 'claim', language);
    await review.focus();
    await review.surface.tab.press('e');
    await shows(review.surface, 'form.editor');
    await look(review.surface, 'edit', language);
    await review.surface.tab.press('Escape');
    await review.surface.tab.close();
    await page.close();

    const changing = await bench.driver.open(bench.url(PAGES.changing));
    const saved = await open(PAGES.changing);
    await shows(saved.surface, '[data-item]');
    if (language === 'en') {
      await saved.acceptAll();
      await saved.saved();
    }
    await saved.surface.tab.scheme('light');
    await look(saved.surface, 'done', language);
    await changing.front();
    await changing.click('#update');
    await saved.surface.tab.front();
    await shows(saved.surface, '#tab-saved .attention');
    await saved.surface.tab.click('#tab-saved');
    await shows(saved.surface, '.saved-item .notice');
    await look(saved.surface, 'changed', language);
    // The paragraph of this tag is gone: its record is there, without words to stand on.
    await saved.surface.tab.evaluate(() => {
      const items = [...document.querySelectorAll('.saved-item')];
      const orphan = items.find(
        (each) => each.querySelector('.notice') && !each.querySelector('.notice bdi'),
      );
      orphan?.classList.add('shown-orphan');
      orphan?.scrollIntoView({ block: 'start' });
    }, null);
    await shows(saved.surface, '.shown-orphan .notice');
    await look(saved.surface, 'orphan', language);
    await saved.surface.tab.close();
    await changing.close();
  });
});
