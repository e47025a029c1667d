/** Pages made for the tests, and what is asked of them. */
import { until, type Tab } from '../../lib/cli/drive/driver';
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

/** Made by a script: a file of that size would be parsed for long before anybody could ask. */
function made(script: string): string {
  return newsPage(PROSE, {
    head: `<script>addEventListener('DOMContentLoaded', () => { ${script} })</script>`,
  });
}

/** Pages that are too large: a name, the page, and what the reader is told. */
export const LARGE: readonly (readonly [string, string, readonly RegExp[]])[] = [
  [
    'elements',
    made(`
      const many = document.createDocumentFragment();
      for (let i = 0; i < 300000; i += 1) many.append(document.createElement('i'));
      document.querySelector('article').append(many);`),
    [/This page is very large: only its first [\d,]+ elements were read/],
  ],
  // Fifty million characters, with a toll in every line.
  [
    'characters',
    made(`
      const words = ' Some 12 people were killed in the town and 30 were hurt, the mayor said after the attack.'.repeat(28);
      for (let i = 0; i < 20000; i += 1) {
        const line = document.createElement('p');
        line.textContent = 'Paragraph ' + i + '.' + words;
        document.querySelector('article').append(line);
      }`),
    [
      /This page is very long: only its first [\d,]+ characters were read/,
      /only its first [\d,]+ suggestions are shown/,
    ],
  ],
];

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

/** Presses a key at once and gives how long the page took until it began to answer, in milliseconds. */
export async function firstInputDelay(page: Tab): Promise<number> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { inputDelay?: number };
    addEventListener('keydown', ({ timeStamp }) => {
      scope.inputDelay ??= performance.now() - timeStamp;
    });
  }, null);
  await page.front();
  await page.press('Shift');
  return until('the first key to arrive', () =>
    page.evaluate(() => {
      const { inputDelay } = globalThis as unknown as { inputDelay?: number };
      return inputDelay === undefined ? null : Math.max(1, Math.round(inputDelay));
    }, null),
  );
}

/**
 * Waits for the first suggestion, as a patient reader does: a page that stands still of itself is said not to answer,
 * and is asked again. Gives how often it was asked.
 */
export async function suggestedAtLast(panel: ReviewPanel): Promise<number> {
  const again = { role: 'button', name: 'Try again' };
  let asked = 1;
  await until(
    'a suggestion',
    async () => {
      if (await panel.surface.has(again)) {
        await panel.surface.click(again.role, again.name);
        asked += 1;
      }
      return panel.surface.has({ role: 'group', name: /, suggested$/ });
    },
    150_000,
  );
  return asked;
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
