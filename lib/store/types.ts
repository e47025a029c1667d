/** What the store offers and what it answers. The implementation is opened by `openStore` in `open.ts`. */
import type {
  ActorEntry,
  Adjudication,
  Annotation,
  Article,
  Bundle,
  CoderLayer,
  ConflictEvent,
  Palette,
  Showings,
  StoredArticle,
} from '../model';
import type { CatalogStore } from './catalog-store';
import type { Deletions } from './deletions';
import type { Failed, Fault } from './fault';
import type { ImportOptions, ImportPages, ImportRows } from './import-rows';
import type { PageSink } from './pages';
import type { Retention } from './retention';
import type { OtherTable, RecordTable, RowTypes, UndoTable } from './schema';
import type { SavedView, TableChoice } from './table-settings';

/** `memory`: nothing outlives the page. `read-only`: every write answers with a fault. */
export type StoreMode = 'disk' | 'memory' | 'read-only';

/** A version of a record that could not be saved because another window had changed the stored one. */
export interface Conflict {
  /** Id of the annotation that both versions are of. */
  id: string;
  articleId: string;
  /** The version that is stored; null when the record was deleted elsewhere. */
  stored: Annotation | null;
  /** The version that was to be saved. */
  incoming: Annotation;
  at: string;
}

export type SaveResult =
  | {
      ok: true;
      /** The rows as they stand on disk now, with their new revisions, in the order given. */
      saved: Annotation[];
    }
  /** With code `conflict`, `saved` are the ones that were saved and `conflicts` the ones kept beside. */
  | { ok: false; fault: Fault; saved: Annotation[]; conflicts: Conflict[]; problems: string[] };

export type ArticleResult =
  | {
      ok: true;
      article: StoredArticle;
      /** `text-changed`: known by its address, but the text differs; the earlier text is kept in `earlier`. */
      seen: 'new' | 'same' | 'text-changed';
    }
  | Failed;

/** One step of the undo log. The number of a step that was taken back is given again, so its time belongs to it. */
export interface StepKey {
  seq: number;
  at: string;
}

export type ChangeResult =
  | {
      ok: true;
      label: string;
      /** Of an import: its step in the undo log; null when it changed no record. */
      step?: StepKey | null;
    }
  | (Failed & { problems?: string[] });

/** What an export covers. With `annotations`, their articles, actors and events come along. */
export type Selection =
  { kind: 'everything' } | { kind: 'articles'; ids: string[] } | { kind: 'annotations'; ids: string[] };

/** Everything the library holds: the records, and the tables that are no records, by name. */
export interface WholeLibrary {
  bundle: Bundle;
  others: { [T in OtherTable]: RowTypes[T][] };
}

/** Rows of several tables to be written or removed as one change. Ids to remove come by table. */
export interface Change {
  put?: Partial<Bundle & SecondCoding>;
  /** With a layer go the decisions about it. */
  remove?: {
    articles?: string[];
    annotations?: string[];
    actors?: string[];
    events?: string[];
    layers?: string[];
    adjudications?: string[];
  };
}

/** Layers of other coders, and what was decided between them and the reader. */
export interface SecondCoding {
  layers: CoderLayer[];
  adjudications: Adjudication[];
}

/** A word of the reader's own on annotations, and how many have it, whatever was decided about them. */
export interface FreeTag {
  name: string;
  uses: number;
}

export interface ArticleView {
  article: StoredArticle;
  annotations: Annotation[];
}

/** Ids of the articles that a step of the log changes: itself or its tags, otherwise the events that name it. */
export interface Reach {
  articleIds: string[];
  /** It changes events alone, which may belong to more articles than one. */
  isShared: boolean;
}

export interface UndoState {
  /** Label of the change that the next undo takes back; null when there is none. */
  undo: string | null;
  redo: string | null;
  /** Which step that undo would take back; null when there is none. */
  step: StepKey | null;
  /** The one article that the next undo changes; null when it changes none, or several. */
  article: { id: string; title: string } | null;
  /** How far the next undo and the next redo reach. */
  reach: { undo: Reach; redo: Reach };
}

export interface Settings extends Retention {
  /** Name written into the history of decisions; empty is fine. */
  person: string;
  theme: 'system' | 'light' | 'dark';
  /** Colours of the marks in pages and of the kinds in our own. */
  palette: Palette;
  /** How much room the words of the interface have. */
  density: 'close' | 'usual' | 'wide';
  /** BCP 47 code of the interface's language; `system` follows the browser. */
  language: string;
  /** Marks in the page at all: without them everything happens in the panel. */
  paintPage: boolean;
  /** While reviewing, the page is dimmed but for the sentence of the current card. */
  dimPage: boolean;
  /** How much is shown of undecided suggestions, by what they are of and how sure they are. */
  showings: Showings;
  /** Share of paragraphs whose suggestions are kept back, 0 (none) to 0.5: it measures what a coder finds alone. */
  blindShare: number;
  /** Figures of the review: counts and pace. They are computed from the records and leave them alone. */
  figures: boolean;
  /** Consent to keep records made in private windows. */
  keepPrivate: boolean;
  /** Keys that the reader changed, by command. */
  keys: Record<string, string>;
  /** What the tables of the library show and in which order, by table; a table that is not here is as it comes. */
  tables: Record<string, TableChoice>;
  /** Filters, order and columns that the reader keeps under a name. */
  views: SavedView[];
  /** Time of the last backup that was confirmed as downloaded. */
  lastBackup: string | null;
}

/** A form that is being filled in: kept as it is typed, so that a closing popup loses nothing. */
export interface Draft {
  key: string;
  value: unknown;
  modified: string;
}

