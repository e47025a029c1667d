import { until } from '../../lib/cli/drive/driver';
import type { Bench } from './harness';

/** Chooses the interface's language in the settings, as a reader does, and waits until they speak it. */
export async function chooseLanguage(bench: Bench, language: string): Promise<void> {
  const settings = await bench.extension.library('#settings');
  const choice = 'select:has(option[value=ar])';
  await until('the choice of language', () =>
    settings.tab.evaluate((selector) => document.querySelector(selector) !== null, choice),
  );
  await settings.tab.evaluate(
    ([selector, value]) => {
      const select = document.querySelector<HTMLSelectElement>(selector ?? '');
      if (!select) throw new Error('no choice of language');
      select.value = value ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [choice, language],
  );
  await until('the language', () =>
    settings.tab.evaluate((value) => document.documentElement.lang === value, language),
  );
  await settings.tab.close();
}
