import { slice, type AnalysedDocument, type Sentence, type Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { DETERMINERS, LINKING, RELATIONS, ROLE_NOUNS } from './words.ts';
import type { PhraseContext } from './phrase-head.ts';

/** Words of a tail at most. */
const LONGEST_TAIL = 9;
const RELATION_JOINS = new Set(['of', 'for', 'from', 'at']);
/** "rebels IN DARFUR": after plurals of people and armed men the place belongs to the description. */
const PLACE_JOINS = new Set(['in', 'from']);
const LINK_JOINS = new Set(['to', 'with', 'of', 'by']);

interface Tail {
  last: number;
  /** The name the tail ends in, where there is one. */
  name: Candidate | null;
  /** The role noun the tail ends in, where there is one. */
  head: string;
}

/** End of the noun phrase that starts at `index`: article, modifiers, head; a name counts whole. Null when there is none. */
function nounPhrase(
  tokens: readonly Token[],
  index: number,
  limit: number,
  context: PhraseContext,
): Tail | null {
  let last = -1;
  let name: Candidate | null = null;
  for (let j = index; j <= limit && j - index < LONGEST_TAIL; j++) {
    const named = context.nameAt(j);
    const token = tokens[j]!;
    if (named && named.first >= index) {
      last = Math.min(named.last, limit);
      name = named;
      j = last;
    } else if (/^(?:NOUN|PROPN)$/.test(token.tag)) last = j;
    else if (/^['’]s?$/.test(token.text)) continue;
    else if (token.tag === 'ADV' && last < 0) continue;
    else if (last >= 0 && !/^(?:ADJ|NUM)$/.test(token.tag)) break;
    else if (!/^(?:ADJ|NUM|DET|PRON)$/.test(token.tag) && !DETERMINERS.has(token.lower)) break;
  }
  return last < 0 ? null : { last, name, head: tokens[last]!.lower };
}

/**
 * What follows a description and belongs to it: "members OF THE RED DAWN", "an official FROM LERE",
 * "militants LINKED TO AL-QAEDA". Null when nothing does.
 */
export function tailOf(
  document: AnalysedDocument,
  head: string,
  last: number,
  sentence: Sentence,
  context: PhraseContext,
  placed: boolean,
): Tail | null {
  const { tokens } = document;
  const next = last < sentence.last ? tokens[last + 1]! : null;
  if (!next) return null;
  if (RELATION_JOINS.has(next.lower) && RELATIONS.has(head)) {
    return nounPhrase(tokens, last + 2, sentence.last, context);
  }
  if (PLACE_JOINS.has(next.lower) && placed) {
    const tail = nounPhrase(tokens, last + 2, sentence.last, context);
    return tail && /^\p{Lu}/u.test(tokens[tail.last]!.text) ? tail : null;
  }
  const join = tokens[last + 2];
  if (LINKING.has(next.lower) && join && join.index <= sentence.last && LINK_JOINS.has(join.lower)) {
    const tail = nounPhrase(tokens, last + 3, sentence.last, context);
    return tail?.name ? tail : null;
  }
  return null;
}

/** A description with its tail as a mention of its own, of the same party as the short one. */
export function withTail(document: AnalysedDocument, short: Candidate, tail: Tail): Candidate {
  const span = slice(document, short.first, tail.last);
  return {
    ...short,
    ...span,
    last: tail.last,
    rule: `${short.rule}-with-tail`,
    nameRank: short.nameRank + 0.5,
    name: span.text.replace(/\s+/g, ' ').replace(/^(?:the|an?) /i, ''),
  };
}

/** What "members of …" are: the party named after "of", or what the role noun there says. */
export function typeOfTail(tail: Tail): Pick<Candidate, 'type' | 'key'> {
  if (tail.name && tail.name.type !== 'person' && tail.name.type !== 'media')
    return { type: tail.name.type, key: tail.name.key };
  const noun = ROLE_NOUNS.get(tail.head);
  return { type: noun?.type === 'person' || !noun ? 'civilians' : noun.type, key: null };
}
