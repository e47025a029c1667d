import violenceWords from '../data/violence-words.json' with { type: 'json' };
import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { classesOf } from '../word-list.ts';

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

/** "Two jets dropped bombs": what flies and attacks stands for who flies it, where nobody else is named. */
export const isAircraft = ({ tokens }: AnalysedDocument, { head }: Chunk): boolean =>
  /^(?:jet|warplane|aircraft|gunship|helicopter|plane|bomber)s?$/.test(tokens[head]!.lower);
export const isAttackOfAircraft = ({ lemma }: Token): boolean =>
  /^(?:drop|bomb|strike|hit|fire|strafe|attack|pound|bombard|target|shell|kill|raid)$/.test(lemma);

const classOf = classesOf(violenceWords);
const VEHICLES = classOf('vehicles');
const CRASHING = classOf('crashing-verbs');

/** Whether a vehicle that ends at `last` has an accident before the harm at `to`: "Army truck plunges into gorge, killing nine". */
export function isAccident(
  { tokens }: AnalysedDocument,
  { first }: Sentence,
  last: number,
  to: number,
): boolean {
  if (last < first || last >= to || !VEHICLES.has(tokens[last]!.lower)) return false;
  return tokens
    .slice(last + 1, to)
    .some(
      ({ lemma, lower, index }) =>
        CRASHING.has(lemma) ||
        (lemma === 'come' && tokens[index + 1]!.lower === 'down') ||
        lower === 'overturned',
    );
}
