import { NOT_DESCRIBED } from './data/tag-words.ts';
import { isPersonNoun } from './people.ts';
import { CUT_LEMMAS, HIDDEN_PASTS, PAST_FORMS } from './verb-lemmas.ts';
import type { Token } from './document.ts';
import type { Tag } from './wink.ts';

/** A token before its place in the document is known. */
export type Tagged = Omit<Token, 'index' | 'sentence'>;

export const NOMINAL = new Set<Tag>(['NOUN', 'PROPN', 'ADJ', 'NUM']);
export const OPENERS = new Set<Tag>(['DET', 'ADJ', 'NUM']);
export const POSSESSIVE = /^(?:his|her|its|their|our|my|your|'s|')$/;

/** What the participle is: part of a noun phrase ("the abducted nun"), a noun ("the wounded"), or a verb. */
export function participleTag(tokens: readonly Tagged[], i: number): Tag {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const nominalAfter =
    after !== undefined &&
    !NOT_DESCRIBED.has(after.lower) &&
    (after.tag === 'NOUN' ||
      after.tag === 'PROPN' ||
      (after.tag === 'ADJ' && NOMINAL.has(tokens[i + 2]?.tag ?? 'X')));
  const yearOld = after !== undefined && /^\d+-year-old$/.test(after.lower);
  const opened =
    before === undefined ||
    OPENERS.has(before.tag) ||
    POSSESSIVE.test(before.lower) ||
    before.tag === 'ADP' ||
    (before.tag === 'ADV' && OPENERS.has(tokens[i - 2]?.tag ?? 'X')) ||
    /^["“‘:(—–-]$/.test(before.text) ||
    (before.tag === 'CCONJ' && tokens[i - 2]?.tag !== 'VERB' && tokens[i - 2]?.tag !== 'NOUN');
  if ((nominalAfter || yearOld) && opened && before?.lower !== 'those') return 'ADJ';
  if (before?.lower === 'the' && !nominalAfter) return 'NOUN';
  // "one of the six injured died"; not "the six injured by shrapnel".
  if (
    /^(?:wounded|injured)$/.test(tokens[i]!.lower) &&
    before?.tag === 'NUM' &&
    tokens[i - 2]?.lower === 'the' &&
    /^(?:VERB|AUX)$/.test(after?.tag ?? '')
  )
    return 'NOUN';
  return 'VERB';
}

/** What `repairHiddenVerb` is about where the word is neither noun nor verb. */
export const HIDDEN_WORDS = [...Object.keys(HIDDEN_PASTS), 'said', 'lost', 'opens', 'opened', 'opening'];

/** Verbs that the tagger takes for nouns or adjectives whatever stands around: "commandos retook the ship", "guards opened fire". */
export function repairHiddenVerb(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (token.tag === 'NOUN' && Object.hasOwn(PAST_FORMS, token.lower)) {
    token.tag = 'VERB';
    token.lemma = PAST_FORMS[token.lower]!;
  }
  // "coordinator Gulnoza Said", "Said continued": the name.
  if (token.text === 'Said' && (before?.tag === 'PROPN' || tokens[i + 1]?.tag === 'VERB'))
    token.tag = 'PROPN';
  if (token.tag === 'VERB' && Object.hasOwn(CUT_LEMMAS, token.lemma)) token.lemma = CUT_LEMMAS[token.lemma]!;
  if (
    Object.hasOwn(HIDDEN_PASTS, token.lower) &&
    /^(?:DET|NUM|PRON|PROPN)$/.test(tokens[i + 1]?.tag ?? '') &&
    /^(?:NOUN|PROPN|PRON|AUX|CCONJ|ADV)$/.test(before?.tag ?? '')
  ) {
    token.tag = 'VERB';
    token.lemma = HIDDEN_PASTS[token.lower]!;
  }
  const after = tokens[i + 1];
  if (token.lower === 'lost' && before && after && /^(?:PRON|DET)$/.test(after.tag) && before.tag !== 'DET')
    token.tag = 'VERB';
  if (tokens[i + 1]?.lower !== 'fire' || !/^open(?:s|ed|ing)$/.test(token.lower)) return;
  token.tag = 'VERB';
  token.lemma = 'open';
  if (before?.tag === 'VERB' && isPersonNoun(before.lower)) before.tag = 'NOUN';
}
