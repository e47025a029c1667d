/**
 * The work of automatic copies: made, checked, restored. It reads and checks the whole library, so it runs in a
 * worker (`entrypoints/copies.ts`) and not in the page that a reader works in.
 */
import type { Fault } from '../../lib/store/fault';
import type { StoreDeps } from '../../lib/store/open';
import { openStore } from '../../lib/store/open';
import { restoreLibrary } from '../../lib/store/restore';
import type { Shelf } from '../../lib/store/shelf';
import { copyOf, keepCopy, readCopy, type KeptCopy } from './copies';

export type CheckedCopy = { ok: true } | { ok: false; error: string };
export type RestoredCopy = { ok: true } | { ok: false; fault: Fault; problems: string[] } | CopyUnread;

/** The copy itself could not be read; nothing was restored. */
interface CopyUnread {
  ok: false;
  error: string;
}

export interface CopyKeeper {
  /**
   * Makes a copy when there is something new.
   *
   * @param force without waiting for the last copy to be old enough
   */
  keep(force: boolean): Promise<KeptCopy>;
  /** Reads a copy, its checksum and every record. */
  check(name: string): Promise<CheckedCopy>;
  /** Puts a copy in the place of the library; what is there now is copied first where it can be read. */
  restore(name: string): Promise<RestoredCopy>;
}

/**
 * Does the work where it is called.
 *
 * @param usual name of the database when nothing was ever restored
 */
export function copyKeeper(
  shelf: Shelf,
  now: () => string,
  usual = 'tollmark',
  deps: StoreDeps = {},
): CopyKeeper {
  const keep = async (force: boolean): Promise<KeptCopy> => {
    const store = await openStore(usual, { ...deps, shelf });
    try {
      return await keepCopy(store, shelf, now(), force);
    } finally {
      store.close();
    }
  };
  const read = async (name: string) => {
    const copy = copyOf(name);
    return copy === null ? { ok: false as const, error: 'no such copy' } : readCopy(shelf, copy);
  };
  return {
    keep,
    check: async (name) => {
      const found = await read(name);
      return found.ok ? { ok: true } : { ok: false, error: found.error };
    },
    restore: async (name) => {
      const found = await read(name);
      if (!found.ok) return found;
      // What is there now stays within reach; where it cannot be read there is nothing to copy.
      await keep(true).catch(() => undefined);
      const result = await restoreLibrary(found.whole, usual, { ...deps, shelf });
      return result.ok ? { ok: true } : result;
    },
  };
}
