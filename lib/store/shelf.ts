/**
 * Files of ours beside the database, in the origin-private file system: the automatic copies, and which
 * database is the current one. Another part of the browser's storage than IndexedDB, so that what breaks one
 * leaves the other; and unlike `storage.local` no content script can read it.
 * https://fs.spec.whatwg.org/#origin-private-file-system
 */

export interface Shelf {
  /** Names of the files, in no order. */
  list(): Promise<string[]>;
  /** The text of a file; null when there is none of this name. */
  read(name: string): Promise<string | null>;
  /** Writes a whole file. It is replaced at once or not at all. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const FOLDER = 'copies';

/** The shelf of this browser profile; null where the browser has no such file system for us. */
export function browserShelf(
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Shelf | null {
  if (typeof storage?.getDirectory !== 'function') return null;
  const folder = async (): Promise<FileSystemDirectoryHandle> =>
    (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  return {
    list: async () => {
      const names: string[] = [];
      for await (const name of (await folder()).keys()) names.push(name);
      return names;
    },
    read: async (name) => {
      try {
        const handle = await (await folder()).getFileHandle(name);
        return await (await handle.getFile()).text();
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    write: async (name, text) => {
      const handle = await (await folder()).getFileHandle(name, { create: true });
      const file = await handle.createWritable();
      try {
        await file.write(text);
      } catch (error) {
        await file.abort().catch(() => undefined);
        throw error;
      }
      await file.close();
    },
    remove: async (name) => (await folder()).removeEntry(name),
  };
}

/** A shelf in memory, for tests and for windows that may write nothing. */
export function memoryShelf(files: Map<string, string> = new Map()): Shelf {
  return {
    list: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    write: async (name, text) => void files.set(name, text),
    remove: async (name) => void files.delete(name),
  };
}

/** Names of automatic copies end so; everything else on the shelf is no copy. */
export const COPY_ENDING = '.tollmark.jsonl';

/** Whether any automatic copy is there. A shelf that does not answer has none to offer. */
export async function hasCopies(shelf: Shelf | null): Promise<boolean> {
  if (shelf === null) return false;
  const names = await shelf.list().catch((): string[] => []);
  return names.some((name) => name.endsWith(COPY_ENDING));
}

const CURRENT = 'current-database';

/**
 * The database to open. A restore makes a new one and then writes its name here: the one that did not open is
 * never deleted.
 *
 * @returns `usual` where nothing was ever restored
 */
export async function currentDatabase(shelf: Shelf | null, usual: string): Promise<string> {
  const named = await shelf?.read(CURRENT).catch((error: unknown) => {
    // Refused altogether, as in private windows: nothing was ever restored there.
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  });
  return typeof named === 'string' && named.startsWith(usual) ? named : usual;
}

export async function setCurrentDatabase(shelf: Shelf, name: string): Promise<void> {
  await shelf.write(CURRENT, name);
}
