/** What number a claim stands for in a profile, and which of several figures counts. */
import type { CasualtyValue } from '../model';
import { victimWords } from '../compare/victim-words';
import vague from './data/vague.json';
import victims from '../compare/data/side-words.json';
import { idOf, victimName, type Facts, type Told } from './facts';
import type { Applied, Question } from './types';

/** Numbers for one thing counted. Null where nobody gives one or a question is open. */
export interface Reading {
  low: number | null;
  best: number | null;
  high: number | null;
  claims: string[];
  because: Applied[];
  asks: Question[];
}

/** A reading that is one voice among others. */
export interface Figure extends Reading {
  /** The number comes from words without one, or from an upper bound alone. */
  isWords: boolean;
  /** Said by the article or by somebody who is no party to it. */
  isIndependent: boolean;
  /** A party about its own losses. */
  isOwnLoss: boolean;
  who: string;
  told: number;
}

type Values = Applied['values'];
const applied = (rule: Applied['rule'], values: Values = {}): Applied => ({ rule, values });

interface VagueFamily {
  id: string;
  acled: number[];
}

/** The family of words without a number; null where no codebook speaks of them ("scores"). */
export function vagueFamily({ count }: CasualtyValue): VagueFamily | null {
  if (count.text === null) return vague.barePlural;
  const words = ` ${count.text.toLowerCase()} `;
  return (
    vague.families.find((family) =>
      family.words.some((word) => new RegExp(`[^\\p{L}]${word}[^\\p{L}]`, 'u').test(words)),
    ) ?? null
  );
}

const NONE = { low: null, best: null, high: null };

function same(n: number): Pick<Reading, 'low' | 'best' | 'high'> {
  return { low: n, best: n, high: n };
}

type Numbers = Pick<Reading, 'low' | 'best' | 'high' | 'because' | 'asks'> & { isWords: boolean };

/** Asks for a number, or takes the one that was given. */
function asked(
  { answerTo }: Facts,
  told: Told,
  question: 'vague' | 'upperBound',
  options: readonly number[],
): Numbers {
  const id = idOf(told);
  const answer = answerTo(question, id);
  const ask: Question = {
    question,
    about: id,
    values: { words: told.claim.count.text ?? victimName(told), victims: victimName(told) },
    options: options.map((n) => ({ value: String(n), words: null })),
    input: 'number',
    claims: [id],
    answer,
  };
  const n = answer === null ? NaN : Number(answer);
  if (!Number.isFinite(n)) return { ...NONE, because: [], asks: [ask], isWords: true };
  const rule = question === 'vague' ? 'vagueAnswered' : 'boundAnswered';
  return { ...same(n), because: [applied(rule, { ...ask.values, n })], asks: [ask], isWords: true };
}

function numbersOf(facts: Facts, told: Told): Numbers {
  const { count } = told.claim;
  const { low, high } = count;
  const words = count.text ?? '';
  if (low === null && high === null) {
    if (facts.profile === 'gtd')
      return {
        ...NONE,
        because: [applied('vagueBlank', { words: words || victimName(told) })],
        asks: [],
        isWords: true,
      };
    const family = vagueFamily(told.claim);
    const options = facts.profile === 'acled' ? (family?.acled ?? []) : [];
    const [only] = options;
    if (only === undefined || options.length > 1) return asked(facts, told, 'vague', options);
    return { ...same(only), because: [applied('vagueNumber', { words, n: only })], asks: [], isWords: true };
  }
  if (low === null) return asked(facts, told, 'upperBound', []);
  const derived = count.derived ? [applied('derived', { words, n: low })] : [];
  const plain = (because: Applied[], numbers = same(low)): Numbers => ({
    ...numbers,
    because: [...derived, ...because],
    asks: [],
    isWords: false,
  });
  if (high === null) return plain([applied('lowerBound', { words, n: low })]);
  if (low !== high)
    return facts.profile === 'ucdp'
      ? plain([applied('rangeBounds', { low, high })], { low, best: low, high })
      : plain([applied('rangeLowest', { low, high })]);
  if (count.qualifier === 'about') return plain([applied('approximate', { words, n: low })]);
  return plain(derived.length > 0 ? [] : [applied('asStated', { words: words || low, n: low })]);
}

