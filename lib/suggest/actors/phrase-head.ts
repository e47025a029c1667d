import type { Sentence, Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import type { Geo } from './countries.ts';
import { ROLE_NOUNS, WEAK_HEADS, type RoleNoun } from './words.ts';

/** Words of a role noun at most: "human rights defender". */
const LONGEST_ROLE = 4;

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

/** Last words of role nouns and weak heads: most words are neither. */
const LAST_WORDS = new Set([
  ...[...ROLE_NOUNS.keys()].map((noun) => noun.split(' ').at(-1)!),
  ...WEAK_HEADS.keys(),
]);

/** The role noun or weak head that ends at a token, the longest; null when none does. */
export function headAt(tokens: readonly Token[], index: number, sentence: Sentence): Head | null {
  const { lower } = tokens[index]!;
  if (!LAST_WORDS.has(lower) && !LAST_WORDS.has(tokens[index]!.text)) return null;
  for (let length = Math.min(LONGEST_ROLE, index - sentence.first + 1); length > 0; length--) {
    const word = tokens
      .slice(index - length + 1, index + 1)
      .map(({ lower }) => lower)
      .join(' ');
    const noun = ROLE_NOUNS.get(word) ?? (length === 1 ? ROLE_NOUNS.get(tokens[index]!.text) : undefined);
    if (noun) return { from: index - length + 1, noun, weak: null, word };
  }
  const word = tokens[index]!.lower;
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
  return true;
}
