/**
 * Suggested events of a whole library: fingerprints are read from the store, compared in pieces between two
 * frames, and after a change only those of the articles that changed are read and compared again.
 */
import type { ArticleCard } from '../../../lib/catalog/card';
import { apartIn } from '../../../lib/events/change';
import type { Fingerprint } from '../../../lib/events/fingerprint';
import { suggestInSteps, type EventSuggestion } from '../../../lib/events/group';
import { EventIndex, likeliestFirst, type Pair } from '../../../lib/events/near';
import type { ConflictEvent } from '../../../lib/model';
import type { Store } from '../../../lib/store/types';
import { Watched } from '../../session/emitter';
import { breath } from '../catalog/catalog';
import type { ArticleEntry } from '../catalog/entries';

/** Work between two breaths, milliseconds: less than a frame. */
const SLICE = 12;
/** Articles whose suggestions are shown before the whole library was compared. */
const FIRST_LOOK = 300;
/** Fingerprints read by their ids; more than these are read all together. */
const MOST_BY_ID = 2000;
/** Changed articles that are compared one by one. */
const MOST_CHANGED = 100;

export interface Found {
  suggestions: readonly EventSuggestion[];
  /** Articles that are still to be compared. */
  left: number;
}

/** The other articles of events that some articles are in: without them nobody can tell who else fits. */
function besides(
  cards: readonly ArticleCard[],
  entries: readonly ArticleEntry[],
  events: readonly ConflictEvent[],
): ArticleCard[] {
  const own = new Set(cards.map(({ id }) => id));
  const wanted = new Set(
    events
      .filter(({ articleIds }) => articleIds.some((id) => own.has(id)))
      .flatMap(({ articleIds }) => articleIds),
  );
  return entries.flatMap(({ card }) => (wanted.has(card.id) && !own.has(card.id) ? [card] : []));
}

export class EventFinder {
  readonly found = new Watched<Found>({ suggestions: [], left: 0 });
  readonly #index = new EventIndex();
  /** State of each article's card when its fingerprint was read. */
  readonly #read = new Map<string, number>();
  readonly #pairs = new Map<string, Pair[]>();
  #turn = 0;
  /** Whether a comparison was left half-way. */
  #isBroken = false;

  constructor(private readonly store: Store) {}

  close(): void {
    this.#turn += 1;
  }

  print(id: string): Fingerprint | undefined {
    return this.#index.get(id);
  }

  /** Looks anew; a call while another is under way takes its place. */
  async look(entries: readonly ArticleEntry[], events: readonly ConflictEvent[]): Promise<void> {
    const turn = ++this.#turn;
    const isOver = (): boolean => turn !== this.#turn;
    const changed = entries.filter(({ card }) => this.#read.get(card.id) !== card.at).map(({ card }) => card);
    if (changed.length > FIRST_LOOK) {
      // What was read last is decided first, and does not wait for the rest of the library.
      const latest = changed.slice(0, FIRST_LOOK);
      await this.#take([...latest, ...besides(latest, entries, events)]);
      if (isOver()) return;
      this.#isBroken = true;
      const ids = latest.map(({ id }) => id);
      if (!(await this.#compare(ids, true, isOver))) return;
      await this.#group(entries, events, changed.length - FIRST_LOOK, isOver);
      if (isOver()) return;
    }
    await this.#take(changed);
    if (isOver()) return;
    this.#forget(new Set(entries.map(({ card }) => card.id)));
    // A few articles that changed are compared with all; after many, everything is.
    const isAll = changed.length > MOST_CHANGED || this.#isBroken;
    this.#isBroken = true;
    if (isAll) this.#pairs.clear();
    else for (const { id } of changed) this.#drop(id);
    const ids = isAll ? this.#index.ids().toReversed() : changed.map(({ id }) => id);
    if (!(await this.#compare(ids, isAll, isOver))) return;
    this.#isBroken = false;
    await this.#group(entries, events, 0, isOver);
  }

  /** Takes the pairs of an article out of everybody's. */
  #drop(id: string): void {
    this.#pairs.delete(id);
    for (const [other, pairs] of this.#pairs)
      if (pairs.some(({ a, b }) => a === id || b === id))
        this.#pairs.set(
          other,
          pairs.filter(({ a, b }) => a !== id && b !== id),
        );
  }

  /** Pairs of an article with all others that do not have it in theirs. */
  #pairsOf(id: string, isAll: boolean): Pair[] {
    if (isAll) return this.#index.pairsOf(id);
    const print = this.#index.get(id);
    this.#drop(id);
    const near = print ? this.#index.near(print) : [];
    return near.map(({ id: other, score }) => ({ a: id, b: other, score }));
  }

  /** Reads the fingerprints of articles into the index. */
  async #take(cards: readonly ArticleCard[]): Promise<void> {
    const { catalog } = this.store;
    const ids = cards.map(({ id }) => id);
    const rows = ids.length > MOST_BY_ID ? await catalog.prints() : await catalog.prints({ ids });
    const byId = new Map(rows.map((row) => [row.id, row.print]));
    for (const { id, at } of cards) {
      const print = byId.get(id);
      this.#index.remove(id);
      if (print) this.#index.add(print);
      this.#read.set(id, at);
    }
  }

  #forget(there: ReadonlySet<string>): void {
    for (const id of this.#read.keys())
      if (!there.has(id)) {
        this.#index.remove(id);
        this.#read.delete(id);
        this.#drop(id);
      }
  }

  /** @returns false when another look has taken the place of this one */
  async #compare(ids: readonly string[], isAll: boolean, isOver: () => boolean): Promise<boolean> {
    let start = performance.now();
    for (const id of ids) {
      this.#pairs.set(id, this.#pairsOf(id, isAll));
      if (performance.now() - start < SLICE) continue;
      await breath();
      if (isOver()) return false;
      start = performance.now();
    }
    return true;
  }

  async #group(
    entries: readonly ArticleEntry[],
    events: readonly ConflictEvent[],
    left: number,
    isOver: () => boolean,
  ): Promise<void> {
    const pairs = likeliestFirst([...this.#pairs.values()].flat());
    const steps = suggestInSteps(this.#index, pairs, events, apartIn(entries.map(({ card }) => card)));
    let start = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return this.found.set({ suggestions: step.value, left });
      if (performance.now() - start < SLICE) continue;
      await breath();
      if (isOver()) return;
      start = performance.now();
    }
  }
}