/** A query that answers again whenever its result may have changed. */
export interface Watch<T> {
  subscribe(next: (value: T) => void, error?: (fault: Fault) => void): { unsubscribe(): void };
}

export interface Store {
  readonly mode: StoreMode;
  /** Why the mode is not `disk`, or why a database on disk is empty; the text of a banner. */
  readonly notice: Fault | null;

  /**
   * The stored row for an article as read now, made when there is none. The same article is the same text
   * at a common address, visited or canonical; a known address with another text keeps its row and the
   * earlier text; a common canonical address with another text is another article.
   */
  saveArticle(article: Article, now: string): Promise<ArticleResult>;
  /** Without the text, or its hash, a canonical address finds nothing: it is only believed when the text agrees. */
  findArticle(known: {
    url: string | null;
    canonicalUrl?: string | null;
    text?: string;
    textHash?: string;
  }): Promise<StoredArticle | null>;
  article(id: string): Promise<StoredArticle | null>;

  /**
   * Write annotations in one transaction with one undo entry. Resolves after the transaction was committed
   * with strict durability and the rows were read back. Writing the same annotations twice is one write.
   * `log: false` leaves the undo log alone (re-anchoring is nothing a person did).
   */
  save(annotations: readonly Annotation[], options: { label: string; log?: boolean }): Promise<SaveResult>;
  /** Delete annotations; undo brings them back. */
  remove(ids: readonly string[], options?: { label?: string }): Promise<ChangeResult>;
  forArticle(articleId: string): Promise<Annotation[]>;
  annotation(id: string): Promise<Annotation | null>;
  /** Annotations by their ids, all of some articles, or all with a free tag; those that are not there are left out. */
  annotations(
    of: { ids: readonly string[] } | { articleIds: readonly string[] } | { tag: string },
  ): Promise<Annotation[]>;
  /**
   * Every free tag of the library, most used first, counted by an index without reading an annotation; none where
   * a database of another version is only looked at.
   *
   * @example await store.freeTags() // [{ name: 'to check', uses: 41 }, { name: 'second source', uses: 3 }]
   */
  freeTags(): Promise<FreeTag[]>;
  /** Actor tags on exactly these words in other articles than the given one: accepted, edited and added ones. */
  actorTags(words: readonly string[], exceptArticle: string | null): Promise<Annotation[]>;

  /** Any other change to records, several tables at once, undoable as one. */
  change(change: Change, options: { label: string }): Promise<ChangeResult>;
  actors(): Promise<ActorEntry[]>;
  events(): Promise<ConflictEvent[]>;

  /**
   * Take back the last change; `label` says which. Fails with `not-found` when there is none, and with `not-last` when
   * it is another one than `only`.
   */
  undo(only?: StepKey): Promise<ChangeResult>;
  redo(): Promise<ChangeResult>;
  undoState(): Promise<UndoState>;
  /** How many steps of the undo log are older than a time. */
  oldSteps(before: string): Promise<number>;
  /** Lets those steps go: they can no longer be undone or done again. The records stay as they are. */
  forgetSteps(before: string): Promise<ChangeResult>;
  /** Ids of articles last read before a time that hold no tag and that nothing speaks of. */
  articlesWithoutTags(before: string): Promise<string[]>;

  /** Records that were removed since a time, and which there are now. */
  deletions(since: string): Promise<Deletions>;

  conflicts(articleId?: string): Promise<Conflict[]>;
  /** Keep the stored version or the incoming one; either way the conflict is settled. */
  resolveConflict(id: string, keep: 'stored' | 'incoming'): Promise<SaveResult>;

  export(selection: Selection): Promise<Bundle>;
  /** Every row of every table in one reading, for the lossless backup. */
  exportAll(): Promise<WholeLibrary>;
  /**
   * The same, given in pages: no write waits for more than one page, and no more than one is held in memory. What was
   * given is then exactly the library at one moment, between the call and its end. Only where the store may be written.
   *
   * @throws what the sink threw, or a `StoreFailure`; then nothing may be made of what was given
   */
  exportPages(sink: PageSink): Promise<void>;
  /**
   * Write an import in one transaction with one undo entry; on any error no row is changed. Settings that the reader
   * chose to take over are written with it; undo takes back the records and leaves the settings. An aborted `signal`
   * rolls everything back and answers with `cancelled`, as long as the transaction is not complete.
   */
  applyImport(rows: ImportRows | ImportPages, options?: ImportOptions): Promise<ChangeResult>;
  /** Rows of a table by their ids; those that are not there are left out. */
  rows<T extends RecordTable>(table: T, ids: readonly string[]): Promise<RowTypes[T][]>;
  /** Ids of all rows of a table, without reading them. */
  ids(table: UndoTable): Promise<string[]>;
  /** Articles whose text has one of these hashes. */
  articlesOfText(textHashes: readonly string[]): Promise<StoredArticle[]>;

  settings(): Promise<Settings>;
  setSettings(changes: Partial<Settings>): Promise<ChangeResult>;
  draft(key: string): Promise<Draft | null>;
  setDraft(key: string, value: unknown, now: string): Promise<ChangeResult>;
  clearDraft(key: string): Promise<ChangeResult>;

  /** Emits at once and after every committed change, from whichever page of the extension it came. */
  watchArticle(id: string): Watch<ArticleView | null>;
  watchEverything(): Watch<Bundle>;
  watchUndo(): Watch<UndoState>;
  watchSettings(): Watch<Settings>;
  watchConflicts(): Watch<Conflict[]>;

  /** Cards, fingerprints and words of the articles: what a library of any size is shown by. */
  readonly catalog: CatalogStore;
  watchActors(): Watch<ActorEntry[]>;
  watchEvents(): Watch<ConflictEvent[]>;
  watchLayers(): Watch<SecondCoding>;

  close(): void;
}
