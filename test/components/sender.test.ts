/** Whose messages the extension's pages take. */
import { expect, test, vi } from 'vitest';

vi.stubGlobal('chrome', {
  runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours${path}` },
});

const { isBackground, isContentScript } = await import('../../components/surface/sender');

const page = { id: 'ours', url: 'https://news.example/a', origin: 'https://news.example', frameId: 0 };

test.each([
  [{ ...page, tab: { id: 7 } }, true],
  // Another tab, a frame, another extension, one of our own pages, and somebody without a tab.
  [{ ...page, tab: { id: 8 } }, false],
  [{ ...page, tab: { id: 7 }, frameId: 3 }, false],
  [{ ...page, tab: { id: 7 }, id: 'theirs' }, false],
  [{ ...page, tab: { id: 7 }, url: 'chrome-extension://ours/library.html' }, false],
  [page, false],
  [{ tab: { id: 7 }, frameId: 0 }, false],
])('%j is the content script of tab 7: %s', (sender, own) => {
  expect(isContentScript(sender, 7)).toBe(own);
});

test('without a tab to ask for, any tab will do', () => {
  expect(isContentScript({ ...page, tab: { id: 8 } })).toBe(true);
  expect(isContentScript({ ...page, tab: {} })).toBe(false);
});

test.each([
  [{ id: 'ours' }, true],
  [{ id: 'ours', url: 'chrome-extension://ours/background.js', origin: 'chrome-extension://ours' }, true],
  [{ id: 'ours', origin: 'https://news.example' }, false],
  [{ id: 'ours', tab: { id: 7 } }, false],
  [{ id: 'theirs', origin: 'chrome-extension://theirs' }, false],
  [{}, false],
])('%j is the background: %s', (sender, own) => {
  expect(isBackground(sender)).toBe(own);
});
