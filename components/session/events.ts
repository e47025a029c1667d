/** Which event a claim is of: the same as the last one by one key, or chosen, or made. One undo for each. */
import { isOfOwnEvent, newEvent, withClaims, type EventFacts } from '../../lib/events/change';
import { draftOf } from '../../lib/events/draft';
import { fingerprintOf, type Fingerprint, type ReportClaim } from '../../lib/events/fingerprint';
import type { ActorValue, Annotation, ConflictEvent } from '../../lib/model';
import { formatDay, formatList, t } from '../strings';
import { advance, contextFor, find } from './deciding';
import { isOpen, isSaved, type Item } from './items';
import { decided } from './records';
import type { Session } from './session';
import type { SessionState } from './types';
import { labelWords, toLabel } from './labels';

/** Names of events that this window has shown or made: a write says its name before the event is stored. */
const names = new Map<string, string>();

export function rememberNames(events: readonly ConflictEvent[]): void {
  for (const { id, name } of events) names.set(id, name);
}

/** The event that a claim of this article was given last; null before the first. */
function lastEventId({ annotations }: SessionState): string | null {
  const given = annotations.filter(({ eventId }) => typeof eventId === 'string');
  return given.toSorted((a, b) => (a.modified < b.modified ? 1 : -1))[0]?.eventId ?? null;
}

/** Accepted claims of the article's own event that have no event yet, without the given item. */
export function withoutEvent({ items }: SessionState, itemId: string): Item[] {
  return items.filter(
    (item) =>
      item.id !== itemId && item.annotation && !item.annotation.eventId && isOfOwnEvent(item.annotation),
  );
}

/** What the article in front says of its main event, by everything that was not rejected. */
export function printOf({ article, items, stored }: SessionState): Fingerprint | null {
  if (!article) return null;
  const told = items.filter((item) => item.state !== 'rejected' && (isSaved(item) || item.level !== 'low'));
  return fingerprintOf({
    id: stored?.id ?? '',
    text: article.text,
    published: article.published,
    claims: told.flatMap(({ span, value }): ReportClaim[] =>
      span && value.kind === 'casualty' ? [{ span, value: value.claim }] : [],
    ),
    parties: told.flatMap(({ value }): ActorValue[] => (value.kind === 'actor' ? [value] : [])),
  });
}

/** Name, date and place that a new event of these articles opens with. */
export function factsFor(prints: readonly Fingerprint[], title = ''): EventFacts {
  const { date, place, parties } = draftOf(prints);
  const day = date && (/^\d{4}-/u.test(date) ? formatDay(date) : date);
  const name = [place, formatList(parties), day].filter(Boolean).join(' · ');
  return { name: name || title || t('events.untitled'), date, place };
}

export function factsOf(state: SessionState): EventFacts {
  const print = printOf(state);
  return factsFor(print ? [print] : [], state.article?.title);
}

/** The record of an item with its event; an open one is accepted with it. */
function rowOf(session: Session, item: Item, eventId: string | null): Annotation | null {
  const context = contextFor(session, item);
  const row = isSaved(item) ? item.annotation : decided(item, { action: 'accept' }, context);
  return row && { ...row, eventId, modified: context.now };
}

/**
 * Gives a claim an event, and with it other accepted claims of the article that have none.
 *
 * @param fresh the event itself when it is a new one
 */
export async function giveEvent(
  session: Session,
  id: string,
  eventId: string | null,
  options: { fresh?: ConflictEvent; withOthers?: boolean } = {},
): Promise<void> {
  const item = find(session, id);
  if (!item || item.kind !== 'casualty') return;
  const { state, parts } = session;
  const others = options.withOthers && eventId !== null ? withoutEvent(state.value, id) : [];
  const rows = [item, ...others].flatMap((each) => rowOf(session, each, eventId) ?? []);
  if (rows.length === 0) return;
  if (options.fresh) rememberNames([options.fresh]);
  const name = names.get(eventId ?? '') ?? '';
  const what = { tag: item.value };
  const label =
    eventId === null
      ? toLabel('label.claimNoEvent', { what })
      : rows.length === 1
        ? toLabel('label.claimEvent', { what, name })
        : toLabel('label.claimsEvent', { n: rows.length, name });
  const own = new Set(state.value.annotations.map((row) => row.id));
  const now = parts.surroundings.now();
  const written = session.commit(rows, label, async (based) => {
    const events = await parts.store.events();
    const event = events.find((each) => each.id === eventId) ?? options.fresh ?? null;
    const articleId = based[0]?.articleId;
    return withClaims(events, event, based, (claim) => (own.has(claim) ? articleId : undefined), now);
  });
  if (isOpen(item)) advance(session, id, label);
  else session.patch({ announcement: labelWords(label) });
  await written;
}

/** Makes an event with these facts and gives it to the claim. */
export function makeEvent(
  session: Session,
  id: string,
  facts: EventFacts,
  withOthers: boolean,
): Promise<void> {
  const { newId, now } = session.parts.surroundings;
  const fresh = newEvent(newId(), facts, now());
  return giveEvent(session, id, fresh.id, { fresh, withOthers });
}

/**
 * The same event as the last, with one key.
 *
 * @returns false where the reader has to choose: there is no last one, the claim has it already, or it tells of
 * something other than the article's event
 */
export function repeatEvent(session: Session, item: Item): boolean {
  const last = lastEventId(session.state.value);
  if (last === null || item.value.kind !== 'casualty' || item.value.claim.scope !== 'event') return false;
  if (item.annotation?.eventId === last) return false;
  void giveEvent(session, item.id, last);
  return true;
}
