import { fold, runsOf, type Run } from './fold.ts';

interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[] | null;
}

export interface Match<T> {
  /** UTF-16 offsets into the text that was searched. */
  start: number;
  end: number;
  values: T[];
}

const node = <T>(): Node<T> => ({ next: null, values: null });

/**
 * Finds many names at once in one walk over a text: the longest name at each place, without case and diacritics,
 * a space and a hyphen being the same. The cost is linear in the text, times the words of the longest name.
 */
export class NameTrie<T> {
  private readonly root: Node<T> = node();

  /** Adds a name; several values may share one. A name without letters and digits is left out. */
  add(name: string, value: T): void {
    const keys = runsOf(fold(name)).map(({ key, word }, k) => (k === 0 ? word : key));
    if (keys.length === 0) return;
    let at = this.root;
    for (const key of keys) {
      at.next ??= new Map();
      let next = at.next.get(key);
      if (!next) at.next.set(key, (next = node()));
      at = next;
    }
    at.values = [...(at.values ?? []), value];
  }

  /** The longest name that starts at run `from`, or null. */
  longestAt(runs: readonly Run[], from: number): (Match<T> & { runs: number }) | null {
    let at = this.root.next?.get(runs[from]!.word);
    let best: (Match<T> & { runs: number }) | null = null;
    for (let i = from; at;) {
      if (at.values) {
        best = { start: runs[from]!.start, end: runs[i]!.end, values: at.values, runs: i - from + 1 };
      }
      i++;
      at = i < runs.length ? at.next?.get(runs[i]!.key) : undefined;
    }
    return best;
  }

  /** All longest matches that `accept` takes, from left to right, not overlapping. */
  findAll(runs: readonly Run[], accept: (match: Match<T>) => boolean = () => true): Match<T>[] {
    const found: Match<T>[] = [];
    for (let i = 0; i < runs.length;) {
      const match = this.longestAt(runs, i);
      if (match && accept(match)) {
        found.push({ start: match.start, end: match.end, values: match.values });
        i += match.runs;
      } else i++;
    }
    return found;
  }
}
