/** The content script as it is shipped: nothing in it may open a database or hold the engine. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from 'wxt';

/** Readability is two thirds of it. */
const LARGEST_KILOBYTES = 100;

describe.each(['chrome', 'firefox'] as const)('the content script for %s', (browser) => {
  let folder: string;
  let script: string;
  let manifest: Record<string, unknown>;

  beforeAll(async () => {
    // The build for browser tests may read 127.0.0.1; this is about the one that is shipped.
    vi.stubEnv('TOLLMARK_TEST', '');
    folder = mkdtempSync(join(tmpdir(), 'tollmark-content-'));
    await build({
      browser,
      manifestVersion: 3,
      outDir: folder,
      outDirTemplate: 'built',
      filterEntrypoints: ['content'],
      logger: quiet,
    });
    script = readFileSync(join(folder, 'built', 'content-scripts', 'content.js'), 'utf8');
    manifest = JSON.parse(readFileSync(join(folder, 'built', 'manifest.json'), 'utf8')) as Record<
      string,
      unknown
    >;
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  test('holds Readability, and neither Dexie nor the engine', () => {
    expect(script).toContain('readability-page-1');
    for (const marker of [/dexie/i, /indexedDB/, /BroadcastChannel/, /wink/i, /preact/i])
      expect(script).not.toMatch(marker);
  });

  test('stays small', () => {
    const kilobytes = script.length / 1_024;
    console.log(`content script for ${browser}: ${kilobytes.toFixed(1)} kB`);
    expect(kilobytes).toBeLessThan(LARGEST_KILOBYTES);
  });

  test('is in no manifest: it runs only where the reader calls for it', () => {
    expect(manifest['content_scripts'] ?? []).toEqual([]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });
});

const silent = (): void => undefined;
const quiet = {
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: silent,
  error: silent,
  fatal: silent,
  level: 0,
};
