import type { AnalysedDocument, Sentence, Token } from '../../document.ts';
import { phraseEnd } from './ends.ts';
import { isPartyHead } from './heads.ts';

/** Members of a list at most; more is a roll of names. */
const LONGEST_LIST = 8;
/** Adjectives by their ending; the tagger takes many of them for names: "GRANVIAN and Tessian envoys". */
const ADJECTIVE = /(?:an|ese|ish|i|al|ic|ive|ary|ous|ern|ed)$/;
/** Nouns that stand before the same heads as adjectives: "STATE and federal police", "SECURITY and military forces". */
const LIKE_ADJECTIVE = /^(?:state|security|army|police|government|province|county|city|village|union)$/;

/**
 * Last token of the list of parties that the noun phrase with this head opens: "teachers, pupils and THEIR PARENTS".
 * The head itself when it opens no list of three.
 */
export function listEnd(document: AnalysedDocument, head: number, sentence: Sentence): number {
  const { tokens } = document;
  let last = head;
  for (let members = 1; members < LONGEST_LIST; members++) {
    const comma = tokens[last + 1]?.text === ',' ? 1 : 0;
    const and = /^(?:and|or)$/.test(tokens[last + 1 + comma]?.lower ?? '');
    if (comma === 0 && !and) return head;
    const end = phraseEnd(document, last + 1 + comma + (and ? 1 : 0), sentence);
    if (end < 0 || !isPartyHead(document, end, sentence)) return head;
    last = end;
    if (and) return members > 1 ? last : head;
  }
  return head;
}

const modifies = ({ tag, lower }: Token): boolean =>
  tag === 'ADJ'
    ? true
    : /^(?:NOUN|PROPN)$/.test(tag) && (LIKE_ADJECTIVE.test(lower) || ADJECTIVE.test(lower));

/**
 * Where a phrase begins when the modifiers before "and" belong to its head too: "LOCAL, state and federal police".
 * `first` itself when none do. Offsets are token positions.
 */
export function sharedStart(document: AnalysedDocument, first: number, sentence: Sentence): number {
  const { tokens, chunkOf } = document;
  if (tokens[first]!.tag === 'DET' || tokens[first]!.tag === 'NUM') return first;
  let at = first - 1;
  if (at <= sentence.first || tokens[at]!.lower !== 'and') return first;
  if (tokens[at - 1]!.text === ',') at--;
  let start = first;
  while (at > sentence.first) {
    const modifier = tokens[at - 1]!;
    if (!modifies(modifier) || isPlainHead(document, at - 1, sentence)) return start;
    start = chunkOf[at - 1]?.first ?? at - 1;
    if (tokens[start - 1]?.text !== ',' || start - 1 <= sentence.first) return start;
    at = start - 1;
  }
  return start;
}

/** "the army and armed groups": the word before "and" is a party by itself when an article leads to it. */
const isPlainHead = (document: AnalysedDocument, index: number, sentence: Sentence): boolean =>
  document.tokens[index]!.tag === 'NOUN' &&
  document.tokens[index - 1]?.tag === 'DET' &&
  isPartyHead(document, index, sentence);
