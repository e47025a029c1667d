/** Whether an open panel or popup already looks after a tab: then the background leaves its marks alone. */
import { browser } from 'wxt/browser';
import { isBackground } from './sender';

interface Question {
  to: 'surface';
  type: 'watching';
  data: { tabId: number };
}

function isQuestion(message: unknown): message is Question {
  if (typeof message !== 'object' || message === null) return false;
  if (!('to' in message) || !('type' in message) || !('data' in message)) return false;
  const { to, type, data } = message;
  if (to !== 'surface' || type !== 'watching' || typeof data !== 'object' || data === null) return false;
  return 'tabId' in data && typeof data.tabId === 'number';
}

/** Answers for a surface. Only our own background may ask: a content script has a tab, the background has none. */
export function answerPresence(tabId: () => number | null): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (value: unknown) => void) => {
    if (!isBackground(sender) || !isQuestion(message)) return;
    if (message.data.tabId === tabId()) reply(true);
  });
}

export async function isWatched(tabId: number): Promise<boolean> {
  const question: Question = { to: 'surface', type: 'watching', data: { tabId } };
  try {
    return (await browser.runtime.sendMessage(question)) === true;
  } catch {
    // No surface is open.
    return false;
  }
}
