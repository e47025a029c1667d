/** Automatic copies while a surface is open: soon after it opened, then from time to time. */
import { browserShelf } from '../../lib/store/shelf';
import type { Store } from '../../lib/store/types';
import { keepCopy } from '../recovery/copies';

/** After the first drawing: nobody waits for a copy. */
const FIRST_MS = 4_000;
const AGAIN_MS = 10 * 60_000;

/** One window at a time makes copies; a copy that fails is told where a developer looks, and tried again. */
export function followCopies(store: Store): void {
  const shelf = browserShelf();
  if (shelf === null || store.mode !== 'disk') return;
  const make = (): void => {
    void navigator.locks
      .request('tollmark-copy', { ifAvailable: true }, async (lock) => {
        if (lock) await keepCopy(store, shelf, new Date().toISOString());
      })
      .catch((error: unknown) =>
        console.warn('Tollmark: no automatic copy could be made; the records themselves are safe.', error),
      );
  };
  setTimeout(make, FIRST_MS);
  setInterval(make, AGAIN_MS);
}
