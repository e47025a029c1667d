/**
 * Writes decisions one after the other and says how each ended. A decision shows at once, but counts as
 * saved only after the store has acknowledged it; one that failed stays here until a retry succeeds.
 */
import type { Annotation } from '../../lib/model';
import { StoreFailure } from '../../lib/store/fault';
import type { ChangeResult, SaveResult } from '../../lib/store/types';
import { problemOf } from './problems';
import type { Problem } from './types';

export interface Job {
  /** Annotations as they are to become; for a removal, as they were. */
  rows: Annotation[];
  remove: boolean;
  label: string;
  /** The page that the decision was taken on: another page's list does not show it. */
  scope: string;
  /** Fills in the stored article's id and writes. */
  write(): Promise<SaveResult | ChangeResult>;
}

interface Listeners {
  changed(): void;
  saved(rows: Annotation[]): void;
}

export class Saver {
  readonly #pending = new Map<string, { row: Annotation | null; scope: string }>();
  readonly #savedAt = new Map<string, string>();
  problem: Problem | null = null;

  #queue: Promise<void> = Promise.resolve();
  #failed: Job[] = [];
  #waiting = 0;

  constructor(
    private readonly listeners: Listeners,
    private readonly now: () => string,
  ) {}

  get waiting(): number {
    return this.#waiting;
  }

  /** When something of this page was last acknowledged; null when nothing was since the surface opened. */
  savedOn(scope: string): string | null {
    return this.#savedAt.get(scope) ?? null;
  }

  /** Record id → the row as it will be, null for a row that is to go: what a page's list shows before the answer. */
  pendingOn(scope: string): Map<string, Annotation | null> {
    const own = [...this.#pending].filter(([, change]) => change.scope === scope);
    return new Map(own.map(([id, { row }]) => [id, row]));
  }

  add(job: Job): Promise<void> {
    for (const row of job.rows) this.#pending.set(row.id, { row: job.remove ? null : row, scope: job.scope });
    this.#waiting += 1;
    this.listeners.changed();
    this.#queue = this.#queue.then(() => this.#run(job));
    return this.#queue;
  }

  /** Writes again what has not been written; the same write twice is one row. */
  retry(): Promise<void> {
    const jobs = this.#failed;
    this.#failed = [];
    this.problem = null;
    this.#waiting += jobs.length;
    this.listeners.changed();
    for (const job of jobs) this.#queue = this.#queue.then(() => this.#run(job));
    return this.#queue;
  }

  /** Takes back the decisions that could not be written; what is stored stays as it is. */
  abandon(): void {
    for (const job of this.#failed) {
      for (const row of job.rows) this.#pending.delete(row.id);
    }
    this.#failed = [];
    this.problem = null;
    this.listeners.changed();
  }

  /** Resolves when everything handed over so far is written or has failed. */
  settled(): Promise<void> {
    return this.#queue;
  }

  async #run(job: Job): Promise<void> {
    const problem = await this.#attempt(job);
    this.#waiting -= 1;
    if (problem) {
      this.#failed.push(job);
      this.problem = problem;
    }
    this.listeners.changed();
  }

  async #attempt(job: Job): Promise<Problem | null> {
    try {
      const result = await job.write();
      // Both versions are kept by the store, and the reader is asked: there is nothing to write again.
      const conflict = !result.ok && result.fault.code === 'conflict';
      if (!result.ok && !conflict) {
        const details = result.problems ?? [];
        return { ...result.fault, what: [result.fault.what, ...details].join(' ') };
      }
      for (const row of job.rows) {
        const expected = job.remove ? null : row;
        if (this.#pending.get(row.id)?.row === expected) this.#pending.delete(row.id);
      }
      if (!conflict) this.#savedAt.set(job.scope, this.now());
      this.listeners.saved('saved' in result ? result.saved : []);
      return null;
    } catch (error) {
      return error instanceof StoreFailure ? error.fault : problemOf('save', error);
    }
  }
}
