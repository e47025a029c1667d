import type { AnalysedDocument, Token } from '../document.ts';
import { SPEECH_LEMMAS } from './words.ts';

/** Further than this from its verb a subject is not looked for. */
const REACH = 3;

/** Words of an apposition between a speaker and the verb at most. */
const APPOSITION = 16;

/** ", the spokesman for the council, told": the verb of saying right after the comma that closes the apposition. */
function speaksAfterApposition(at: (index: number) => Token | undefined, from: number): boolean {
  for (let i = from; i < from + APPOSITION; i++) {
    const token = at(i);
    if (!token || token.tag === 'VERB' || token.tag === 'AUX') return false;
    if (token.text !== ',') continue;
    const verb = at(i + 1);
    return verb !== undefined && verb.tag === 'VERB' && SPEECH_LEMMAS.has(verb.lemma);
  }
  return false;
}

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
  if (at(last + 1)?.text === ',' && speaksAfterApposition(at, last + 2)) return true;
  const before = at(first - 1);
  if (before?.tag === 'VERB' && before.lower === 'said') return true;
  return before?.lower === 'to' && at(first - 2)?.lower === 'according';
}
