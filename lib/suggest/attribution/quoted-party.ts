import type { Sentence } from '../document.ts';
import type { Cue } from './cues.ts';
import type { Speech } from './phrases.ts';
import { BE, isBreak } from './reporting-words.ts';
import { speakerAfter } from './speaker-after.ts';
import { speakerBefore } from './speaker-before.ts';

/** A report from its verb to the end of the sentence. */
const reportFrom = (sentence: Sentence, at: number) =>
  ({ stance: 'states', at, last: sentence.last, sentence: sentence.index, shape: 'after' }) as const;

/** Who is quoted: "State television quoted a military source as saying". */
export function quotedParty(speech: Speech, sentence: Sentence, i: number): Cue | null {
  const { tokens } = speech.document;
  // "Police were quoted as saying"
  const passive = BE.test(tokens[i - 1]?.lower ?? '') && tokens[i + 1]?.lower === 'as';
  const said = passive ? speakerBefore(speech, sentence, i) : null;
  if (said) return { ...reportFrom(sentence, i), source: said, first: i };
  const source = i < sentence.last ? speakerAfter(speech, sentence, i + 1) : null;
  if (!source || tokens[source.last + 1]?.lower !== 'as') return null;
  // "Two guards were killed, the agency quoted an officer as saying."
  const ends = source.last + 2 >= sentence.last - 1;
  if (ends && tokens.slice(sentence.first, i).some(isBreak)) {
    const { first, last, index } = sentence;
    return { source, stance: 'states', at: i, first, last, sentence: index, shape: 'around' };
  }
  return { ...reportFrom(sentence, i), source, first: source.last };
}
