import { render } from 'preact';
import '../../components/design/tokens.css';
import '../../components/design/base.css';
import '../../components/library/library.css';
import { RecoveryApp } from '../../components/recovery/RecoveryApp';
import { t } from '../../components/strings';
import { openLibrary } from '../../components/surface/browser-pages';
import { followLanguage, followTheme, surroundings } from '../../components/surface/open-session';
import { openRecords } from '../../components/surface/open-records';
import { StoreNotice } from '../../components/surface/store-notice';
import { copyWorker } from '../../components/surface/copy-worker';
import { browserShelf } from '../../lib/store/shelf';

const root = document.getElementById('app');
if (root) {
  const notice = new StoreNotice(root);
  const store = await openRecords((fault) => notice.show(fault));
  followTheme(store);
  await followLanguage(store);
  document.title = t('recovery.page');
  const shelf = browserShelf();
  render(
    <RecoveryApp
      store={store}
      shelf={shelf}
      keeper={shelf === null ? null : copyWorker}
      now={surroundings.now}
      onLibrary={() => void openLibrary()}
    />,
    notice.below,
  );
}
