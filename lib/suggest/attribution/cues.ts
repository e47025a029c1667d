import type { Stance } from '../../model.ts';
import type { Sentence } from '../document.ts';
import { labelCue, phraseCue } from './phrase-cues.ts';
import type { SourcePhrase, Speech } from './phrases.ts';
import { IRREGULAR } from './reporting-words.ts';
import { verbCue } from './verb-cues.ts';

/** A report inside a sentence: who says it, and which tokens it covers (inclusive). */
export interface Cue {
  source: SourcePhrase;
  stance: Stance;
  /** The verb or preposition that reports. */
  at: number;
  first: number;
  last: number;
  sentence: number;
  /** `after`: the report follows; `around`: a clause put into or after the report; `quote`: only quotations beside it. */
  shape: 'after' | 'around' | 'quote';
}

/** The cues of one sentence in order. */
export function findCues(speech: Speech, sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const { tag, lower } = speech.document.tokens[i]!;
    const next = speech.document.tokens[i + 1];
    const noun =
      tag === 'NOUN' &&
      i > sentence.first &&
      i < sentence.last &&
      lower.endsWith('s') &&
      (next!.tag === 'NUM' || next!.lower === 'that');
    const verb = tag === 'VERB' || tag === 'AUX' || noun || Object.hasOwn(IRREGULAR, lower);
    const cue =
      phraseCue(speech, sentence, i) ??
      labelCue(speech, sentence, i) ??
      (verb ? verbCue(speech, sentence, i, cues) : null);
    if (cue) cues.push(cue);
  }
  return cues;
}
