import type { CasualtyValue, Reason, Span } from '../model.ts';

/** A casualty claim while the engine works on it. Offsets are UTF-16 into the article text. */
export interface Claim extends Span {
  value: CasualtyValue;
  rule: string;
  reasons: Reason[];
  /** 0 to 1. */
  confidence: number;
  /** Position of the sentence and token that triggered it. */
  sentence: number;
  trigger: number;
  /** Token positions of the victims' noun phrase, both inclusive; null when there is none. */
  victimTokens: { first: number; last: number; head: number } | null;
}
