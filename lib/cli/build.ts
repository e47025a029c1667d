/** Builds of the extension that the programs here drive. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from './browsers';

/** The project's own folder; the programs are started through `setup.mjs`, which may be called from anywhere. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Where WXT puts a build: the test build may read 127.0.0.1 without a toolbar click (see `wxt.config.ts`). */
export function outputFolder(kind: BrowserKind, flavour: 'test' | 'production'): string {
  const base = join(ROOT, '.output', flavour === 'test' ? 'test' : '');
  return join(base, kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** In any other mode the compiler of components writes paths of this machine into the files. */
export const BUILD_ENV = { NODE_ENV: 'production' } as const;

/** Runs WXT; its output goes to standard error and comes back too, for a message when it failed. */
function wxt(args: string[], test: boolean): { ok: boolean; output: string } {
  const program = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const env = { ...process.env, ...BUILD_ENV, TOLLMARK_TEST: test ? '1' : '' };
  const result = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, env, encoding: 'utf8' });
  return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}`.trim() };
}

/** Builds for one browser and gives the folder; throws with WXT's own words when it does not build. */
export function build(kind: BrowserKind, flavour: 'test' | 'production'): string {
  const target = kind === 'chromium' ? ['-b', 'chrome'] : ['-b', 'firefox', '--mv3'];
  const { ok, output } = wxt(['build', ...target], flavour === 'test');
  const folder = outputFolder(kind, flavour);
  if (!ok || !existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`The extension did not build. Nothing else was changed. What the build said:\n${output}`);
  }
  return folder;
}
