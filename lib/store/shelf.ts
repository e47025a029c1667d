/**
 * Files of ours beside the database, in the origin-private file system: the automatic copies, and which
 * database is the current one. Another part of the browser's storage than IndexedDB, so that what breaks one
 * leaves the other; and unlike `storage.local` no content script can read it.
 * https://fs.spec.whatwg.org/#origin-private-file-system
 */

import { browserScratch, isScratch, memoryScratch, scratchName, type Scratch } from './scratch';

export interface Shelf {
  /** Names of the files, in no order. */
  list(): Promise<string[]>;
  /** The text of a file; null when there is none of this name. */
  read(name: string): Promise<string | null>;
  /** Writes a whole file. It is replaced at once or not at all. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** A file to be read piece by piece; null when there is none of this name. It stays on the disk meanwhile. */
  open(name: string): Promise<Blob | null>;
  /** A file to be written piece by piece; the one of this name is replaced when it is closed, or not at all. */
  create(name: string): Promise<ShelfWriter>;
  /** A passing file that is read and written at once. In a browser only workers can have one. */
  scratch(): Promise<Scratch>;
}

export interface ShelfWriter {
  write(bytes: Uint8Array): Promise<void>;
  /** Puts the file in its place. */
  close(): Promise<void>;
  /** Leaves everything as it was. */
  abort(): Promise<void>;
}

/** https://github.com/whatwg/fs/pull/10: in Chromium since 110, in Firefox since 111. */
interface Movable extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

const FOLDER = 'copies';

/** The shelf of this browser profile; null where the browser has no such file system for us. */
export function browserShelf(
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Shelf | null {
  if (typeof storage?.getDirectory !== 'function') return null;
  const folder = async (): Promise<FileSystemDirectoryHandle> =>
    (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  const list = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const name of (await folder()).keys()) if (!isScratch(name)) names.push(name);
    return names;
  };
  const open = async (name: string): Promise<File | null> => {
    try {
      const handle = await (await folder()).getFileHandle(name);
      return await handle.getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    }
  };
  return {
    list,
    open,
    read: async (name) => (await (await open(name))?.text()) ?? null,
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
    create: async (name) => {
      // Under a passing name: what a worker leaves behind that was ended is no file on the shelf.
      const passing = scratchName();
      const handle = (await (await folder()).getFileHandle(passing, { create: true })) as Movable;
      const file = await handle.createWritable();
      return {
        write: (bytes) => file.write(bytes as Uint8Array<ArrayBuffer>),
        close: async () => {
          await file.close();
          await handle.move(name);
        },
        abort: async () => {
          await file.abort().catch(() => undefined);
          await (await folder()).removeEntry(passing).catch(() => undefined);
        },
      };
    },
    scratch: async () => browserScratch(await folder()),
  };
}

/** A shelf in memory, for tests and for windows that may write nothing. */
export function memoryShelf(files: Map<string, string> = new Map()): Shelf {
  return {
    list: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    write: async (name, text) => void files.set(name, text),
    remove: async (name) => void files.delete(name),
    open: async (name) => {
      const text = files.get(name);
      return text === undefined ? null : new Blob([text]);
    },
    create: async (name) => {
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      let text = '';
      return {
        write: async (bytes) => void (text += decoder.decode(bytes, { stream: true })),
        close: async () => void files.set(name, text + decoder.decode()),
        abort: async () => undefined,
      };
    },
    scratch: async () => memoryScratch(),
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

/** Writes down which database is the library from now on. */
export async function setCurrentDatabase(shelf: Shelf, name: string): Promise<void> {
  await shelf.write(CURRENT, name);
}
