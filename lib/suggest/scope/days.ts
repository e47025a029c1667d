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
export function publishedDay(document: AnalysedDocument, dates: readonly DatePhrase[][]): Day | null {
  const page = /^(\d{4})-(\d\d)-(\d\d)/.exec(document.article.published ?? '');
  if (page) return { year: Number(page[1]), month: Number(page[2]) - 1, day: Number(page[3]), sure: true };
  const all = dated(dates);
  const ends = dated([...dates.slice(0, HEAD), ...dates.slice(-TAIL)]);
  const several = new Set(all.map(({ year }) => year)).size > 1;
  const last = latest(several ? all : ends);
  return last ? { year: last.year!, month: last.month, day: null, sure: ends.includes(last) } : null;
}
