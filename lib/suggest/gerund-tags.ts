import { COUNT_LEADS, COUNT_NOUNS, NOUNS_IN_ING } from './data/tag-words.ts';
import { POSSESSIVE, type Tagged } from './participle-tags.ts';
import { isPersonNoun } from './people.ts';
import { EXTRA_GERUNDS, gerundLemma, triggerLemmas } from './verb-lemmas.ts';
import type { Tag } from './wink.ts';

/** Tags that open the object of a verb. */
const OBJECT_OPENERS = new Set<Tag>(['DET', 'NUM', 'PROPN', 'PRON', 'ADJ']);

/** Whether the object of a verb may begin at a token: "about 40 men", "dozens", "the". */
function opensObject(tokens: readonly Tagged[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  return (
    OBJECT_OPENERS.has(token.tag) ||
    COUNT_NOUNS.has(token.lower) ||
    (COUNT_LEADS.has(token.lower) && /^(?:NUM|ADV)$/.test(tokens[i + 1]?.tag ?? 'X'))
  );
}

/** Whether a noun phrase goes on behind this token: "the", "armed", "their". */
const isOpened = (before: Tagged | undefined): boolean =>
  before !== undefined && (before.tag === 'DET' || before.tag === 'ADJ' || POSSESSIVE.test(before.lower));

/** Makes a word in "-ing" a verb where it is of one that states a casualty, alone or with other words. */
function asGerund(token: Tagged): void {
  const lemma = gerundLemma(token.lower);
  if (!triggerLemmas.has(lemma) && !EXTRA_GERUNDS.has(lemma)) return;
  token.tag = 'VERB';
  token.lemma = lemma;
}

/** "are dying of hunger", "three women gathering firewood": verbs behind an auxiliary and behind people. */
export function repairGerundBehind(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (token.tag === 'NOUN' && token.lower.endsWith('ing') && before?.tag === 'AUX') {
    const lemma = token.lower === 'dying' ? 'die' : gerundLemma(token.lower);
    if (triggerLemmas.has(lemma)) {
      token.tag = 'VERB';
      token.lemma = lemma;
    }
  }
  if (
    token.tag === 'NOUN' &&
    /^[a-z]{3,}ing$/.test(token.lower) &&
    !NOUNS_IN_ING.has(token.lower) &&
    before?.tag === 'NOUN' &&
    /(?:men|women|children|people|[a-z]{3}s)$/.test(before.lower) &&
    isPersonNoun(before.lower) &&
    tokens[i + 1]?.tag === 'NOUN'
  )
    token.tag = 'VERB';
}

/** "killing and wounding", "killing or maiming nine": words in "-ing" in a row with a verb. */
export function repairGerundInRow(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (
    token.tag === 'NOUN' &&
    before?.tag === 'CCONJ' &&
    tokens[i - 2]?.lower.endsWith('ing') &&
    tokens[i - 2]!.tag === 'VERB' &&
    triggerLemmas.has(gerundLemma(token.lower)) &&
    after &&
    after.tag !== 'ADP'
  ) {
    token.tag = 'VERB';
    token.lemma = gerundLemma(token.lower);
  }
  if (
    token.tag === 'NOUN' &&
    token.lower.endsWith('ing') &&
    !isOpened(before) &&
    after?.tag === 'CCONJ' &&
    tokens[i + 2]?.tag === 'VERB' &&
    tokens[i + 2]?.lower.endsWith('ing')
  )
    asGerund(token);
}

/** "wounding about 40 men": a word in "-ing" with an object. */
export function repairGerundWithObject(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  if (
    token.tag === 'NOUN' &&
    token.lower.endsWith('ing') &&
    opensObject(tokens, i + 1) &&
    !isOpened(tokens[i - 1])
  )
    asGerund(token);
}
