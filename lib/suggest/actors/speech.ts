import type { AnalysedDocument } from '../document.ts';
import { SPEECH_LEMMAS } from './words.ts';

/** Further than this from its verb a subject is not looked for. */
const REACH = 3;

/** Is the phrase the subject of a verb of saying, or does "according to" stand before it? */
export function speaks(document: AnalysedDocument, first: number, last: number): boolean {
  const { tokens } = document;
  const sentence = tokens[first]!.sentence;
  const at = (index: number) => (tokens[index]?.sentence === sentence ? tokens[index] : undefined);
  for (let i = last + 1; i <= last + REACH; i++) {
    const token = at(i);
    if (!token) break;
    if (token.tag === 'VERB' && SPEECH_LEMMAS.has(token.lemma)) return true;
    if (token.tag !== 'AUX' && token.tag !== 'ADV') break;
  }
  const before = at(first - 1);
  if (before?.tag === 'VERB' && before.lower === 'said') return true;
  return before?.lower === 'to' && at(first - 2)?.lower === 'according';
}
