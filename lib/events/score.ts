/** Whether two articles report the same event: evidence for and against, each with its reason. */
import type { CasualtyKind } from '../model';
import type { Days } from './days';
import type { Fingerprint, VictimGroup } from './fingerprint';
import type { Name } from './names';

/** Why, in parts that the interface puts into words. */
export type Reason =
  | { code: 'place' | 'wide' | 'name' | 'party'; name: string }
  | { code: 'sameDay'; day: number }
  | { code: 'sameWeekday'; words: string }
  | { code: 'daysApart' | 'publishedApart'; n: number }
  | { code: 'figures'; kind: CasualtyKind; a: VictimGroup; b: VictimGroup }
  | { code: 'otherPlace'; a: string; b: string }
  | { code: 'otherWeekday' | 'otherKinds' };

export interface Likeness {
  score: number;
  reasons: Reason[];
}

/** From this score on two articles are suggested as one event. Found on one half of `test/events/pairs`. */
export const SUGGESTED = 5.5;

interface Weighed {
  weight: number;
  reason: Reason | null;
}

const NOTHING: Weighed = { weight: 0, reason: null };

function gapOf(a: Days, b: Days): number | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** The two named days that lie closest together. */
function closest(a: readonly Days[], b: readonly Days[]): { gap: number; day: number } | null {
  let best: { gap: number; day: number } | null = null;
  for (const one of a)
    for (const other of b) {
      const gap = gapOf(one, other);
      if (gap !== null && (best === null || gap < best.gap))
        best = { gap, day: Math.max(one.from ?? 0, other.from ?? 0) };
    }
  return best;
}

function weekdaysOf(days: readonly Days[]): number[] {
  return days.flatMap(({ weekday }) => weekday ?? []);
}

function weighDays(a: Fingerprint, b: Fingerprint): Weighed {
  const near = closest(a.days, b.days);
  if (near) {
    const { gap, day } = near;
    if (gap === 0) return { weight: 3, reason: { code: 'sameDay', day } };
    return { weight: gap === 1 ? 1.5 : gap <= 3 ? -3 : -8, reason: { code: 'daysApart', n: gap } };
  }
  if (a.published !== null && b.published !== null) {
    const n = Math.abs(a.published - b.published);
    const weight = n <= 2 ? 1.5 : n <= 4 ? 0.5 : n <= 7 ? -2 : -8;
    return { weight, reason: { code: 'publishedApart', n } };
  }
  const [first, second] = [weekdaysOf(a.days), weekdaysOf(b.days)];
  if (first.length === 0 || second.length === 0) return NOTHING;
  const shared = a.days.find(({ weekday }) => weekday !== null && second.includes(weekday));
  return shared
    ? { weight: 2, reason: { code: 'sameWeekday', words: shared.words } }
    : { weight: -4, reason: { code: 'otherWeekday' } };
}

function ownPlace({ names }: Fingerprint): Name | undefined {
  return names.find((name) => name.isPlace && !name.isWide);
}

/** A shared place that is no state or province; else a shared wide one; else two places that differ. */
function weighPlaces(a: Fingerprint, b: Fingerprint): Weighed[] {
  const known = new Map(b.names.map((name) => [name.key, name]));
  const shared = a.names.filter(({ key }) => known.has(key));
  const isWide = (key: string, wide: boolean): boolean => wide || known.get(key)?.isWide === true;
  const places = shared.filter(
    ({ key, isPlace, isWide: wide }) => (isPlace || known.get(key)?.isPlace) && !isWide(key, wide),
  );
  const [first, ...more] = places;
  if (first)
    return [
      { weight: 4, reason: { code: 'place', name: first.words } },
      ...more
        .slice(0, 2)
        .map((each): Weighed => ({ weight: 0.5, reason: { code: 'place', name: each.words } })),
    ];
  const found: Weighed[] = [];
  const name = shared.find(({ key, isWide: wide }) => !isWide(key, wide));
  const wide = shared.find(({ key, isWide: each }) => isWide(key, each));
  if (name) found.push({ weight: 1.5, reason: { code: 'name', name: name.words } });
  if (wide) found.push({ weight: 0.5, reason: { code: 'wide', name: wide.words } });
  const [here, there] = [ownPlace(a), ownPlace(b)];
  if (here && there)
    found.push({ weight: -3, reason: { code: 'otherPlace', a: here.words, b: there.words } });
  return found;
}

