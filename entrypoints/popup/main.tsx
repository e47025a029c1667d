import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/design/tokens.css';
import '../../components/design/base.css';
import '../../components/review/review.css';
import { PopupApp } from '../../components/PopupApp';
import { openLibrary, openPanel, popupShortcut } from '../../components/surface/browser-pages';
import { followTab } from '../../components/surface/follow-tab';
import { openSession, pinnedTab } from '../../components/surface/open-session';
import { postCommand } from '../../components/surface/requests';
import { askForSite, dropSite, hasSite, siteName, sitePattern } from '../../components/surface/sites';
import { answerPresence } from '../../components/surface/presence';
import { StoreNotice } from '../../components/surface/store-notice';

/** A popup that was opened as a page of its own stays; the real one makes room for the panel. */
function leave(): void {
  if (pinnedTab() === null) window.close();
}

const root = document.getElementById('app');
if (root) {
  const notice = new StoreNotice(root);
  // One after the other these would take longer than a popup may.
  const [{ id: windowId }, { session }, shortcut] = await Promise.all([
    browser.windows.getCurrent(),
    openSession((fault) => notice.show(fault)),
    popupShortcut(),
  ]);
  answerPresence(() => session.state.value.tabId);
  render(
    <PopupApp
      session={session}
      shortcut={shortcut}
      sites={{ pattern: sitePattern, name: siteName, has: hasSite, ask: askForSite, drop: dropSite }}
      keysAsleep={import.meta.env.FIREFOX && pinnedTab() === null}
      onPanel={async () => {
        const tabId = session.state.value.tabId ?? -1;
        await openPanel({ tabId, windowId });
        await postCommand({ name: 'read', tabId });
        leave();
      }}
      onLibrary={(hash) => void openLibrary(hash).then(leave)}
    />,
    notice.below,
  );
  await followTab(session);
  // The click that opened this popup gave access to the page: a panel that had none may read it now.
  const { tabId, phase } = session.state.value;
  if (tabId !== null && phase === 'ready') await postCommand({ name: 'read', tabId });
}
