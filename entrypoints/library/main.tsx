import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/design/tokens.css';
import '../../components/design/base.css';
import '../../components/review/review.css';
import '../../components/library/library.css';
import { LibraryApp } from '../../components/library/LibraryApp';
import type { SettingsHost } from '../../components/library/SettingsView';
import { followLanguage, followTheme, surroundings } from '../../components/surface/open-session';
import { followCopies } from '../../components/surface/follow-copies';
import { followRetention } from '../../components/surface/tidy';
import { openRecords } from '../../components/surface/open-records';
import { readPreferences, writePreferences } from '../../components/surface/preferences';
import { dropSite, grantedSites, siteName } from '../../components/surface/sites';
import { browserShelf } from '../../lib/store/shelf';
import { StoreNotice } from '../../components/surface/store-notice';

const host: SettingsHost = {
  version: browser.runtime.getManifest().version,
  sites: grantedSites,
  siteName,
  revoke: dropSite,
  onSites(changed) {
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  },
  shelf: browserShelf(),
  setWithRejected: (withRejected) => writePreferences({ withRejected }),
};

const root = document.getElementById('app');
if (root) {
  const notice = new StoreNotice(root);
  const store = await openRecords((fault) => notice.show(fault));
  followTheme(store);
  await followLanguage(store);
  const { withRejected } = await readPreferences();
  render(
    <LibraryApp
      store={store}
      host={host}
      initialWithRejected={withRejected}
      now={surroundings.now}
      newId={surroundings.newId}
    />,
    notice.below,
  );
  followCopies(store);
  followRetention(store);
}
