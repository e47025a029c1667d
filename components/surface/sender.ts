/** Who sent a message. The browser fills these fields in itself; a page or another extension cannot. */
import { browser } from 'wxt/browser';

/** The part of `runtime.MessageSender` that decides. */
export interface Sender {
  id?: string;
  origin?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number };
}

function isOwn(sender: Sender): boolean {
  return sender.id !== undefined && sender.id === browser.runtime.id;
}

/** Our content script in the top frame of a tab; of this tab when one is given. Frames and our own pages are not. */
export function isContentScript(sender: Sender, tabId?: number): boolean {
  const home = browser.runtime.getURL('/');
  if (!isOwn(sender) || sender.tab?.id === undefined || (sender.frameId ?? 0) !== 0) return false;
  if (sender.url?.startsWith(home) === true) return false;
  return tabId === undefined || sender.tab.id === tabId;
}

/** Our background: it has no tab, and where the browser tells an origin, it is ours. */
export function isBackground(sender: Sender): boolean {
  if (!isOwn(sender) || sender.tab !== undefined) return false;
  const home = browser.runtime.getURL('/');
  return sender.origin === undefined || `${sender.origin}/` === home;
}
