/** The browser profile of `npm start`: kept from run to run, as a reader's own, unless a fresh one is asked for. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from './browsers';

/**
 * @param root folder in which the profiles stand
 * @param fresh everything of earlier runs goes first, records included
 * @returns the profile's folder, which may not be there yet
 *
 * @example profileFor('chromium', { root: ROOT, fresh: false }) // '…/.profile/chromium'
 */
export function profileFor(kind: BrowserKind, { root, fresh }: { root: string; fresh: boolean }): string {
  const profile = join(root, '.profile', kind);
  if (fresh) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  return profile;
}
