/** What a new event of an article opens with, and which of the reader's events come first to choose from. */
import type { ConflictEvent } from '../model';
import { findDays, isoOf } from './days';
import type { Fingerprint, PartyName } from './fingerprint';
import { nameKey, namesIn } from './names';

export interface EventDraft {
  /** ISO date where the text gives one day, else the words of the text; null where it gives none. */
  date: string | null;
  place: string | null;
  /** Armed parties by name. */
  parties: string[];
}

const MOST_PARTIES = 2;

/** @example draftOf([fingerprint]) // { date: '2026-02-10', place: 'Orvasta', parties: ['Lower Tarn Front'] } */
export function draftOf(prints: readonly Fingerprint[]): EventDraft {
  const days = prints.flatMap((print) => print.days);
  const exact = days.find(({ from, to }) => from !== null && from === to);
  const place = mostOften(
    prints.flatMap(({ names }) =>
      names.filter((name) => name.isPlace && !name.isWide).map(({ words }) => words),
    ),
  );
  const wide = prints.flatMap(({ names }) => names.filter(({ isWide }) => isWide))[0]?.words;
  const parties = prints.flatMap((print) => print.parties.filter(({ isCommon }) => !isCommon));
  return {
    date: exact?.from === undefined || exact.from === null ? (days[0]?.words ?? null) : isoOf(exact.from),
    place: place ?? wide ?? null,
    parties: distinct(parties).slice(0, MOST_PARTIES),
  };
}

/** Names of parties without those that are a shorter form of another. */
function distinct(parties: readonly PartyName[]): string[] {
  const byKey = new Map(parties.map(({ key, words }) => [key, words]));
  const keys = [...byKey.keys()];
  const isShorter = (key: string): boolean =>
    keys.some((other) => other !== key && key.split(' ').every((word) => other.split(' ').includes(word)));
  return keys.filter((key) => !isShorter(key)).map((key) => byKey.get(key) ?? key);
}

/** The first of those that stand most often: articles agree on the place of their event, not on what is around. */
function mostOften(words: readonly string[]): string | undefined {
  const counts = new Map<string, { words: string; n: number }>();
  for (const each of words) {
    const count = counts.get(nameKey(each)) ?? { words: each, n: 0 };
    count.n += 1;
    counts.set(nameKey(each), count);
  }
  return [...counts.values()].toSorted((a, b) => b.n - a.n)[0]?.words;
}

/**
 * The reader's events, those first that hold the article, then those at its place or day, then the latest.
 */
export function rankEvents(
  events: readonly ConflictEvent[],
  articleId: string | null,
  print: Fingerprint | null,
): ConflictEvent[] {
  const places = new Set(print?.names.filter(({ isWide }) => !isWide).map(({ key }) => key));
  const days = (print?.days ?? []).flatMap(({ from, to }) =>
    from === null || to === null ? [] : [{ from, to }],
  );
  const weight = (event: ConflictEvent): number => {
    const holds = articleId !== null && event.articleIds.includes(articleId) ? 8 : 0;
    const named = [event.place ?? '', ...namesIn(event.name).map(({ words }) => words)].map(nameKey);
    const atPlace = named.some((key) => places.has(key)) ? 2 : 0;
    const [day] = findDays(event.date ?? '', null);
    const onDay = days.some(
      ({ from, to }) => day?.from != null && day.from >= from - 1 && day.from <= to + 1,
    );
    return holds + atPlace + (onDay ? 1 : 0);
  };
  const weights = new Map(events.map((event) => [event.id, weight(event)]));
  return events.toSorted(
    (a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) || (a.modified < b.modified ? 1 : -1),
  );
}
