/** Deeds of the review list that change one thing of an item: whom a claim links to, its scope, its negation; and the same tag everywhere. */
import { SCOPES, type Annotation, type CasualtyValue, type Party } from '../../lib/model';
import { keyOf } from '../../lib/review/quiet';
import { accept, advance, contextFor, find, labelFor, settleValue } from './deciding';
import { isOpen, type Item } from './items';
import { decided } from './records';
import type { Session } from './session';
import { viewOf, visibleItems } from './visible';
import { toLabel } from './labels';

/** The parties that a claim can be linked to, in the order in which the link key goes through them. */
export const LINKS = ['perpetrator', 'source', 'victims'] as const;
export type Link = (typeof LINKS)[number];

/** A party of this article with the letter it is called by. */
export interface Badge {
  letter: string;
  /** `ActorValue.actor` of its mentions. */
  actor: string;
  name: string;
  mentions: Item[];
}

const LETTERS = [...'abcdefghijklmnopqstuvwxyz'];

/**
 * The parties of an article, each with a letter: first those that were accepted, then by number of mentions.
 * Those that stand without a letter, because the alphabet is used up, can still be chosen by mouse.
 *
 * @param taken the key that goes to the next field: no party is called by it
 */
export function badges(items: readonly Item[], taken: string): Badge[] {
  const letters = LETTERS.filter((letter) => letter !== taken);
  const parties = new Map<string, { name: string; mentions: Item[]; decided: boolean }>();
  for (const item of items) {
    if (item.value.kind !== 'actor' || item.state === 'rejected' || !item.span) continue;
    const party = parties.get(item.value.actor) ?? { name: item.value.name, mentions: [], decided: false };
    party.mentions.push(item);
    if (!isOpen(item)) {
      if (!party.decided) party.name = item.value.name;
      party.decided = true;
    }
    parties.set(item.value.actor, party);
  }
  return [...parties.entries()]
    .toSorted(
      ([, a], [, b]) => Number(b.decided) - Number(a.decided) || b.mentions.length - a.mentions.length,
    )
    .map(([actor, { name, mentions }], index) => ({ letter: letters[index] ?? '', actor, name, mentions }));
}

/** The mention that a reader would point at: the last one before the end of the claim, else the first after it. */
function mentionFor(badge: Badge, claim: Item): Item | null {
  const end = claim.span?.end ?? 0;
  const before = badge.mentions.filter((item) => (item.span?.start ?? Infinity) < end);
  return before.at(-1) ?? badge.mentions[0] ?? null;
}

/** A claim with one of its parties linked to an actor; null takes the party away. */
function linkedClaim(claim: CasualtyValue, link: Link, badge: Badge | null, item: Item): CasualtyValue {
  if (!badge) return { ...claim, [link]: null };
  const mention = mentionFor(badge, item);
  if (!mention?.span) return claim;
  const party: Party = { ...mention.span, text: mention.quote, resolved: badge.name, actor: badge.actor };
  switch (link) {
    case 'perpetrator':
      return { ...claim, perpetrator: { ...party, certainty: claim.perpetrator?.certainty ?? 'stated' } };
    case 'source':
      return { ...claim, source: { ...party, stance: claim.source?.stance ?? 'states' } };
    case 'victims':
      // The words of the victims stay: only whom they stand for is said.
      return {
        ...claim,
        victims: claim.victims
          ? { ...claim.victims, resolved: badge.name, actor: badge.actor }
          : { ...party, status: 'unknown' },
      };
  }
}

function claimOf(item: Item | null): CasualtyValue | null {
  return item?.value.kind === 'casualty' ? item.value.claim : null;
}

/** Accepts a claim with a party linked, and goes on: a correction costs no more than an acceptance. */
export async function linkParty(
  session: Session,
  id: string,
  link: Link,
  badge: Badge | null,
): Promise<void> {
  const item = find(session, id);
  const claim = claimOf(item);
  if (!item || !claim) return;
  await accept(session, id, {
    value: { kind: 'casualty', claim: linkedClaim(claim, link, badge, item) },
  });
}

/** The next scope of the codebook; the card stays, so that the key can be pressed again. */
export async function nextScope(session: Session, id: string): Promise<void> {
  const claim = claimOf(find(session, id));
  if (!claim) return;
  const scope = SCOPES[(SCOPES.indexOf(claim.scope) + 1) % SCOPES.length] ?? 'event';
  await settleValue(session, id, { kind: 'casualty', claim: { ...claim, scope } });
}

/** Turns "nobody, denied" on or off; the card stays. */
export async function negate(session: Session, id: string): Promise<void> {
  const claim = claimOf(find(session, id));
  if (!claim) return;
  await settleValue(session, id, { kind: 'casualty', claim: { ...claim, negated: !claim.negated } });
}

/**
 * The open items that an acceptance of this one "everywhere" would take with it: shown in the list, the same
 * words with the same tag. A doubtful one that is folded away is never among them.
 */
export function identicalOpen(session: Session, id: string): Item[] {
  const { items } = session.state.value;
  const item = find(session, id);
  if (!item) return [];
  return visibleItems(items, viewOf(session.state.value)).filter(
    (each) => isOpen(each) && keyOf(each.quote, each.value) === keyOf(item.quote, item.value),
  );
}

/** Accepts all of them as the current one is: an actor with its party and roles, a claim as each stands. One undo. */
export async function acceptEverywhere(session: Session, id: string): Promise<void> {
  const item = find(session, id);
  const same = identicalOpen(session, id);
  if (!item || same.length === 0) return;
  const rows = same.flatMap((each): Annotation[] => {
    const value = item.value.kind === 'actor' ? item.value : each.value;
    const row = decided(each, { action: 'accept', value }, contextFor(session, each));
    return row ? [row] : [];
  });
  const label =
    rows.length === 1
      ? labelFor('label.accepted', item.value)
      : toLabel('label.acceptedAll', { n: rows.length, what: item.quote });
  const written = session.commit(rows, label);
  advance(session, id, label);
  await written;
}
