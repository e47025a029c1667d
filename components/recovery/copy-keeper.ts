/**
 * The work of automatic copies: made, checked, restored. It reads and checks the whole library, so it runs in a
 * worker (`entrypoints/copies.ts`) and not in the page that a reader works in.
 */
import type { Fault } from '../../lib/store/fault';
import type { StoreDeps } from '../../lib/store/open';
import { openStore } from '../../lib/store/open';
import { restoreLibrary } from '../../lib/store/restore';
import type { Shelf } from '../../lib/store/shelf';
import type { Store } from '../../lib/store/types';
import { copyOf, keepCopy, makeBackup, type KeptCopy, type MadeBackup } from './copies';
import { CopyDamaged, rowsOfCopy } from './copy-read';

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
  /** Makes a backup for the reader to save elsewhere: a file on the shelf, which goes after an hour. */
  backup(): Promise<MadeBackup>;
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
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore(usual, { ...deps, shelf });
    try {
      return await work(store);
    } finally {
      store.close();
    }
  };
  const keep = (force: boolean, spared: string | null = null): Promise<KeptCopy> =>
    withStore((store) => keepCopy(store, shelf, now(), force, spared));
  /** Whether a copy is whole. */
  const check = async (name: string): Promise<CheckedCopy> => {
    if (copyOf(name) === null) return { ok: false, error: 'no such copy' };
    try {
      for await (const rows of rowsOfCopy(shelf, name)) void rows;
      return { ok: true };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    keep: (force) => keep(force),
    backup: () => withStore((store) => makeBackup(store, shelf, now())),
    check,
    restore: async (name) => {
      const found = await check(name);
      if (!found.ok) return found;
      // What is there now stays within reach; where it cannot be read there is nothing to copy.
      await keep(true, name).catch(() => undefined);
      try {
        const result = await restoreLibrary(() => rowsOfCopy(shelf, name), usual, { ...deps, shelf });
        return result.ok ? { ok: true } : result;
      } catch (error) {
        if (error instanceof CopyDamaged) return { ok: false, error: error.message };
        throw error;
      }
    },
  };
}
