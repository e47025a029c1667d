import { repairNames } from './name-tags.ts';
import { isPersonNoun } from './people.ts';
import {
  NOMINAL,
  OPENERS,
  POSSESSIVE,
  participleTag,
  repairHiddenVerb,
  type Tagged,
} from './participle-tags.ts';
import { STATE_WORDS } from './data/triggers.ts';
import type { Tag } from './wink.ts';
import { repairWord } from './word-tags.ts';
import { EXTRA_GERUNDS, gerundLemma, participleLemma, pastLemma, triggerLemmas } from './verb-lemmas.ts';

const LONE_DETERMINERS = new Set(
  'those these all some both many several most few each another others half'.split(' '),
);
const ADDRESSES = new Set(['Mr', 'Mr.', 'Mrs', 'Mrs.', 'Ms', 'Ms.', 'Dr', 'Dr.']);
const HEADLINE_VERBS = new Set(['kills', 'wounds', 'injures', 'hurts', 'leaves']);
const NOUN_LIKE =
  /^(?:chief|total|national|nationals|individual|individuals|official|officials|civilian|civilians|militant|militants|regular|regulars|extremist|terrorist|separatist|islamist|jihadist|leftist|rightist|loyalist|paramilitary|paramilitaries|military|elder|elderly|minor|native|executive|activist|juvenile|male|female|catholic|jesuit|muslim|christian|radical|communist|dissident|deserter|criminal|relative|intellectual|professional|subversive|guerrilla|guerilla|general|major|private|captive|fugitive|superior|subordinate|associate|local|migrant|immigrant|protestant|patriot|suspect)$/;
const COUNT_NOUNS = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'millions']);
const COUNT_LEADS = new Set(['approximately', 'about', 'around', 'nearly', 'almost', 'at', 'over', 'some']);
/** Tags that open the object of a verb. */
const OBJECT_OPENERS = new Set<Tag>(['DET', 'NUM', 'PROPN', 'PRON', 'ADJ']);

const ATTRIBUTIVE =
  /^(?:suspected|alleged|armed|unidentified|masked|hooded|unknown|presumed|reported|attempted|retired|elected|detained|displaced|wanted|hijacked|stolen|captured|convicted|unnamed|united|wounded|slain)$/;

const nominalAt = (token: Tagged | undefined): boolean =>
  token !== undefined && (NOMINAL.has(token.tag) || token.tag === 'SYM');

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

