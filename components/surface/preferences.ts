/** Preferences of exports, kept beside the store's settings because no record depends on them. */
import { browser } from 'wxt/browser';

export interface Preferences {
  /** Rejected and postponed suggestions in JSON-LD and CSV too. */
  withRejected: boolean;
}

const KEY = 'preferences';

export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(KEY);
  const value: unknown = stored[KEY];
  const withRejected =
    typeof value === 'object' && value !== null && 'withRejected' in value && value.withRejected === true;
  return { withRejected };
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [KEY]: preferences });
}
