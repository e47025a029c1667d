import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import { claimId } from '../score.ts';
import { wordsOf } from './words.ts';

/** Words by which a number is a part of one told before: "four of the dead", "among the wounded were two nurses"; not "the number of the dead". */
const PART =
  / (?:(?<! (?:numbers?|toll|total|count|tally|list|names|bodies|remains|deaths?|killing|murder) )of (?:the|those|these) (?:\S+ )?(?:dead|killed|deceased|victims|fatalities|wounded|injured|missing|hostages|captives|abducted|kidnapped|detainees)|(?:of|among) them|among (?:the|those) (?:\S+ )?(?:dead|killed|deceased|victims|fatalities|wounded|injured|missing|hostages|captives|abducted|kidnapped)) /;

/** Tokens before a claim in which such words may stand. */
const BEFORE = 4;

/**
 * Links a number with the total that an earlier sentence told of the same harm: "Four of the dead were women" is part of
 * the "20 people" above, and nobody adds the four. The nearest greater figure of the same kind and scope is the total;
 * claims that are a part already stay as they are. Linear in the claims.
 */
export function linkParts(document: AnalysedDocument, claims: readonly Claim[]): Claim[] {
  /** The latest whole figures by kind and scope, the last one last. */
  const wholes = new Map<string, Claim[]>();
  return claims.map((claim) => {
    const { kind, scope, count, partOf, negated } = claim.value;
    if (count.low === null || scope === 'none' || negated || partOf) return claim;
    const sentence = document.sentences[claim.sentence]!;
    const told = claim.victimTokens ?? { first: claim.trigger, last: claim.trigger };
    const from = Math.max(sentence.first, Math.min(told.first, claim.trigger) - BEFORE);
    const to = Math.min(sentence.last, Math.max(told.last, claim.trigger));
    const key = `${kind} ${scope}`;
    const known = wholes.get(key) ?? [];
    if (PART.test(wordsOf(document, from, to))) {
      const whole = known.findLast(
        (one) => one.sentence < claim.sentence && (one.value.count.low ?? 0) > count.low!,
      );
      return whole ? { ...claim, value: { ...claim.value, partOf: claimId(whole) } } : claim;
    }
    wholes.set(key, [...known.slice(-KEPT), claim]);
    return claim;
  });
}

/** Figures of one kind and scope that are looked back at. */
const KEPT = 6;