const ARMED: readonly (string | null)[] = ['state_forces', 'rebel', 'militia'];

/** A source that takes part in it: it claims, it is on a side, or it is an armed party. */
function isParty({ claim, source }: Told, sides: ReadonlySet<string>): boolean {
  if (source === null) return false;
  return claim.source?.stance === 'claims' || sides.has(source.key) || ARMED.includes(source.type);
}

const OWN_WORDS: Partial<Record<string, ReadonlySet<string>>> = {
  state_forces: new Set(victims.ofState),
  rebel: new Set(victims.ofOthers),
  militia: new Set(victims.ofOthers),
};

/** A party about its own dead: by the link of the victims, else by the word for them ("soldiers", an army). */
function isAboutItself({ claim, source, perpetrator, victims: hit }: Told): boolean {
  if (source === null || perpetrator?.key === source.key) return false;
  if (hit !== null) return hit.key === source.key;
  const words = claim.victims?.resolved || claim.victims?.text || '';
  return OWN_WORDS[source.type ?? '']?.has(victimWords(words).head) ?? false;
}

/** @param sides keys of those who did it or were hit */
export function figureOf(facts: Facts, told: Told, sides: ReadonlySet<string>): Figure {
  return {
    ...numbersOf(facts, told),
    claims: [idOf(told)],
    isIndependent: !isParty(told, sides),
    isOwnLoss: isAboutItself(told),
    who: told.source?.name ?? (told.article.site || told.article.title),
    told: facts.articles.indexOf(told.article),
  };
}

const distinct = (figures: readonly Figure[]): number[] => [
  ...new Set(figures.flatMap(({ best }) => (best === null ? [] : [best]))),
];

function gather(figures: readonly Figure[]): Pick<Reading, 'claims' | 'because' | 'asks'> {
  const because = new Map(
    figures.flatMap((each) => each.because).map((each) => [JSON.stringify(each), each]),
  );
  return {
    claims: [...new Set(figures.flatMap(({ claims }) => claims))],
    because: [...because.values()],
    asks: figures.flatMap(({ asks }) => asks),
  };
}

/**
 * One reading of several voices about the same victims, as the profile wants it.
 *
 * @param about names the group in an answer
 * @example chooseFigure(acled, [17, 40], 'killed/soldiers').best // 17, because it is the lowest of two
 */
export function chooseFigure(facts: Facts, all: readonly Figure[], about: string): Reading {
  const numbers = all.filter(({ isWords }) => !isWords);
  const figures = numbers.length > 0 ? numbers : all;
  const words = numbers.length > 0 ? all.filter(({ isWords }) => isWords) : [];
  const parts = gather(figures);
  const notes = words.map(({ who }) => applied('numberBeforeWords', { who }));
  const ns = distinct(figures);
  const open = { ...NONE, ...parts, because: [...parts.because, ...notes] };
  if (facts.profile === 'ucdp') return reliable(facts, figures, { ...open, about });
  const [n] = ns;
  if (n === undefined) return open;
  if (ns.length === 1) {
    const agree = figures.length > 1 ? [applied('sameFigure', { n, k: figures.length })] : [];
    return { ...open, ...same(n), because: [...open.because, ...agree] };
  }
  const picked = facts.profile === 'acled' ? lowest(figures) : mostRecent(figures);
  const { claims, because } = gather(figures.filter(({ best }) => best === picked.n));
  return { ...same(picked.n), claims, because: [...because, ...notes, picked.because], asks: parts.asks };
}

function listed(ns: readonly number[]): Values {
  return { k: ns.length, list: ns.toSorted((a, b) => a - b).join(', ') };
}

function lowest(figures: readonly Figure[]): { n: number; because: Applied } {
  const ns = distinct(figures);
  const n = Math.min(...ns);
  return { n, because: applied('lowest', { n, ...listed(ns) }) };
}

