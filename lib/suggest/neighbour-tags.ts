import {
  ADDRESSES,
  COUNTS_OF_MORE,
  COUNT_NOUNS,
  HEADLINE_OBJECTS,
  HEADLINE_VERBS,
  LIVE_THINGS,
  LONE_DETERMINERS,
  NOUNS_OF_CASES,
  NOUN_LIKE,
  ORDINALS,
} from './data/tag-words.ts';
import { ATTACK_VERBS, ATTACKER_NOUNS } from './data/attack-words.ts';
import { repairGerundBehind, repairGerundInRow, repairGerundWithObject } from './gerund-tags.ts';
import { HIDDEN_WORDS, NOMINAL, repairHiddenVerb, type Tagged } from './participle-tags.ts';
import { singular } from './people.ts';
import { participleLemma, pastLemma, triggerLemmas } from './verb-lemmas.ts';
import { WordClass, wordOf } from './word-class.ts';

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

const nominalAt = (token: Tagged | undefined): boolean =>
  token !== undefined && (NOMINAL.has(token.tag) || token.tag === 'SYM');

/** Before a name: the signs of a title are told by its small letters first. */
const ADDRESS_WORDS = new WordClass([...ADDRESSES].map((title) => title.toLowerCase()));

/** "Mr Deri": a word with a capital behind a title is a name. */
function repairAddress(tokens: readonly Tagged[], i: number): void {
  const before = tokens[i - 1];
  if (!ADDRESS_WORDS.has(before) || !ADDRESSES.has(before!.text)) return;
  const token = tokens[i]!;
  if (/^\p{Lu}\p{Ll}/u.test(token.text)) token.tag = 'PROPN';
}

/** Names behind titles, "found", "Several hundred people", "a passer-by". */
function repairOpening(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const after = tokens[i + 1];
  repairAddress(tokens, i);
  if (token.lower === 'found') token.tag = 'VERB';
  // "Several hundred people" at the head of a sentence
  if (token.tag === 'PROPN' && /^(?:several|many|most|few)$/.test(token.lower) && after?.tag === 'NUM')
    token.tag = 'ADJ';
  if (token.tag === 'ADP' && /[a-z]-by$/.test(token.lower)) token.tag = 'NOUN';
}

/** Nouns and adjectives beside auxiliaries and numbers. */
function repairNominal(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.tag === 'ADV' && before?.tag === 'DET' && ORDINALS.has(token.lower)) token.tag = 'ADJ';
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
    (before.tag === 'NUM' || COUNTS_OF_MORE.has(before.lower)) &&
    after &&
    (/^(?:AUX|VERB)$/.test(after.tag) || after.text === ',')
  )
    token.tag = 'NOUN';
}

/** Verbs that were taken for adjectives or nouns by their form. */
function repairVerb(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
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
    tokens[i + 1]?.tag !== 'NOUN'
  ) {
    token.tag = 'VERB';
    token.lemma = pastLemma(token.lower);
  }
  repairHiddenVerb(tokens, i);
}

/** Ordinals, "the dead", "cost nine lives", "the abducted nun". */
function repairFixed(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.tag !== 'ADJ' && ORDINAL.test(token.lower)) token.tag = 'ADJ';
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
}

/** Words that stand for a noun: "dozens", "those hurt", "many were killed", "a militant was". */
function repairLone(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
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
    else if (NOUN_LIKE.has(token.lower) && before && !/^(?:AUX|ADV|VERB)$/.test(before.tag))
      token.tag = 'NOUN';
  }
  if (
    token.tag === 'ADJ' &&
    before?.tag === 'DET' &&
    (after === undefined || /^(?:ADP|VERB|AUX|PUNCT|PART|CCONJ)$/.test(after.tag))
  )
    token.tag = 'NOUN';
}

