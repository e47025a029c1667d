import type { Chunk } from '../chunks.ts';
import type { Sentence } from '../document.ts';
import { humanness } from '../people.ts';
import {
  canSpeak,
  isDocumentNoun,
  LONGEST_CHAIN,
  tellsTime,
  type SourcePhrase,
  type Speech,
} from './phrases.ts';

/** Whether a verb with tense follows before the next comma: "the 6th Brigade clashed with rebels" after "According to the statement,". */
function opensClause({ document: { tokens } }: Speech, sentence: Sentence, from: number): boolean {
  for (let i = from; i <= sentence.last; i++) {
    const { tag, text, lower } = tokens[i]!;
    if (tag === 'AUX') return true;
    if (tag === 'VERB') return !lower.endsWith('ing');
    if (/^(?:[,;:.!?]|[-–—]+)$/.test(text) || /^(?:who|whose|which)$/.test(lower)) return false;
  }
  return false;
}

const names = ({ document: { tokens } }: Speech, head: number): boolean => tokens[head]!.tag === 'PROPN';

/** Whose the place or body is that a participle at `at` tells of: "run by the opposition"; null for other verbs. */
function runBy({ document: { tokens, chunkOf } }: Speech, sentence: Sentence, at: number): Chunk | null {
  if (at + 2 > sentence.last || !RUN.test(tokens[at]!.lower) || tokens[at + 1]!.lower !== 'by') return null;
  const party = chunkOf[at + 2];
  return party?.first === at + 2 ? party : null;
}
const RUN = /^(?:run|led|headed|owned|controlled|backed|funded|supported|held|staffed|set-up)$/;

/** The source that begins at token `at`, with appositions and "of" to its right: "said X, the head of Y". */
export function speakerAfter(speech: Speech, sentence: Sentence, at: number): SourcePhrase | null {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  let chunk = chunkOf[at];
  if (!chunk || chunk.first !== at) return null;
  let { last, head } = chunk;
  // "According to the League, 48 members died": what follows the comma is the report.
  const leads = at <= sentence.first + 2;
  const named = speech.endOf.get(at);
  if (named !== undefined && named > last) {
    last = Math.min(named, sentence.last);
    if (tokens[head]!.tag === 'PROPN') head = last;
  }
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const link = tokens[last + 1];
    // "a doctor at a clinic run by the opposition"
    const by = runBy(speech, sentence, last + 1);
    if (by && !names(speech, head)) {
      last = by.last;
      chunk = by;
      continue;
    }
    const after = last + 2 <= sentence.last ? chunkOf[last + 2] : null;
    if (!link || !after) break;
    if (/^['’]s?$/.test(link.text) && after.first === last + 2) {
      ({ last, head } = after);
      continue;
    }
    const chains =
      /^(?:of|for|in|at|from|and|by|with)$/.test(link.lower) &&
      after.first === last + 2 &&
      !tellsTime(document, after);
    const apposed =
      link.text === ',' &&
      after.first === last + 2 &&
      names(speech, head) !== names(speech, after.head) &&
      canSpeak(document, after) &&
      (tokens[after.head]!.tag === 'PROPN' || humanness(document, after) === 'yes') &&
      !(leads && opensClause(speech, sentence, after.last + 1));
    if (!chains && !apposed) break;
    if (link.lower === 'and' && tokens[after.last + 1]?.tag === 'VERB') break;
    if (
      isDocumentNoun(document, head) &&
      /^(?:of|by|from|in)$/.test(link.lower) &&
      tokens[after.head]!.tag === 'PROPN'
    )
      head = after.head;
    last = after.last;
    chunk = after;
  }
  return { first: at, last, head };
}
