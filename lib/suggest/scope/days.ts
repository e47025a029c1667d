import type { AnalysedDocument } from '../document.ts';
import type { DatePhrase } from './dates.ts';

/** A day, or a month or a year where the text tells no more. Months from 0. */
export interface Day {
  year: number;
  month: number | null;
  day: number | null;
  /** By the page or the first and last lines; else only the latest year that the text names. */
  sure: boolean;
}

/** Sentences at the start and at the end that may carry the day of the article. */
const HEAD = 4;
const TAIL = 2;

const dated = (list: readonly (readonly DatePhrase[])[]): DatePhrase[] =>
  list.flat().filter(({ year }) => year !== null);

const latest = (list: readonly DatePhrase[]): DatePhrase | undefined =>
  list.toSorted((a, b) => b.year! - a.year! || (b.month ?? -1) - (a.month ?? -1))[0];

/** When the article was written: by its page, else by the dates of its first and last lines, else by the latest year it names. */
export function publishedDay(
  document: AnalysedDocument,
  dates: readonly (readonly DatePhrase[])[],
): Day | null {
  const page = /^(\d{4})-(\d\d)-(\d\d)/.exec(document.article.published ?? '');
  if (page) return { year: Number(page[1]), month: Number(page[2]) - 1, day: Number(page[3]), sure: true };
  const all = dated(dates);
  // A bare year in the first lines is as often that of an old crime; with its month it is the article's own.
  const ends = dated([...dates.slice(0, HEAD), ...dates.slice(-TAIL)]).filter(({ month }) => month !== null);
  const several = new Set(all.map(({ year }) => year)).size > 1;
  const last = latest(several ? all : ends);
  return last ? { year: last.year!, month: last.month, day: null, sure: ends.includes(last) } : null;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const DAY_MILLISECONDS = 86_400_000;

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * The day, month or year that a date phrase means, as ISO 8601, by the day on which the article was published. Null
 * where the two do not tell: a weekday needs a day, "last month" a month.
 *
 * @example isoDate('Sunday', { month: null, year: null }, { year: 2024, month: 2, day: 6, sure: true }) // '2024-03-03'
 */
export function isoDate(
  words: string,
  named: Pick<DatePhrase, 'month' | 'year'>,
  now: Day | null,
): string | null {
  const lower = words.toLowerCase();
  const { month } = named;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(lower)?.[1];
  if (month !== null) {
    // A month without a year is the latest one that is over or running: in March, "November" was last year's.
    const year = named.year ?? (now?.month == null ? null : month > now.month ? now.year - 1 : now.year);
    if (year === null) return null;
    return `${year}-${pad(month + 1)}${day ? `-${pad(Number(day))}` : ''}`;
  }
  if (named.year !== null) return String(named.year);
  if (!now?.sure) return null;
  const back = /^(?:(\d+|[a-z]+) )?(day|week|month|year)s? (?:ago|earlier)$/.exec(lower);
  const last = /^(?:last|previous|past) (week|month|year)$/.exec(lower)?.[1];
  const unit = back?.[2] ?? last;
  const word = back?.[1];
  const named1 = word ? NUMBERS.indexOf(word) : 1;
  const many = word && /^\d/.test(word) ? Number(word) : word === 'a' ? 1 : named1;
  if (unit === 'year' && many > 0) return String(now.year - many);
  if (unit === 'month' && many > 0 && now.month !== null) {
    const months = now.year * 12 + now.month - many;
    return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;
  }
  if (now.month === null || now.day === null || unit !== undefined) return null;
  const today = Date.UTC(now.year, now.month, now.day);
  const weekday = WEEKDAYS.findIndex((name) => lower === name || lower === name.slice(0, 3));
  const ago =
    weekday >= 0
      ? (new Date(today).getUTCDay() - weekday + 7) % 7
      : { today: 0, tonight: 0, yesterday: 1 }[lower];
  return ago === undefined ? null : new Date(today - ago * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
