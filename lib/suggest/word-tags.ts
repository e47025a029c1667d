import { BARE_PLACES, CONDITIONS, PLACE_ADVERBS } from './data/tag-words.ts';
import type { Tagged } from './participle-tags.ts';
import { WordClass } from './word-class.ts';

const STATES = new WordClass(CONDITIONS);
/** Participles that end in no "-ed" and stand in hyphenated adjectives: "the well-known leader". */
const BOUND_PARTICIPLE =
  /-(?:known|grown|worn|sworn|drawn|blown|thrown|built|bred|bound|sent|driven|stricken|loved|liked)$/;

const words = (tokens: readonly Tagged[], first: number, end: number): string =>
  tokens
    .slice(Math.max(0, first), end)
    .map(({ lower }) => lower)
    .join(' ');

/** Corrects the tag of one word by the words beside it. Changes the token in place. */
export function repairWord(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  // "two Red Cross workers"
  if (token.text === 'Cross' && /^(?:Red|Blue|Green|Black|White|Silver)$/.test(before?.text ?? ''))
    token.tag = 'PROPN';
  if (token.text.startsWith('#') && token.text.length > 1) token.tag = 'PROPN';
  // "The army claims to have killed"
  if (
    token.lower === 'claims' &&
    token.tag === 'NOUN' &&
    after?.lower === 'to' &&
    /^(?:have|be)$/.test(tokens[i + 2]?.lower ?? '')
  ) {
    token.tag = 'VERB';
    token.lemma = 'claim';
  }
  // "a yet to be ascertained number of children"
  if (token.lower === 'number' && /^yet to be$/.test(words(tokens, i - 4, i - 1)))
    for (let k = i - 4; k < i; k++) tokens[k]!.tag = 'ADJ';
  // "the kidnap of 11 others"
  if (token.lower === 'kidnap' && (after?.lower === 'of' || before?.lower === 'the')) token.tag = 'NOUN';
  // "Remains of 61 people were exhumed"
  if (token.lower === 'remains' && after?.lower === 'of') token.tag = 'NOUN';
  if (STATES.has(token)) token.tag = 'ADJ';
  if (token.lower === 'burns' && before?.tag === 'AUX') token.tag = 'NOUN';
  if (token.lower === 'riddled' && after?.lower === 'with') {
    token.tag = 'VERB';
    token.lemma = 'riddle';
  }
  const verbal = token.tag === 'VERB';
  // "A bullet grazed her neck"
  if (token.lower === 'grazed' && token.tag === 'NOUN' && before?.tag === 'NOUN') {
    token.tag = 'VERB';
    token.lemma = 'graze';
  }
  // "with a broken leg"
  if (verbal && token.lower === 'broken' && before?.tag === 'DET' && after?.tag === 'NOUN') token.tag = 'ADJ';
  // "the kidnap of a priest"
  if (verbal && before?.tag === 'DET' && after?.lower === 'of' && !/(?:ed|ing)$/.test(token.lower))
    token.tag = 'NOUN';
  // "a man with a gunshot wound to the neck"
  if (
    verbal &&
    token.lower === 'wound' &&
    before?.tag === 'NOUN' &&
    /^(?:DET|ADJ|ADP)$/.test(tokens[i - 2]?.tag ?? '')
  )
    token.tag = 'NOUN';
  if (
    verbal &&
    before?.lower === 'to' &&
    BARE_PLACES.has(token.lower) &&
    /^(?:AUX|ADP|PUNCT)$/.test(after?.tag ?? 'PUNCT')
  )
    token.tag = 'NOUN';
  if (verbal && BOUND_PARTICIPLE.test(token.lower) && /^(?:NOUN|PROPN|ADJ)$/.test(after?.tag ?? ''))
    token.tag = 'ADJ';
  if (token.tag === 'ADP' && PLACE_ADVERBS.has(token.lower) && after?.tag === 'AUX') token.tag = 'ADV';
}
