import preactPreset from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { findBrowser, hasDisplay } from './lib/cli/browsers';

/**
 * TOLLMARK_TEST=1 makes the build that the browser tests and `npm start` drive: it may read 127.0.0.1
 * without a toolbar click, because no automation can perform the real click that `activeTab` asks for.
 */
const testBuild = process.env.TOLLMARK_TEST === '1';

/** What `npm run dev` starts; without a display it builds, watches and says which folder to load. */
const chromium = findBrowser('chromium');
const firefox = findBrowser('firefox');

/**
 * Our pages run our own files, start our own worker and fetch nothing. Styles may stand in the page: charts bring
 * theirs along, and what they say is ours. While developing, the page is reloaded over a socket.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // The source archive is the commit's (`lib/cli/zip.ts`), not whatever lies in the folder.
  zip: { zipSources: false },
  outDir: testBuild ? '.output/test' : '.output',
  webExt: {
    disabled: !hasDisplay(),
    binaries: {
      ...(chromium ? { chrome: chromium.path } : {}),
      ...(firefox ? { firefox: firefox.path } : {}),
    },
    // The sandbox of Chromium refuses to run as root, as in containers.
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  vite: () => ({
    plugins: [preactPreset()],
    // Automation opens its own pages; the welcome page would come up over them.
    define: { OPEN_WELCOME: JSON.stringify(!testBuild) },
  }),
  manifest: ({ browser, command }) => ({
    name: 'Tollmark',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // One pattern: Chrome grants `*://site/*` only out of a pattern that covers both schemes by itself.
    optional_host_permissions: ['*://*/*'],
    ...(testBuild ? { host_permissions: ['http://127.0.0.1/*'] } : {}),
    ...(command === 'build' ? { content_security_policy: { extension_pages: POLICY } } : {}),
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_openHere__',
      },
      'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openPanel__' },
      // Chrome takes four default keys at most. Tagging is done while the page has the focus, so it needs one;
      // going to the next suggestion has its arrow keys in the panel, and a key here for whoever sets one.
      'tag-actor': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_tagActor__',
      },
      'tag-casualty': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_tagCasualty__',
      },
      'next-suggestion': { description: '__MSG_next__' },
      'previous-suggestion': { description: '__MSG_previous__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tollmark@tollmark.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
