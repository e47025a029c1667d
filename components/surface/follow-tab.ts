/** Keeps a panel on the tab in front of it: another tab, a reload and a new page are read as they come. */
import { browser } from 'wxt/browser';
import type { Session } from '../session/session';
import { activeTab, pinnedTab } from './open-session';

export async function followTab(session: Session): Promise<void> {
  const pinned = pinnedTab();
  const first = pinned ?? (await activeTab());
  const ownWindow = (await browser.windows.getCurrent()).id;
  if (pinned === null) {
    browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === ownWindow && tabId !== session.state.value.tabId) void session.start(tabId);
    });
  }
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId !== session.state.value.tabId) return;
    // A page that loads has lost its content script; one that only moved within itself has not.
    if (change.status === 'loading') session.left();
    if (change.status === 'complete' && session.isLeft) void session.start(tabId);
  });
  if (first !== null) await session.start(first);
}
