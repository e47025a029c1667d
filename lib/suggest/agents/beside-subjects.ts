import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';

/** What stands between a subject and its verb and does not act: ages, and what people have with them. */

/** "aged 15 and 17": whether the number at a place is an age. */
export const isAge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'aged' ||
  (tokens[at - 1]?.text === ',' && tokens[at + 1]?.text === ',') ||
  (tokens[at - 1]?.lower === 'and' && tokens[at - 2]?.tag === 'NUM' && tokens[at - 3]?.lower === 'aged');

/** "armed with a knife", "with rifles and grenades", "on motorcycles": what people have with them. */
export function isHeld({ tokens, chunkOf }: AnalysedDocument, { first }: Sentence, chunk: Chunk): boolean {
  const before = tokens[chunk.first - 1];
  if (!before || before.index <= first) return false;
  // "with rifles and grenades"
  const other = before.lower === 'and' ? chunkOf[before.index - 1] : null;
  if (other && other.first > first && tokens[other.first - 1]!.lower === 'with') return true;
  return before.tag === 'ADP' && /^(?:with|in|on|by)$/.test(before.lower);
}
