/** What a review session knows, and what it needs from outside: the page, the engine, the store. */
import type { ContentEvent, Mark, SelectedText } from '../../lib/messages';
import type {
  ActorEntry,
  Annotation,
  AnnotationValue,
  Anchoring,
  Article,
  ConfidenceLevel,
  Palette,
  Reading,
  Showings,
  Span,
  StoredArticle,
} from '../../lib/model';
import type { BlindFigures } from '../../lib/review/blind';
import type { FieldProblem } from '../../lib/review/check';
import type { Conflict, UndoState } from '../../lib/store/types';
import type { Item } from './items';

/** An error a person can act on. Every sentence is complete and ready to show. */
export interface Problem {
  what: string;
  safe: string;
  next: string;
}

export type Phase =
  /** Looking for the page. */
  | 'starting'
  /** The browser gives no access until the reader asks for it (toolbar button, shortcut, or site permission). */
  | 'noAccess'
  /** A page of the browser itself, a store, a PDF viewer: no extension may read it. */
  | 'unsupported'
  | 'reading'
  | 'suggesting'
  | 'ready'
  | 'failed'
  /** The reader turned it off on this page. */
  | 'off';

export type Filter = 'all' | 'actor' | 'casualty';

/** What the reader asks the list for, besides the kind. Null asks for nothing. */
export interface Narrowing {
  level: ConfidenceLevel | null;
  /** `ActorValue.actor`: mentions of this party and claims linked to it. */
  actor: string | null;
  rule: string | null;
  openOnly: boolean;
  /** By place in the text, or the most doubtful first. */
  order: 'text' | 'doubt';
}

/** Fields that a card's controls can open the editor at. */
export type EditorField =
  | 'words'
  | 'kind'
  | 'count'
  | 'victims'
  | 'perpetrator'
  | 'source'
  | 'scope'
  | 'details'
  | 'name'
  | 'type'
  | 'roles'
  | 'link'
  | 'note'
  | 'tags';

/** An edit under way; kept in the store as it is typed, so that a closing popup loses nothing. */
export interface Draft {
  /** The item being edited; null for a tag added by hand. */
  itemId: string | null;
  span: Span;
  quote: string;
  value: AnnotationValue;
  note: string;
  /** Free tags, in the order given. */
  tags: string[];
  /** The record as it was when the edit began; null for a suggestion or a new tag. Another window may go on from it. */
  base?: Annotation | null;
  /** The session that is typing it, where it is kept: two surfaces may show one page. */
  by?: string;
}

export interface Editor extends Draft {
  focus: EditorField | null;
  /** True when the draft was found in the store on opening. */
  restored: boolean;
  /** Something was typed that is neither saved nor discarded: it must not be lost. */
  isTyped: boolean;
  /** Why the last attempt to save was refused; kept up to date while it is corrected. */
  problems: FieldProblem[];
}

export interface Saving {
  /** Decisions handed to the store and not yet acknowledged. */
  pending: number;
  /** Time of the last acknowledgement of a decision on this page. */
  savedAt: string | null;
  /** Why the last write did not succeed; nothing is shown as saved until a retry does. */
  problem: Problem | null;
}

export interface SessionState {
  tabId: number | null;
  phase: Phase;
  problem: Problem | null;
  url: string | null;
  article: Article | null;
  stored: StoredArticle | null;
  /** The stored article was deleted in the library since: nothing can be saved on it until it is back. */
  isDeleted: boolean;
  reading: Reading | null;
  actors: ActorEntry[];
  annotations: Annotation[];
  anchorings: ReadonlyMap<string, Anchoring>;
  items: Item[];
  currentId: string | null;
  filter: Filter;
  /** The hidden ones of this page are shown too. */
  showLow: boolean;
  /** How much is shown of undecided suggestions; from the settings. */
  showings: Showings;
  narrowing: Narrowing;
  /** Share of paragraphs whose suggestions are kept back, 0 to 1. */
  blindShare: number;
  /** The reader has asked for what was kept back on this page. */
  unveiled: boolean;
  /** Items kept back: they are not shown, not painted and not counted. */
  withheld: ReadonlySet<string>;
  /** What was found in the paragraphs that were kept back; null until they are shown. */
  blindResult: BlindFigures | null;
  quiet: boolean;
  /** Colours of the marks in the page. */
  palette: Palette;
  /** The page is dimmed but for the sentence of the current card. */
  dim: boolean;
  /** Figures of the review are shown. */
  figures: boolean;
  /** Keys that the reader has changed, by command. */
  keys: Readonly<Record<string, string>>;
  saving: Saving;
  /** Items whose decision is not acknowledged yet. */
  unsaved: ReadonlySet<string>;
  undoLabel: string | null;
  /** How far the next undo and redo reach. */
  reach: UndoState['reach'];
  /** Whose tags the next undo changes, where it is one article. */
  undoArticle: { id: string; title: string } | null;
  redoLabel: string | null;
  editor: Editor | null;
  /** Unfinished edits that another one has taken the editor from, latest last; null until they are read. */
  setAside: readonly Draft[] | null;
  selection: SelectedText | null;
  /** Read out by screen readers: what was saved and what comes next. */
  announcement: string;
  /** Suggestion id → id of the annotation that a decision on it makes. */
  /** Actor tags of other articles on names that stand in this one. */
  remembered: Annotation[];
  /** The reading with what is remembered, as items were last made of it. */
  recalled: Reading | null;
  recordIds: ReadonlyMap<string, string>;
  /** Versions that could not be saved because another window had changed the record; of all articles. */
  conflicts: Conflict[];
  /** A private window without the reader's consent to keep anything from it: nothing is written. */
  isPrivate: boolean;
}

export type Access = 'ok' | 'noAccess' | 'unsupported' | 'gone';

/** The page behind the session. Every call ends: a page that does not answer is an error value, never a hang. */
export interface PagePort {
  /** Makes sure that the content script answers in that tab, injecting it where the browser allows. */
  connect(tabId: number): Promise<{ access: Access; url: string | null; incognito: boolean }>;
  read(tabId: number): Promise<{ ok: true; article: Article } | { ok: false; error: string }>;
  /** @param focus what stays bright while the rest of the article is dimmed; null dims nothing */
  paint(tabId: number, marks: Mark[], palette: Palette, focus: Span | null): Promise<void>;
  reveal(tabId: number, span: Span): Promise<boolean>;
  selection(tabId: number): Promise<SelectedText | null>;
  turnOff(tabId: number): Promise<void>;
  listen(tabId: number, listener: (event: ContentEvent) => void): () => void;
}

/** The engine, off the UI thread. */
export interface EnginePort {
  suggest(article: Article, actors: ActorEntry[]): Promise<Reading>;
  prefill(
    kind: 'actor' | 'casualty',
    article: Article,
    reading: Reading,
    span: Span,
  ): Promise<AnnotationValue>;
}

/** What the outside world gives: impure inputs, so that tests decide them. */
export interface Surroundings {
  now(): string;
  newId(): string;
  /** The same UUID for the same seed: one suggestion accepted in two windows is one record. */
  idFor(seed: string): Promise<string>;
}
