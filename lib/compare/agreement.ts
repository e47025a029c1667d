/** How claims stand to each other: agreed, a range, a contradiction, a denial, one source only. */
import type { Annotation, CasualtyValue } from '../model';

/**
 * - `single`: one voice only, however often it says so;
 * - `agree`: several voices, one number;
 * - `range`: different numbers that can all be true ("at least 9" and 12), or one of them is vague;
 * - `conflict`: numbers that cannot all be true;
 * - `denied`: somebody denies it, which outweighs numbers.
 */
export type Agreement = 'single' | 'agree' | 'range' | 'conflict' | 'denied';

/** What a row of the caller's own must hold to be compared. */
export interface ComparableClaim {
  annotation: Annotation;
  claim: CasualtyValue;
}

/** The numbers that a claim allows; null for vague words, which no number contradicts. */
export function intervalOf({ count }: CasualtyValue): { low: number; high: number } | null {
  if (count.low === null && count.high === null) return null;
  return { low: count.low ?? 0, high: count.high ?? Infinity };
}

/** How claims stand to each other when each is a voice of its own; `single` for none. */
export function agreementOf(claims: readonly CasualtyValue[]): Agreement {
  if (claims.some((claim) => claim.negated || claim.source?.stance === 'denies')) return 'denied';
  if (claims.length < 2) return 'single';
  const intervals = claims.flatMap((claim) => intervalOf(claim) ?? []);
  const low = Math.max(...intervals.map((interval) => interval.low));
  const high = Math.min(...intervals.map((interval) => interval.high));
  if (low > high) return 'conflict';
  const [first] = intervals;
  const equal = intervals.every((each) => each.low === first?.low && each.high === first.high);
  return equal && intervals.length === claims.length ? 'agree' : 'range';
}

/** Lowest and highest number of claims; null where none gives a number. */
export interface Bounds {
  low: number | null;
  high: number | null;
  /** The highest number is a lower bound ("at least 26"). */
  open: boolean;
  /** There were more than the highest number ("more than 300"), and no claim says that number itself. */
  above: boolean;
  /** Every number is an estimate ("around 30"). */
  about: boolean;
}

/** From the lowest to the highest number that any of the claims gives; null for both where none gives one. */
export function boundsOf(claims: readonly CasualtyValue[]): Bounds {
  const numbers = claims.flatMap(({ count }) => [count.low, count.high]).filter((value) => value !== null);
  if (numbers.length === 0) return { low: null, high: null, open: false, above: false, about: false };
  const high = Math.max(...numbers);
  const highest = claims.filter(({ count }) => count.low === high || count.high === high);
  return {
    low: Math.min(...numbers),
    high,
    open: claims.some(({ count }) => count.high === null && count.low === high),
    above: highest.every(({ count }) => count.qualifier === 'more_than'),
    about: claims.every(
      ({ count }) => count.qualifier === 'about' || (count.low === null && count.high === null),
    ),
  };
}
