/** What an import gives to the store, in one piece or in pages. */
import type { Bundle } from '../model';
import type { RecordTable, RowTypes } from './schema';
import type { SecondCoding, Settings } from './types';

/**
 * The rows that an import writes, as the dry run decided, with the revisions of the stored rows it was
 * decided against: a row that changed since then stops the whole import.
 */
export interface ImportRows {
  /** Layers of other coders are only ever added. */
  put: Bundle & Partial<SecondCoding>;
  /** Revision of each stored annotation, by id, that the import replaces. */
  expected?: Record<string, number>;
  /** When each stored actor and event, by id, that the import replaces was changed last. */
  modified?: Record<string, string>;
}

/** What may be read of the library while an import is written. */
export type StoredRows = <T extends RecordTable>(
  table: T,
  ids: readonly string[],
) => Promise<(RowTypes[T] | undefined)[]>;

/**
 * An import in pages, so that no more than one of them is held in memory. Each is made when the one before is written,
 * inside the transaction: **a page may only await what `stored` gives**. Articles come before their annotations.
 */
export interface ImportPages {
  pages: Iterable<(stored: StoredRows) => Promise<ImportRows>>;
}

export interface ImportOptions {
  label?: string;
  settings?: Partial<Settings>;
  signal?: AbortSignal;
  /** Told how many rows were written, as they are; nothing is kept before the end. */
  onWritten?: (rows: number) => void;
}
