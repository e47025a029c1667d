/** Suggested groups: articles that seem to report one event, beside the events that the reader has made. */
import type { ConflictEvent } from '../model';
import type { EventIndex, Pair } from './near';
import { likeness, type Likeness } from './score';

/** One suggestion: a new event of these articles, or more articles for an event that there is. */
export interface EventSuggestion {
  /** The reader's event that the articles would join; null for a new one. */
  eventId: string | null;
  /** The articles that the suggestion would add, without those that the event has. */
  articleIds: string[];
  /** Why, for the likeliest pair of each article. */
  links: { a: string; b: string; like: Likeness }[];
}

/** Two articles of one group that are less alike than this speak against the group: a chain is no event. */
const CONTRADICTION = 2;

interface Cluster {
  eventId: string | null;
  members: string[];
}

/**
 * @param apart whether a reader said that two articles tell of different events: they are never suggested together,
 * not by way of a third one either
 * @example suggestGroups(index, events, isApart)[0] // { eventId: null, articleIds: ['courier', 'flare'], … }
 */
export function suggestGroups(
  index: EventIndex,
  events: readonly ConflictEvent[],
  apart: (a: string, b: string) => boolean,
): EventSuggestion[] {
  const steps = suggestInSteps(index, index.pairs(), events, apart);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Pairs that are looked at before the caller may pause: about a millisecond. */
const PAIRS_A_STEP = 100;

/**
 * The same in steps, for a library whose pairs are thousands.
 *
 * @param pairs of the index, the likeliest first
 */
export function* suggestInSteps(
  index: EventIndex,
  pairs: readonly Pair[],
  events: readonly ConflictEvent[],
  apart: (a: string, b: string) => boolean,
): Generator<void, EventSuggestion[]> {
  const clusters = new Map<string, Cluster>();
  for (const { id, articleIds } of events) {
    const cluster: Cluster = { eventId: id, members: [...articleIds] };
    // An article of several events is joined to none of them by a suggestion.
    for (const each of articleIds)
      clusters.set(each, clusters.has(each) ? { ...cluster, members: [] } : cluster);
  }
  const clusterOf = (id: string): Cluster => {
    const known = clusters.get(id) ?? { eventId: null, members: [id] };
    clusters.set(id, known);
    return known;
  };
  const agree = (a: string, b: string): boolean => {
    if (apart(a, b)) return false;
    const [one, other] = [index.get(a), index.get(b)];
    return !one || !other || likeness(one, other).score >= CONTRADICTION;
  };
  const links: EventSuggestion['links'] = [];
  for (const [at, link] of pairs.entries()) {
    if (at % PAIRS_A_STEP === PAIRS_A_STEP - 1) yield;
    const [one, other] = [clusterOf(link.a), clusterOf(link.b)];
    if (one === other || (one.eventId !== null && other.eventId !== null)) continue;
    if (one.members.length === 0 || other.members.length === 0) continue;
    if (!one.members.every((a) => other.members.every((b) => agree(a, b)))) continue;
    const joined: Cluster = {
      eventId: one.eventId ?? other.eventId,
      members: [...one.members, ...other.members],
    };
    for (const member of joined.members) clusters.set(member, joined);
    const [first, second] = [index.get(link.a), index.get(link.b)];
    if (first && second) links.push({ a: link.a, b: link.b, like: likeness(first, second) });
  }
  const linksOf = new Map<Cluster | undefined, EventSuggestion['links']>();
  for (const link of links) {
    const cluster = clusters.get(link.a);
    const own = linksOf.get(cluster);
    if (own) own.push(link);
    else linksOf.set(cluster, [link]);
  }
  const stored = new Map(events.map((event) => [event.id, new Set(event.articleIds)]));
  return [...new Set(clusters.values())].flatMap((cluster): EventSuggestion[] => {
    const has = stored.get(cluster.eventId ?? '');
    const articleIds = cluster.members.filter((id) => !has?.has(id));
    if (articleIds.length === 0 || cluster.members.length < 2) return [];
    return [{ eventId: cluster.eventId, articleIds, links: linksOf.get(cluster) ?? [] }];
  });
}
