import type { ActorEntry, ActorValue, Span } from '../../model.ts';
import type { AnalysedDocument } from '../document.ts';

/** One mention of a party before it becomes a suggestion. Offsets are UTF-16 into the article text. */
export interface ActorMention extends Span {
  quote: string;
  value: ActorValue;
  /** 0 to 1. */
  confidence: number;
  rule: string;
  reasons: string[];
  /** Token positions, both inclusive. */
  first: number;
  last: number;
}

export interface ActorOptions {
  /** The reader's own list, used before the shipped lexicon. */
  actors?: ActorEntry[];
}

/** Mentions of parties in order of the text, mentions of one party sharing `value.actor`. Empty when there are none. */
export function findActors(_document: AnalysedDocument, _options: ActorOptions = {}): ActorMention[] {
  return [];
}