function weighParties(a: Fingerprint, b: Fingerprint): Weighed {
  const known = new Map(b.parties.map((party) => [party.key, party]));
  const shared = a.parties.filter(({ key }) => known.has(key));
  const rare = shared.find(({ key, isCommon }) => !isCommon && known.get(key)?.isCommon === false);
  const any = rare ?? shared[0];
  return any ? { weight: rare ? 1.5 : 0.5, reason: { code: 'party', name: any.words } } : NOTHING;
}

function weighFigures(a: VictimGroup, b: VictimGroup): number {
  const whom =
    a.head !== '' && a.head === b.head
      ? 1
      : a.status === 'unknown' || b.status === 'unknown'
        ? 0.3
        : a.status === b.status
          ? 0.6
          : -0.8;
  const [first, second] = [a.low ?? a.high, b.low ?? b.high];
  if (first === null || second === null) return whom;
  if (first === second) return whom + (first > 2 ? 1.5 : 0.75);
  const open = (a.high === null && second > first) || (b.high === null && first > second);
  const ratio = Math.max(first, second) / Math.max(1, Math.min(first, second));
  return whom + (open && ratio <= 4 ? 0.5 : ratio <= 2 ? 0.3 : ratio <= 4 ? 0 : -0.8);
}

/** The two victim groups that agree best. */
function weighVictims(a: Fingerprint, b: Fingerprint): Weighed {
  let best: Weighed = { weight: -0.5, reason: { code: 'otherKinds' } };
  for (const one of a.victims)
    for (const other of b.victims) {
      if (one.kind !== other.kind) continue;
      const weight = weighFigures(one, other);
      if (best.reason?.code !== 'figures' || weight > best.weight)
        best = { weight, reason: { code: 'figures', kind: one.kind, a: one, b: other } };
    }
  return best;
}

/**
 * @returns the evidence added up; `SUGGESTED` and more is worth asking a reader about. The weights are in the
 * order of what tells events apart: the place, the day, the figure, the party.
 */
export function likeness(a: Fingerprint, b: Fingerprint): Likeness {
  const weighed = [weighDays(a, b), ...weighPlaces(a, b), weighParties(a, b), weighVictims(a, b)];
  return {
    score: weighed.reduce((sum, { weight }) => sum + weight, 0),
    reasons: weighed.flatMap(({ reason }) => reason ?? []),
  };
}

/** Reports published further apart than this are not of one event, days. */
export const MOST_DAYS_APART = 30;
/** What a day that differs takes away when it is this far off cannot be made up for by everything else together. */
const MOST_DAYS_TOLD_APART = 3;
const MOST_DAYS_PUBLISHED_APART = 7;

interface Reach {
  from: number;
  to: number;
}

const reaches = new WeakMap<Fingerprint, Reach | null>();

/** From the first to the last day that a report names; null when it names none that has a place in time. */
function reachOf(print: Fingerprint): Reach | null {
  const known = reaches.get(print);
  if (known !== undefined) return known;
  const edges = print.days.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, to]));
  const reach = edges.length === 0 ? null : { from: Math.min(...edges), to: Math.max(...edges) };
  reaches.set(print, reach);
  return reach;
}

/** A cheap look before the whole comparison: published or dated too far apart to be one event. */
export function isTooFar(a: Fingerprint, b: Fingerprint): boolean {
  const apart = a.published === null || b.published === null ? null : Math.abs(a.published - b.published);
  if (apart !== null && apart > MOST_DAYS_APART) return true;
  const [one, other] = [reachOf(a), reachOf(b)];
  if (one && other) return Math.max(one.from - other.to, other.from - one.to) > MOST_DAYS_TOLD_APART;
  return apart !== null && apart > MOST_DAYS_PUBLISHED_APART;
}
