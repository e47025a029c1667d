/** Automatic copies while a surface is open: soon after it opened, then from time to time. */
import { browserShelf } from '../../lib/store/shelf';
import type { Store } from '../../lib/store/types';
import { copyWorker } from './copy-worker';

/** After the first drawing: nobody waits for a copy. */
const FIRST_MS = 4_000;
const AGAIN_MS = 10 * 60_000;

/** One window at a time makes copies; a copy that fails is told where a developer looks, and tried again. */
function make(): void {
  void navigator.locks
    .request('tollmark-copy', { ifAvailable: true }, async (lock) => {
      if (lock) await copyWorker.keep(false);
    })
    .catch((error: unknown) =>
      console.warn('Tollmark: no automatic copy could be made; the records themselves are safe.', error),
    );
}

/** Keeps copies of a library on disk for as long as the page is open. */
export function followCopies(store: Store): void {
  if (browserShelf() === null || store.mode !== 'disk') return;
  setTimeout(make, FIRST_MS);
  setInterval(make, AGAIN_MS);
}
