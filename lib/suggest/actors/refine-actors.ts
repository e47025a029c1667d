import type { Span } from '../../model.ts';
import type { Claim } from '../claim.ts';
import type { ActorMention } from './find-actors.ts';
import { STRONG_PEOPLE, WEAK_ORGANISATIONS, WEAK_PEOPLE } from './words.ts';
import { joinCaptives } from './join-victims.ts';
import { settleTypes } from './refine-types.ts';
import { weighMentions } from './weigh-mentions.ts';

/** Civilians by a word for people are a party where a claim or a verb of saying involves them. */
const PEOPLE_RULES = /^(?:role-people|relation)/;
/** "the villagers", "those students": known to the reader, so named before or important enough. */
const DEFINITE = /^(?:the|those|these) /i;
/** A bare "people" names nobody. */
const NOBODY = /^(?:the |these |those )?(?:people|persons?|individuals?)$/i;
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

/** Outlets by shape, and words like "children" or "experts": a party where they speak or the text points at them. */
function isWeak({ rule, quote, value }: ActorMention): boolean {
  if (value.roles.includes('source')) return false;
  if (rule === 'shape-media') return !BROADCASTER.test(quote);
  if (DEFINITE.test(quote)) return false;
  const bare = quote.toLowerCase().replace(/^(?:an?|his|her|its|their|my|our) /, '');
  if (rule === 'role-people') return WEAK_PEOPLE.has(bare.split(' ').at(-1)!);
  return rule === 'role-organisation' && WEAK_ORGANISATIONS.has(bare.split(' ').at(-1)!);
}

/**
 * What the claims say about the mentions: words for people that no claim, verb of saying or definite article makes a
 * party are dropped; mentions that a claim involves gain confidence. Order and offsets stay.
 */
export function refineActors(actors: readonly ActorMention[], claims: readonly Claim[]): ActorMention[] {
  const involved = overlapFinder(
    claims.flatMap(({ value }) =>
      [value.victims, value.perpetrator, value.source].filter((party) => party !== null),
    ),
  );
  const refined: ActorMention[] = [];
  for (const mention of actors) {
    const claimed = involved(mention);
    if (PEOPLE_RULES.test(mention.rule) && mention.value.type === 'civilians') {
      if (NOBODY.test(mention.quote)) continue;
      const strong = STRONG_PEOPLE.has(mention.quote.toLowerCase().split(/\s/).at(-1)!);
      if (!claimed && !strong && !DEFINITE.test(mention.quote) && !mention.value.roles.includes('source'))
        continue;
    }
    if (isWeak(mention)) continue;
    refined.push(
      claimed
        ? {
            ...mention,
            confidence: Math.max(mention.confidence, Math.min(CEILING, mention.confidence + CLAIM_BONUS)),
            reasons: [...mention.reasons, 'a claim involves it'],
          }
        : mention,
    );
  }
  return weighMentions(joinCaptives(settleTypes(refined), claims));
}
