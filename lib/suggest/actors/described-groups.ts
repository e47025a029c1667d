import type { ActorType } from '../../model.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { againIn } from './again.ts';
import { namedParty, type Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { GROUP_NAME_JOINS, NOT_NAMES, ROLE_MODIFIERS, ROLE_NOUNS } from './words.ts';
import { because } from '../reasons.ts';
import { WordClass } from '../word-class.ts';

/** Heads that take a name after them: "the armed group Red Dawn", "a militia called Red Dawn". */
const GROUP_HEADS = new WordClass(
  /^(?:group|faction|movement|militia|gang|cartel|outfit|organi[sz]ation|alliance|coalition|army|brigade|cell|party|front|network|wing|clan)$/,
);
/** "calling itself", "known as" and their like, with the number of tokens. */
const NAMING: [string[], number][] = [
  [['known', 'as'], 2],
  [['known', 'locally', 'as'], 3],
  [['calling', 'itself'], 2],
  [['calling', 'themselves'], 2],
  [['which', 'calls', 'itself'], 3],
  [['that', 'calls', 'itself'], 3],
  [['called'], 1],
  [['named'], 1],
  [['dubbed'], 1],
];
const LONGEST = 7;

/** What kind of armed group the words before the head make of it; null for a group that is not said to be armed. */
function armedType(
  tokens: readonly Token[],
  head: number,
  sentence: Sentence,
  naming: boolean,
): ActorType | null {
  const own = ROLE_NOUNS.get(tokens[head]!.lower);
  if (own && (own.type === 'militia' || own.type === 'rebel')) return own.type;
  for (let i = head - 1; i >= Math.max(sentence.first, head - 4); i--) {
    const type = ROLE_MODIFIERS.get(tokens[i]!.lower);
    if (type === 'rebel' || type === 'militia')
      return tokens[head]!.lower === 'gang' || type === 'militia' ? groupType(tokens[i]!.lower) : 'rebel';
    if (type) return type;
    if (/^(?:VERB|AUX|ADP|PUNCT)$/.test(tokens[i]!.tag)) break;
  }
  return naming && tokens[head]!.lower === 'group' ? 'rebel' : null;
}

/** An "armed group" with a name is mostly a rebel group, a criminal or paramilitary one a militia. */
const groupType = (modifier: string): ActorType =>
  modifier === 'armed' || modifier === 'heavily-armed' ? 'rebel' : 'militia';

/** Last token of a name that starts at `index`; -1 when no name does. Quotation marks around it are passed over. */
function nameEnd(tokens: readonly Token[], index: number, sentence: Sentence): number {
  if (index > sentence.last || !isCapital(tokens[index]) || NOT_NAMES.has(tokens[index]!.text)) return -1;
  let last = index;
  for (let j = index + 1; j <= sentence.last && j - index < LONGEST; j++) {
    const token = tokens[j]!;
    if (isCapital(token)) last = j;
    else if (!GROUP_NAME_JOINS.has(token.lower) || j - last > 1) break;
  }
  return last;
}

/**
 * The armed type that a description before a name gives it ("the armed group Northern Council"); null when none stands
 * there. A name by shape that a description contradicts follows the description.
 */
export function describedType(document: AnalysedDocument, first: number): ActorType | null {
  const { tokens, sentences } = document;
  const sentence = sentences[tokens[first]!.sentence]!;
  let head = first - 1;
  while (head > sentence.first && /^(?:the|["“”'‘’])$/.test(tokens[head]!.lower)) head--;
  if (head < sentence.first || !GROUP_HEADS.has(tokens[head])) return null;
  const type = armedType(tokens, head, sentence, false);
  return type === 'rebel' || type === 'militia' ? type : null;
}

/** Names that nothing but the description before them shows to be groups; all their mentions in the article. */
export function describedGroups(document: AnalysedDocument, taken: (index: number) => boolean): Candidate[] {
  const { tokens, sentences } = document;
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!GROUP_HEADS.has(tokens[i]) || isCapital(tokens[i])) continue;
      let at = i + 1;
      if (tokens[at]?.text === ',') at++;
      const naming = NAMING.find(([words]) => words.every((word, k) => tokens[at + k]?.lower === word));
      at = naming ? at + naming[1] : i + 1;
      while (at <= sentence.last && /^(?:the|["“”'‘’])$/.test(tokens[at]!.lower)) at++;
      const last = nameEnd(tokens, at, sentence);
      if (last < 0 || taken(at) || taken(last)) continue;
      const type = armedType(tokens, i, sentence, naming !== undefined);
      if (!type) continue;
      found.push(
        namedParty(document, at, last, {
          rule: 'group-by-description',
          type,
          is: 'group',
          confidence: 0.75,
          reason: because('word-before-name', { word: tokens[i]!.lower }),
        }),
      );
    }
  }
  return [...found, ...againIn(document, found, taken)];
}
