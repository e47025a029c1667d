import type { ActorType, Span } from '../../model.ts';
import type { AnalysedDocument } from '../document.ts';

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
  reasons: string[];
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
