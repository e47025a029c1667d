import type { Count } from '../../model.ts';
import { readNumber } from '../../text/quantities.ts';
import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';

/** A number with the tokens it stands at, inclusive. */
export interface NumberAt {
  first: number;
  last: number;
  count: Count;
}

/** Tokens after the claim within which "in each of the four attacks" multiplies it. */
const REACH = 5;

/**
 * The count of "two guards died in each of the four attacks": eight, derived, with the words of the claim. Null where nothing
 * multiplies it, as in "two guards died in each other's arms".
 */
export function eachOf(document: AnalysedDocument, claim: Claim): Count | null {
  const { tokens, sentences } = document;
  const { count } = claim.value;
  if (!claim.victimTokens || count.low === null || count.low !== count.high) return null;
  const from = Math.max(claim.trigger, claim.victimTokens.last);
  const { last } = sentences[claim.sentence]!;
  for (let i = from + 1; i <= Math.min(last - 2, from + REACH); i++) {
    if (tokens[i]!.lower !== 'each' || tokens[i + 1]!.lower !== 'of') continue;
    const at = tokens[i + 2]!.tag === 'DET' ? i + 3 : i + 2;
    const times = at <= last ? readNumber([tokens[at]!.lower], 0) : null;
    if (!times) return null;
    const total = count.low * times.value;
    return {
      text: count.text ?? slice(document, claim.victimTokens.first, claim.victimTokens.first).text,
      low: total,
      high: total,
      qualifier: 'exact',
      derived: true,
    };
  }
  return null;
}
