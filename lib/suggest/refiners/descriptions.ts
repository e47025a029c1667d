import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';

/** Nouns that take up a person named before: "the victim", "the man". */
const GENERIC_ONE =
  /^(?:victim|man|woman|boy|girl|child|person|official|leader|deceased|businessman|politician|activist|lawyer|journalist|reporter|toddler|priest|minister|mayor|senator|candidate|student|teacher|worker|lady|gentleman|youth|teenager|captive|hostage|body|brother|sister|father|mother|son|daughter|driver|officer|soldier|policeman|general|colonel|magistrate|judge|ambassador|deputy|leader|president|bishop|archbishop|monsignor|attorney|doctor|engineer|industrialist|rancher|\d+-year-old)$/;

/** Nouns that take up several people told of before: "the victims", "both men", "these two persons". */
const GENERIC_MANY =
  /^(?:victim|man|woman|person|people|individual|deceased|youth|captive|hostage|abductee|body|corpse|colleague|comrade)$/;
/** Claims back from such a noun. */
const MANY_REACH = 12;

const headWord = (text: string): string =>
  singular(
    text
      .split(/,| of | in | who | from | at /)[0]!
      .trim()
      .split(/\s+/)
      .at(-1) ?? '',
  );

/** "the two men", "the victims", "their bodies": the several victims of the last claim of that kind whose number fits. */
function manyAgain(document: AnalysedDocument, earlier: readonly Claim[], claim: Claim): string | null {
  const { value, victimTokens } = claim;
  const { tokens } = document;
  const head = tokens[victimTokens!.head]!;
  const opener = tokens[victimTokens!.first]!.lower;
  if (!GENERIC_MANY.test(singular(head.lower)) || head.lower === singular(head.lower)) return null;
  const bodies = /^(?:bodies|corpses)$/.test(head.lower);
  if (!/^(?:the|these|those|both)$/.test(opener) && !(bodies && /^(?:their|whose)$/.test(opener)))
    return null;
  // "the men of the village", "the other victims", "the people on board" say who is meant.
  if (victimTokens!.last > victimTokens!.head || value.victims!.resolved !== value.victims!.text) return null;
  const between = tokens.slice(victimTokens!.first + 1, victimTokens!.head);
  if (between.some(({ tag, lower }) => !/^(?:NUM|DET)$/.test(tag) && !/^(?:bodies|corpses|of)$/.test(lower)))
    return null;
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - MANY_REACH); i--) {
    const other = earlier[i]!;
    if (!other.value.victims || other.value.count.high === 1 || other.value.scope === 'none') continue;
    if (other.value.kind !== value.kind) continue;
    const known = value.count.low !== null && other.value.count.low !== null;
    if (known && value.count.low !== other.value.count.low) continue;
    return other.value.victims.resolved;
  }
  return null;
}

/**
 * Whom a description takes up: "the victim", "the mayor" a single victim told of before, "the two men", "these persons" several.
 * Null when it says itself who is meant, or nobody before it fits.
 */
export function description(
  document: AnalysedDocument,
  earlier: readonly Claim[],
  claim: Claim,
): string | null {
  const { value, victimTokens } = claim;
  if (!victimTokens || !value.victims) return null;
  if (value.count.low !== 1 || value.count.high !== 1) return manyAgain(document, earlier, claim);
  const head = document.tokens[victimTokens.head]!;
  const opener = document.tokens[victimTokens.first]!;
  if (
    head.tag === 'PROPN' ||
    !/^(?:the|this|that)$/.test(opener.lower) ||
    !GENERIC_ONE.test(singular(head.lower))
  )
    return null;
  // "The mayor, Ana Deri", "the mayor's driver" and "a guard was also killed" name somebody new.
  const { tokens } = document;
  const owned = tokens.slice(victimTokens.first, victimTokens.head).some(({ tag }) => tag === 'PART');
  const also = tokens
    .slice(Math.min(victimTokens.last, claim.trigger), claim.trigger)
    .some(({ lower }) => lower === 'also');
  if (owned || also || value.victims.resolved !== value.victims.text) return null;
  for (let i = earlier.length - 1; i >= 0; i--) {
    const other = earlier[i]!;
    if (!other.value.victims || !other.victimTokens || other.value.count.high !== 1) continue;
    if (headWord(other.value.victims.text) === singular(head.lower)) return other.value.victims.resolved;
    // "the driver of the van" says of itself who is meant.
    if (victimTokens.last === victimTokens.head && tokens[other.victimTokens.head]!.tag === 'PROPN')
      return other.value.victims.resolved;
  }
  return null;
}
