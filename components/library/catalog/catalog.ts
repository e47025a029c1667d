/**
 * The cards of the library, read by page while the first rows are on the screen already, and kept in step with
 * the store. What has no card yet gets one in pieces, between two frames.
 */
import type { ArticleCard } from '../../../lib/catalog/card';
import { Pool } from '../../../lib/catalog/lean';
import { StoreFailure } from '../../../lib/store/fault';
import type { Store } from '../../../lib/store/types';
import { Watched } from '../../session/emitter';
import type { Problem } from '../../session/types';
import { ArticleEntry } from './entries';

/** Enough for a first screen; the rest follows. */
const FIRST = 60;
/** Cards read in one go: some tens of milliseconds. */
const PAGE = 500;
/** Folding between two breaths, milliseconds: less than a frame. */
const FOLDING = 8;
/** Articles whose cards are made in one transaction: it must not keep a decision in another window waiting. */
const MADE_AT_ONCE = 40;

export interface CatalogState {
  /** In order of reading, newest first. */
  entries: readonly ArticleEntry[];
  /** Whether cards are still being read. */
  isReading: boolean;
  /** Articles whose cards are still to be made; they are on no table yet. */
  toMake: number;
  /** Whether anything at all was read: before that nobody knows whether the library is empty. */
  isKnown: boolean;
}

function newestFirst(a: ArticleEntry, b: ArticleEntry): number {
  return a.card.accessed < b.card.accessed ? 1 : a.card.accessed > b.card.accessed ? -1 : 0;
}

/** Lets the browser draw and answer before the next piece. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

export class Catalog {
  readonly state = new Watched<CatalogState>({ entries: [], isReading: true, toMake: 0, isKnown: false });
  readonly problem = new Watched<Problem | null>(null);
  readonly #entries = new Map<string, ArticleEntry>();
  readonly #pool = new Pool();
  #isClosed = false;
  #stopWatching: () => void = () => undefined;

  constructor(private readonly store: Store) {}

  entry(id: string): ArticleEntry | undefined {
    return this.#entries.get(id);
  }

  /** Reads everything; resolves when every article has its card. What goes wrong is told by `problem`. */
  async open(): Promise<void> {
    const { catalog } = this.store;
    try {
      this.#take(await catalog.latest(FIRST));
      if (this.#entries.size > 0) this.#publish({ isKnown: true });
      const at = await catalog.now();
      const missing = await catalog.missing();
      this.#publish({ isKnown: this.#entries.size > 0 || missing.length === 0, toMake: missing.length });
      await this.#readAll();
      this.#publish({ isReading: false, isKnown: true });
      this.#follow(at);
      await this.#make(missing);
    } catch (error) {
      this.#fail(error);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#stopWatching();
  }

  #fail(error: unknown): void {
    if (this.#isClosed) return;
    if (!(error instanceof StoreFailure)) throw error;
    this.problem.set(error.fault);
    this.#publish({ isReading: false, isKnown: true });
  }

  async #readAll(): Promise<void> {
    for (let after = '', pages = 1; !this.#isClosed; pages++) {
      const page = await this.store.catalog.page(after, PAGE);
      this.#take(page);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.id;
      // Each time the tables are worked out again: not for every page.
      if (pages % 8 === 0) this.#publish({});
      await breath();
    }
  }

  /** Folds the words of cards before somebody searches: the first letter would wait for all of them. */
  async fold(): Promise<void> {
    let start = performance.now();
    for (const entry of this.#entries.values()) {
      entry.fold();
      if (performance.now() - start < FOLDING) continue;
      await breath();
      if (this.#isClosed) return;
      start = performance.now();
    }
  }

  async #make(missing: readonly string[]): Promise<void> {
    for (let start = 0; start < missing.length && !this.#isClosed; start += MADE_AT_ONCE) {
      const made = await this.store.catalog.make(missing.slice(start, start + MADE_AT_ONCE));
      this.#take(made);
      const left = Math.max(0, missing.length - start - MADE_AT_ONCE);
      if (left === 0 || start === 0 || (start / MADE_AT_ONCE) % 25 === 0)
        this.#publish({ toMake: left, isKnown: true });
      await breath();
    }
  }

  /** Asks again from the newest card on, so that an answer holds only what is new. */
  #follow(after: number): void {
    if (this.#isClosed) return;
    const watch = this.store.catalog.watch(after).subscribe(
      (cards) => {
        if (cards.length === 0) return;
        watch.unsubscribe();
        const stale = cards.filter(({ state }) => state === 'stale').map(({ id }) => id);
        // What was made here is known already, and in its place.
        const fresh = cards.filter((card) => this.#entries.get(card.id)?.card.at !== card.at);
        this.#take(fresh);
        if (fresh.length > 0) this.#publish({ toMake: this.state.value.toMake + stale.length });
        this.#follow(Math.max(...cards.map(({ at }) => at)));
        if (stale.length > 0) void this.#make(stale).catch((error: unknown) => this.#fail(error));
      },
      (fault) => this.problem.set(fault),
    );
    this.#stopWatching = () => watch.unsubscribe();
  }

  #take(cards: readonly ArticleCard[]): void {
    for (const card of cards) {
      if (card.state === 'gone') this.#entries.delete(card.id);
      // A stale one keeps showing what it was until it is made.
      else if (card.state === 'fresh') this.#entries.set(card.id, new ArticleEntry(this.#pool.share(card)));
    }
  }

  #publish(changes: Partial<CatalogState>): void {
    if (this.#isClosed) return;
    const entries = [...this.#entries.values()].toSorted(newestFirst);
    this.state.set({ ...this.state.value, entries, ...changes });
  }
}
