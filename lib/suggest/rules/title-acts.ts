import type { Chunk } from '../chunks.ts';
import { CIVILIANS } from '../data/person-nouns.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Phrase } from '../syntax/phrases.ts';
import { subChunk } from './bodies.ts';

/** Acts that one does to a single person, and whose name may stand behind his occupation in a title. */
const TITLE_ACTS = new Set(['murder', 'assassination', 'slaying', 'kidnap', 'kidnapping', 'abduction']);
const civilians = new Set(CIVILIANS);

/**
 * "RTI activist murder: court charges nine", "the journalist murder case": the occupation before the act says
 * who it was. Null where none stands there, and outside titles.
 */
export function occupation(
  { tokens, sentences }: AnalysedDocument,
  chunk: Chunk,
  noun: number,
  word: string,
): Phrase | null {
  const who = noun - 1;
  if (who < chunk.first || !TITLE_ACTS.has(word) || tokens[noun]!.lower !== word) return null;
  const sentence = sentences[tokens[noun]!.sentence]!;
  const title = !/^[.!?]$/.test(tokens[sentence.last]!.text) && chunk.first === sentence.first;
  const isCase = tokens[chunk.first]!.lower === 'the' && tokens[chunk.head]!.lower === 'case';
  if (!(title && noun === chunk.head) && !(isCase && chunk.head === noun + 1)) return null;
  const first = isCase ? chunk.first + 1 : chunk.first;
  return civilians.has(tokens[who]!.lower) && tokens[first]!.tag !== 'NUM' ? subChunk(first, who) : null;
}
