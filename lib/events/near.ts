/** Articles that may report the same event as another, without comparing each with each. */
import type { Fingerprint } from './fingerprint';
import { isTooFar, likeness, SUGGESTED, type Likeness } from './score';

export interface Near extends Likeness {
  id: string;
}

/**
 * An index over fingerprints by what two reports of one event share: a name of a place that is no state, or a
 * party. A new article meets only those, so that ten thousand stored ones cost about as much as a few hundred.
 */
export class EventIndex {
  readonly #byKey = new Map<string, Fingerprint[]>();
  readonly #all = new Map<string, Fingerprint>();

  /** Takes an article in; one that is known by its id is replaced. */
  add(print: Fingerprint): void {
    this.remove(print.id);
    this.#all.set(print.id, print);
    for (const key of keysOf(print)) {
      const known = this.#byKey.get(key);
      if (known) known.push(print);
      else this.#byKey.set(key, [print]);
    }
  }

  remove(id: string): void {
    const print = this.#all.get(id);
    if (!print) return;
    this.#all.delete(id);
    for (const key of keysOf(print)) {
      const left = (this.#byKey.get(key) ?? []).filter((each) => each !== print);
      if (left.length > 0) this.#byKey.set(key, left);
      else this.#byKey.delete(key);
    }
  }

  get(id: string): Fingerprint | undefined {
    return this.#all.get(id);
  }

  /** Stored articles that seem to report the same event, the likeliest first. */
  near(print: Fingerprint): Near[] {
    const seen = new Set<Fingerprint>();
    const found: Near[] = [];
    for (const key of keysOf(print)) {
      for (const other of this.#byKey.get(key) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        if (other.id === print.id || isTooFar(print, other)) continue;
        const like = likeness(print, other);
        if (like.score >= SUGGESTED) found.push({ id: other.id, ...like });
      }
    }
    return found.toSorted((a, b) => b.score - a.score);
  }

  /** Every pair that seems to report one event, once, the likeliest first. */
  pairs(): { a: string; b: string; like: Likeness }[] {
    return [...this.#all.values()]
      .flatMap((print) =>
        this.near(print)
          .filter(({ id }) => print.id < id)
          .map(({ id, score, reasons }) => ({ a: print.id, b: id, like: { score, reasons } })),
      )
      .toSorted((x, y) => y.like.score - x.like.score);
  }
}

function keysOf({ names, parties }: Fingerprint): string[] {
  return [
    ...new Set([
      ...names.filter(({ isWide }) => !isWide).map(({ key }) => `name ${key}`),
      ...parties.map(({ key }) => `party ${key}`),
    ]),
  ];
}
