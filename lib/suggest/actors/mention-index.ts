import type { ActorMention } from './find-actors.ts';

/** Mentions found by place in a time that does not grow with the article. Token positions, all inclusive. */
export class MentionIndex {
  readonly #actors: readonly ActorMention[];
  readonly #longest: number;
  #surnames: ReadonlySet<string> | null = null;

  /** `actors` stand in order of the text. */
  constructor(actors: readonly ActorMention[]) {
    this.#actors = actors;
    this.#longest = actors.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  }

  /** The last words of the names of persons. */
  get surnames(): ReadonlySet<string> {
    this.#surnames ??= new Set(
      this.#actors.flatMap(({ value }) => (value.type === 'person' ? value.name.split(' ').slice(-1) : [])),
    );
    return this.#surnames;
  }

  /** How many mentions begin before a token: the position of the first one from there on. */
  countBefore(token: number): number {
    let low = 0;
    let high = this.#actors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#actors[middle]!.first < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Mentions that share a token with the range, in order. */
  touching(first: number, last: number): ActorMention[] {
    const found: ActorMention[] = [];
    for (let i = this.countBefore(first - this.#longest); i < this.#actors.length; i++) {
      const mention = this.#actors[i]!;
      if (mention.first > last) break;
      if (mention.last >= first) found.push(mention);
    }
    return found;
  }

  /** Mentions that lie wholly in the range, in order. */
  within(first: number, last: number): ActorMention[] {
    return this.touching(first, last).filter((mention) => mention.first >= first && mention.last <= last);
  }
}

const indexes = new WeakMap<readonly ActorMention[], MentionIndex>();

/** The index of a list of mentions; made once for each list. */
export function indexOf(actors: readonly ActorMention[]): MentionIndex {
  let index = indexes.get(actors);
  if (!index) indexes.set(actors, (index = new MentionIndex(actors)));
  return index;
}
