/** Pages made for the tests, and what is asked of them. */
import type { Tab } from '../../lib/cli/drive/driver';
import type { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { selectWords } from '../browser/page-probe';

const TOLD = [
  'At least 14 soldiers were killed and 23 others were wounded when gunmen stormed a barracks in Dorvane on Tuesday.',
  'The army said the attackers had come from the hills to the north of the town before dawn.',
  'A nurse at the hospital said that nine people were still missing two days after the attack on the barracks.',
];
export const PROSE = TOLD.map((text) => `<p>${text}</p>`).join('');

export function newsPage(body: string, { title = 'Dorvane barracks attacked', head = '' } = {}): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>${head}<body><main><article><h1>${title}</h1>${body}</article></main></body>`;
}

/** Starts counting how long the page itself could not answer a reader, in milliseconds. */
export function watchPauses(page: Tab): Promise<void> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as { longestPause: number };
    scope.longestPause = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      scope.longestPause = Math.max(scope.longestPause, now - last - 20);
      last = now;
    }, 20);
  }, null);
}

export function longestPause(page: Tab): Promise<number> {
  return page.evaluate(
    () => Math.round((globalThis as unknown as { longestPause: number }).longestPause),
    null,
  );
}

export async function tagByHand(panel: ReviewPanel, page: Tab, words: string): Promise<void> {
  await selectWords(page, words);
  await panel.surface.tab.front();
  await panel.surface.shows(`Selected: “${words}”`);
  await panel.surface.click('button', 'Tag as actor');
  await panel.surface.click('button', 'Save tag');
  await panel.saved();
}
