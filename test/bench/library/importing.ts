/** What importing a large backup costs the page that the reader works in: while it is read, and while it is written. */
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, LaunchOptions, Tab } from '../../../lib/cli/drive/driver.ts';
import { until } from '../../../lib/cli/drive/driver.ts';
import { launch } from '../../../lib/cli/drive/launch.ts';
import { backupLines } from '../../../lib/formats/backup.ts';
import type { Bundle } from '../../../lib/model.ts';
import { memoryOf } from './measure.ts';

export interface Importing {
  /** The longest that the page could not answer while the file was read and compared, in milliseconds. */
  readPause: number;
  /** From the choice of the file to what it would do, in milliseconds. */
  read: number;
  /** The longest pause while the records were written, until two seconds after "Imported". */
  writePause: number;
  /** From the button to "Imported", in milliseconds. */
  write: number;
  /** The most memory that the process of the extension's pages took meanwhile, in megabytes. */
  memory: number;
}

/** Runs in the page: the longest time between two turns of it. */
function watchPauses(): void {
  const scope = globalThis as unknown as { pause: number; watching?: boolean };
  scope.pause = 0;
  if (scope.watching) return;
  scope.watching = true;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    scope.pause = Math.max(scope.pause, now - last - 20);
    last = now;
  }, 20);
}

const pauseOf = (tab: Tab): Promise<number> =>
  tab.evaluate(() => (globalThis as unknown as { pause: number }).pause, null);

/** An import that takes longer than this is not waited for. */
const PATIENCE = 900_000;

async function shown(tab: Tab, words: RegExp): Promise<string> {
  return until(
    String(words),
    async () => {
      const text = await tab.evaluate(() => document.querySelector('main')?.textContent ?? '', null);
      if (/unchanged|Nothing was/u.test(text)) throw new Error(text.slice(0, 2_000));
      return words.exec(text)?.[0];
    },
    PATIENCE,
  );
}

/** Writes a backup of a library, line by line: a large one is longer than a string can be. */
function writeBackup(path: string, bundle: Bundle): void {
  const file = openSync(path, 'w');
  try {
    let lines: string[] = [];
    const write = (): void => {
      writeSync(file, lines.join(''));
      lines = [];
    };
    for (const line of backupLines(bundle, { created: '2026-03-02T09:00:00.000Z' })) {
      lines.push(line);
      if (lines.length === 1_000) write();
    }
    write();
  } finally {
    closeSync(file);
  }
}

/** Imports a backup of a library into an empty one, in a browser of its own. */
export async function importInto(
  options: Omit<LaunchOptions, 'profile'>,
  bundle: Bundle,
): Promise<Importing> {
  const folder = mkdtempSync(join(tmpdir(), 'tollmark-import-'));
  const [profile, file] = [join(folder, 'profile'), join(folder, 'library.tollmark.jsonl')];
  mkdirSync(profile);
  writeBackup(file, bundle);
  const driver = await launch('chromium', { ...options, profile });
  try {
    return await importingCost(driver, profile, file);
  } finally {
    await driver.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Imports a file into the library of a profile, presses the button where there is something to write. */
async function importingCost(driver: Driver, profile: string, file: string): Promise<Importing> {
  const tab = await driver.open(`${driver.extensionOrigin}/library.html#transfer`);
  await until('the field', () =>
    tab.evaluate(() => document.querySelector('input[type=file]') !== null, null),
  );
  let memory = 0;
  const looking = setInterval(() => {
    memory = Math.max(memory, memoryOf(profile) ?? 0);
  }, 500);
  try {
    await tab.evaluate(watchPauses, null);
    const start = performance.now();
    await tab.upload('input[type=file]', file);
    await shown(tab, /What importing .* would do/u);
    const read = performance.now() - start;
    const readPause = await pauseOf(tab);
    await tab.evaluate(watchPauses, null);
    const begun = performance.now();
    const pressed = await tab.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
        /^Import [\d,.\s]+ records?$/u.test(textContent ?? ''),
      );
      button?.click();
      return button !== undefined;
    }, null);
    if (pressed) await shown(tab, /Imported from/u);
    const write = performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return { readPause, read, writePause: await pauseOf(tab), write, memory };
  } finally {
    clearInterval(looking);
    await tab.close();
  }
}
