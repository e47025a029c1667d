import type { ConfidenceLevel, Suggestion } from '../model.ts';
import type { State } from './pipeline.ts';

/** From here on a suggestion is called high; below `MEDIUM` low. Set so that the levels keep their promise on the evaluation sets. */
const HIGH = 0.85;
const MEDIUM = 0.6;

/** Sums of weights leave digits that mean nothing. */
const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;

/** The level of a confidence of 0 to 1. */
function levelOf(confidence: number): ConfidenceLevel {
  return confidence >= HIGH ? 'high' : confidence >= MEDIUM ? 'medium' : 'low';
}

/** Suggestions in order of the text, with ids that stay the same for the same text and engine. */
export function toSuggestions({ document, actors, claims }: State): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const mention of actors) {
    const { start, end, quote, confidence, rule, reasons, value } = mention;
    suggestions.push({
      kind: 'actor',
      id: `actor-${start}-${end}-${rule}`,
      start,
      end,
      quote,
      confidence: rounded(confidence),
      level: levelOf(confidence),
      rule,
      reasons,
      value,
    });
  }
  for (const claim of claims) {
    const { start, end, confidence, rule, reasons, value } = claim;
    const quote = document.text.slice(start, end);
    suggestions.push({
      kind: 'casualty',
      id: claimId(claim),
      start,
      end,
      quote,
      confidence: rounded(confidence),
      level: levelOf(confidence),
      rule,
      reasons,
      value,
    });
  }
  return suggestions.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The id of a claim's suggestion: kind, offsets and rule. */
export function claimId(claim: {
  start: number;
  end: number;
  rule: string;
  value: { kind: string };
}): string {
  return `casualty-${claim.value.kind}-${claim.start}-${claim.end}-${claim.rule}`;
}
