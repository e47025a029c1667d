import type { Stance } from '../../model.ts';
import type { Sentence, Token } from '../document.ts';
import { isPlural } from '../people.ts';
import { figureCue, labelCue, phraseCue } from './phrase-cues.ts';
import type { SourcePhrase, Speech } from './phrases.ts';
import { IRREGULAR, isMark, rowOf } from './reporting-words.ts';
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

/** Tokens between a closing quotation mark and the verb behind its speaker. */
const LONGEST_SPEAKER = 7;

/** Verbs of reporting that the tagger takes for nouns or adjectives: "ministry reports 22 killed", "doctors fear that", "informed parliament that". */
function readsAsVerb(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const { tag, lower } = tokens[i]!;
  if (i <= sentence.first || i >= sentence.last || (tag !== 'NOUN' && tag !== 'ADJ')) return false;
  const before = tokens[i - 1]!;
  const next = tokens[i + 1]!;
  if (tag === 'ADJ') {
    const that = next.lower === 'that' || (tokens[i + 2]?.lower === 'that' && next.tag === 'NOUN');
    return lower.endsWith('ed') && that && /^(?:NOUN|PROPN|PRON)$/.test(before.tag);
  }
  const opens = next.tag === 'NUM' || next.lower === 'that';
  // "Figures from the ministry show that": no noun takes such a clause.
  if (lower === 'show' && next.lower === 'that') return true;
  // "“…,” the report states."
  const quoted = tokens.slice(Math.max(sentence.first, i - LONGEST_SPEAKER), i - 1).some(isMark);
  if (lower.endsWith('s') && quoted && /^[,.]$/.test(next.text) && rowOf.has(lower.slice(0, -1))) return true;
  if (lower.endsWith('s')) return opens || (before.text === ',' && next.tag === 'DET');
  // "court papers show nine guards were killed", "…, records show."
  return (
    rowOf.has(lower) &&
    /^(?:NOUN|PROPN)$/.test(before.tag) &&
    isPlural(before) &&
    (opens || /^[,.;]$/.test(next.text))
  );
}

/** The cues of one sentence in order. */
export function findCues(speech: Speech, sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const { tag, lower } = speech.document.tokens[i]!;
    const verb =
      tag === 'VERB' ||
      tag === 'AUX' ||
      Object.hasOwn(IRREGULAR, lower) ||
      readsAsVerb(speech.document.tokens, sentence, i);
    const cue =
      phraseCue(speech, sentence, i) ??
      labelCue(speech, sentence, i) ??
      figureCue(speech, sentence, i) ??
      (verb ? verbCue(speech, sentence, i, cues) : null);
    if (cue) cues.push(cue);
  }
  return cues;
}
