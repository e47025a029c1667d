/**
 * Changes to the reader's events, as rows to write: one call, one change, one undo. An event lists its articles
 * and claims, and each of the claims names its event: the two are kept the same here and nowhere else.
 */
import type { Annotation, ConflictEvent, StoredArticle, VictimGroupChoice } from '../model';
import { answersOfBoth } from './answers';

/** What a change starts from. */
export interface EventRecords {
  articles: readonly StoredArticle[];
  annotations: readonly Annotation[];
  events: readonly ConflictEvent[];
}

/** Rows to write and to remove, in the form that the store takes. */
export interface EventChange {
  put: { articles?: StoredArticle[]; annotations?: Annotation[]; events?: ConflictEvent[] };
  remove?: { events: string[] };
}

/** What a reader says of an event. */
export type EventFacts = Pick<ConflictEvent, 'name' | 'date' | 'place'>;

const COUNTED: readonly Annotation['status'][] = ['accepted', 'edited', 'added'];

/**
 * Whether a claim tells of the article's own event. Totals over a time, other events and what is no fact are
 * never part of it, so that no sum can take them in.
 */
export function isOfOwnEvent({ value, status }: Annotation): boolean {
  return COUNTED.includes(status) && value.kind === 'casualty' && value.claim.scope === 'event';
}

/** An event without articles and claims. `now` is UTC, ISO 8601. */
export function newEvent(id: string, facts: EventFacts, now: string): ConflictEvent {
  return { id, ...facts, articleIds: [], claimIds: [], created: now, modified: now };
}

/** Events that hold other articles and claims now; those in which nothing is different are left out. */
function changed(
  before: readonly ConflictEvent[],
  after: readonly ConflictEvent[],
  now: string,
): ConflictEvent[] {
  const was = new Map(before.map((event) => [event.id, event]));
  return after.flatMap((event) => {
    const old = was.get(event.id);
    const same =
      old !== undefined &&
      old.articleIds.join() === event.articleIds.join() &&
      old.claimIds.join() === event.claimIds.join();
    return same ? [] : [{ ...event, modified: now }];
  });
}

/**
 * Puts claims into an event, each out of the one it was in. The event gets their article; another event keeps an
 * article as long as one of its claims is of it.
 *
 * @param event the event with its new facts, stored or not; null takes the claims out of any
 */
export function withClaims(
  events: readonly ConflictEvent[],
  event: ConflictEvent | null,
  claims: readonly Pick<Annotation, 'id' | 'articleId'>[],
  articleOf: (claimId: string) => string | undefined,
  now: string,
): ConflictEvent[] {
  const moved = new Set(claims.map(({ id }) => id));
  const articles = [...new Set(claims.map(({ articleId }) => articleId))];
  const others = events
    .filter(({ id, claimIds }) => id !== event?.id && claimIds.some((claim) => moved.has(claim)))
    .map((other) => {
      const claimIds = other.claimIds.filter((id) => !moved.has(id));
      const left = new Set(claimIds.map(articleOf));
      return {
        ...other,
        claimIds,
        articleIds: other.articleIds.filter((id) => !articles.includes(id) || left.has(id)),
      };
    });
  const own = event && {
    ...event,
    articleIds: [...new Set([...event.articleIds, ...articles])],
    claimIds: [...new Set([...event.claimIds, ...moved])],
  };
  return changed(events, own ? [...others, own] : others, now);
}

function assigned(rows: readonly Annotation[], eventId: string | null, now: string): Annotation[] {
  return rows
    .filter((row) => (row.eventId ?? null) !== eventId)
    .map((row) => ({ ...row, eventId, modified: now }));
}

/** Adds articles to an event, with those of their claims that tell of their own event and are in no other. */
export function addArticles(
  { annotations, events }: EventRecords,
  event: ConflictEvent,
  articleIds: readonly string[],
  now: string,
): EventChange {
  const known = new Set(events.map(({ id }) => id));
  const rows = annotations.filter(
    (row) =>
      articleIds.includes(row.articleId) && isOfOwnEvent(row) && (!row.eventId || !known.has(row.eventId)),
  );
  const joined: ConflictEvent = {
    ...event,
    articleIds: [...new Set([...event.articleIds, ...articleIds])],
    claimIds: [...new Set([...event.claimIds, ...rows.map(({ id }) => id)])],
    modified: now,
  };
  return { put: { events: [joined], annotations: assigned(rows, event.id, now) } };
}

/** Takes one article and its claims out of an event. */
export function removeArticle(
  { annotations }: EventRecords,
  event: ConflictEvent,
  articleId: string,
  now: string,
): EventChange {
  const rows = annotations.filter((row) => row.articleId === articleId && row.eventId === event.id);
  const gone = new Set(annotations.filter((row) => row.articleId === articleId).map(({ id }) => id));
  const left: ConflictEvent = {
    ...event,
    articleIds: event.articleIds.filter((id) => id !== articleId),
    claimIds: event.claimIds.filter((id) => !gone.has(id)),
    modified: now,
  };
  return { put: { events: [left], annotations: assigned(rows, null, now) } };
}

