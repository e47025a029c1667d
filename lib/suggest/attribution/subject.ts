import type { Sentence } from '../document.ts';
import { canSpeak, tellsTime, type SourcePhrase, type Speech } from './phrases.ts';
import { speakerAfter } from './speaker-after.ts';

/** The noun phrase that opens a sentence before its verb, behind words that tell when or where; null elsewhere. */
export function subjectOf(speech: Speech, sentence: Sentence): SourcePhrase | null {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  let at = sentence.first;
  const lead = chunkOf[at + 1];
  if (tokens[at]!.tag === 'ADP' && lead?.first === at + 1) {
    at = lead.last + 1;
    if (tokens[at]?.text === ',') at++;
  }
  const chunk = at <= sentence.last ? chunkOf[at] : null;
  if (!chunk || chunk.first !== at || tellsTime(document, chunk) || !canSpeak(document, chunk)) return null;
  return speakerAfter(speech, sentence, at);
}
