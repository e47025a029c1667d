import type { CasualtyValue, Count } from '../../model.ts';
import { findQuantity } from '../../text/quantities.ts';
import { UNTOLD_KIND } from './kind.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,’'-][\p{L}\p{M}\p{N}]+)*/gu;

const NO_COUNT: Count = { text: null, low: null, high: null, qualifier: 'vague' };

/** The first quantity in some words with the words it was read from; no number at all gives nulls. */
export function countIn(words: string): Count {
  const tokens = [...words.matchAll(WORD)];
  const found = findQuantity(tokens.map((token) => token[0].toLowerCase()));
  const first = found ? tokens[found.from] : undefined;
  const last = found ? tokens[found.to - 1] : undefined;
  if (!found || !first || !last) return NO_COUNT;
  return { ...found.count, text: words.slice(first.index, last.index + last[0].length) };
}

/** What is left to say where the engine reads no words, as in hidden text: the number in them. */
export function plainClaim(words: string): CasualtyValue {
  return {
    kind: UNTOLD_KIND,
    count: countIn(words),
    victims: null,
    perpetrator: null,
    source: null,
    scope: 'event',
    negated: false,
    partOf: null,
    supersedes: null,
    date: null,
    place: null,
  };
}
