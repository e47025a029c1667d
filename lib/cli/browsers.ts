/**
 * Where real browsers live on Linux, macOS and Windows.
 *
 * Branded Chrome is left out on purpose: since version 137 it ignores `--load-extension`, so it can run
 * Tollmark only when a person loads it by hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface FoundBrowser {
  kind: BrowserKind;
  path: string;
}

/** What the search reads from the machine; a parameter so that tests can be other machines. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/** Names looked for along PATH, in order of preference. */
const COMMANDS: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'microsoft-edge',
    'microsoft-edge-stable',
    'microsoft-edge-beta',
    'microsoft-edge-dev',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_APPS: Record<BrowserKind, string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function usualPlaces(kind: BrowserKind, { platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
    return folders.flatMap((folder) => MAC_APPS[kind].map((app) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined && folder !== '')
      .flatMap((folder) => WINDOWS_PROGRAMS[kind].map((program) => `${folder}\\${program}`));
  }
  // A snap cannot read a profile or an extension outside the home folder, so it comes last.
  const folders = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && folder !== '/snap/bin');
  return [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    COMMANDS[kind].map((command) => join(folder, command)),
  );
}

/** Which family a program belongs to, by its name: everything that is not Firefox is taken as Chromium. */
export function kindOfPath(path: string): BrowserKind {
  return /firefox|librewolf|waterfox/i.test(path.split(/[\\/]/).pop() ?? path) ? 'firefox' : 'chromium';
}

/**
 * The browser of this kind to use, or null when none is found. `BROWSER_PATH` wins when it is of the kind
 * asked for; a `BROWSER_PATH` that does not exist throws, because someone meant it.
 *
 * `findBrowser('firefox')` on Debian gives `{ kind: 'firefox', path: '/usr/bin/firefox-esr' }`.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): FoundBrowser | null {
  const given = machine.env['BROWSER_PATH'];
  if (given) {
    if (!machine.exists(given)) {
      throw new Error(
        `BROWSER_PATH names ${given}, which does not exist. Correct it or unset it, and run again.`,
      );
    }
    if (kindOfPath(given) === kind) return { kind, path: given };
  }
  const path = usualPlaces(kind, machine).find((place) => machine.exists(place));
  return path === undefined ? null : { kind, path };
}

/** The version as the program prints it, or null where it prints none (Windows programs do not). */
export function versionOf(browser: FoundBrowser): string | null {
  if (process.platform === 'win32') return null;
  const result = spawnSync(browser.path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const line = result.stdout?.trim() ?? '';
  return line === '' ? null : line;
}

/** Is there a screen to open a window on? macOS and Windows always have one. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'> = thisMachine): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
