import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import { isPlural } from '../people.ts';
import type { ActorMention } from './find-actors.ts';
import { OneParty } from './parties/one-party.ts';

/** Rules whose parties are groups of people known by a plural noun only. */
const PEOPLE = /^(?:role-people|relation|doers|described-party)/;
const OTHER = /\b(?:other|others|another|more|fellow)\b/i;
/** Small numbers and years mean nothing. */
const SMALL = /^(?:one|two|1|2|(?:19|20)\d\d)$/;

/**
 * The people harmed in one article's event are mostly the same people under many words ("the pupils", "the captives",
 * "42 hostages"; "57 citizens", "women and children"): their parties become one. Those killed or hurt in one event and
 * the parties of claims about other events stay apart. Groups of one stated number are one ("four journalists" and "four
 * men").
 */
export function joinVictims(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
): ActorMention[] {
  const people = actors.filter(
    ({ rule, value, last, quote }) =>
      PEOPLE.test(rule) &&
      value.type === 'civilians' &&
      isPlural(document.tokens[last]!) &&
      !OTHER.test(quote),
  );
  const parties = new OneParty();
  joinTaken(people, claims, parties);
  joinByNumber(document, people, parties);
  return parties.apply(actors);
}

/** Those taken in the event of the article are one party. */
function joinTaken(people: readonly ActorMention[], claims: readonly Claim[], parties: OneParty): void {
  const spans = claims
    .filter(({ value }) => value.kind === 'captured' && value.scope === 'event')
    .flatMap(({ value }) => value.victims ?? []);
  const taken = people.filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end));
  for (const { value } of taken) parties.join(taken[0]!.value.actor, value.actor);
}

/** The stated number of a group, as the text has it; null without one. */
export function numberOf({ tokens }: AnalysedDocument, { first, last }: ActorMention): string | null {
  for (let i = first; i <= last; i++) if (tokens[i]!.tag === 'NUM') return tokens[i]!.lower;
  const before = tokens[first - 1];
  return before?.tag === 'NUM' ? before.lower : null;
}

function joinByNumber(document: AnalysedDocument, people: readonly ActorMention[], parties: OneParty): void {
  const byNumber = new Map<string, string>();
  for (const mention of people) {
    const number = numberOf(document, mention);
    if (number === null || SMALL.test(number)) continue;
    const known = byNumber.get(number);
    if (known === undefined) byNumber.set(number, mention.value.actor);
    else parties.join(known, mention.value.actor);
  }
}
