/** What a panel says of a tab it cannot read follows from what the browser answers. */
import { describe, expect, test, vi } from 'vitest';

let url: string | undefined;
let inject: () => Promise<unknown> = () => Promise.resolve([]);

vi.stubGlobal('chrome', {
  runtime: { id: 'invented', getManifest: () => ({ version: '1' }) },
  scripting: { executeScript: () => inject() },
  tabs: {
    get: () => Promise.resolve({ id: 1, url, incognito: false }),
    sendMessage: () => Promise.reject(new Error('Receiving end does not exist.')),
  },
});

const { connectTab } = await import('../../components/surface/tab-page');

describe('a tab without our script', () => {
  test('Firefox drops a script for a page of its own without an error: that page cannot be read', async () => {
    inject = () => Promise.resolve([]);
    url = undefined;
    expect((await connectTab(1)).access).toBe('unsupported');
    url = 'about:addons';
    expect((await connectTab(1)).access).toBe('unsupported');
  });

  test('an article that took the script and is silent is gone', async () => {
    inject = () => Promise.resolve([]);
    url = 'https://news.example/velmora';
    expect((await connectTab(1)).access).toBe('gone');
  });

  test('a refusal waits for the reader on a site, and is final on a page of the browser', async () => {
    inject = () => Promise.reject(new Error('Missing host permission for the tab'));
    url = undefined;
    expect((await connectTab(1)).access).toBe('noAccess');
    url = 'chrome://version/';
    expect((await connectTab(1)).access).toBe('unsupported');
  });
});
