/** The figures of the overview, counted from the cards of the library. Pure. */
import { isCounted, type ArticleCard } from '../../../lib/catalog/card';
import { CASUALTY_KINDS, type CasualtyKind } from '../../../lib/model';
import { figuresOfDays, type DayFigures } from '../../../lib/review/figures';
import { hostOf } from '../../strings';

const DAY = 86_400_000;
/** More days than this are shown by the week: bars would be thinner than a line. */
const MOST_DAYS = 45;
const MOST_OUTLETS = 6;
const MOST_ACTORS = 12;

export interface ArticlesByTime {
  unit: 'day' | 'week';
  /** First days of the periods from the first to the last with an article, ISO 8601. */
  periods: string[];
  /** Most articles first; `null` gathers those beyond the first few. */
  outlets: { outlet: string | null; n: number; byPeriod: number[] }[];
  undated: number;
}

function outletOfCard({ site, url, title }: ArticleCard): string {
  return site || hostOf(url) || title;
}

/** Monday of the week of a day: days since 1970, which began on a Thursday. */
function mondayOf(day: number): number {
  return day - ((day + 3) % 7);
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function noughts(size: number): number[] {
  return Array.from({ length: size }, () => 0);
}

/** Articles by day of publication (UTC) and outlet. Days without an article are kept: a gap is a figure too. */
export function articlesByTime(cards: readonly ArticleCard[]): ArticlesByTime {
  const dated = cards.flatMap((card) => {
    const time = Date.parse(card.published ?? '');
    return Number.isNaN(time) ? [] : [{ outlet: outletOfCard(card), day: Math.floor(time / DAY) }];
  });
  const undated = cards.length - dated.length;
  if (dated.length === 0) return { unit: 'day', periods: [], outlets: [], undated };
  const days = dated.map(({ day }) => day);
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const isByWeek = last - first >= MOST_DAYS;
  const start = isByWeek ? mondayOf(first) : first;
  const length = isByWeek ? 7 : 1;
  const size = Math.floor((last - start) / length) + 1;
  const counts = new Map<string, number>();
  for (const { outlet } of dated) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  const named = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_OUTLETS)
    .map(([outlet]) => outlet);
  const rows = new Map<string | null, number[]>(named.map((outlet) => [outlet, noughts(size)]));
  if (counts.size > named.length) rows.set(null, noughts(size));
  for (const { outlet, day } of dated) {
    const row = rows.get(outlet) ?? rows.get(null);
    const at = Math.floor((day - start) / length);
    if (row) row[at] = (row[at] ?? 0) + 1;
  }
  return {
    unit: isByWeek ? 'week' : 'day',
    periods: Array.from({ length: size }, (_, index) => isoDay(start + index * length)),
    outlets: [...rows].map(([outlet, byPeriod]) => ({
      outlet,
      n: byPeriod.reduce((sum, n) => sum + n, 0),
      byPeriod,
    })),
    undated,
  };
}

export function claimsByKind(cards: readonly ArticleCard[]): { kind: CasualtyKind; n: number }[] {
  const kinds = cards.flatMap(({ claims }) => claims.filter(isCounted).map(({ kind }) => kind));
  return CASUALTY_KINDS.map((kind) => ({ kind, n: kinds.filter((each) => each === kind).length }));
}

export interface ClaimsByActor {
  /** Most claims first; `null` gathers those beyond the first few. */
  actors: { name: string | null; n: number }[];
  /** Claims that name nobody. */
  unnamed: number;
}

/** Claims by who is said to have done it, as the articles call them; capitals and "the" make no difference. */
export function claimsByActor(cards: readonly ArticleCard[]): ClaimsByActor {
  const counts = new Map<string, { name: string; n: number }>();
  let unnamed = 0;
  for (const { by } of cards.flatMap(({ claims }) => claims.filter(isCounted))) {
    const name = by.replace(/^the /iu, '');
    if (name === '') unnamed += 1;
    else {
      const count = counts.get(name.toLowerCase()) ?? { name, n: 0 };
      count.n += 1;
      counts.set(name.toLowerCase(), count);
    }
  }
  const sorted = [...counts.values()].toSorted((a, b) => b.n - a.n);
  const others = sorted.slice(MOST_ACTORS).reduce((sum, { n }) => sum + n, 0);
  return {
    actors: [...sorted.slice(0, MOST_ACTORS), ...(others > 0 ? [{ name: null, n: others }] : [])],
    unnamed,
  };
}

/** Tags by the day on which a person last decided about them, oldest first; days without any are left out. */
export function codingByDay(cards: readonly ArticleCard[]): DayFigures[] {
  const decisions = cards.flatMap(({ claims, mentions }) =>
    [...claims, ...mentions].map(({ status, decided }) => ({ status, at: decided })),
  );
  return figuresOfDays(decisions).toReversed();
}

/** Decisions of one day. */
export function decidedOn({ accepted, edited, added, rejected, later }: DayFigures): number {
  return accepted + edited + added + rejected + later;
}

/** Mean over the days on which anything was decided; null before the first. */
export function meanPace(days: readonly DayFigures[]): number | null {
  if (days.length === 0) return null;
  return Math.round(days.reduce((sum, day) => sum + decidedOn(day), 0) / days.length);
}