/** GTD: the most recent independent source, else the majority, else the lowest. */
function mostRecent(figures: readonly Figure[]): { n: number; because: Applied } {
  const independent = figures.filter(({ isIndependent, best }) => isIndependent && best !== null);
  const last = Math.max(...independent.map(({ told }) => told));
  const latest = independent.filter(({ told }) => told === last);
  const [recent] = distinct(latest);
  if (recent !== undefined && distinct(latest).length === 1)
    return {
      n: recent,
      because: applied('latestIndependent', { n: recent, who: latest[0]?.who ?? '' }),
    };
  const votes = distinct(figures)
    .map((n) => ({ n, k: figures.filter(({ best }) => best === n).length }))
    .toSorted((a, b) => b.k - a.k);
  const [first, next] = votes;
  if (first && first.k > (next?.k ?? 0))
    return { n: first.n, because: applied('majority', { n: first.n, k: first.k, of: figures.length }) };
  return lowest(figures);
}

/** UCDP: low and high are the ends; the best is the most reliable, which a party's claim about its enemy is not. */
function reliable(
  { answerTo }: Facts,
  figures: readonly Figure[],
  { about, ...open }: Reading & { about: string },
): Reading {
  const lows = figures.flatMap(({ low }) => (low === null ? [] : [low]));
  const highs = figures.flatMap(({ high }) => (high === null ? [] : [high]));
  if (lows.length === 0 || highs.length === 0) return open;
  const ends = { low: Math.min(...lows), high: Math.max(...highs) };
  const because = [...open.because];
  if (ends.low !== ends.high && figures.length > 1) because.push(applied('lowToHigh', ends));
  const trusted = figures.filter(({ isIndependent, isOwnLoss }) => isIndependent || isOwnLoss);
  const untrusted = figures.filter((each) => !trusted.includes(each));
  for (const { who, best } of trusted.length > 0 ? untrusted : [])
    because.push(applied('partyNotBest', { who, n: best ?? '' }));
  const ns = distinct(trusted);
  const [only] = ns;
  if (only !== undefined && ns.length === 1) return { ...open, ...ends, best: only, because };

  const question = trusted.length > 0 ? 'reliable' : 'partyOnly';
  const offered = trusted.length > 0 ? trusted : untrusted;
  const answer = answerTo(question, about);
  const options = distinct(offered).map((n) => ({
    value: String(n),
    words: [...new Set(offered.filter(({ best }) => best === n).map(({ who }) => who))].join(', '),
  }));
  const ask: Question = {
    question,
    about,
    values: { who: offered.map(({ who }) => who).join(', '), ...listed(distinct(offered)) },
    options: question === 'partyOnly' ? [...options, { value: '0', words: null }] : options,
    input: null,
    claims: offered.flatMap(({ claims }) => claims),
    answer,
  };
  const asks = [...open.asks, ask];
  if (answer === null || !Number.isFinite(Number(answer))) return { ...open, ...ends, because, asks };
  const best = Number(answer);
  const rule = question === 'reliable' ? 'chosenReliable' : 'partyAnswered';
  because.push(applied(rule, { n: best, who: options.find(({ value }) => value === answer)?.words ?? '' }));
  return { ...open, low: Math.min(ends.low, best), high: Math.max(ends.high, best), best, because, asks };
}

/** Readings of different victims added up; a number that is missing in one is missing in the sum. */
export function addReadings(readings: readonly Reading[]): Reading {
  const sum = (pick: (reading: Reading) => number | null): number | null => {
    const ns = readings.map(pick);
    return ns.includes(null) ? null : ns.reduce<number>((total, n) => total + (n ?? 0), 0);
  };
  const [first] = readings;
  if (readings.length === 1 && first) return first;
  const best = sum((reading) => reading.best);
  return {
    low: sum((reading) => reading.low),
    best,
    high: sum((reading) => reading.high),
    claims: readings.flatMap(({ claims }) => claims),
    because: [
      ...readings.flatMap(({ because }) => because),
      ...(best === null
        ? []
        : [applied('addedUp', { list: readings.map((each) => each.best).join(' + '), n: best })]),
    ],
    asks: readings.flatMap(({ asks }) => asks),
  };
}
