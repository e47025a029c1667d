/** Faults 33 to 38: pages that are too much, or mean harm. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { until, type Tab } from '../../lib/cli/drive/driver';
import type { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { painted } from '../browser/page-probe';
import { SHADOWING_NAMES } from '../page/shadowing-names';
import { FaultBench, KIND, PAGES } from './bench';
import { fault, type Outcome } from './fault';
import {
  firstInputDelay,
  HIDDEN,
  LARGE,
  longestPause,
  newsPage,
  PROSE,
  suggestedAtLast,
  tagByHand,
  watchPauses,
} from './pages';
import { differences } from './rows';

describe(`hostile pages in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench?.end());

  /** Opens a page that a test wrote, does something with its panel, and compares every row. */
  async function meets(
    address: string,
    work: (panel: ReviewPanel, page: Tab) => Promise<string>,
    expected?: RegExp,
  ): Promise<Outcome> {
    const before = await bench.rows();
    const { page, panel } = await bench.review(address);
    const outcome = await work(panel, page);
    await panel.surface.tab.close();
    await page.close();
    const after = await bench.rows();
    expect(differences(before, after, expected)).toEqual([]);
    return { before, after, outcome };
  }
  const BY_HAND = /^(articles|annotations|undo)\/[^:]+: new$|^drafts\//;

  fault(33, async () => {
    const told: string[] = [];
    const done: Outcome[] = [];
    for (const [name, html, words] of LARGE) {
      const met = await meets(
        bench.page(name, html),
        async (panel, page) => {
          await watchPauses(page);
          await watchPauses(panel.surface.tab);
          const delay = await firstInputDelay(page);
          const asked = await suggestedAtLast(panel);
          await panel.surface.click('button', 'About this page');
          for (const told of words) await panel.surface.shows(told);
          const pauses = [await longestPause(page), await longestPause(panel.surface.tab)];
          await tagByHand(panel, page, 'A nurse at the hospital');
          expect(Math.max(...pauses)).toBeLessThan(20_000);
          told.push(
            `${name}: asked ${asked} times, first key ${delay} ms late, pauses of page ${pauses[0]} and panel ${pauses[1]} ms`,
          );
          return '';
        },
        BY_HAND,
      );
      done.push(met);
    }
    const [first, last] = done;
    if (!first || !last) throw new Error('no page');
    return {
      ...last,
      before: first.before,
      outcome: `“very large”, “very long”, tagged by hand; ${told.join('; ')}`,
    };
  });

  fault(34, async () => {
    // Boxes nested so deep crash the page in Chromium by themselves: these elements have none.
    const times: string[] = [];
    let done: Outcome | null = null;
    for (const depth of [8_000, 16_000]) {
      const url = bench.page(
        `deep-${depth}`,
        newsPage('', {
          head: `<script>addEventListener('DOMContentLoaded', () => {
            let at = document.querySelector('article');
            for (let i = 0; i < ${depth}; i += 1) {
              at = at.appendChild(document.createElement('div'));
              at.style.display = 'contents';
            }
            at.innerHTML = ${JSON.stringify(PROSE)};
          })</script>`,
        }),
      );
      done = await meets(url, async (panel) => {
        const start = Date.now();
        await panel.ready();
        await panel.surface.click('button', 'About this page');
        await panel.surface.shows(/is nested more than [\d,]+ levels deep/);
        times.push(`${depth}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
        return '';
      });
    }
    if (done === null) throw new Error('no page');
    return { ...done, outcome: `“nested more than …”, every word read; ${times.join(', ')}` };
  });

  fault(35, async () => {
    const url = bench.page(
      'clobbered',
      newsPage('', {
        head: `<script>
          for (const name of ['querySelectorAll', 'querySelector']) Element.prototype[name] = Document.prototype[name] = () => { throw new Error('mine') };
          Node.prototype.cloneNode = () => { throw new Error('mine') };
          Array.prototype.map = () => { throw new Error('mine') };
          Object.defineProperty(CSS, 'highlights', { value: new Map(), configurable: true });
          JSON.stringify = () => '{}';
        </script>`,
      }).replace(
        /<article>.*<\/article>/s,
        `<form>${SHADOWING_NAMES.map((name) => `<input name="${name}">`).join('')}<article><h1>Dorvane barracks attacked</h1>${PROSE}</article></form>`,
      ),
    );
    return meets(url, async (panel) => {
      const items = await panel.ready();
      expect(items.some(({ name }) => /^Killed, .*14/.test(name))).toBe(true);
      return 'read as if nothing were';
    });
  });

  fault(
    36,
    async () => {
      const hidden = Object.entries(HIDDEN).map(
        ([how, attribute], index) =>
          `<p ${attribute}>Some 9,9${String(index).padStart(2, '0')} people were killed, ${how}.</p>`,
      );
      const closed =
        '<details><summary>More</summary><p>Some 9,999 people were killed, folded.</p></details>';
      const url = bench.page(
        'hidden',
        newsPage(`${PROSE}${hidden.join('')}${closed}`, {
          head: '<style>.gone{display:none}body{background:#fff}</style>',
        }),
      );
      return meets(url, async (panel) => {
        await panel.ready();
        const doubtful = { role: 'button', name: /^Show \d+ doubtful/ };
        if (await panel.surface.has(doubtful)) await panel.surface.click(doubtful.role, doubtful.name);
        const names = (await panel.items()).map(({ name }) => name);
        expect(names.some((name) => /^Killed, .*14/.test(name))).toBe(true);
        expect(names.filter((name) => /9,9\d\d/.test(name))).toEqual([]);
        return `${hidden.length + 1} ways of hiding, none suggested`;
      });
    },
    { quick: true },
  );

  fault(37, async () => {
    const url = bench.page(
      'storm',
      newsPage(PROSE, {
        head: `<script>addEventListener('load', () => {
          let count = 0;
          setInterval(() => {
            for (let i = 0; i < 50; i += 1) {
              const line = document.createElement('p');
              line.textContent = 'More of the endless page, line ' + (count += 1) + '.';
              document.querySelector('article').append(line);
              if (document.querySelectorAll('article p').length > 2000) document.querySelectorAll('article p')[3].remove();
            }
          }, 20);
        })</script>`,
      }),
    );
    return meets(
      url,
      async (panel, page) => {
        await panel.ready();
        await watchPauses(page);
        await panel.choose(/^Killed, .*14.*suggested$/);
        const start = Date.now();
        await panel.press('Accept');
        await panel.saved();
        const answered = Date.now() - start;
        await new Promise((resolve) => setTimeout(resolve, 4_000));
        const pause = await longestPause(page);
        expect(pause).toBeLessThan(5_000);
        expect(answered).toBeLessThan(15_000);
        return `decided in ${answered} ms during the storm; longest pause of the page ${pause} ms`;
      },
      /^(articles|annotations|undo)\/[^:]+: (new|changed)$|^drafts\//,
    );
  });

  fault(
    38,
    async () =>
      meets(bench.url(PAGES.courier), async (panel, page) => {
        await panel.ready();
        await until('painted tags', async () => Object.keys(await painted(page)).length > 0);
        await page.front();
        const answer = await page.evaluate(
          async ({ origin }) => {
            CSS.highlights.clear();
            for (const element of document.querySelectorAll('p, h1, article')) {
              for (const type of ['mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu']) {
                element.dispatchEvent(
                  new MouseEvent(type, { bubbles: true, composed: true, clientX: 40, clientY: 300 }),
                );
              }
            }
            for (const key of ['a', 'x', 'Enter', 'Delete']) {
              document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            }
            const said: string[] = [];
            const message = { to: 'panel', type: 'markClicked', data: { id: 'x' } };
            postMessage(message, '*');
            const scope = globalThis as unknown as {
              chrome?: { runtime?: { sendMessage?: (...given: unknown[]) => unknown } };
            };
            if (scope.chrome?.runtime?.sendMessage) said.push('runtime');
            for (const path of [
              'library.html',
              'content-scripts/content.js',
              'recovery.html',
              'icon/16.png',
            ]) {
              const got = await fetch(`${origin}/${path}`).then(
                (reply) => reply.ok,
                () => false,
              );
              if (got) said.push(path);
            }
            const frame = document.createElement('iframe');
            const settled = new Promise((resolve) => {
              frame.addEventListener('load', resolve);
              frame.addEventListener('error', resolve);
              // Firefox tells nobody of a frame that it refused.
              setTimeout(resolve, 1_000);
            });
            frame.src = `${origin}/library.html#settings`;
            document.body.append(frame);
            await settled;
            return said;
          },
          { origin: bench.driver.extensionOrigin },
        );
        expect(answer).toEqual([]);
        expect(page.frames().filter((url) => url.startsWith(bench.driver.extensionOrigin))).toEqual([]);
        await until('painted tags again', async () => Object.keys(await painted(page)).length > 0);
        const items = await panel.items();
        expect(items.every(({ state }) => state === 'suggested' || state === 'put off')).toBe(true);
        return 'painted again, nothing decided, no file or frame of ours';
      }),
    { quick: true },
  );
});
