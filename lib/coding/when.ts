/** When the event was: a day or a span of days, and how exact that is in each profile. */
import { dayOf, findDays, isoOf } from '../events/days';
import { idOf, type Facts } from './facts';
import type { Applied, Question } from './types';

export interface When {
  /** First and last day, ISO 8601; null where nothing tells it. */
  from: string | null;
  to: string | null;
  /** Days that it may have lasted, at least 1; null where nothing tells it. */
  days: number | null;
  claims: string[];
  because: Applied[];
  asks: Question[];
}

interface Range {
  from: number;
  to: number;
}

/** "2026-03-01", "2026-03", "2026", or words with the day of publication. */
function rangeOf(words: string, published: number | null): Range | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(words.trim()) ?? [];
  if (year !== undefined) {
    const first = dayOf(`${year}-${month ?? '01'}-${day ?? '01'}`);
    if (first === null) return null;
    const next =
      month === undefined ? Date.UTC(Number(year) + 1, 0, 1) : Date.UTC(Number(year), Number(month), 1);
    return { from: first, to: day === undefined ? next / 86_400_000 - 1 : first };
  }
  const found = findDays(words, published).find(({ from, to }) => from !== null && to !== null);
  return found?.from == null || found.to === null ? null : { from: found.from, to: found.to };
}

function when(range: Range, claims: string[], because: Applied[], asks: Question[] = []): When {
  const days = range.to - range.from + 1;
  const span = { from: isoOf(range.from), to: isoOf(range.to) };
  return {
    ...span,
    days,
    claims,
    because: [
      ...because,
      days === 1 ? { rule: 'exactDay', values: {} } : { rule: 'datePrecision', values: { n: days, ...span } },
    ],
    asks,
  };
}

/** The event's own date counts before those of its claims; without either the coder is asked. */
export function whenOf(facts: Facts): When {
  const { event, articles, told, answerTo } = facts;
  const published = dayOf(articles[0]?.published);
  const own = event.date === null ? null : rangeOf(event.date, published);
  if (own) return when(own, [], [{ rule: 'dateOfEvent', values: { words: event.date ?? '' } }]);
  const dated = told.flatMap((each) => {
    const { date } = each.claim;
    const range = date ? rangeOf(date.iso ?? date.text, dayOf(each.article.published)) : null;
    return range ? [{ range, id: idOf(each), words: date?.text ?? '' }] : [];
  });
  const counts = new Map<string, typeof dated>();
  for (const each of dated) {
    const key = `${each.range.from} ${each.range.to}`;
    counts.set(key, [...(counts.get(key) ?? []), each]);
  }
  const most = [...counts.values()].toSorted((a, b) => b.length - a.length)[0];
  const [first] = most ?? [];
  if (most && first) {
    const because: Applied[] = [{ rule: 'dateOfClaims', values: { words: first.words } }];
    return when(
      first.range,
      most.map(({ id }) => id),
      because,
    );
  }
  const answer = answerTo('date', '');
  const ask: Question = {
    question: 'date',
    about: '',
    values: {},
    options: [],
    input: 'date',
    claims: [],
    answer,
  };
  const given = answer === null ? null : rangeOf(answer, null);
  if (given) return when(given, [], [{ rule: 'answered', values: { answer: answer ?? '' } }], [ask]);
  return { from: null, to: null, days: null, claims: [], because: [], asks: [ask] };
}

/** ACLED: 1 the day, 2 the week, 3 the month. Blank for what is wider. */
export function acledPrecision(days: number | null): string {
  if (days === null) return '';
  return days === 1 ? '1' : days <= 7 ? '2' : days <= 31 ? '3' : '';
}

/** UCDP: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer. */
export function ucdpPrecision(days: number | null): string {
  if (days === null) return '';
  return days === 1 ? '1' : days <= 6 ? '2' : days === 7 ? '3' : days <= 31 ? '4' : '5';
}
