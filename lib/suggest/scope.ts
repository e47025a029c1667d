import type { TextSpan } from '../model.ts';
import type { Claim } from './claim.ts';
import { slice, type AnalysedDocument } from './document.ts';
import { findDates } from './scope/dates.ts';
import { featuresOf, mainEvent, type ScopeClaim, type ToldClaim } from './scope/features.ts';
import { weigh } from './scope/model.ts';
import { noFact } from './scope/no-fact.ts';
import type { Trace } from './trace.ts';

/** The words that tell when, nearest to a token within its sentence; null when none do. */
export function findDate(document: AnalysedDocument, sentence: number, trigger: number): TextSpan | null {
  const dates = findDates(document, document.sentences[sentence]!).filter(({ kind }) => kind !== 'stretch');
  const [best] = dates.toSorted((a, b) => Math.abs(a.first - trigger) - Math.abs(b.first - trigger));
  return best ? slice(document, best.first, best.last) : null;
}

function toScopeClaim(claim: Claim): ScopeClaim {
  const { victimTokens: victims, trigger, sentence, value } = claim;
  return {
    first: Math.min(trigger, victims?.first ?? trigger),
    last: Math.max(trigger, victims?.last ?? trigger),
    sentence,
    kind: value.kind,
    low: value.count.low,
    high: value.count.high,
    counted: value.count.text !== null || value.count.low === 1,
  };
}

/**
 * Gives each claim its scope and the words that date it: an event of the article, another event, a total over a time.
 * What is no fact (negated, planned, feared) has been given `none` before or gets it here by its words. Reads claims in
 * order of the text, each in the light of those before it.
 */
export function assignScopes(document: AnalysedDocument, claims: readonly Claim[], trace: Trace): Claim[] {
  if (claims.length === 0) return [];
  const places = claims.map(toScopeClaim);
  const facts = places.filter((_, index) => claims[index]!.value.scope !== 'none');
  const main = mainEvent(document, facts);
  const history: ToldClaim[] = [];
  return claims.map((claim, index) => {
    const place = places[index]!;
    const date = findDate(document, claim.sentence, claim.trigger);
    const span = { start: claim.start, end: claim.end, text: document.text.slice(claim.start, claim.end) };
    const unreal = claim.value.scope === 'none' || claim.value.negated ? 'no fact' : noFact(document, place);
    if (unreal) {
      history.push({ ...place, scope: 'none' });
      const reasons = unreal === 'no fact' ? claim.reasons : [...claim.reasons, `none: ${unreal}`];
      return { ...claim, reasons, value: { ...claim.value, scope: 'none' as const, date } };
    }
    const { scope, reason } =
      claim.rule === 'ordinal'
        ? { scope: 'cumulative' as const, reason: 'an ordinal counts a row' }
        : weigh(featuresOf(document, place, main, history));
    history.push({ ...place, scope });
    trace.add('scope', scope, span, reason ?? '');
    const reasons = scope === 'event' ? claim.reasons : [...claim.reasons, `${scope}: ${reason ?? ''}`];
    return { ...claim, reasons, value: { ...claim.value, scope, date } };
  });
}
