import type { Chunk } from '../../chunks.ts';
import type { AnalysedDocument, Sentence, Token } from '../../document.ts';
import { isPartyHead, TIMES } from './heads.ts';
import type { Reach } from './phrases.ts';

/** Words of a relative clause or participle phrase at most. */
const LONGEST_CLAUSE = 14;
const PLACE_JOINS = /^(?:in|from|at|on|near|with|for|by|inside|outside|across|under|behind|aboard)$/;
/** Adjectives that open a phrase of their own behind the noun: "a group RESPONSIBLE for the raid". */
const OPEN_ADJECTIVE =
  /^(?:responsible|loyal|close|opposed|hostile|allied|unable|present|suspected|capable)$/;
const RELATIVE = /^(?:who|whom|whose|that|which)$/;

/** The further ends that a phrase may have. */
export function endsOf(document: AnalysedDocument, head: number, sentence: Sentence): [number, Reach][] {
  const { tokens } = document;
  const ends: [number, Reach][] = [];
  const next = tokens[head + 1];
  if (!next || head >= sentence.last) return ends;
  if (next.lower === 'of') {
    const counted = countEnd(tokens, head + 2, sentence);
    if (counted > 0) return [[counted, 'of']];
    const end = phraseEnd(document, head + 2, sentence);
    if (end < 0) return ends;
    ends.push([end, 'of']);
    const further = tokens[end + 1]?.lower ?? '';
    if (end < sentence.last && (further === 'of' || PLACE_JOINS.test(further))) {
      const last = phraseEnd(document, end + 2, sentence);
      if (last > 0) ends.push([last, 'of-of']);
    }
    if (RELATIVE.test(further) && end < sentence.last)
      ends.push(...clauseEnds(document, end + 1, sentence, 'who'));
  } else if (PLACE_JOINS.test(next.lower)) {
    const end = phraseEnd(document, head + 2, sentence);
    if (end > 0) ends.push([end, 'place']);
  } else if (RELATIVE.test(next.lower)) {
    ends.push(...clauseEnds(document, head + 1, sentence, 'who'));
  } else if (
    (next.tag === 'VERB' && /(?:ed|ing|wn|en|led|held)$/.test(next.lower)) ||
    OPEN_ADJECTIVE.test(next.lower)
  ) {
    ends.push(...clauseEnds(document, head + 1, sentence, 'participle'));
  } else if (next.lower === 'and') {
    const end = phraseEnd(document, head + 2, sentence);
    if (end > 0 && isPartyHead(document, end, sentence)) ends.push([end, 'and']);
  }
  return ends;
}

/** "a girl OF SEVEN", "a crowd OF SEVERAL THOUSAND": last token of the number after "of"; -1 when something is counted by it. */
function countEnd(tokens: readonly Token[], index: number, sentence: Sentence): number {
  let last = index - 1;
  while (
    last < sentence.last &&
    (tokens[last + 1]!.tag === 'NUM' ||
      /^(?:about|around|some|several|nearly)$/.test(tokens[last + 1]!.lower))
  )
    last++;
  if (last < index || tokens[last]!.tag !== 'NUM') return -1;
  const after = last < sentence.last ? tokens[last + 1]! : undefined;
  return after && /^(?:NOUN|PROPN|ADJ|SYM)$/.test(after.tag) ? -1 : last;
}

/** Last token of the noun phrase that starts at `index`, over possessors; -1 when none starts there. */
export function phraseEnd({ tokens, chunkOf }: AnalysedDocument, index: number, sentence: Sentence): number {
  if (index > sentence.last) return -1;
  // "accused troops of ABDUCTING her father": what follows is said of them, not part of who they are.
  if (tokens[index]!.tag === 'VERB' && tokens[index]!.lower.endsWith('ing')) return -1;
  const begin = chunkOf[index] ?? chunkOf[index + 1];
  if (!begin || begin.first > index + 1) return -1;
  let chunk: Chunk = begin;
  for (let step = 0; step < 3; step++) {
    // "on March 5", "this week": a time says nothing about who.
    if (TIMES.has(tokens[chunk.head]!.lower) || tokens[chunk.head]!.tag === 'NUM') return -1;
    const owned: Chunk | null | undefined = chunkOf[chunk.last + 2];
    if (!owned || owned.possessor !== chunk || owned.last > sentence.last) break;
    chunk = owned;
  }
  return TIMES.has(tokens[chunk.head]!.lower) ? -1 : chunk.last;
}

/** The ends that a clause may have: its first phrase, or all of it ("troops HELD IN THE FORT since March"). */
function clauseEnds(
  document: AnalysedDocument,
  from: number,
  sentence: Sentence,
  reach: 'who' | 'participle',
): [number, Reach][] {
  const whole = clauseEnd(document.tokens, from, sentence);
  const short = firstPhraseEnd(document, from, whole);
  return short > from && short < whole
    ? [
        [short, reach],
        [whole, reach],
      ]
    : [[whole, reach]];
}

/** Last token of the first noun phrase behind the verb of a clause, "of …" included; of the verb when none follows; -1 without a verb. */
function firstPhraseEnd({ tokens, chunkOf }: AnalysedDocument, from: number, last: number): number {
  let verb = from;
  while (verb <= last && tokens[verb]!.tag !== 'VERB' && !OPEN_ADJECTIVE.test(tokens[verb]!.lower)) verb++;
  if (verb > last) return -1;
  for (let i = verb + 1; i <= last; i++) {
    const { tag } = tokens[i]!;
    const chunk = chunkOf[i];
    if (chunk && chunk.first >= i - 1) {
      const next = tokens[chunk.last + 1];
      const of = next?.lower === 'of' ? chunkOf[chunk.last + 2] : null;
      return Math.min(last, of?.last ?? chunk.last);
    }
    if (tag === 'CCONJ' || tag === 'SCONJ') return i - 1;
  }
  return -1;
}

/** Last token of the relative clause or participle phrase that starts at `from`. */
function clauseEnd(tokens: readonly Token[], from: number, sentence: Sentence): number {
  // "men HELD in the fort FLED": behind a participle the next verb is the sentence's own.
  const participle = tokens[from]!.tag === 'VERB' || OPEN_ADJECTIVE.test(tokens[from]!.lower);
  let verbs = participle ? 1 : 0;
  let i = from;
  for (; i <= sentence.last && i - from < LONGEST_CLAUSE; i++) {
    const { tag, lower } = tokens[i]!;
    if (tag === 'PUNCT' && !/^['’"“”]$/.test(lower)) break;
    if (tag === 'VERB' || tag === 'AUX') {
      const goes = /^(?:VERB|AUX|ADV|PART)$/.test(tokens[i - 1]!.tag) || tokens[i - 1]!.lower === 'to';
      const nominal = participle && (lower.endsWith('ing') || tokens[i - 1]!.tag === 'DET');
      if (!goes && !nominal && i > from && ++verbs > 1 && tokens[i - 1]!.lower !== 'and') break;
    }
  }
  return i - 1;
}
