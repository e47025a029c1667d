import type { Chunk } from '../../chunks.ts';
import type { AnalysedDocument, Sentence, Token } from '../../document.ts';
import { isPartyHead, TIMES } from './heads.ts';
import type { Reach } from './phrases.ts';

/** Words of a relative clause or participle phrase at most. */
const LONGEST_CLAUSE = 14;
const PLACE_JOINS = /^(?:in|from|at|on|near|with|for|by|inside|outside|across|under|behind|aboard)$/;
const RELATIVE = /^(?:who|whom|whose|that|which)$/;

/** The further ends that a phrase may have. */
export function endsOf(document: AnalysedDocument, head: number, sentence: Sentence): [number, Reach][] {
  const { tokens } = document;
  const ends: [number, Reach][] = [];
  const next = tokens[head + 1];
  if (!next || head >= sentence.last) return ends;
  if (next.lower === 'of') {
    const end = phraseEnd(document, head + 2, sentence);
    if (end < 0) return ends;
    ends.push([end, 'of']);
    const further = tokens[end + 1]?.lower ?? '';
    if (end < sentence.last && (further === 'of' || PLACE_JOINS.test(further))) {
      const last = phraseEnd(document, end + 2, sentence);
      if (last > 0) ends.push([last, 'of-of']);
    }
    if (RELATIVE.test(further) && end < sentence.last)
      ends.push([clauseEnd(tokens, end + 1, sentence), 'who']);
  } else if (PLACE_JOINS.test(next.lower)) {
    const end = phraseEnd(document, head + 2, sentence);
    if (end > 0) ends.push([end, 'place']);
  } else if (RELATIVE.test(next.lower)) {
    ends.push([clauseEnd(tokens, head + 1, sentence), 'who']);
  } else if (next.tag === 'VERB' && /(?:ed|ing|wn|en|led|held)$/.test(next.lower)) {
    ends.push([clauseEnd(tokens, head + 1, sentence), 'participle']);
  } else if (next.lower === 'and') {
    const end = phraseEnd(document, head + 2, sentence);
    if (end > 0 && isPartyHead(document, end, sentence)) ends.push([end, 'and']);
  }
  return ends;
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

/** Last token of the relative clause or participle phrase that starts at `from`. */
function clauseEnd(tokens: readonly Token[], from: number, sentence: Sentence): number {
  let verbs = 0;
  let i = from;
  for (; i <= sentence.last && i - from < LONGEST_CLAUSE; i++) {
    const { tag, lower } = tokens[i]!;
    if (tag === 'PUNCT' && !/^['’"“”]$/.test(lower)) break;
    if (tag === 'VERB' || tag === 'AUX') {
      const goes = /^(?:VERB|AUX|ADV|PART)$/.test(tokens[i - 1]!.tag) || tokens[i - 1]!.lower === 'to';
      if (!goes && i > from && ++verbs > 1 && tokens[i - 1]!.lower !== 'and') break;
    }
  }
  return i - 1;
}
