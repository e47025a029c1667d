/** The records of this window: on disk, or in memory where the window is a private one. */
import { browser } from 'wxt/browser';
import { faultOf, type Fault } from '../../lib/store/fault';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';

/**
 * Firefox gives the pages of an extension in a private window, and everywhere with "never remember history", a
 * database that works and is thrown away at the end: it would say "Saved" of what is not kept. So the window is
 * asked, and not the database.
 *
 * @param onNotice told of everything that stands in the way, also later
 */
export async function openRecords(onNotice: (fault: Fault) => void): Promise<Store> {
  if (!browser.extension?.inIncognitoContext) return openStore('tollmark', { onNotice });
  const store = await openStore('tollmark', { onNotice, memory: true });
  return { ...store, notice: faultOf('no-disk') };
}
