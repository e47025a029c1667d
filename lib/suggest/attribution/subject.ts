import type { Sentence } from '../document.ts';
import { canSpeak, tellsTime, type SourcePhrase, type Speech } from './phrases.ts';
import { speakerAfter } from './speaker-after.ts';

/** Phrases that may stand before the subject: "In a call to the radio station on Monday,". */
const LONGEST_LEAD = 3;
/** Longest dateline, in tokens. */
const LONGEST_DATELINE = 10;

/** The first token behind "MARWA, April 9 —"; the first of the sentence where there is no dateline. */
function behindDateline({ document: { tokens } }: Speech, { first, last }: Sentence): number {
  for (let i = first + 1; i < Math.min(last, first + LONGEST_DATELINE); i++) {
    if (/^[-–—]+$/.test(tokens[i]!.text)) return i + 1;
    if (/^(?:VERB|AUX|PRON|DET)$/.test(tokens[i]!.tag)) return first;
  }
  return first;
}

/** The noun phrase that opens a sentence before its verb, behind words that tell when or where; null elsewhere. */
export function subjectOf(speech: Speech, sentence: Sentence): SourcePhrase | null {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  const opens = behindDateline(speech, sentence);
  let at = opens;
  for (let steps = 0; steps < LONGEST_LEAD && tokens[at]?.tag === 'ADP'; steps++) {
    const lead = chunkOf[at + 1];
    if (lead?.first !== at + 1) break;
    at = lead.last + 1;
    // "In a video circulated in March,"
    if (
      tokens[at]?.tag === 'VERB' &&
      tokens[at]!.lower.endsWith('ed') &&
      /^(?:ADP|ADV)$/.test(tokens[at + 1]?.tag ?? '')
    )
      at++;
  }
  if (at > opens && tokens[at]?.text === ',') at++;
  const chunk = at <= sentence.last ? chunkOf[at] : null;
  if (!chunk || chunk.first !== at || tellsTime(document, chunk) || !canSpeak(document, chunk)) return null;
  return speakerAfter(speech, sentence, at);
}
