import type { Claim } from './claim.ts';
import { slice, type AnalysedDocument } from './document.ts';
import type { DateSpan, Scope } from '../model.ts';
import { agree } from './scope/agree.ts';
import { findDates } from './scope/dates.ts';
import { isoDate, type Day } from './scope/days.ts';
import { featuresOf } from './scope/features.ts';
import { likeliest, settle, tellingFeature, weigh, WEIGHTS } from './scope/model.ts';
import { neighboursOf } from './scope/neighbours.ts';
import { noFact } from './scope/no-fact.ts';
import { findPlace } from './scope/places.ts';
import { readStory, type ScopeClaim } from './scope/story.ts';
import { supersede } from './scope/supersede.ts';
import type { Trace } from './trace.ts';
import { because } from './reasons.ts';

/** The words that tell when, nearest to a token within its sentence, and the day they mean; null when none do. */
export function findDate(
  document: AnalysedDocument,
  sentence: number,
  trigger: number,
  now: Day | null = null,
): DateSpan | null {
  const dates = findDates(document, document.sentences[sentence]!).filter(({ kind }) => kind !== 'stretch');
  const [best] = dates.toSorted((a, b) => Math.abs(a.first - trigger) - Math.abs(b.first - trigger));
  if (!best) return null;
  // "3 May 2019": the day may stand before the month.
  const before = document.tokens[best.first - 1];
  const day =
    best.month !== null && before?.sentence === sentence && /^\d{1,2}(?:st|nd|rd|th)?$/.test(before.text);
  const span = slice(document, day ? best.first - 1 : best.first, best.last);
  return { ...span, iso: isoDate(span.text, best, now) };
}

/** What of a claim its scope is read from. */
export function toScopeClaim(claim: Claim): ScopeClaim {
  const { victimTokens: victims, trigger, sentence, value } = claim;
  return {
    first: Math.min(trigger, victims?.first ?? trigger),
    last: Math.max(trigger, victims?.last ?? trigger),
    trigger,
    victims,
    resolved: value.victims?.resolved ?? '',
    perpetrator: value.perpetrator?.resolved ?? null,
    sentence,
    kind: value.kind,
    low: value.count.low,
    high: value.count.high,
    counted: value.count.text !== null || value.count.low === 1,
  };
}

/** What rules alone say: no fact, or one of a counted row; null where the claim is weighed. */
export function ruledScope(
  document: AnalysedDocument,
  claim: Claim,
  place: ScopeClaim,
): { scope: Scope; reason: string | null } | null {
  if (claim.value.scope === 'none' || claim.value.negated) return { scope: 'none', reason: null };
  const unreal = noFact(document, place);
  if (unreal) return { scope: 'none', reason: unreal };
  return claim.rule === 'ordinal' ? { scope: 'cumulative', reason: 'an ordinal counts a row' } : null;
}

/**
 * Gives each claim its scope and the words that date it. Rules tell what is no fact. All others are weighed twice by
 * trained weights: by the features of each claim in the light of the whole article (`readStory`), and then by the shares
 * of the claims around it; last, claims of the same victims or sentence are heard together (`agree`).
 */
export function assignScopes(document: AnalysedDocument, claims: readonly Claim[], trace: Trace): Claim[] {
  if (claims.length === 0) return [];
  const places = claims.map(toScopeClaim);
  const story = readStory(document, places);
  const ruled = claims.map((claim, index) => ruledScope(document, claim, places[index]!));
  const features = places.map((_, index) => featuresOf(document, story, places, index));
  const sure = ruled.map((one) => one?.scope === 'none');
  const rows = features.map((names, index) => (sure[index] ? [0, 0, 0, 1] : weigh(WEIGHTS.features, names)));
  const numbers = neighboursOf(document, story, places, rows, sure);
  const settled = numbers.map((one) => settle(WEIGHTS.neighbours, one));
  const told = agree(
    story,
    places,
    settled,
    ruled.map((one) => one !== null),
  );
  const scoped = claims.map((claim, index) => {
    const weighed = likeliest(told[index]!);
    const { scope, reason } = ruled[index] ?? {
      scope: weighed,
      reason: tellingFeature(WEIGHTS.features, features[index]!, weighed),
    };
    trace.add('scope', scope, slice(document, places[index]!.first, places[index]!.last), reason ?? '');
    const reasoned = scope !== 'event' && reason !== null;
    return {
      ...claim,
      reasons: reasoned ? [...claim.reasons, because('scope', { scope, feature: reason })] : claim.reasons,
      value: {
        ...claim.value,
        scope,
        date: findDate(document, claim.sentence, claim.trigger, story.now),
        place: findPlace(document, claim.sentence, claim.trigger),
      },
    };
  });
  return supersede(document, scoped, places);
}
