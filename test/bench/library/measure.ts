/** What a reader waits for in the library, measured inside the page: from the input to the frame that answers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Driver, Tab } from '../../../lib/cli/drive/driver.ts';
import { until } from '../../../lib/cli/drive/driver.ts';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Opens a part of the library anew and gives the milliseconds from the start of the navigation to its first rows. */
export async function openTo(driver: Driver, hash: string, rows: string): Promise<{ ms: number; tab: Tab }> {
  const tab = await driver.open(`${driver.extensionOrigin}/library.html${hash}`);
  const ms = await tab.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(selector)) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    rows,
  );
  return { ms, tab };
}

/** Waits until the page shows something and has nothing more to read: no part of it says that it is busy. */
export async function settled(tab: Tab, patience = 300_000): Promise<void> {
  await until(
    'the library to be read',
    () =>
      tab.evaluate(
        () =>
          document.querySelector('main > *') !== null &&
          document.querySelector('main [aria-busy="true"]') === null,
        null,
      ),
    patience,
  );
}

/** Types words letter by letter; the milliseconds of each letter, until the frame after the answer is there. */
export async function typeSearch(tab: Tab, words: string): Promise<number[]> {
  return tab.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('no search field');
    const times: number[] = [];
    for (let length = 1; length <= text.length; length++) {
      const start = performance.now();
      field.value = text.slice(0, length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // The frame after the answer: a message is answered when it was drawn.
      do
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve());
            port1.start();
            port2.postMessage(null);
          });
        });
      while (document.querySelector('main [aria-busy="true"]'));
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return times;
  }, words);
}

/** Goes to another part of the library within the page; milliseconds until what was asked for is there. */
export async function goTo(tab: Tab, hash: string, shown: string): Promise<number> {
  return tab.evaluate(
    ({ address, selector }) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        location.hash = address;
        const look = (): void => {
          const ms = performance.now() - start;
          // A minute in vain is an answer too: the line then tells that something is not there.
          if (document.querySelector(selector) || ms > 60_000) resolve(ms);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    { address: hash, selector: shown },
  );
}

/** The longest that one frame took while a table was scrolled from top to bottom, in milliseconds. */
export async function scrollThrough(tab: Tab, selector: string): Promise<{ worst: number; median: number }> {
  const frames = await tab.evaluate(async (css) => {
    const box = document.querySelector(css) ?? document.scrollingElement;
    if (!box) throw new Error('nothing to scroll');
    const times: number[] = [];
    let last = performance.now();
    for (let step = 1; step <= 60; step++) {
      box.scrollTop = (box.scrollHeight * step) / 60;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - last);
      last = performance.now();
    }
    box.scrollTop = 0;
    return times;
  }, selector);
  return { worst: Math.max(...frames), median: median(frames) };
}

/**
 * How much longer work took here than on a core of its own: 1 on a quiet machine. A short piece of work is done many
 * times; the fastest one was not disturbed.
 */
export async function contentionOf(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    const times: number[] = [];
    let sum = 0;
    for (let run = 0; run < 400; run++) {
      const start = performance.now();
      for (let step = 0; step < 2_000_000; step++) sum = (sum * 31 + step) | 0;
      times.push(performance.now() - start);
    }
    // The sum is used, so that no compiler leaves the loop out.
    const all = times.reduce((total, each) => total + each, sum === 1 ? 1 : 0);
    return all / (times.length * Math.min(...times));
  }, null);
}

/**
 * Memory of the process that shows the extension's pages, in megabytes, shared parts counted by their share.
 * Linux alone tells it; null elsewhere.
 */
export function memoryOf(profile: string): number | null {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const parent = /^PPid:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
        return [{ pid, args, parent }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const roots = new Set(processes.filter(({ args }) => args.includes(profile)).map(({ pid }) => pid));
  const isOurs = (pid: string): boolean => {
    for (let at: string | undefined = pid; at !== undefined && at !== '0'; at = parents.get(at))
      if (roots.has(at)) return true;
    return false;
  };
  const pages = processes.filter(({ pid, args }) => args.includes('--extension-process') && isOurs(pid));
  const sizes = pages.map(({ pid }) => {
    const kilobytes = /^Pss:\s*(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  });
  return sizes.length === 0 ? null : Math.max(...sizes);
}
