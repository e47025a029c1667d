import type { ActorType, Reason, Span } from '../../model.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { fold } from './fold.ts';

/** A span that may be a mention of a party, before parties are linked. Offsets are UTF-16 into the article text. */
export interface Candidate extends Span {
  /** Token positions, both inclusive. */
  first: number;
  last: number;
  rule: string;
  type: ActorType;
  /** Identity within the article where it is known at once ("lex:hamas", "state:ML", "person:3"); null until linked. */
  key: string | null;
  /** Best name of the party that this mention gives. */
  name: string;
  /** How good `name` is as the party's name; the highest wins. */
  nameRank: number;
  confidence: number;
  reasons: Reason[];
  /** Of role phrases: the head noun's cluster, the head's word, the nationality, and how it is determined. */
  role?: {
    cluster: string;
    head: string;
    noun: string;
    plural: boolean;
    definite: boolean;
    country: string | null;
    bare: boolean;
  };
  /** Acts as a source here: subject of a verb of saying, or "according to". */
  speaks?: boolean;
}

/** Token positions that cover `[start, end)`, or null when no token lies inside. */
export function tokensOf(
  document: AnalysedDocument,
  start: number,
  end: number,
): { first: number; last: number } | null {
  const { tokens } = document;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const first = low;
  let last = first - 1;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++;
  return last < first ? null : { first, last };
}

/** The words of a candidate as they stand in the text. */
export function wordsOf(document: AnalysedDocument, { start, end }: Span): string {
  return document.text.slice(start, end);
}

/**
 * A group or organisation that is told by the words around its name ("the armed group X", "the newspaper X").
 *
 * @param first, last token positions of the name, both inclusive
 * @param told the rule's name, what is named, how sure the rule is and why
 */
export function namedParty(
  document: AnalysedDocument,
  first: number,
  last: number,
  told: { rule: string; type: ActorType; is: 'group' | 'org'; confidence: number; reason: Reason },
): Candidate {
  const { start, end, text } = slice(document, first, last);
  const name = text.replace(/\s+/g, ' ');
  const { rule, type, is, confidence, reason } = told;
  return {
    start,
    end,
    first,
    last,
    rule,
    type,
    key: `${is}:${fold(name)}`,
    name,
    nameRank: 4,
    confidence,
    reasons: [reason],
  };
}