/** Repairs that look at one word and its neighbours and hold whatever the sentence says. */
function repairOne(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before && ADDRESSES.has(before.text) && /^\p{Lu}\p{Ll}/u.test(token.text)) token.tag = 'PROPN';
  if (token.lower === 'found') token.tag = 'VERB';
  // "Several hundred people" at the head of a sentence
  if (token.tag === 'PROPN' && /^(?:several|many|most|few)$/.test(token.lower) && after?.tag === 'NUM')
    token.tag = 'ADJ';
  if (token.tag === 'ADP' && /[a-z]-by$/.test(token.lower)) token.tag = 'NOUN';
  // "are dying of hunger"
  if (token.tag === 'NOUN' && token.lower.endsWith('ing') && before?.tag === 'AUX') {
    const lemma = token.lower === 'dying' ? 'die' : gerundLemma(token.lower);
    if (triggerLemmas.has(lemma)) {
      token.tag = 'VERB';
      token.lemma = lemma;
    }
  }
  // "Three women gathering firewood were wounded"
  if (
    token.tag === 'NOUN' &&
    /^[a-z]{3,}ing$/.test(token.lower) &&
    !/^(?:training|meeting|building|housing|gathering's|hearing|meetings)$/.test(token.lower) &&
    before?.tag === 'NOUN' &&
    /(?:men|women|children|people|[a-z]{3}s)$/.test(before.lower) &&
    isPersonNoun(before.lower) &&
    after?.tag === 'NOUN'
  )
    token.tag = 'VERB';
  if (
    token.tag === 'ADV' &&
    before?.tag === 'DET' &&
    /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(token.lower)
  )
    token.tag = 'ADJ';
  // "Among the injured are bank guard Fermin Huanca"
  if (
    token.tag === 'VERB' &&
    token.lemma === token.lower &&
    before &&
    /^(?:is|are|was|were)$/.test(before.lower) &&
    after?.tag === 'NOUN' &&
    !/(?:ed|en|t|ing)$/.test(token.lower)
  )
    token.tag = 'NOUN';
  // "several more were hurt", "nine more wounded"
  if (
    token.lower === 'more' &&
    before &&
    (before.tag === 'NUM' || /^(?:several|many|dozen|dozens|hundreds|scores|few)$/.test(before.lower)) &&
    after &&
    (/^(?:AUX|VERB)$/.test(after.tag) || after.text === ',')
  )
    token.tag = 'NOUN';
  // "the guards re-arrest migrants"
  if (
    token.tag === 'ADJ' &&
    triggerLemmas.has(token.lower) &&
    token.lower.includes('-') &&
    before?.tag !== 'DET'
  ) {
    token.tag = 'VERB';
    token.lemma = token.lower;
  }
  // "held and tortured": a participle behind an auxiliary or a coordinated verb that was tagged as a noun.
  if (
    token.tag === 'NOUN' &&
    /^[a-z]{4,}[^e]ed$/.test(token.lower) &&
    (before?.tag === 'AUX' || (before?.tag === 'CCONJ' && tokens[i - 2]?.tag === 'VERB')) &&
    after?.tag !== 'NOUN'
  ) {
    token.tag = 'VERB';
    token.lemma = pastLemma(token.lower);
  }
  repairHiddenVerb(tokens, i);
  if (token.tag !== 'ADJ' && /^\d+(?:st|nd|rd|th)$/.test(token.lower)) token.tag = 'ADJ';
  if (token.lower === 'dead' && before?.lower === 'the' && (!nominalAt(after) || after?.tag === 'NUM'))
    token.tag = 'NOUN';
  if (
    token.lower === 'cost' &&
    before &&
    after &&
    (before.tag === 'AUX'
      ? /^(?:NUM|DET|NOUN|ADV|ADP)$/.test(after.tag)
      : (/^(?:NOUN|PROPN|PRON)$/.test(before.tag) || before.lower === 'that') &&
        /^(?:NUM|DET)$/.test(after.tag))
  )
    token.tag = 'VERB';
  if (
    token.tag === 'VERB' &&
    before?.tag === 'DET' &&
    /^[a-z]+ed$/.test(token.lower) &&
    after &&
    /^(?:NOUN|PROPN|NUM)$/.test(after.tag)
  )
    token.tag = 'ADJ';
  if (COUNT_NOUNS.has(token.lower)) token.tag = 'NOUN';
  if (
    token.lower === 'those' &&
    after !== undefined &&
    participleLemma(after.lower) !== null &&
    !nominalAt(tokens[i + 2])
  )
    token.tag = 'PRON';
  if (LONE_DETERMINERS.has(token.lower) && !nominalAt(after) && after?.tag !== 'DET') token.tag = 'PRON';
  if (token.tag === 'ADJ' && !nominalAt(after)) {
    if (/-year-olds?$/.test(token.lower)) token.tag = 'NOUN';
    else if (
      NOUN_LIKE.test(token.lower) &&
      before &&
      before.tag !== 'AUX' &&
      before.tag !== 'ADV' &&
      before.tag !== 'VERB'
    )
      token.tag = 'NOUN';
  }
  if (
    token.tag === 'ADJ' &&
    before?.tag === 'DET' &&
    (after === undefined || /^(?:ADP|VERB|AUX|PUNCT|PART|CCONJ)$/.test(after.tag))
  )
    token.tag = 'NOUN';
  if (
    token.tag === 'ADJ' &&
    token.lower.endsWith('ed') &&
    after &&
    (/^(?:dead|up|down)$/.test(after.lower) || (before?.tag === 'AUX' && after.lower === 'by'))
  ) {
    token.tag = 'VERB';
    token.lemma = pastLemma(token.lower);
  }
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
    before?.tag !== 'DET' &&
    before?.tag !== 'ADJ' &&
    !POSSESSIVE.test(before?.lower ?? '') &&
    after?.tag === 'CCONJ' &&
    tokens[i + 2]?.tag === 'VERB' &&
    tokens[i + 2]?.lower.endsWith('ing')
  ) {
    const lemma = gerundLemma(token.lower);
    if (triggerLemmas.has(lemma) || EXTRA_GERUNDS.has(lemma)) {
      token.tag = 'VERB';
      token.lemma = lemma;
    }
  }
  if (
    token.tag !== 'VERB' &&
    HEADLINE_VERBS.has(token.lower) &&
    (after?.tag === 'NUM' || /^(?:at|dozens|several|scores|over|more)$/.test(after?.lower ?? ''))
  ) {
    token.tag = 'VERB';
    token.lemma = token.lower === 'leaves' ? 'leave' : token.lower.slice(0, -1);
  }
  if (token.lower === 'others') token.tag = 'NOUN';
  if (
    token.tag === 'NOUN' &&
    token.lower.endsWith('ing') &&
    opensObject(tokens, i + 1) &&
    !isOpened(before)
  ) {
    const lemma = gerundLemma(token.lower);
    if (triggerLemmas.has(lemma) || EXTRA_GERUNDS.has(lemma)) {
      token.tag = 'VERB';
      token.lemma = lemma;
    }
  }
  if (token.tag === 'VERB' && !before && triggerLemmas.has(token.lower) && after?.tag === 'NOUN')
    token.tag = 'NOUN';
}

/**
 * Corrects tags that the general tagger gets wrong in reports of violence, sentence by sentence:
 * each repair is a small rule over neighbours. Changes the tokens in place and returns them.
 */
export function repairTags<T extends Tagged>(tokens: T[]): T[] {
  const repaired = tokens;
  for (let i = 0; i < repaired.length; i++) {
    const token = repaired[i]!;
    const before = repaired[i - 1];
    const after = repaired[i + 1];
    repairOne(repaired, i);
    repairWord(repaired, i);
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
    if (Object.hasOwn(STATE_WORDS, token.lower) && token.lower !== 'hurt' && token.lower !== 'hostage') {
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
      before?.tag !== 'AUX' &&
      (after?.lower === 'of' || (before && (before.tag === 'DET' || POSSESSIVE.test(before.lower))))
    ) {
      if (after?.lower === 'of' || before?.tag === 'DET' || before?.lower === "'s") token.tag = 'NOUN';
    }
    if ((token.lower === 'dozens' || token.lower === 'scores') && token.tag !== 'NUM') token.tag = 'NOUN';
    if (token.lower === 'who' || token.lower === 'whom' || token.lower === 'whose' || token.lower === 'which')
      token.tag = 'PRON';
  }
  for (let i = 0; i < repaired.length; i++) if (repaired[i]!.tag === 'ADJ') repairOne(repaired, i);
  repairNames(repaired);
  return repaired;
}
