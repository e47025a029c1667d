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

/** Ways of keeping words from a reader's eyes, by the attribute that does it. */
export const HIDDEN: Record<string, string> = {
  'display none': 'style="display:none"',
  'visibility hidden': 'style="visibility:hidden"',
  class: 'class="gone"',
  'font size 0': 'style="font-size:0"',
  'zero opacity': 'style="opacity:0"',
  'off-screen': 'style="position:absolute;left:-9999px"',
  clipped: 'style="position:absolute;clip-path:inset(100%)"',
  'hidden attribute': 'hidden',
  'aria-hidden and clipped':
    'aria-hidden="true" style="position:absolute;width:1px;height:1px;overflow:hidden"',
  'same colour': 'style="color:#fff;background:#fff"',
};
