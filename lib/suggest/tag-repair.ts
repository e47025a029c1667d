import type { Token } from './document.ts';
import { IRREGULAR_FORMS, STATE_WORDS, VERB_ROWS } from './data/triggers.ts';
import type { Tag } from './wink.ts';

type Tagged = Omit<Token, 'index' | 'sentence'>;

const triggerLemmas = new Set(VERB_ROWS.flatMap(({ lemmas }) => lemmas.split(' ')));

/** The lemma when the word is a past form or participle of a verb that states a casualty, else null. */
export function participleLemma(lower: string): string | null {
  const irregular = Object.hasOwn(IRREGULAR_FORMS, lower) ? IRREGULAR_FORMS[lower]! : null;
  if (irregular && triggerLemmas.has(irregular) && !lower.endsWith('ing')) return irregular;
  if (!lower.endsWith('ed')) return null;
  for (const stem of [lower.slice(0, -2), lower.slice(0, -1), lower.slice(0, -3)]) {
    if (triggerLemmas.has(stem)) return stem;
  }
  return null;
}

const NOMINAL = new Set<Tag>(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const OPENERS = new Set<Tag>(['DET', 'ADJ', 'NUM']);
const ATTRIBUTIVE =
  /^(?:suspected|alleged|armed|unidentified|masked|hooded|unknown|retired|elected|detained|displaced|wanted|hijacked|captured|convicted|unnamed|united|wounded|slain)$/;
const POSSESSIVE = /^(?:his|her|its|their|our|my|your|'s|')$/;

/** What the participle is: part of a noun phrase ("the abducted nun"), a noun ("the wounded"), or a verb. */
function participleTag(tokens: readonly Tagged[], i: number): Tag {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const nominalAfter =
    after !== undefined &&
    (after.tag === 'NOUN' ||
      after.tag === 'PROPN' ||
      (after.tag === 'ADJ' && NOMINAL.has(tokens[i + 2]?.tag ?? 'X')));
  const yearOld = after !== undefined && /^\d+-year-old$/.test(after.lower);
  const opened =
    before === undefined ||
    OPENERS.has(before.tag) ||
    POSSESSIVE.test(before.lower) ||
    before.tag === 'ADP' ||
    /^["“‘:(—–-]$/.test(before.text) ||
    (before.tag === 'CCONJ' && tokens[i - 2]?.tag !== 'VERB' && tokens[i - 2]?.tag !== 'NOUN');
  if ((nominalAfter || yearOld) && opened && before?.lower !== 'those') return 'ADJ';
  if (before?.lower === 'the' && !nominalAfter) return 'NOUN';
  return 'VERB';
}

/**
 * Corrects tags that the general tagger gets wrong in reports of violence, sentence by sentence:
 * each repair is a small rule over neighbours. Returns a new list of the same length.
 */
export function repairTags<T extends Tagged>(tokens: readonly T[]): T[] {
  const repaired = tokens.map((token) => ({ ...token }));
  for (let i = 0; i < repaired.length; i++) {
    const token = repaired[i]!;
    const before = repaired[i - 1];
    const after = repaired[i + 1];
    const lemma = participleLemma(token.lower);
    if (
      lemma !== null &&
      (token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'VERB' || token.tag === 'PROPN')
    ) {
      if (
        token.lower === 'shot' &&
        before &&
        /^(?:a|the|his|warning|gun|single|another|one|this)$/.test(before.lower)
      )
        continue;
      token.tag = participleTag(repaired, i);
      if (token.tag === 'VERB') token.lemma = lemma;
      continue;
    }
    if (token.lower in STATE_WORDS && token.lower !== 'hurt' && token.lower !== 'hostage') {
      if (token.tag === 'NOUN' && before?.tag === 'NUM') token.tag = 'ADJ';
      if (token.lower === 'missing') token.tag = 'ADJ';
      if (token.lower === 'dead' && before?.lower !== 'the') token.tag = 'ADJ';
    }
    if (
      token.tag === 'VERB' &&
      ATTRIBUTIVE.test(token.lower) &&
      after &&
      NOMINAL.has(after.tag) &&
      (!before || before.tag !== 'AUX')
    ) {
      const opened =
        !before ||
        OPENERS.has(before.tag) ||
        before.tag === 'ADP' ||
        before.tag === 'PUNCT' ||
        before.tag === 'CCONJ' ||
        before.tag === 'SCONJ' ||
        before.tag === 'VERB';
      if (opened && after.tag !== 'NUM') token.tag = 'ADJ';
    }
    if (
      token.tag === 'VERB' &&
      /^[a-z]+ings?$/.test(token.lower) &&
      (after?.lower === 'of' || (before && (before.tag === 'DET' || POSSESSIVE.test(before.lower))))
    ) {
      if (after?.lower === 'of' || before?.tag === 'DET' || before?.lower === "'s") token.tag = 'NOUN';
    }
    if ((token.lower === 'dozens' || token.lower === 'scores') && token.tag !== 'NUM') token.tag = 'NOUN';
    if (token.lower === 'who' || token.lower === 'whom' || token.lower === 'whose' || token.lower === 'which')
      token.tag = 'PRON';
  }
  return repaired;
}
