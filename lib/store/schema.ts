/**
 * Tables of the database and the versions they went through.
 *
 * **A version that was released is never edited: a change is a new entry at the end of `VERSIONS`.**
 * Dexie writes ten times the number given here as the native version of IndexedDB.
 */
import type { ActorEntry, Annotation, ConflictEvent, StoredArticle } from '../model';
import type { Conflict, Draft } from './types';

/** One row changed: `before` null for a new row, `after` null for a deleted one. */
export interface RowChangeOf<T extends RecordTable> {
  table: T;
  id: string;
  before: RowTypes[T] | null;
  after: RowTypes[T] | null;
}
export type RowChange = { [T in RecordTable]: RowChangeOf<T> }[RecordTable];

/** One step of the undo log. Steps are in order of `seq`; those that were taken back come last. */
export interface UndoEntry {
  seq: number;
  label: string;
  at: string;
  state: 'done' | 'undone';
  changes: RowChange[];
}

export interface SettingRow {
  key: string;
  value: unknown;
}

/** Type of the rows of each table. */
export interface RowTypes {
  articles: StoredArticle;
  annotations: Annotation;
  actors: ActorEntry;
  events: ConflictEvent;
  settings: SettingRow;
  undo: UndoEntry;
  drafts: Draft;
  conflicts: Conflict;
}

export type TableName = keyof RowTypes;

/** Tables whose rows are records of the reader: exported, imported and covered by undo. */
export const RECORD_TABLES = ['articles', 'annotations', 'actors', 'events'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/** Tables that a backup holds beside the records, so that nothing of the library is left out of it. */
export const OTHER_TABLES = ['settings', 'undo', 'drafts', 'conflicts'] as const;
export type OtherTable = (typeof OTHER_TABLES)[number];

/** The property that is the primary key of each table. */
export const KEYS = {
  articles: 'id',
  annotations: 'id',
  actors: 'id',
  events: 'id',
  settings: 'key',
  undo: 'seq',
  drafts: 'key',
  conflicts: 'id',
} as const satisfies { [T in TableName]: keyof RowTypes[T] };

/** In Dexie's notation: primary key first, then the indexes; `*` indexes every item of an array. */
export const VERSIONS: readonly { version: number; stores: Record<TableName, string> }[] = [
  {
    version: 1,
    stores: {
      articles: 'id, *addresses, textHash, accessed',
      annotations: 'id, articleId, status, modified, eventId',
      actors: 'id, name',
      events: 'id, *articleIds',
      settings: 'key',
      undo: 'seq, state',
      drafts: 'key',
      conflicts: 'id, articleId',
    },
  },
];

/** Native version of IndexedDB that this code writes. */
export const NATIVE_VERSION = Math.max(...VERSIONS.map((each) => each.version)) * 10;
