import type { Sentence, Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import type { Geo } from './countries.ts';
import { ROLE_NOUNS, WEAK_HEADS, type RoleNoun } from './words.ts';
import { WordClass } from '../word-class.ts';

/** What is known of tokens when descriptions are read. */
export interface PhraseContext {
  /** The lexicon name, shape or person that covers a token, if any. */
  nameAt: (index: number) => Candidate | null;
  geoAt: (index: number) => Geo | null;
}

/** The head of a description. */
export interface Head {
  /** First token of the head noun ("aid worker"). */
  from: number;
  noun: RoleNoun | null;
  weak: string | null;
  word: string;
}

/** Last words of role nouns and weak heads, with the words of the longest ("human rights DEFENDER"): most words are neither. */
const LAST_WORDS = new Map<string, number>();
for (const noun of [...ROLE_NOUNS.keys(), ...WEAK_HEADS.keys()]) {
  const words = noun.split(' ');
  const last = words.at(-1)!;
  LAST_WORDS.set(last, Math.max(words.length, LAST_WORDS.get(last) ?? 1));
}

/** The same in lower case: few words are looked up. */
const ENDS_NOUN = new WordClass([...LAST_WORDS.keys()].map((word) => word.toLowerCase()));

/** The role noun or weak head that ends at a token, the longest; null when none does. */
export function headAt(tokens: readonly Token[], index: number, sentence: Sentence): Head | null {
  if (!ENDS_NOUN.has(tokens[index])) return null;
  const { lower: word, text } = tokens[index]!;
  const longest = LAST_WORDS.get(word) ?? (text === word ? undefined : LAST_WORDS.get(text));
  if (longest === undefined) return null;
  for (let length = Math.min(longest, index - sentence.first + 1); length > 1; length--) {
    const words = tokens
      .slice(index - length + 1, index + 1)
      .map(({ lower }) => lower)
      .join(' ');
    const noun = ROLE_NOUNS.get(words);
    if (noun) return { from: index - length + 1, noun, weak: null, word: words };
  }
  const noun = ROLE_NOUNS.get(word) ?? ROLE_NOUNS.get(text);
  if (noun) return { from: index, noun, weak: null, word };
  const weak = WEAK_HEADS.get(word);
  return weak ? { from: index, noun: null, weak, word } : null;
}

/** Is this word really the head here, not a verb or the modifier of a further noun ("police station")? */
export function isHead(tokens: readonly Token[], index: number, head: Head, sentence: Sentence): boolean {
  const token = tokens[index]!;
  const after = index < sentence.last ? tokens[index + 1]! : undefined;
  const before = index > sentence.first ? tokens[index - 1]! : undefined;
  if (token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'ADV') {
    if (!before || !/^(?:DET|ADJ|NUM)$/.test(before.tag)) return false;
  }
  if (after?.tag === 'NOUN' && !/(?:s|men|people|children)$/.test(token.lower)) return false;
  if (after?.text === '-') return false;
  // "the MILITANT armed wing", "a NATIONAL rapid response team": an adjective or noun that leads to the real head.
  const plural = /(?:s|men|people|children)$/.test(token.lower);
  const further = index + 1 < sentence.last ? tokens[index + 2]! : undefined;
  if (!plural && after?.tag === 'ADJ' && further && /^(?:NOUN|ADJ)$/.test(further.tag)) return false;
  if (!plural && token.tag === 'ADJ' && after && /^(?:NOUN|PROPN)$/.test(after.tag)) return false;
  return true;
}
