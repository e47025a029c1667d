/** What the stores get: permissions, scripts and their contents, read from the production builds themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sitePattern } from '../../components/surface/sites';
import type { BrowserKind } from '../../lib/cli/browsers';
import { productionFolder } from './built-files';

interface Manifest {
  manifest_version: number;
  name: string;
  description: string;
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
const TRACES = {
  dexie: /DexieError|dexie\.github\.io|_allTables/,
  wink: /wink-nlp|winkNLP|wink-eng/i,
  plot: /--plot-background/,
};

/** Addresses that a plotting library may name: namespaces, which nobody fetches. */
const NAMESPACES = /https?:\/\/www\.w3\.org\/(?:1999|2000|XML)\//gu;

describe.each(['chromium', 'firefox'] as const)('production build for %s', (kind) => {
  let folder: string;
  let manifest: Manifest;

  beforeAll(() => {
    folder = productionFolder(kind);
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

  it('has an icon of every size, each as large as it says', () => {
    expect(Object.keys(manifest.icons ?? {})).toEqual(['16', '32', '48', '96', '128']);
    for (const [size, icon] of Object.entries(manifest.icons ?? {})) {
      // Width and height stand in the first chunk of a PNG (https://www.w3.org/TR/png-3/#11IHDR).
      const header = readFileSync(join(folder, icon)).subarray(16, 24);
      expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([Number(size), Number(size)]);
    }
  });

  it('has a name, and a description in every language, short enough for both stores', () => {
    expect([manifest.name, manifest.description]).toEqual(['Tollmark', '__MSG_description__']);
    for (const language of ['en', 'fr', 'es', 'ar']) {
      const file = join(folder, '_locales', language, 'messages.json');
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
      expect(messages['description']?.message.length ?? Infinity, language).toBeLessThanOrEqual(132);
    }
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

  it('fetches the plotting library when something is drawn, not with a page', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    const source = (file: string): string => readFileSync(join(folder, file), 'utf8');
    const holding = scripts.filter((file) => TRACES.plot.test(source(file)));
    expect(holding).toHaveLength(1);
    for (const page of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
      const named = [...source(page).matchAll(/(?:src|href)="\/?([^"]+\.js)"/gu)].map(([, file]) => file);
      expect(named.length).toBeGreaterThan(0);
      expect(named).not.toContain(holding[0]);
    }
    const library = source(holding[0] ?? '');
    expect(library).not.toMatch(/\beval\(|new Function/u);
    expect(library.replace(NAMESPACES, '')).not.toMatch(/https?:\/\//u);
  });

  if (kind === 'firefox') {
    it('says who it is and that it collects nothing', () => {
      const gecko = manifest.browser_specific_settings?.gecko;
      expect(gecko?.id).toBe('tollmark@tollmark.example');
      expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
    });
  }
});
