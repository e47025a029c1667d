/** Articles that may report the same event as another, without comparing each with each. */
import type { Fingerprint } from './fingerprint';
import { isTooFar, likeness, MOST_DAYS_APART, SUGGESTED, type Likeness } from './score';

export interface Near extends Likeness {
  id: string;
}

/** Two articles that seem to report one event. Why is worked out again where it is shown: pairs are many. */
export interface Pair {
  a: string;
  b: string;
  score: number;
}

/** Reports that share one key, in order of publication: only those of about the same time are ever compared. */
class Shelf {
  #dated: Fingerprint[] = [];
  readonly #undated: Fingerprint[] = [];
  #isInOrder = true;

  get isEmpty(): boolean {
    return this.#dated.length + this.#undated.length === 0;
  }

  add(print: Fingerprint): void {
    if (print.published === null) this.#undated.push(print);
    else {
      const last = this.#dated.at(-1)?.published ?? -Infinity;
      this.#isInOrder &&= last <= print.published;
      this.#dated.push(print);
    }
  }

  remove(print: Fingerprint): void {
    const list = print.published === null ? this.#undated : this.#dated;
    const at = list.indexOf(print);
    if (at >= 0) list.splice(at, 1);
  }

  /** Those that were published near a day, and those of which nobody knows when; everything for an unknown day. */
  *around(published: number | null): Generator<Fingerprint> {
    yield* this.#undated;
    if (published === null) return yield* this.#dated;
    if (!this.#isInOrder) {
      this.#dated = this.#dated.toSorted((a, b) => (a.published ?? 0) - (b.published ?? 0));
      this.#isInOrder = true;
    }
    let [low, high] = [0, this.#dated.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#dated[middle]?.published ?? 0) < published - MOST_DAYS_APART) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.#dated.length; at++) {
      const print = this.#dated[at];
      if (!print || (print.published ?? 0) > published + MOST_DAYS_APART) return;
      yield print;
    }
  }
}

/**
 * An index over fingerprints by what two reports of one event share: a name of a place that is no state, or a
 * party. A new article meets only those of its own weeks, so that ten thousand stored ones cost about as much as a
 * few hundred.
 */
export class EventIndex {
  readonly #byKey = new Map<string, Shelf>();
  readonly #all = new Map<string, Fingerprint>();

  /** Takes an article in; one that is known by its id is replaced. */
  add(print: Fingerprint): void {
    this.remove(print.id);
    this.#all.set(print.id, print);
    for (const key of keysOf(print)) {
      let shelf = this.#byKey.get(key);
      if (!shelf) this.#byKey.set(key, (shelf = new Shelf()));
      shelf.add(print);
    }
  }

  remove(id: string): void {
    const print = this.#all.get(id);
    if (!print) return;
    this.#all.delete(id);
    for (const key of keysOf(print)) {
      const shelf = this.#byKey.get(key);
      shelf?.remove(print);
      if (shelf?.isEmpty) this.#byKey.delete(key);
    }
  }

  get(id: string): Fingerprint | undefined {
    return this.#all.get(id);
  }

  /** Ids of all articles. */
  ids(): string[] {
    return [...this.#all.keys()];
  }

  /** Stored articles that seem to report the same event, the likeliest first. */
  near(print: Fingerprint): Near[] {
    const seen = new Set<Fingerprint>();
    const found: Near[] = [];
    for (const key of keysOf(print)) {
      for (const other of this.#byKey.get(key)?.around(print.published) ?? []) {
        if (isTooFar(print, other) || seen.has(other)) continue;
        seen.add(other);
        if (other.id === print.id) continue;
        const like = likeness(print, other);
        if (like.score >= SUGGESTED) found.push({ id: other.id, ...like });
      }
    }
    return found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  /** Pairs of one article with those that come after it by id, so that each pair is found once. */
  pairsOf(id: string): Pair[] {
    const print = this.#all.get(id);
    if (!print) return [];
    return this.near(print)
      .filter((near) => id < near.id)
      .map(({ id: other, score }) => ({ a: id, b: other, score }));
  }

  /** Every pair that seems to report one event, once, the likeliest first. */
  pairs(): Pair[] {
    return likeliestFirst(this.ids().flatMap((id) => this.pairsOf(id)));
  }
}

/** The pairs by score, the highest first. */
export function likeliestFirst(pairs: readonly Pair[]): Pair[] {
  return pairs.toSorted((x, y) => y.score - x.score);
}

/** What two reports of one event share at least one of: a name that is no state, or a party. */
export function keysOf({ names, parties }: Fingerprint): string[] {
  return [
    ...new Set([
      ...names.filter(({ isWide }) => !isWide).map(({ key }) => `name ${key}`),
      ...parties.map(({ key }) => `party ${key}`),
    ]),
  ];
}
