/** The page of a tab, by messages to its content script. Every call ends, with an answer or without. */
import { browser } from 'wxt/browser';
import type { ContentEvent, ContentRequest, Mark, SelectedText, ToContent } from '../../lib/messages';
import type { Article, Palette, Span } from '../../lib/model';
import type { Access, PagePort } from '../session/types';
import { readContentEvent } from './content-event';
import { isContentScript, type Sender } from './sender';

export const CONTENT_SCRIPT = '/content-scripts/content.js';

/** A content script answers a ping at once; one that does not is not there. */
const PING_MS = 1_000;
/** Reading is bounded in the page (deep or giant documents); this is the longest that a person should wait. */
const READ_MS = 20_000;
/**
 * Where the reader gives access by a click alone, Chromium leaves a script waiting for that click instead of
 * refusing it; the address is kept from us there. A page whose address is told may need as long as reading does.
 */
const INJECT_MS = 4_000;
const NOT_SCRIPTABLE = /^(?!https?:|file:)/u;
const GALLERY = /extensions gallery|cannot be scripted|chrome:\/\/|about:|moz-extension:|chrome-extension:/iu;

function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    promise.then(resolve, () => resolve(undefined)).finally(() => clearTimeout(timer));
  });
}

function later(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}

/** The reply, or undefined: no script there, a page that went away, or an answer that got lost. */
async function ask<K extends keyof ToContent>(
  tabId: number,
  request: Extract<ContentRequest, { type: K }>,
  patience = PING_MS,
): Promise<ToContent[K]['reply'] | undefined> {
  return within<ToContent[K]['reply'] | undefined>(
    browser.tabs.sendMessage(tabId, request, { frameId: 0 }),
    patience,
  );
}

async function answers(tabId: number): Promise<boolean> {
  const reply = await ask<'ping'>(tabId, { to: 'content', type: 'ping', data: undefined });
  return reply?.version === browser.runtime.getManifest().version;
}

/** Injects the content script where the reader has given access. */
export async function connectTab(
  tabId: number,
): Promise<{ access: Access; url: string | null; incognito: boolean }> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { access: 'gone', url: null, incognito: false };
  const page = { url: tab.url ?? null, incognito: tab.incognito };
  if (await answers(tabId)) return { access: 'ok', ...page };
  try {
    const injecting = browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    const done = injecting.then(() => true);
    const started = await Promise.race([done, later(page.url === null ? INJECT_MS : READ_MS)]);
    if (!started) return { access: page.url === null ? 'noAccess' : 'gone', ...page };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const closed = (page.url !== null && NOT_SCRIPTABLE.test(page.url)) || GALLERY.test(reason);
    return { access: closed ? 'unsupported' : 'noAccess', ...page };
  }
  if (await answers(tabId)) return { access: 'ok', ...page };
  // Firefox takes a script for a page of its own and drops it. Where one may run, the address is known.
  const closed = page.url === null || NOT_SCRIPTABLE.test(page.url);
  return { access: closed ? 'unsupported' : 'gone', ...page };
}

export const tabPage: PagePort = {
  connect: connectTab,

  async read(tabId): Promise<{ ok: true; article: Article } | { ok: false; error: string }> {
    const reply = await ask<'readArticle'>(
      tabId,
      { to: 'content', type: 'readArticle', data: undefined },
      READ_MS,
    );
    return reply ?? { ok: false, error: 'the page did not answer' };
  },

  async paint(tabId, marks: Mark[], palette: Palette, focus: Span | null): Promise<void> {
    const data = focus ? { marks, palette, focus } : { marks, palette };
    await ask<'paint'>(tabId, { to: 'content', type: 'paint', data }, READ_MS);
  },

  async reveal(tabId, span: Span): Promise<boolean> {
    const reply = await ask<'reveal'>(tabId, { to: 'content', type: 'reveal', data: { span } });
    return reply?.found ?? false;
  },

  async selection(tabId): Promise<SelectedText | null> {
    const reply = await ask<'getSelection'>(tabId, { to: 'content', type: 'getSelection', data: undefined });
    return reply ?? null;
  },

  async turnOff(tabId): Promise<void> {
    await ask<'turnOff'>(tabId, { to: 'content', type: 'turnOff', data: undefined });
  },

  listen(tabId, listener: (event: ContentEvent) => void): () => void {
    const heard = (message: unknown, sender: Sender): undefined => {
      if (!isContentScript(sender, tabId)) return;
      const event = readContentEvent(message);
      if (event) listener(event);
    };
    browser.runtime.onMessage.addListener(heard);
    return () => browser.runtime.onMessage.removeListener(heard);
  },
};
