/** Passing files in the origin-private file system, read and written at once while a copy is made. */

export interface Scratch {
  /** Adds bytes and says where they begin. */
  append(bytes: Uint8Array): number;
  /** Fills bytes with those from a place on. */
  read(into: Uint8Array, at: number): void;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/** What browsers give to workers alone. https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle */
interface SyncFile {
  read(into: Uint8Array, options: { at: number }): number;
  write(from: Uint8Array, options: { at: number }): number;
  close(): void;
}

/** By this name those are found whose worker was ended. */
const PREFIX = 'scratch-';

/** Whether a file of the shelf is one of passing use. */
export function isScratch(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** A name that no other file has. */
export function scratchName(): string {
  return `${PREFIX}${crypto.randomUUID()}`;
}

/** A new file in a folder; files that earlier workers left there are removed. */
export async function browserScratch(folder: FileSystemDirectoryHandle): Promise<Scratch> {
  const left: string[] = [];
  for await (const name of folder.keys()) if (isScratch(name)) left.push(name);
  // One that another worker uses cannot be removed, and stays.
  for (const name of left) await folder.removeEntry(name).catch(() => undefined);
  const name = scratchName();
  const handle = await folder.getFileHandle(name, { create: true });
  const file = await (
    handle as FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> }
  ).createSyncAccessHandle();
  let end = 0;
  return {
    append: (bytes) => {
      const at = end;
      if (file.write(bytes, { at }) !== bytes.length) {
        throw new DOMException('the disk is full', 'QuotaExceededError');
      }
      end += bytes.length;
      return at;
    },
    read: (into, at) => {
      if (file.read(into, { at }) !== into.length) throw new Error('a passing file is shorter than it was');
    },
    close: async () => {
      file.close();
      await folder.removeEntry(name);
    },
  };
}

/** The same in memory. */
export function memoryScratch(): Scratch {
  const pieces: { at: number; bytes: Uint8Array }[] = [];
  let end = 0;
  return {
    append: (bytes) => {
      const at = end;
      pieces.push({ at, bytes: bytes.slice() });
      end += bytes.length;
      return at;
    },
    read: (into, at) => {
      for (const piece of pieces) {
        const from = Math.max(at, piece.at);
        const to = Math.min(at + into.length, piece.at + piece.bytes.length);
        if (from < to) into.set(piece.bytes.subarray(from - piece.at, to - piece.at), from - at);
      }
    },
    close: async () => undefined,
  };
}
