/** What an import would do, record by record, and which choices it leaves to the reader. */
import type { ActorEntry, Annotation, Bundle, ConflictEvent, StoredArticle } from '../model';
import type { Misplaced } from './misplaced';
import type { Table } from './records';

/**
 * - `added`: not here yet.
 * - `same`: here already, equal.
 * - `changed`: one of the two is an earlier state of the other; the later one is proposed.
 * - `conflicting`: both went on from a common state, or nothing tells which is later; a person decides.
 */
export type PlanState = 'added' | 'same' | 'changed' | 'conflicting';

/**
 * `mine` writes nothing, `theirs` replaces the record here, `both` adds theirs beside mine, under a new id when the
 * ids are the same. Of an article that gives way, the text stays as an earlier text.
 */
export type Choice = 'mine' | 'theirs' | 'both';

export type RecordOf = {
  articles: StoredArticle;
  annotations: Annotation;
  actors: ActorEntry;
  events: ConflictEvent;
};

/** Why a record is in the state it is in. `decided`, `read` and `changed` say what was done later, or on both sides. */
const PLAN_REASONS = [
  'new',
  'same',
  'same-words',
  'same-actor',
  'other-tag',
  'other-words',
  'other-actor',
  'file-decided',
  'here-decided',
  'both-decided',
  'file-read',
  'here-read',
  'both-read',
  'file-changed',
  'here-changed',
  'both-changed',
] as const;
export type PlanReason = (typeof PLAN_REASONS)[number];

/** One record of the import. */
export interface PlanEntry<T extends Table = Table> {
  table: T;
  /** Id of the record in the file. */
  id: string;
  state: PlanState;
  /** Which one is later, for `changed`. */
  later: 'mine' | 'theirs' | null;
  /** Why this state; the interface says it in words. */
  reason: PlanReason;
  /** Date of the later version, where it decided; ISO 8601. */
  date: string | null;
  /** Names of the fields that differ; empty for added and same. */
  fields: string[];
  incoming: RecordOf[T];
  /** The record that is here; its id differs from `id` for an article known under another id. */
  existing: RecordOf[T] | null;
  /** What happens when the reader chooses nothing: never a loss of what is here. */
  proposed: Choice;
}

/** An entry without its records, so that a plan of a hundred thousand of them is small. */
export interface EntryHead<T extends Table = Table> extends Omit<PlanEntry<T>, 'incoming' | 'existing'> {
  /** Number of the record among those of its table in the file, from 0. */
  index: number;
  /** Id of the record that is here; null when there is none. */
  existingId: string | null;
  /** The revision of the annotation that is here. */
  revision: number | null;
  /** When the actor or the event that is here was changed last; these have no revision. */
  modified: string | null;
  /** The article of an annotation, by its id here. */
  articleId: string | null;
}

/** What is kept of an entry whose records are read again when they are written. */
export function headOf<T extends Table>(entry: PlanEntry<T>, index: number): EntryHead<T> {
  const { incoming, existing, ...head } = entry;
  return {
    ...head,
    index,
    existingId: existing?.id ?? null,
    revision: existing !== null && 'revision' in existing ? existing.revision : null,
    modified:
      existing === null || 'revision' in existing || !('modified' in existing) ? null : existing.modified,
    articleId: 'articleId' in incoming ? incoming.articleId : null,
  };
}

/** A reference to a record that is neither here nor in the file. */
export interface Dangling {
  table: Table;
  id: string;
  /** Name of the field that points nowhere. */
  field: string;
  missing: string;
  /** True when the record cannot be written without it: an annotation without its article. */
  leftOut: boolean;
}

export interface ImportPlan {
  entries: PlanEntry[];
  counts: Record<PlanState, number>;
  /** Tags that do not stand on their words; they are left out and not among the entries. */
  misplaced: Misplaced[];
  dangling: Dangling[];
  /** Ids of the file's articles that are here under another id. */
  articleIds: Record<string, string>;
}

export interface PlanOptions {
  /**
   * The file is known to be as Tollmark wrote it: a backup whose checksums held. Its tags come back as they were
   * stored, because a backup leaves nothing out.
   */
  asWritten?: boolean;
}

/** Names one dangling reference: a field can hold several. */
export function danglingKey({ table, id, field, missing }: Dangling): string {
  return `${table}/${id}/${field}/${missing}`;
}

/**
 * What the store writes in one transaction. `expected` are the revisions of annotations that the plan was made against,
 * `modified` the times of change of actors and events.
 */
export interface ImportWrites {
  put: Bundle;
  expected: Record<string, number>;
  modified: Record<string, string>;
}

/** The choices of the reader, by `choiceKey`; what is not named follows the proposal. */
export type Choices = ReadonlyMap<string, Choice>;

/** @example choices.set(choiceKey(entry), 'theirs') */
export function choiceKey(entry: { table: Table; id: string }): string {
  return `${entry.table}/${entry.id}`;
}
