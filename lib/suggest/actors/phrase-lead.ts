import type { Sentence, Token } from '../document.ts';
import type { PhraseContext } from './phrase-head.ts';
import { isCapital } from './capitals.ts';
import {
  ADMINISTRATIVE,
  DETERMINERS,
  DIRECTIONS,
  PEOPLE_BY_STATE,
  PLACE_WORDS,
  ROLE_MODIFIERS,
  SUSPICION,
  TIME_NOUNS,
} from './words.ts';

/** Modifiers before the head at most; more is a sentence read wrongly. */
const LONGEST_LEAD = 7;

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those']);

/** "the 40th Brigade", "the 6TH Brigade". */
const ORDINAL = /^\d+(?:st|nd|rd|th|d)$/;

/** "tracking bandits", "he accused troops": the word before belongs to the subject's verb, not to the phrase. */
function leansOnSubject(tokens: readonly Token[], index: number, sentence: Sentence): boolean {
  const { lower, tag } = tokens[index]!;
  const before = index > sentence.first ? tokens[index - 1]! : undefined;
  // "are KIDNAPPING pupils", "accused of KIDNAPPING pupils" against "a KIDNAPPING gang"
  const acts = tag === 'VERB' && before !== undefined && /^(?:AUX|ADP|PART|CCONJ|PRON)$/.test(before.tag);
  if (lower.endsWith('ing') && (!ROLE_MODIFIERS.has(lower) || acts)) return true;
  return lower.endsWith('ed') && before !== undefined && /^(?:NOUN|PROPN|PRON|AUX|NUM)$/.test(before.tag);
}

/** "the SINDH government", "Niger STATE police": a part of the map that owns what follows, not the end of an address. */
function isOwner(tokens: readonly Token[], index: number, sentence: Sentence): boolean {
  const { text } = tokens[index]!;
  if (DIRECTIONS.has(text)) return true;
  const before = index > sentence.first ? tokens[index - 1] : undefined;
  return ADMINISTRATIVE.has(text) && before?.tag === 'PROPN' && isCapital(before);
}

/** Start of the noun phrase that ends in the head: modifiers, possessor, then the article. */
export function leadOf(
  tokens: readonly Token[],
  head: number,
  sentence: Sentence,
  context: PhraseContext,
): { first: number; determiner: string | null } {
  let first = head;
  for (let j = head - 1; j >= sentence.first && head - j <= LONGEST_LEAD; j--) {
    const token = tokens[j]!;
    const named = context.nameAt(j) ?? context.geoAt(j);
    const person = context.nameAt(j);
    if (person?.type === 'person') {
      // "President Ana Ruiz's government" takes its owner, "Ana Ruiz police" does not.
      if (/^['’]s?$/.test(tokens[j + 1]!.text) && j + 1 < head)
        first = Math.max(person.first, sentence.first);
      break;
    }
    // "said that rebels": mostly a conjunction.
    if (token.lower === 'that') return { first, determiner: null };
    if (ARTICLES.has(token.lower)) return { first: j, determiner: token.lower };
    if (POSSESSIVES.has(token.lower)) return { first: j, determiner: token.lower };
    if (DETERMINERS.has(token.lower)) return { first, determiner: token.lower };
    if (
      ((PLACE_WORDS.has(token.text) && !isOwner(tokens, j, sentence)) ||
        TIME_NOUNS.has(token.lower) ||
        /^\p{L}$/u.test(token.text)) &&
      !named
    )
      break;
    if (
      token.lower === 'and' &&
      context.geoAt(j - 1) &&
      (context.geoAt(j + 1) || tokens[j + 1]!.tag === 'ADJ')
    ) {
      first = j - 1;
      continue;
    }
    if (/^['’]s?$/.test(token.text)) {
      const owner = tokens[j - 1];
      if (!owner || !/^(?:NOUN|PROPN)$/.test(owner.tag)) break;
      continue;
    }
    if (
      j > sentence.first &&
      !named &&
      leansOnSubject(tokens, j, sentence) &&
      /^(?:NOUN|PROPN)$/.test(tokens[j - 1]!.tag)
    )
      break;
    const participle =
      token.tag === 'VERB' &&
      (/(?:ed|wn|en)$/.test(token.lower) || ROLE_MODIFIERS.has(token.lower) || SUSPICION.has(token.lower));
    if (
      named ||
      ORDINAL.test(token.lower) ||
      /^(?:ADJ|NOUN|PROPN)$/.test(token.tag) ||
      ROLE_MODIFIERS.has(token.lower)
    )
      first = j;
    else if (participle && j > sentence.first && /^(?:DET|ADJ|NUM|ADP|PUNCT)$/.test(tokens[j - 1]!.tag))
      first = j;
    // "condemned the raid and ORDERED troops to act" against "dead and WOUNDED soldiers"
    else if (participle && tokens[j - 1]?.tag === 'CCONJ' && PEOPLE_BY_STATE.has(token.lower)) first = j;
    else if (participle && SUSPICION.has(token.lower)) first = j;
    else break;
  }
  while (first < head && leansOnSubject(tokens, first, sentence)) first++;
  return { first, determiner: null };
}
