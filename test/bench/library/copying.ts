/** What an automatic copy of a large library costs the page that the reader works in. */
import type { Driver, Tab } from '../../../lib/cli/drive/driver.ts';
import { until } from '../../../lib/cli/drive/driver.ts';

export interface Copying {
  /** The longest that the page could not answer while the copy was made, in milliseconds. */
  pause: number;
  /** How long a small write waited at most, in milliseconds. */
  write: number;
  /** From the start of the page to the copy on the shelf, in milliseconds. */
  whole: number;
  /** Size of the copy on the disk, in megabytes. */
  size: number;
}

/** Runs in the page: files of copies on the shelf, by name, with their sizes. */
async function copiesInPage(): Promise<Record<string, number>> {
  const folder = await (
    await navigator.storage.getDirectory()
  ).getDirectoryHandle('copies', { create: true });
  const sizes: Record<string, number> = {};
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || !name.includes('.tollmark.jsonl')) continue;
    sizes[name] = (await (handle as FileSystemFileHandle).getFile()).size;
  }
  return sizes;
}

/** Runs in the page: counts pauses, and writes a small row every half second to see how long it waits. */
function watchInPage(): void {
  const scope = globalThis as unknown as { copying: { pause: number; write: number } };
  scope.copying = { pause: 0, write: 0 };
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    scope.copying.pause = Math.max(scope.copying.pause, now - last - 20);
    last = now;
  }, 20);
  const opening = indexedDB.open('tollmark');
  opening.addEventListener('success', () => {
    const write = (): void => {
      const start = performance.now();
      const writing = opening.result.transaction('settings', 'readwrite');
      writing.objectStore('settings').put({ key: 'person', value: String(start) });
      writing.addEventListener('complete', () => {
        scope.copying.write = Math.max(scope.copying.write, performance.now() - start);
        setTimeout(write, 500);
      });
    };
    write();
  });
}

/** Opens the library and waits for its automatic copy. */
export async function copyingCost(driver: Driver, settled: (tab: Tab) => Promise<void>): Promise<Copying> {
  const tab = await driver.open(`${driver.extensionOrigin}/library.html`);
  const start = Date.now();
  // Copies of earlier openings: the next one would wait half an hour.
  await tab.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry('copies', { recursive: true }).catch(() => undefined);
  }, null);
  await settled(tab);
  await tab.evaluate(watchInPage, null);
  const [, bytes] = await until(
    'the automatic copy',
    async () =>
      Object.entries(await tab.evaluate(copiesInPage, null)).find(
        ([name, size]) => size > 0 && !name.endsWith('.crswap'),
      ),
    600_000,
  );
  const whole = Date.now() - start;
  const { pause, write } = await tab.evaluate(
    () => (globalThis as unknown as { copying: { pause: number; write: number } }).copying,
    null,
  );
  await tab.close();
  return { pause, write, whole, size: bytes / 1_000_000 };
}
