/** What the stores get: permissions, scripts and their contents, read from the production builds themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sitePattern } from '../../components/surface/sites';
import { build, outputFolder } from '../../lib/cli/build';
import type { BrowserKind } from '../../lib/cli/browsers';

interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  content_security_policy?: { extension_pages?: string };
  icons?: Record<string, string>;
  commands: Record<string, { suggested_key?: { default: string } }>;
  browser_specific_settings?: {
    gecko?: { id?: string; data_collection_permissions?: { required: string[] } };
  };
}

const EVERYWHERE = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const ALLOWED: Record<BrowserKind, string[]> = {
  chromium: [...EVERYWHERE, 'sidePanel'].toSorted(),
  firefox: EVERYWHERE,
};

/**
 * Shortcuts of Chrome itself on Windows and Linux (toolbar, bookmarks, notices, feedback, tab groups, reading
 * mode), seen by pressing them: it lists ours as set and does its own, or leaves ours unset.
 */
const TAKEN = new Set([...'ABCINPRTWXZ'].map((letter) => `Alt+Shift+${letter}`));

/** Marks that a library leaves in minified code: its own strings, which no minifier rewrites. */
const TRACES = { dexie: /DexieError|dexie\.github\.io|_allTables/, wink: /wink-nlp|winkNLP|wink-eng/i };

describe.each(['chromium', 'firefox'] as const)('production build for %s', (kind) => {
  let folder: string;
  let manifest: Manifest;

  beforeAll(() => {
    // `npm test` has just built; alone, this file builds for itself.
    folder =
      process.env['TOLLMARK_BUILT'] === '1' ? outputFolder(kind, 'production') : build(kind, 'production');
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  }, 180_000);

  it('asks for exactly the permissions of the privacy document', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual(ALLOWED[kind]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('has no site by itself: hosts are optional, granted by the reader', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    // Chrome refuses a pattern for both schemes out of two patterns for one scheme each.
    expect(sitePattern('https://news.example/a')).toBe('*://news.example/*');
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('puts no script on pages by itself', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  it('lets pages reach none of its files', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('suggests shortcuts that the browsers leave free', () => {
    const keys = Object.values(manifest.commands).flatMap((command) => command.suggested_key?.default ?? []);
    expect(keys.length).toBeGreaterThan(0);
    // Chrome takes no more than four.
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => TAKEN.has(key))).toEqual([]);
  });

  it('has an icon of 128 pixels', () => {
    const icon = manifest.icons?.['128'];
    expect(icon).toBeDefined();
    expect(existsSync(join(folder, icon ?? ''))).toBe(true);
  });

  it('holds neither the database nor the engine in the content script', () => {
    const script = readFileSync(join(folder, 'content-scripts', 'content.js'), 'utf8');
    expect(script.length).toBeGreaterThan(1000);
    expect(script).not.toMatch(TRACES.dexie);
    expect(script).not.toMatch(TRACES.wink);
  });

  it('holds both elsewhere, so that the check above can see them', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js') && !file.includes('content-scripts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    expect(scripts).toMatch(TRACES.dexie);
    expect(scripts).toMatch(TRACES.wink);
  });

  if (kind === 'firefox') {
    it('says who it is and that it collects nothing', () => {
      const gecko = manifest.browser_specific_settings?.gecko;
      expect(gecko?.id).toBe('tollmark@tollmark.example');
      expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
    });
  }
});
