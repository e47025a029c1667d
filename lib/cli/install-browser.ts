/**
 * Gets a browser where none is found: the distribution's package as root on Debian and its kin, else the
 * test tools' own download into the project's cache, else nothing, and `howToInstall` says what a person can run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser, type BrowserKind, type FoundBrowser } from './browsers';

/** Puppeteer's downloads are kept here; Playwright keeps its own in the user's cache. */
const CACHE = join('node_modules', '.cache', 'browsers');

const DEBIAN_PACKAGE: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const say = (text: string) => process.stderr.write(`${text}\n`);

function run(command: string, args: string[]): boolean {
  // Programs must not wait for answers: there may be nobody to give them.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

function isDebianRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function fromDebian(kind: BrowserKind): FoundBrowser | null {
  if (!isDebianRoot()) return null;
  const name = DEBIAN_PACKAGE[kind];
  say(`Installing ${name} (apt-get) …`);
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', name]);
  // Package lists may be stale or, in a container, empty: refresh them once.
  if (!install() && !(run('apt-get', ['update']) && install())) return null;
  return findBrowser(kind);
}

async function fromPlaywright(): Promise<FoundBrowser | null> {
  const { chromium } = await import('playwright-core');
  const path = () => chromium.executablePath();
  if (!existsSync(path())) {
    say('Downloading Chromium (Playwright) …');
    const cli = join(
      dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
      'cli.js',
    );
    if (!run(process.execPath, [cli, 'install', 'chromium'])) return null;
  }
  return existsSync(path()) ? { kind: 'chromium', path: path() } : null;
}

async function fromPuppeteer(): Promise<FoundBrowser | null> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (platform === undefined) return null;
  try {
    say('Downloading Firefox …');
    const buildId = await resolveBuildId(Browser.FIREFOX, platform, 'stable');
    const installed = await install({ browser: Browser.FIREFOX, buildId, cacheDir: CACHE });
    return { kind: 'firefox', path: installed.executablePath };
  } catch (error) {
    say(`The download did not work: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Finds a browser of this kind, installing one where that is possible; null when there is none to be had. */
export async function ensureBrowser(kind: BrowserKind): Promise<FoundBrowser | null> {
  return (
    findBrowser(kind) ??
    fromDebian(kind) ??
    (kind === 'chromium' ? await fromPlaywright() : await fromPuppeteer())
  );
}

/** What a person can do when `ensureBrowser` came back empty-handed. */
export function howToInstall(kind: BrowserKind): string {
  const name = kind === 'chromium' ? 'Chromium, Chrome for Testing or Edge' : 'Firefox 140 or newer';
  const command = {
    linux: `sudo apt-get install -y ${DEBIAN_PACKAGE[kind]}    (or your distribution's package)`,
    darwin: `brew install --cask ${kind === 'chromium' ? 'chromium' : 'firefox'}`,
    win32: `winget install ${kind === 'chromium' ? 'Microsoft.Edge' : 'Mozilla.Firefox'}`,
  }[process.platform as 'linux' | 'darwin' | 'win32'];
  return [
    `No ${name} was found, and none could be installed. Nothing was changed.`,
    ...(command === undefined ? [] : [`Install one:              ${command}`]),
    ...(kind === 'chromium' ? ['Or let Playwright do it:  npx playwright-core install chromium'] : []),
    'Or name one you have:     set BROWSER_PATH to its program, and run the command again.',
    ...(kind === 'chromium'
      ? ['(Branded Chrome 137 and newer refuses extensions from the command line.)']
      : []),
  ].join('\n');
}
