import { ANNOUNCING, UTTERING } from '../data/reporting.ts';
import type { Sentence } from '../document.ts';
import type { Cue } from './cues.ts';
import { canSpeak, type Speech } from './phrases.ts';
import type { Quotation } from './quotes.ts';
import { BE } from './reporting-words.ts';
import { speakerBefore } from './speaker-before.ts';
import { subjectOf } from './subject.ts';

const uttering = new Set(UTTERING);
const announcing = new Set(ANNOUNCING);

/**
 * Who utters words that are quoted inside a sentence of the article, by a verb that reports nothing by itself: "The
 * league urged the release of “all who are held there”". Null when the quotation opens the sentence, and when the verb
 * before it utters nothing.
 */
export function uttererOf(speech: Speech, quotation: Quotation): Cue | null {
  const { tokens, chunkOf, sentences } = speech.document;
  const sentence = sentences[tokens[quotation.first]!.sentence]!;
  for (let i = sentence.first + 1; i < quotation.first - 1; i++) {
    const { tag, lemma, lower } = tokens[i]!;
    if (tag !== 'VERB' || !uttering.has(lemma) || lower.endsWith('ing')) continue;
    if (BE.test(tokens[i - 1]!.lower) || tokens[i - 1]!.lower === 'to') continue;
    const shared = tokens[i - 1]!.lower === 'and' ? subjectOf(speech, sentence) : null;
    const source = shared ?? speakerBefore(speech, sentence, i);
    const head = source && chunkOf[source.head];
    if (!source || (head && !canSpeak(speech.document, head))) continue;
    const { first, last, index } = sentence;
    return { source, stance: 'states', at: i, first, last, sentence: index, shape: 'quote' };
  }
  return null;
}

/** "shared the following with reporters", "issued this statement": the report that goes on through the paragraphs after it; null elsewhere. */
function opensStatement({ document: { tokens } }: Speech, sentence: Sentence, { at, shape }: Cue): boolean {
  if (shape === 'quote') return false;
  return tokens
    .slice(at + 1, Math.min(sentence.last, at + 3))
    .some(({ lower }, i, words) => lower === 'following' && words[i - 1]?.lower === 'the');
}

/** The statement that an article goes on to give, as a cue: its verb is one of giving out ("issued the following"). Null elsewhere. */
export function statementCue(speech: Speech, sentence: Sentence): Cue | null {
  const { tokens } = speech.document;
  for (let i = sentence.first + 1; i < sentence.last - 1; i++) {
    if (tokens[i]!.tag !== 'VERB' || !announcing.has(tokens[i]!.lemma)) continue;
    const source = speakerBefore(speech, sentence, i);
    if (!source) continue;
    const { first, last, index } = sentence;
    const cue: Cue = { source, stance: 'states', at: i, first, last, sentence: index, shape: 'around' };
    if (opensStatement(speech, sentence, cue)) return cue;
  }
  return null;
}