/** "shot dead", "were hacked by": a participle by what follows it. */
function repairParticiple(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const after = tokens[i + 1];
  if (
    token.tag === 'ADJ' &&
    token.lower.endsWith('ed') &&
    after &&
    (/^(?:dead|up|down)$/.test(after.lower) || (tokens[i - 1]?.tag === 'AUX' && after.lower === 'by'))
  ) {
    token.tag = 'VERB';
    token.lemma = pastLemma(token.lower);
  }
}

/** "Bomb kills nine". */
function repairHeadline(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const after = tokens[i + 1];
  if (
    token.tag !== 'VERB' &&
    HEADLINE_VERBS.has(token.lower) &&
    (after?.tag === 'NUM' || HEADLINE_OBJECTS.has(after?.lower ?? ''))
  ) {
    token.tag = 'VERB';
    token.lemma = token.lower.slice(0, -1);
  }
  if (token.lower === 'others') token.tag = 'NOUN';
}

/** "Militants raid village", "Gunmen burst into a church": what attackers do, where the tagger takes the verb for a noun of theirs. */
function repairAttack(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  // "live rounds": no verb.
  if (token.lower === 'live' && token.tag === 'VERB' && LIVE_THINGS.has(after?.lower ?? ''))
    token.tag = 'ADJ';
  if (token.tag !== 'NOUN' || !before || !after || !attackVerbs.has(token)) return;
  const bursts = token.lower === 'burst' && /^(?:into|in|through)$/.test(after.lower);
  const strikes =
    attackers.has(before) && /^(?:DET|NOUN|PROPN|NUM)$/.test(after.tag) && !NOUNS_OF_CASES.has(after.lower);
  if (!strikes && !(bursts && several.has(before))) return;
  token.tag = 'VERB';
  token.lemma = token.lower;
}
const attackVerbs = new WordClass(ATTACK_VERBS);
/** Nouns for more than one, and of them those for attackers. */
const several = new WordClass((lower) => /(?:men|police)$/.test(lower) || singular(lower) !== lower);
const attackers = new WordClass((lower) => several.has(wordOf(lower)) && ATTACKERS.has(singular(lower)));
const ATTACKERS = new Set(ATTACKER_NOUNS);

/** "Murder suspect flees": a noun at the head of a sentence. */
function repairHead(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  if (i === 0 && token.tag === 'VERB' && triggerLemmas.has(token.lower) && tokens[1]?.tag === 'NOUN')
    token.tag = 'NOUN';
}

/** Words that a repair names, whatever their tags are; all other repairs are of nouns, verbs and adjectives. */
const NAMED = new WordClass(
  (lower) => ORDINAL.test(lower) || /[a-z]-by$/.test(lower) || NAMED_WORDS.has(lower),
);
const NAMED_WORDS = new Set([
  ...LONE_DETERMINERS,
  ...HEADLINE_VERBS,
  ...COUNT_NOUNS,
  ...ORDINALS,
  ...HIDDEN_WORDS,
  ...'found several many most few more dead cost those others'.split(' '),
]);

/** In this order: later repairs read what earlier ones have made of the word. */
const REPAIRS = [
  repairOpening,
  repairGerundBehind,
  repairNominal,
  repairVerb,
  repairFixed,
  repairLone,
  repairParticiple,
  repairGerundInRow,
  repairHeadline,
  repairAttack,
  repairGerundWithObject,
  repairHead,
];

/**
 * Corrects the tag and lemma of the word at `i`, counted in tokens of the sentence, by its neighbours: what holds
 * whatever else the sentence says. Changes the token in place, and leaves it where no repair fits.
 *
 * "Bomb kills nine": `kills` becomes a verb of the lemma "kill".
 */
export function repairByNeighbours(tokens: readonly Tagged[], i: number): void {
  const token = tokens[i]!;
  const { tag } = token;
  if (tag === 'NOUN' || tag === 'VERB' || tag === 'ADJ' || NAMED.has(token))
    for (const repair of REPAIRS) repair(tokens, i);
  else repairAddress(tokens, i);
}
