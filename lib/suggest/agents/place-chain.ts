import type { Chunk } from '../chunks.ts';
import type { Sentence } from '../document.ts';
import type { Parties } from './parties.ts';

/** Prepositions before where an act happened. */
const AT_PLACE = /^(?:in|near|at|outside|around|across|into|from)$/;

/** "in Upper Bato, Orlo, Deri del Sur, killing": the last of several names of places after one preposition. */
export function inPlaceChain(parties: Parties, sentence: Sentence, chunk: Chunk): boolean {
  const { tokens, chunkOf } = parties.document;
  let first = chunk.first;
  if (tokens[chunk.head]!.tag !== 'PROPN') return false;
  while (first - 2 > sentence.first && tokens[first - 1]!.text === ',') {
    const before = chunkOf[first - 2];
    if (!before || tokens[before.head]!.tag !== 'PROPN') return false;
    if (parties.endingAt.get(before.last)?.value.type === 'person') return false;
    first = before.first;
    if (AT_PLACE.test(tokens[first - 1]?.lower ?? '')) return true;
  }
  return false;
}
