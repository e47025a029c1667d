import type { Span } from '../../model.ts';
import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import type { ActorMention } from './find-actors.ts';
import { joinVictims } from './join-victims.ts';
import { joinArmed } from './parties/join-armed.ts';
import { joinKinds } from './parties/join-kinds.ts';
import { joinLists } from './parties/join-lists.ts';
import { joinMembers } from './parties/join-members.ts';
import { joinOneVictim } from './parties/join-one-victim.ts';
import { joinNames } from './parties/join-names.ts';
import { joinPersons } from './parties/join-persons.ts';
import { joinTails } from './parties/join-tails.ts';
import { nameParties } from './parties/name-parties.ts';
import { isTold } from './speech.ts';
import { settleTypes } from './refine-types.ts';
import { weighMentions } from './weigh-mentions.ts';
import { because } from '../reasons.ts';

/** Added to the confidence of a mention that a claim involves. */
const CLAIM_BONUS = 0.15;
const CEILING = 0.97;

/** A finder of overlaps with many spans in logarithmic time; the spans may overlap each other. */
function overlapFinder(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const furthest: number[] = [];
  for (const { end } of sorted) furthest.push(Math.max(furthest.at(-1) ?? 0, end));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && furthest[low - 1]! > start;
  };
}

/** These words name nothing but outlets. */
const BROADCASTER = /\b(?:Radio|Television|TV)\b/;

/** Outlets by shape are parties only where they speak or are told; descriptions have been weighed before. */
const isWeak = (document: AnalysedDocument, { rule, quote, value, first }: ActorMention): boolean =>
  rule === 'shape-media' &&
  !value.roles.includes('source') &&
  !BROADCASTER.test(quote) &&
  !isTold(document, first);

/**
 * What the claims say about the mentions: outlets that say nothing are dropped; mentions that a claim involves gain
 * confidence; a party has one key, one type and one name. Order and offsets stay.
 */
export function refineActors(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
): ActorMention[] {
  const involved = overlapFinder(
    claims.flatMap(({ value }) =>
      [value.victims, value.perpetrator, value.source].filter((party) => party !== null),
    ),
  );
  const refined: ActorMention[] = [];
  for (const mention of actors) {
    const claimed = involved(mention);
    if (isWeak(document, mention)) continue;
    refined.push(
      claimed
        ? {
            ...mention,
            confidence: Math.max(mention.confidence, Math.min(CEILING, mention.confidence + CLAIM_BONUS)),
            reasons: [...mention.reasons, because('in-claim')],
          }
        : mention,
    );
  }
  const members = joinMembers(document, joinTails(document, joinNames(refined)));
  const armed = joinKinds(document, joinArmed(document, members));
  const groups = joinLists(document, joinVictims(document, armed, claims));
  const joined = joinPersons(document, joinOneVictim(document, groups, claims));
  return weighMentions(settleTypes(document, nameParties(joined)));
}
