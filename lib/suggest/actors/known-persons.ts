import { fold } from './fold.ts';

/** A person the article names. */
export interface Person {
  id: number;
  /** Folded parts of the longest name. */
  parts: string[];
  name: string;
}

const setOf = (parts: readonly string[]): string => [...new Set(parts)].toSorted().join(' ');

/** Every choice of the parts, as `setOf` writes it; a name has six words at most, so there are few. */
function subsetsOf(parts: readonly string[]): string[] {
  let chosen: string[][] = [[]];
  for (const part of new Set(parts)) chosen = chosen.flatMap((before) => [before, [...before, part]]);
  return chosen.map(setOf);
}

/**
 * The persons of an article, found again by the parts of a name. A long text may name a hundred thousand, so nobody
 * is looked for by going through all.
 */
export class KnownPersons {
  readonly all: Person[] = [];
  /** Who bears a part, in the order of becoming known. */
  readonly #byPart = new Map<string, Person[]>();
  /** The first person with exactly these parts. */
  readonly #bySet = new Map<string, Person>();

  /**
   * The first person known whose name holds all these words, or all of whose name these words hold; else a new one.
   * The longer name is kept.
   *
   * @example known.remember(['Ana', 'Deri'], 'Ana Deri') === known.remember(['Deri'], 'Deri') // true
   */
  remember(words: readonly string[], name: string): Person {
    const parts = words.filter((word) => /\p{L}{2}/u.test(word)).map(fold);
    const same = this.#same(parts);
    if (!same) {
      const person = { id: this.all.length, parts, name };
      this.all.push(person);
      this.#index(person);
      return person;
    }
    if (parts.length > same.parts.length) {
      Object.assign(same, { parts, name });
      this.#index(same);
    }
    return same;
  }

  #index(person: Person): void {
    for (const part of new Set(person.parts)) {
      const bearers = this.#byPart.get(part);
      if (!bearers) this.#byPart.set(part, [person]);
      else {
        // Whose name has grown stands before those who became known since.
        let at = bearers.length;
        while (at > 0 && bearers[at - 1]!.id > person.id) at--;
        if (bearers[at - 1] !== person) bearers.splice(at, 0, person);
      }
    }
    const set = setOf(person.parts);
    const before = this.#bySet.get(set);
    if (!before || setOf(before.parts) !== set) this.#bySet.set(set, person);
  }

  #same(parts: readonly string[]): Person | undefined {
    const found = [this.#holdingAll(parts), ...subsetsOf(parts).map((set) => this.#bySet.get(set))];
    return (
      found
        .filter((person) => person !== undefined)
        // A set may be that of a name which has grown since.
        .filter(
          (person) =>
            parts.every((part) => person.parts.includes(part)) ||
            person.parts.every((part) => parts.includes(part)),
        )
        .reduce<Person | undefined>(
          (first, person) => (first && first.id < person.id ? first : person),
          undefined,
        )
    );
  }

  #holdingAll(parts: readonly string[]): Person | undefined {
    if (parts.length === 0) return this.all[0];
    const lists = parts.map((part) => this.#byPart.get(part) ?? []);
    const shortest = lists.reduce((least, list) => (list.length < least.length ? list : least));
    return shortest.find((person) => parts.every((part) => person.parts.includes(part)));
  }
}