/** Gives an event another name, day or place. */
export function renameEvent(event: ConflictEvent, facts: EventFacts, now: string): EventChange {
  return { put: { events: [{ ...event, ...facts, modified: now }] } };
}

/**
 * A reader says to which group words for victims belong, or takes that back.
 *
 * @param words folded as `foldVictims` does; the later word about them holds
 * @param group folded words of that group, the same words to let them stand alone, null for what the words suggest
 */
export function sayVictimGroup(
  event: ConflictEvent,
  words: string,
  group: string | null,
  now: string,
): EventChange {
  const others = (event.victimGroups ?? []).filter((choice) => choice.words !== words);
  const victimGroups = group === null ? others : [...others, { words, group }];
  return { put: { events: [{ ...event, victimGroups, modified: now }] } };
}

/** The last word about each of the words; the field is left out where there is none. */
function victimGroupsOf(choices: readonly VictimGroupChoice[]): Pick<ConflictEvent, 'victimGroups'> {
  if (choices.length === 0) return {};
  return { victimGroups: [...new Map(choices.map((choice) => [choice.words, choice])).values()] };
}

/** One event of two: the first keeps its name and facts and takes over what the other holds. */
export function mergeEvents(
  { annotations }: EventRecords,
  into: ConflictEvent,
  other: ConflictEvent,
  now: string,
): EventChange {
  const rows = annotations.filter(({ eventId }) => eventId === other.id);
  const merged: ConflictEvent = {
    ...into,
    date: into.date ?? other.date,
    place: into.place ?? other.place,
    articleIds: [...new Set([...into.articleIds, ...other.articleIds])],
    claimIds: [...new Set([...into.claimIds, ...other.claimIds])],
    ...victimGroupsOf([...(other.victimGroups ?? []), ...(into.victimGroups ?? [])]),
    ...answersOfBoth(into, other),
    modified: now,
  };
  return {
    put: { events: [merged], annotations: assigned(rows, into.id, now) },
    remove: { events: [other.id] },
  };
}

/** Moves articles with their claims from an event to a new one. */
export function splitEvent(
  { annotations }: EventRecords,
  from: ConflictEvent,
  articleIds: readonly string[],
  to: ConflictEvent,
  now: string,
): EventChange {
  const own = new Set(annotations.filter((row) => articleIds.includes(row.articleId)).map(({ id }) => id));
  const rows = annotations.filter((row) => own.has(row.id) && row.eventId === from.id);
  const stay: ConflictEvent = {
    ...from,
    articleIds: from.articleIds.filter((id) => !articleIds.includes(id)),
    claimIds: from.claimIds.filter((id) => !own.has(id)),
    modified: now,
  };
  const gone: ConflictEvent = {
    ...to,
    articleIds: from.articleIds.filter((id) => articleIds.includes(id)),
    claimIds: from.claimIds.filter((id) => own.has(id)),
    ...victimGroupsOf(from.victimGroups ?? []),
  };
  return { put: { events: [stay, gone], annotations: assigned(rows, to.id, now) } };
}

/** Takes an event away; its articles and claims stay. */
export function removeEvent({ annotations }: EventRecords, event: ConflictEvent, now: string): EventChange {
  const rows = annotations.filter(({ eventId }) => eventId === event.id);
  return { put: { annotations: assigned(rows, null, now) }, remove: { events: [event.id] } };
}

/** Whether a reader said that two articles tell of different events. */
export function apartIn(
  articles: readonly Pick<StoredArticle, 'id' | 'apartFrom'>[],
): (a: string, b: string) => boolean {
  const apart = new Map(
    articles.flatMap(({ id, apartFrom = [] }) => (apartFrom.length > 0 ? [[id, new Set(apartFrom)]] : [])),
  );
  return (a, b) => apart.get(a)?.has(b) === true || apart.get(b)?.has(a) === true;
}

/** A reader says that articles tell of different events than others: none of the pairs is suggested again. */
export function keepApart(
  { articles }: EventRecords,
  some: readonly string[],
  others: readonly string[],
): EventChange {
  const rows = articles.flatMap((article) => {
    if (!some.includes(article.id)) return [];
    const from = others.filter((id) => id !== article.id);
    return [{ ...article, apartFrom: [...new Set([...(article.apartFrom ?? []), ...from])] }];
  });
  return { put: { articles: rows } };
}

/** Takes that back for one pair, whichever of the two holds it. */
export function takeBackApart({ articles }: EventRecords, a: string, b: string): EventChange {
  const rows = articles.flatMap((article) => {
    const other = article.id === a ? b : article.id === b ? a : null;
    if (other === null || !article.apartFrom?.includes(other)) return [];
    return [{ ...article, apartFrom: article.apartFrom.filter((id) => id !== other) }];
  });
  return { put: { articles: rows } };
}
