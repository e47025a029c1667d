import type { Claim } from './claim.ts';
import { slice, type AnalysedDocument, type Sentence } from './document.ts';
import type { DateSpan, Scope } from '../model.ts';
import { cameAfter } from './scope/came-after.ts';
import { boundaryBetween, chained } from './scope/chain.ts';
import { countsRow } from './scope/counted-rows.ts';
import { findDates } from './scope/dates.ts';
import { isoDate, type Day } from './scope/days.ts';
import { featuresOf } from './scope/features.ts';
import {
  likeliest,
  tellingFeature,
  weigh,
  WEIGHED_SCOPES,
  WEIGHTS,
  type Row,
  type Weights,
} from './scope/model.ts';
import { noFact } from './scope/no-fact.ts';
import { linkParts } from './scope/part-of.ts';
import { findPlace } from './scope/places.ts';
import { claimVector } from './scope/claim-vector.ts';
import { readStory, type ScopeClaim } from './scope/story.ts';
import { supersede } from './scope/supersede.ts';
import type { Trace } from './trace.ts';
import { because } from './reasons.ts';

/** The words that tell when, nearest to a token within its sentence, and the day they mean; null when none do. */
function findDate(
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
    certainty: value.perpetrator?.certainty ?? null,
    stance: value.source?.stance ?? null,
    rule: claim.rule,
    sentence,
    kind: value.kind,
    low: value.count.low,
    high: value.count.high,
    counted: value.count.text !== null || value.count.low === 1,
    ofRow: claim.reasons.some(({ code }) => code === 'one-of-row'),
  };
}

/** What rules alone say: no fact, one of a counted row, what the event came after; null where the claim is weighed. */
export function ruledScope(
  document: AnalysedDocument,
  claim: Claim,
  place: ScopeClaim,
): { scope: Scope; reason: string | null } | null {
  if (claim.value.scope === 'none' || claim.value.negated) return { scope: 'none', reason: null };
  const unreal = noFact(document, place);
  if (unreal) return { scope: 'none', reason: unreal };
  if (claim.rule === 'ordinal') return { scope: 'cumulative', reason: 'an ordinal counts a row' };
  const row = countsRow(document, place);
  if (row !== null) return { scope: 'cumulative', reason: row };
  const before = cameAfter(document, place);
  return before === null ? null : { scope: 'other', reason: before };
}

/** The share of a scope that a rule tells, beside its neighbours. */
const SURE = 0.97;

/**
 * The share of each scope of each claim by trained weights: by its features and its sentence alone, then in the chain of all claims.
 * `ruled` holds what rules say, null where the claim is weighed. Empty for no claims.
 */
export function scopeShares(
  document: AnalysedDocument,
  claims: readonly ScopeClaim[],
  features: readonly (readonly string[])[],
  ruled: readonly (Scope | null)[],
  weights: Weights,
): number[][] {
  const rows = features.map((names, index): Row => {
    const told = ruled[index];
    if (!told) return weigh(weights, names, claimVector(document, claims[index]!));
    return WEIGHED_SCOPES.map((scope) => (scope === told ? SURE : (1 - SURE) / (WEIGHED_SCOPES.length - 1)));
  });
  const sentenceOf = (index: number): Sentence => document.sentences[claims[index]!.sentence]!;
  const boundaries = claims.map((_, index) =>
    index === 0 ? 0 : boundaryBetween(sentenceOf(index - 1), sentenceOf(index)),
  );
  return chained(rows, boundaries, weights.chain);
}

/**
 * Gives each claim its scope and the words that date it. Rules tell what is no fact and what counts a row. All others
 * are weighed by trained weights: by the features of each claim in the light of the whole article (`readStory`), and
 * then by what the claims before and after it are (`chained`).
 */
export function assignScopes(document: AnalysedDocument, claims: readonly Claim[], trace: Trace): Claim[] {
  if (claims.length === 0) return [];
  const places = claims.map(toScopeClaim);
  const story = readStory(document, places);
  const ruled = claims.map((claim, index) => ruledScope(document, claim, places[index]!));
  const features = places.map((_, index) => featuresOf(document, story, places, index));
  const told = scopeShares(
    document,
    places,
    features,
    ruled.map((one) => one?.scope ?? null),
    WEIGHTS,
  );
  const scoped = claims.map((claim, index) => {
    const weighed = likeliest(told[index]!);
    // Why a claim is the event of the article is only shown to who asks for it.
    const unasked = weighed === 'event' && !trace.on;
    const { scope, reason } = ruled[index] ?? {
      scope: weighed,
      reason: unasked ? null : tellingFeature(WEIGHTS.features, features[index]!, weighed),
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
  return supersede(document, linkParts(document, scoped), places);
}
