/** Lets go, once a day, of what is older than the reader wants it kept: steps of undo, copies, articles without a tag. */
import { dropOutdated } from '../recovery/copies';
import { daysBefore } from '../../lib/store/retention';
import { browserShelf, type Shelf } from '../../lib/store/shelf';
import type { Store } from '../../lib/store/types';
import { toLabel } from '../session/labels';

/** After the first drawing, and after the copy that may be made then. */
const WAIT_MS = 15_000;
const DAY_KEY = 'tollmark-tidied';

/** Removes them as one change, which undo takes back. */
export async function removeArticles(store: Store, ids: string[]): Promise<void> {
  if (ids.length > 0)
    await store.change(
      { remove: { articles: ids } },
      { label: toLabel('settings.emptyRemoved', { n: ids.length }) },
    );
}

/** Everything that the settings let go at this moment. */
export async function tidy(store: Store, shelf: Shelf | null, now: string): Promise<void> {
  const { undoDays, copiesDays, emptyDays } = await store.settings();
  if (undoDays !== null) await store.forgetSteps(daysBefore(now, undoDays));
  if (copiesDays !== null && shelf !== null) await dropOutdated(shelf, daysBefore(now, copiesDays));
  if (emptyDays !== null)
    await removeArticles(store, await store.articlesWithoutTags(daysBefore(now, emptyDays)));
}

/** One window a day does it; where it fails nothing is lost, and it is tried again the next day. */
export function followRetention(store: Store): void {
  if (store.mode !== 'disk') return;
  setTimeout(() => {
    const now = new Date().toISOString();
    const today = now.slice(0, '2026-03-02'.length);
    if (localStorage.getItem(DAY_KEY) === today) return;
    localStorage.setItem(DAY_KEY, today);
    void navigator.locks
      .request('tollmark-tidy', { ifAvailable: true }, async (lock) => {
        if (lock) await tidy(store, browserShelf(), now);
      })
      .catch((error: unknown) => console.warn('Tollmark: old steps and copies were not let go.', error));
  }, WAIT_MS);
}
