/** The interface in the other languages: right to left in Arabic, and no word too long for a narrow panel. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { Surface } from '../../lib/cli/drive/surface';
import { chooseLanguage } from './choose-language';
import { Bench, KIND, PAGES, PICTURES } from './harness';
import { violations } from './violations';

const NARROW = { width: 380, height: 900 };

/** Elements that stand out of the page at a side, those in a box that scrolls on its own left out. */
function overflowing(surface: Surface): Promise<string[]> {
  return surface.tab.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const width = document.documentElement.clientWidth;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && !scrolls(element.parentElement))
      .filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect();
        return own > 1 && (left < -1 || right > width + 1);
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`);
  }, null);
}

/** Names of states are words of the language, so the list itself is waited for. */
async function listed(surface: Surface): Promise<void> {
  await until('the list of suggestions', () =>
    surface.tab.evaluate(() => document.querySelector('[data-item]') !== null, null),
  );
}

/** The page speaks the language in its direction, without what axe finds wrong and without overflow. */
async function check(surface: Surface, language: string, name: string): Promise<void> {
  await until(`${name} in ${language}`, () =>
    surface.tab.evaluate((value) => document.documentElement.lang === value, language),
  );
  const dir = await surface.tab.evaluate(() => document.documentElement.dir, null);
  expect(dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
  await surface.tab.screenshot(join(PICTURES, `${language}-${name}.png`));
  expect.soft(await violations(surface), name).toEqual([]);
  expect.soft(await overflowing(surface), name).toEqual([]);
}

describe(`languages in ${KIND}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    bench = await Bench.start();
    await bench.driver.open(bench.url(PAGES.courier));
  });
  afterAll(() => bench?.end());

  // The longest words are the same in both browsers; what may differ is the other direction.
  it.each(KIND === 'chromium' ? ['ar', 'fr', 'es'] : ['ar'])(
    'shows panel, popup, library and welcome page in %s',
    async (language) => {
      await chooseLanguage(bench, language);

      const panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.courier)));
      await listed(panel.surface);
      await panel.surface.tab.resize(NARROW.width, NARROW.height);
      await check(panel.surface, language, 'panel');
      await panel.focus();
      await panel.surface.tab.press('e');
      await until('the editor', () =>
        panel.surface.tab.evaluate(() => document.querySelector('form.editor') !== null, null),
      );
      await check(panel.surface, language, 'editor');
      await panel.surface.tab.press('Escape');
      for (const [index, name] of [
        [1, 'text'],
        [2, 'saved'],
      ] as const) {
        await panel.surface.tab.evaluate(
          (at) => document.querySelectorAll<HTMLElement>('[role=tab]')[at]?.click(),
          index,
        );
        await check(panel.surface, language, name);
      }
      await panel.surface.tab.close();

      const popup = await bench.extension.popup(bench.url(PAGES.courier));
      await listed(popup);
      await check(popup, language, 'popup');
      await popup.tab.close();

      for (const view of ['articles', 'claims', 'actors', 'compare', 'transfer', 'settings', 'events']) {
        const library = await bench.extension.library(`#${view}`);
        await check(library, language, `library-${view}`);
        await library.tab.close();
      }
      const welcome = await bench.extension.open('welcome.html');
      await listed(welcome);
      await check(welcome, language, 'welcome');
      await welcome.tab.close();
    },
  );
});
