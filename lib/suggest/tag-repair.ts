import { ATTRIBUTIVE, BEFORE_A_SHOT } from './data/tag-words.ts';
import { STATE_WORDS } from './data/triggers.ts';
import { repairNames } from './name-tags.ts';
import { repairByNeighbours } from './neighbour-tags.ts';
import { NOMINAL, OPENERS, participleTag, type Tagged } from './participle-tags.ts';
import { participleLemma } from './verb-lemmas.ts';
import { repairWord } from './word-tags.ts';
import { WordClass, WordTable } from './word-class.ts';

const PARTICIPLES = new WordTable(participleLemma);
const STATES = new WordClass(
  Object.keys(STATE_WORDS).filter((word) => word !== 'hurt' && word !== 'hostage'),
);
const TENS = new WordClass(['tens', 'hundreds', 'thousands']);
const RELATIVES = new WordClass(['who', 'whom', 'whose', 'which']);

/** "were killed", "the wounded": tags a past form of a verb that states a casualty. False where the word is none. */
function repairCasualtyVerb(tokens: readonly Tagged[], i: number): boolean {
  const token = tokens[i]!;
  const lemma = PARTICIPLES.of(token);
  if (lemma === null || !/^(?:NOUN|ADJ|VERB|PROPN)$/.test(token.tag)) return false;
  if (token.lower === 'shot' && BEFORE_A_SHOT.has(tokens[i - 1]?.lower ?? '')) return true;
  token.tag = participleTag(tokens, i);
  if (token.tag === 'VERB') token.lemma = lemma;
  return true;
}

/** "nine dead", "the dead", "missing": words for the state of a victim. */
function repairState(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (!STATES.has(token)) return;
  if (token.tag === 'NOUN' && before?.tag === 'NUM') token.tag = 'ADJ';
  if (token.lower === 'missing') token.tag = 'ADJ';
  if (token.lower === 'dead' && before?.lower !== 'the') token.tag = 'ADJ';
}

/** "alleged gunmen", "the killings of": what describes the noun behind it, and nouns made of verbs. */
function repairInPhrase(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.tag === 'VERB' && ATTRIBUTIVE.has(token.lower) && after && NOMINAL.has(after.tag)) {
    const opened = !before || OPENERS.has(before.tag) || /^(?:ADP|PUNCT|CCONJ|SCONJ|VERB)$/.test(before.tag);
    if (opened && after.tag !== 'NUM') token.tag = 'ADJ';
  }
  if (
    token.tag === 'VERB' &&
    /^[a-z]+ings?$/.test(token.lower) &&
    before?.tag !== 'AUX' &&
    (after?.lower === 'of' || before?.tag === 'DET' || before?.lower === "'s")
  )
    token.tag = 'NOUN';
}

/**
 * Corrects tags that the general tagger gets wrong in reports of violence, sentence by sentence:
 * each repair is a small rule over neighbours. Changes the tokens in place and returns them.
 */
export function repairTags<T extends Tagged>(tokens: T[]): T[] {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    repairByNeighbours(tokens, i);
    repairWord(tokens, i);
    if (repairCasualtyVerb(tokens, i)) continue;
    repairState(tokens, i);
    repairInPhrase(tokens, i);
    if ((token.lower === 'dozens' || token.lower === 'scores') && token.tag !== 'NUM') token.tag = 'NOUN';
    // "Tens of thousands fled"
    if (TENS.has(token) && tokens[i + 1]?.lower === 'of') token.tag = 'NOUN';
    if (RELATIVES.has(token)) token.tag = 'PRON';
  }
  for (let i = 0; i < tokens.length; i++) if (tokens[i]!.tag === 'ADJ') repairByNeighbours(tokens, i);
  repairNames(tokens);
  return tokens;
}
