/**
 * What a person's review amounts to, in figures that hide nothing: taken over unchanged, changed, added, rejected,
 * put off, and how long a decision took. Computed from the history of the records; nothing else is kept. Pure.
 */
import type { Annotation, AnnotationStatus } from '../model';

export interface ReviewFigures {
  /** Suggestions taken over as they were. */
  accepted: number;
  /** Suggestions taken over with changes. */
  edited: number;
  /** Tags that the engine had not suggested. */
  added: number;
  rejected: number;
  later: number;
  /** Median time between two decisions that follow each other, in seconds; null with fewer than two. */
  secondsPerDecision: number | null;
}

/** A longer pause is reading or coffee, not deciding. */
const LONGEST_PAUSE_SECONDS = 120;

/** The last decision about a record, by a person; `at` is ISO 8601, null where nobody has decided. */
export interface LastDecision {
  status: AnnotationStatus;
  at: string | null;
}

function lastOf({ status, history }: Annotation): LastDecision {
  return { status, at: history.findLast(({ by }) => by.type === 'person')?.at ?? null };
}

/** Times of the decisions, in milliseconds, in order. Records decided in one go count once. */
function momentsOf(decisions: readonly LastDecision[]): number[] {
  const times = decisions.flatMap(({ at }) => {
    const time = at === null ? Number.NaN : Date.parse(at);
    return Number.isNaN(time) ? [] : [time];
  });
  return [...new Set(times)].toSorted((a, b) => a - b);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function pauses(moments: readonly number[]): number[] {
  return moments.slice(1).flatMap((at, index) => {
    const seconds = (at - (moments[index] ?? at)) / 1000;
    return seconds <= LONGEST_PAUSE_SECONDS ? [seconds] : [];
  });
}

/**
 * @param annotations of an article, a day or a project; what they hold is not changed
 * @example reviewFigures([]) // { accepted: 0, edited: 0, added: 0, rejected: 0, later: 0, secondsPerDecision: null }
 */
export function reviewFigures(annotations: readonly Annotation[]): ReviewFigures {
  return figuresOf(annotations.map(lastOf));
}

function figuresOf(decisions: readonly LastDecision[]): ReviewFigures {
  const counts = { accepted: 0, edited: 0, added: 0, rejected: 0, later: 0 };
  for (const { status } of decisions) counts[status] += 1;
  return { ...counts, secondsPerDecision: median(pauses(momentsOf(decisions))) };
}

/** Ten in a row, each faster than a sentence can be read (about four words a second, eight words at the least). */
const IN_A_ROW = 10;
const TOO_FAST_SECONDS = 1.5;

/**
 * Whether the latest acceptances came faster than a person reads: the last ten decisions were all taken over
 * unchanged, one by one, and the middle pause between them was shorter than a second and a half.
 */
export function isTooFast(annotations: readonly Annotation[]): boolean {
  const latest = annotations
    .flatMap((annotation) => {
      const last = annotation.history.findLast(({ by }) => by.type === 'person');
      return last ? [{ annotation, at: Date.parse(last.at) }] : [];
    })
    .toSorted((a, b) => a.at - b.at)
    .slice(-IN_A_ROW);
  if (latest.length < IN_A_ROW) return false;
  if (latest.some(({ annotation }) => annotation.status !== 'accepted')) return false;
  const moments = [...new Set(latest.map(({ at }) => at))];
  if (moments.length < IN_A_ROW) return false;
  return (median(pauses(moments)) ?? Infinity) < TOO_FAST_SECONDS;
}

export interface DayFigures extends ReviewFigures {
  /** The day in the reader's time zone, ISO 8601 (2026-03-04). */
  day: string;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function dayOf(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** Figures by the day of the last decision, newest first; what nobody has decided is left out. */
export function figuresOfDays(decisions: readonly LastDecision[]): DayFigures[] {
  const days = new Map<string, LastDecision[]>();
  for (const decision of decisions) {
    if (decision.at === null) continue;
    const day = dayOf(decision.at);
    const own = days.get(day);
    if (own) own.push(decision);
    else days.set(day, [decision]);
  }
  return [...days].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([day, own]) => ({ day, ...figuresOf(own) }));
}
