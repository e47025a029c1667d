/**
 * Tables of the database and the versions they went through.
 *
 * **A version that was released is never edited: a change is a new entry at the end of `VERSIONS`.**
 * Dexie writes ten times the number given here as the native version of IndexedDB.
 */
import type { ArticleCard } from '../catalog/card';
import type { PrintRow } from '../catalog/print';
import type { WordBlock } from '../catalog/word-block';
import type {
  ActorEntry,
  Adjudication,
  Annotation,
  CoderLayer,
  ConflictEvent,
  StoredArticle,
} from '../model';
import type { Conflict, Draft, Reach } from './types';

/** One row changed: `before` null for a new row, `after` null for a deleted one. */
export interface RowChangeOf<T extends UndoTable> {
  table: T;
  id: string;
  before: RowTypes[T] | null;
  after: RowTypes[T] | null;
}
export type RowChange = { [T in UndoTable]: RowChangeOf<T> }[UndoTable];

/** One step of the undo log. Steps are in order of `seq`; those that were taken back come last. */
export interface UndoEntry {
  seq: number;
  label: string;
  at: string;
  state: 'done' | 'undone';
  /** What it did; of a large step, in `undoParts`. */
  changes: RowChange[];
  /** How many parts the changes are in, and what they reach: looking at a large step must not read it. */
  large?: { parts: number; reach: Reach };
}

/** Some of the changes of a large step, so that no row is as long as a library. */
export interface UndoPart {
  /** `partKey` of the step and its number from 0. */
  id: string;
  step: string;
  changes: RowChange[];
}

export interface SettingRow {
  key: string;
  value: unknown;
}

/**
 * What was written while a copy of the library is read in pages. Row 0 says that one is being read; each write then adds
 * a row with the keys that it touched. Empty at all other times. See `journal.ts`.
 */
export type JournalRow =
  { seq: 0; copy: string; until: string } | { seq: number; keys: Partial<Record<BackupTable, RowKey[]>> };

export type RowKey = string | number;

/** Type of the rows of each table. */
export interface RowTypes {
  articles: StoredArticle;
  annotations: Annotation;
  actors: ActorEntry;
  events: ConflictEvent;
  settings: SettingRow;
  undo: UndoEntry;
  undoParts: UndoPart;
  drafts: Draft;
  conflicts: Conflict;
  layers: CoderLayer;
  adjudications: Adjudication;
  cards: ArticleCard;
  prints: PrintRow;
  wordBlocks: WordBlock;
  journal: JournalRow;
}

export type TableName = keyof RowTypes;

/** Tables whose rows are records of the reader: exported, imported and covered by undo. */
export const RECORD_TABLES = ['articles', 'annotations', 'actors', 'events'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/** Tables of a second coding: they stand apart from the reader's own records, and undo covers them too. */
const LAYER_TABLES = ['layers', 'adjudications'] as const;

export const UNDO_TABLES = [...RECORD_TABLES, ...LAYER_TABLES] as const;
export type UndoTable = (typeof UNDO_TABLES)[number];

/** Tables that a backup holds beside the records, so that nothing of the library is left out of it. */
export const OTHER_TABLES = [
  'settings',
  'undo',
  'undoParts',
  'drafts',
  'conflicts',
  ...LAYER_TABLES,
] as const;
export type OtherTable = (typeof OTHER_TABLES)[number];

/** Everything that a backup holds, in the order in which it holds it. */
export const BACKUP_TABLES = [...RECORD_TABLES, ...OTHER_TABLES] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** Derived from the records and made again where they lack, or of passing use: in no export, no backup and no undo. */
export const DERIVED_TABLES = ['cards', 'prints', 'wordBlocks', 'journal'] as const;

/** The property that is the primary key of each table. */
export const KEYS = {
  articles: 'id',
  annotations: 'id',
  actors: 'id',
  events: 'id',
  settings: 'key',
  undo: 'seq',
  undoParts: 'id',
  drafts: 'key',
  conflicts: 'id',
  layers: 'id',
  adjudications: 'id',
  cards: 'id',
  prints: 'id',
  wordBlocks: 'id',
  journal: 'seq',
} as const satisfies { [T in TableName]: keyof RowTypes[T] };

/** In Dexie's notation: primary key first, then the indexes; `*` indexes every item of an array. */
export const VERSIONS: readonly { version: number; stores: Partial<Record<TableName, string>> }[] = [
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
  // Layers of other coders and what was decided between them and the reader.
  { version: 2, stores: { layers: 'id', adjudications: 'id, layerId' } },
  // Derived from the records, made in pieces after the library is open: see `lib/catalog`.
  { version: 3, stores: { cards: 'id, at, state, accessed', prints: 'id, *keys', wordBlocks: 'id' } },
  // Words that were tagged before are looked up when they stand in another article.
  { version: 4, stores: { annotations: 'id, articleId, status, modified, eventId, quote' } },
  // Free tags are counted over the whole library, and renamed in it.
  { version: 5, stores: { annotations: 'id, articleId, status, modified, eventId, quote, *tags' } },
  // A copy is read in pages, and learns here what was written meanwhile.
  { version: 6, stores: { journal: 'seq' } },
  // The changes of a large step stand in rows of their own.
  { version: 7, stores: { undoParts: 'id, step' } },
];

/** Native version of IndexedDB that this code writes. */
export const NATIVE_VERSION = Math.max(...VERSIONS.map((each) => each.version)) * 10;
