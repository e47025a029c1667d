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
  // "according to THE Orlo Institute": names are found without their article.
  const from = at(first - 1)?.lower === 'the' ? first - 1 : first;
  const before = at(from - 1);
  if (before?.tag === 'VERB' && before.lower === 'said') return true;
  return before?.lower === 'to' && at(from - 2)?.lower === 'according';
}

/** Is the phrase who is spoken to: "told THE COURIER", "he said to RADIO ORLO", "an interview with THE STAR"? */
export function isTold({ tokens }: AnalysedDocument, first: number): boolean {
  const sentence = tokens[first]!.sentence;
  const at = (index: number) => (tokens[index]?.sentence === sentence ? tokens[index] : undefined);
  const from = at(first - 1)?.lower === 'the' ? first - 1 : first;
  const before = at(from - 1);
  const lead = at(from - 2);
  if (before?.tag === 'VERB') return before.lemma === 'tell' || before.lemma === 'inform';
  if (before?.lower === 'with') return lead?.lower === 'interview';
  return (
    before?.lower === 'to' &&
    lead?.tag === 'VERB' &&
    (SPEECH_LEMMAS.has(lead.lemma) || lead.lemma === 'speak')
  );
}
