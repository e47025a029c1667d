import type { PartyForm } from './phrase-reader.ts';
import type { PartyPhrase } from './phrases.ts';

/*
 * "The leader of the miners' union said": who stands only inside of a longer naming is seldom a party of its own.
 */

/** A wording that stands nowhere but inside of longer namings needs this share. */
const INNER = 0.8;

/** Token positions, inclusive. */
interface Range {
  first: number;
  last: number;
}

/** Tells whether a range lies within a longer one; asked in order of nothing, answered by the furthest end so far. */
class LongerRanges {
  private readonly starts: number[] = [];
  /** The furthest end of the ranges up to here, and of those that begin before. */
  private readonly furthest: number[] = [];

  constructor(ranges: Iterable<Range>) {
    for (const { first, last } of [...ranges].toSorted((a, b) => a.first - b.first)) {
      const before = this.furthest.at(-1) ?? -1;
      if (this.starts.at(-1) === first) this.furthest[this.furthest.length - 1] = Math.max(before, last);
      else {
        this.starts.push(first);
        this.furthest.push(Math.max(before, last));
      }
    }
  }

  /** Is there a range with all tokens of this one and more? */
  hold({ first, last }: Range): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= first) low = middle + 1;
      else high = middle;
    }
    const at = low - 1;
    if (at < 0) return false;
    if (this.furthest[at]! > last) return true;
    const earlier = this.starts[at] === first ? at - 1 : at;
    return earlier >= 0 && this.furthest[earlier]! >= last;
  }
}

/**
 * The wordings without those of little share that stand only inside of longer namings, of other wordings or of names.
 * What stands elsewhere too, in one place of the text, stays with all its places.
 *
 * @example of "the head of the rescue team" and "the rescue team" the first, unless the team speaks elsewhere
 */
export function withoutInner<T extends Pick<PartyForm, 'phrases'>>(
  forms: readonly T[],
  names: readonly Range[],
  share: (form: T) => number,
): T[] {
  const longer = new LongerRanges([...names, ...forms.flatMap(({ phrases }): PartyPhrase[] => phrases)]);
  return forms.filter((form) => share(form) >= INNER || !form.phrases.every((phrase) => longer.hold(phrase)));
}
