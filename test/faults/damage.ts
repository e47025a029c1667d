/** Filling, damaging and replacing what the browser stores, and the way back from it. */
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Tab } from '../../lib/cli/drive/driver';
import type { FaultBench } from './bench';

/** Takes all the room there is. */
export function fillUp(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size >= 512; size >>= 3) {
      const piece = Buffer.alloc(size, 0x5a);
      try {
        for (;;) writeSync(handle, piece);
      } catch {
        // Full for pieces of this size.
      }
    }
  } finally {
    closeSync(handle);
  }
}

export function refuseWrites(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const scope = globalThis as unknown as { put?: IDBObjectStore['put'] };
    scope.put ??= IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  }, null);
}

export function allowWrites(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const scope = globalThis as unknown as { put?: IDBObjectStore['put'] };
    if (scope.put) IDBObjectStore.prototype.put = scope.put;
  }, null);
}

/** Whether words stand in any file of a profile, but for downloads: texts of stored rows do, as they are. */
export function onDisk(profile: string, words: string): string[] {
  const wanted = [Buffer.from(words, 'latin1'), Buffer.from(words, 'utf16le')];
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => !path.startsWith(join(profile, 'downloads')))
    .filter((path) => {
      const bytes = readFileSync(path);
      return wanted.some((each) => bytes.includes(each));
    });
}

interface Made {
  version: number;
  keyPath: string;
  rows: object[];
  hold?: boolean;
}

/** A database as another version of the program left it. */
export function makeDatabase(tab: Tab, made: Made): Promise<void> {
  return tab.evaluate(
    ({ version, keyPath, rows, hold }) =>
      new Promise<void>((resolve, reject) => {
        const remove = indexedDB.deleteDatabase('tollmark');
        remove.addEventListener('success', () => {
          const request = indexedDB.open('tollmark', version);
          request.addEventListener('upgradeneeded', () => {
            const articles = request.result.createObjectStore('articles', { keyPath });
            for (const row of rows) articles.put(row);
          });
          request.addEventListener('error', () => reject(request.error ?? new Error('not made')));
          request.addEventListener('success', () => {
            if (hold === true) Object.assign(globalThis, { held: request.result });
            else request.result.close();
            resolve();
          });
        });
        remove.addEventListener('blocked', () => reject(new Error('another page holds the database')));
      }),
    made,
  );
}

/** Makes a copy by the recovery page's own button and gives the line that shows it. */
export async function makeCopy(bench: FaultBench): Promise<string> {
  const recovery = await bench.extension.open('recovery.html');
  await recovery.click('button', 'Make a copy now');
  await recovery.shows('whole: checksum and every record checked');
  const line = /^.*, \d+ records/mu.exec(await recovery.words('.copies'))?.[0] ?? '';
  await recovery.tab.close();
  return line;
}

export async function restore(bench: FaultBench, copy: string): Promise<void> {
  const recovery = await bench.extension.open('recovery.html');
  await recovery.shows(copy);
  await recovery.click('button', 'Restore this copy');
  await recovery.click('button', 'Restore');
  await recovery.shows(/Restored: \d+ records, each read back and compared\./);
  await recovery.tab.close();
}

/** The name of the database that our pages open now, from the file that says so. */
export async function currentDatabase(bench: FaultBench): Promise<string> {
  const tab = await bench.plain();
  const name = await tab.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies');
    return (await (await folder.getFileHandle('current-database')).getFile()).text();
  }, null);
  await tab.close();
  return name;
}

/** Writes rubbish over every file of the extension's IndexedDB. */
export function damage(profile: string): void {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((each) => {
    const path = join(each.parentPath, each.name);
    return (
      each.isFile() &&
      (/IndexedDB\/chrome-extension_.*\.leveldb\//.test(path) ||
        /moz-extension\+\+\+[^/]*\/idb\/[^/]*\.sqlite/.test(path))
    );
  });
  expect(files.length).toBeGreaterThan(0);
  for (const each of files) {
    const path = join(each.parentPath, each.name);
    writeFileSync(path, Buffer.alloc(Math.max(4096, statSync(path).size), 0x5a));
  }
}

/** What Firefox writes for the switch “Run in private windows”: without it an add-on's pages are empty there. */
export function letIntoPrivateWindows(profile: string): void {
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  writeFileSync(
    join(profile, 'extension-preferences.json'),
    JSON.stringify({ 'tollmark@tollmark.example': allowed }),
  );
}
