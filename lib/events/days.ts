/**
 * The days that words name, as far as the day of publication tells. Days are whole numbers since 1 January 1970;
 * a day of publication is the day in UTC, so that everything said here may be one day off.
 */

/** Days from `from` to `to`, both included. Without a day of publication a weekday has no place in time: both are null. */
export interface Days {
  /** Where the words stand in the text that was searched. */
  start: number;
  words: string;
  from: number | null;
  to: number | null;
  /** 0 for Sunday; null for words that are no weekday. */
  weekday: number | null;
  /** Words that tell of another time than the one reported: "a week after", "earlier this month", "last year". */
  isPast: boolean;
  /** The day on which somebody spoke ("said on Wednesday"), not the day of what was spoken about. */
  ofSpeech: boolean;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?`;
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const UNIT_DAYS = { day: 1, week: 7, month: 30, year: 365, decade: 3650 } as const;

/** Verbs of saying before "on Wednesday", with at most two words between. */
const SPEECH =
  /\b(?:said|says|told|tells|announced|reported|confirmed|denied|added|claimed|acknowledged|named|regretted|went on trial)(?: [\p{L}’']+){0,2} (?:on|late on|early on)? ?$/iu;

/** Midnight UTC of an ISO date or time as a day; null when it is not one. */
export function dayOf(iso: string | null | undefined): number | null {
  if (!iso) return null;
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}

/** "2026-03-01" for a day. */
export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function dayFrom(year: number, month: number, date: number): number {
  return Math.floor(Date.UTC(year, month, date) / 86_400_000);
}

function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The latest such weekday up to a day. */
function latest(weekday: number, upTo: number): number {
  return upTo - ((weekdayOf(upTo) - weekday + 7) % 7);
}

function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3)));
}

type Range = [from: number | null, to: number | null];
const UNKNOWN: Range = [null, null];

/** A date without a year is the latest one up to the publication, with a few days of grace for a wrong clock. */
function dateRange(published: number | null, month: number, date: number, year: string | undefined): Range {
  if (year) return [dayFrom(Number(year), month, date), dayFrom(Number(year), month, date)];
  if (published === null) return UNKNOWN;
  const own = Number(isoOf(published).slice(0, 4));
  const day = dayFrom(own, month, date);
  const chosen = day > published + 3 ? dayFrom(own - 1, month, date) : day;
  return [chosen, chosen];
}

function monthRange(published: number | null, month: number, year: string | undefined): Range {
  if (!year && published === null) return UNKNOWN;
  const own = year ? Number(year) : Number(isoOf(published ?? 0).slice(0, 4));
  const late = !year && published !== null && dayFrom(own, month, 1) > published;
  const from = dayFrom(late ? own - 1 : own, month, 1);
  return [from, dayFrom(late ? own - 1 : own, month + 1, 1) - 1];
}

function agoRange(published: number | null, number: string, unit: keyof typeof UNIT_DAYS): Range {
  if (published === null) return UNKNOWN;
  const n = /^\d+$/.test(number) ? Number(number) : Math.max(1, NUMBERS.indexOf(number.toLowerCase()));
  const length = UNIT_DAYS[unit];
  const slack = length === 1 ? 0 : Math.ceil(length / 2);
  return [published - n * length - slack, published - n * length + slack];
}

interface Rule {
  pattern: RegExp;
  isPast?: (match: RegExpMatchArray) => boolean;
  days: (match: RegExpMatchArray, published: number | null) => Range;
}

const around = (published: number | null, from: number, to: number): Range =>
  published === null ? UNKNOWN : [published + from, published + to];

/** Longer forms first: what one rule has read no later rule reads again. */
const RULES: readonly Rule[] = [
  {
    pattern: /\b(\d{4})-(\d\d)-(\d\d)\b/gu,
    days: ([, y, m, d]) => [
      dayFrom(Number(y), Number(m) - 1, Number(d)),
      dayFrom(Number(y), Number(m) - 1, Number(d)),
    ],
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?\\b`, 'gi'),
    days: ([, date, month, year], published) =>
      dateRange(published, monthOf(month ?? ''), Number(date), year),
  },
  {
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'gi'),
    days: ([, month, date, year], published) =>
      dateRange(published, monthOf(month ?? ''), Number(date), year),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|since|of|last|from|until|late|early) ${MONTH}(?:,? (\\d{4}))?(?! \\d)`,
      'gi',
    ),
    days: ([, month, year], published) => monthRange(published, monthOf(month ?? ''), year),
  },
  {
    pattern:
      /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (day|week|month|year|decade)s? (?:ago|earlier|before|on|after|later)\b/gi,
    isPast: ([, , unit]) => unit?.toLowerCase() !== 'day',
    days: ([, number, unit], published) =>
      agoRange(published, number ?? '', (unit ?? 'day').toLowerCase() as keyof typeof UNIT_DAYS),
  },
  { pattern: /\bthe (?:day|night) before\b/gi, days: (_, published) => around(published, -2, -1) },
  {
    pattern: /\b(?:last|the previous|the past) (week|month|year)\b/gi,
    isPast: ([, unit]) => unit?.toLowerCase() !== 'week',
    days: ([, unit], published) =>
      unit?.toLowerCase() === 'week'
        ? around(published, -13, -1)
        : unit?.toLowerCase() === 'month'
          ? around(published, -60, -12)
          : around(published, -700, -60),
  },
  {
    pattern: /\bearlier (?:this|in the) (week|month|year)\b/gi,
    isPast: ([, unit]) => unit?.toLowerCase() !== 'week',
    days: ([, unit], published) =>
      unit?.toLowerCase() === 'week'
        ? around(published, -7, 0)
        : unit?.toLowerCase() === 'month'
          ? around(published, -30, -4)
          : around(published, -365, -14),
  },
  { pattern: /\b(?:over|at|during|on) the weekend\b|\bthis weekend\b/gi, days: weekend },
  { pattern: /\b(?:today|this (?:morning|afternoon|evening))\b/gi, days: (_, p) => around(p, 0, 0) },
  { pattern: /\byesterday\b/gi, days: (_, published) => around(published, -1, -1) },
  { pattern: /\b(?:overnight|last night)\b/gi, days: (_, published) => around(published, -1, 0) },
  {
    pattern: /\b(?:in|of|since|from|between|until|during) ((?:19|20)\d\d)\b/gi,
    days: ([, year]) => [dayFrom(Number(year), 0, 1), dayFrom(Number(year), 11, 31)],
  },
];

const WEEKDAY =
  /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat)\b\.?/gu;

/** A cheap look first: most sentences name no day. */
const MAY_NAME_A_DAY =
  /\d|day|week|month|year|decade|night|morning|afternoon|evening|\b(?:sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function weekend(_: RegExpMatchArray, published: number | null): Range {
  if (published === null) return UNKNOWN;
  const sunday = latest(0, published);
  return [sunday - 1, sunday];
}

/**
 * Every day that a text names, in order.
 *
 * @param published day of publication; without it weekdays and short dates stay without a place in time
 * @example findDays('killed on Tuesday', dayOf('2026-02-11'))[0]?.from === dayOf('2026-02-10')
 */
export function findDays(text: string, published: number | null): Days[] {
  if (!MAY_NAME_A_DAY.test(text)) return [];
  const found: Days[] = [];
  const free = (start: number, end: number): boolean =>
    found.every((each) => end <= each.start || start >= each.start + each.words.length);
  const add = (match: RegExpMatchArray, [from, to]: Range, weekday: number | null, isPast = false): void => {
    const start = match.index ?? 0;
    if (!free(start, start + match[0].length)) return;
    const ofSpeech = SPEECH.test(text.slice(Math.max(0, start - 60), start));
    found.push({ start, words: match[0], from, to, weekday, isPast, ofSpeech });
  };
  for (const { pattern, days, isPast } of RULES)
    for (const match of text.matchAll(pattern)) add(match, days(match, published), null, isPast?.(match));
  for (const match of text.matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS.findIndex((day) => day.startsWith((match[1] ?? '').toLowerCase().slice(0, 3)));
    const day = published === null ? null : latest(weekday, published);
    add(match, [day, day], weekday);
  }
  return found.toSorted((a, b) => a.start - b.start);
}
