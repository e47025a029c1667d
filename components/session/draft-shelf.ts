/**
 * A second place for the unfinished edits, written before the next key is read: a popup may close within the time that
 * a database needs. It holds what the database may not have yet, and nothing once the edit is over.
 */
export interface DraftShelf {
  /** Null where there is none, or none that can be read. */
  read(key: string): { draft: unknown; modified: string } | null;
  write(key: string, draft: unknown, modified: string): void;
  clear(key: string): void;
}

const PREFIX = 'draft ';

function safely<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/**
 * A shelf in the storage of an extension page, whose writes take effect at once and outlive the page. A storage that
 * is full or closed is no shelf: the database then has the draft alone, as fast as it can.
 *
 * @example const shelf = storageShelf(localStorage); shelf.write('edit:https://…', draft, '2026-11-21T10:00:00Z');
 */
export function storageShelf(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): DraftShelf {
  return {
    read: (key) =>
      safely(() => {
        const kept: unknown = JSON.parse(storage.getItem(PREFIX + key) ?? 'null');
        if (typeof kept !== 'object' || kept === null || !('draft' in kept) || !('modified' in kept))
          return null;
        return typeof kept.modified === 'string' ? { draft: kept.draft, modified: kept.modified } : null;
      }, null),
    write: (key, draft, modified) =>
      safely(() => storage.setItem(PREFIX + key, JSON.stringify({ draft, modified })), undefined),
    clear: (key) => safely(() => storage.removeItem(PREFIX + key), undefined),
  };
}
