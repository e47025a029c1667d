import { render } from 'preact';
import '../../components/design/tokens.css';
import '../../components/design/base.css';
import '../../components/review/review.css';
import { PanelApp } from '../../components/PanelApp';
import { move } from '../../components/session/deciding';
import { tagSelection } from '../../components/session/editing';
import { openLibrary, popupShortcut } from '../../components/surface/browser-pages';
import { followCopies } from '../../components/surface/follow-copies';
import { followRetention } from '../../components/surface/tidy';
import { followTab } from '../../components/surface/follow-tab';
import { openSession } from '../../components/surface/open-session';
import { onCommand } from '../../components/surface/requests';
import { answerPresence } from '../../components/surface/presence';
import { StoreNotice } from '../../components/surface/store-notice';

const root = document.getElementById('app');
if (root) {
  const notice = new StoreNotice(root);
  const [{ session, store }, shortcut] = await Promise.all([
    openSession((fault) => notice.show(fault)),
    popupShortcut(),
  ]);
  answerPresence(() => session.state.value.tabId);
  render(
    <PanelApp session={session} shortcut={shortcut} onLibrary={(hash) => void openLibrary(hash)} />,
    notice.below,
  );
  followCopies(store);
  followRetention(store);
  const started = followTab(session);
  onCommand((command) => {
    if (session.state.value.tabId !== null && command.tabId !== session.state.value.tabId) return false;
    void started.then(async () => {
      if (command.name === 'next-suggestion') return move(session, 1);
      if (command.name === 'previous-suggestion') return move(session, -1);
      // Choosing a menu entry has just given access to the page.
      if (session.state.value.phase !== 'ready') await session.reread();
      if (command.name === 'tag-actor') await tagSelection(session, 'actor');
      if (command.name === 'tag-casualty') await tagSelection(session, 'casualty');
    });
    return true;
  });
}
