import partyNouns from '../../data/party-nouns.json' with { type: 'json' };
import { DAY_WORDS, MONTH_WORDS, PERIOD_WORDS } from '../../data/time-words.ts';
import type { AnalysedDocument, Sentence } from '../../document.ts';
import { humanness, isPersonNoun, isPlural, singular } from '../../people.ts';
import { isCapital } from '../capitals.ts';
import { headAt, isHead } from '../phrase-head.ts';
import { PARTITIVES, PEOPLE_BY_STATE } from '../words.ts';
import { WordClass } from '../../word-class.ts';

/** A phrase that ends in one of these tells when, not who. */
export const TIMES = new Set([
  ...DAY_WORDS,
  ...MONTH_WORDS,
  ...PERIOD_WORDS,
  ...PERIOD_WORDS.map((word) => `${word}s`),
]);
const PARTY_NOUNS = new Set(partyNouns.nouns.flatMap(({ words }) => words));
const isPartyNoun = new WordClass((lower) => PARTY_NOUNS.has(singular(lower)));
const isTime = new WordClass(TIMES);
const byState = new WordClass(PEOPLE_BY_STATE);

/** Nouns of groups and bodies, which may also gather things; nouns of persons may not. */
const GATHERINGS = new Set(
  partyNouns.nouns.flatMap(({ id, words }) => (/^(?:person|source)$/.test(id) ? [] : words)),
);

/** Is this token the head of a noun phrase for people, groups or bodies? */
export function isPartyHead(document: AnalysedDocument, index: number, sentence: Sentence): boolean {
  const { tokens, chunkOf } = document;
  const token = tokens[index]!;
  const chunk = chunkOf[index];
  if (token.tag === 'PRON' || token.tag === 'PUNCT' || token.tag === 'ADP') return false;
  const next = index < sentence.last ? tokens[index + 1] : undefined;
  if (next?.lower === 'of' && (PARTITIVES.has(token.lower) || token.tag === 'NUM'))
    return namesPeople(document, index + 2, sentence);
  if (isTime.has(token)) return false;
  // "the injured", "the four kidnapped", "those abducted"; not "the injured men", "four killed in a raid"
  if (byState.has(token) && next?.tag !== 'NOUN') {
    const before = tokens[index - 1];
    if (before?.tag === 'DET' || before?.lower === 'those') return true;
    if (before?.tag === 'NUM' && (tokens[index - 2]?.tag === 'DET' || token.lower === 'accused')) return true;
    return false;
  }
  // "the movement of the clock", "the group of islands": what is moved or grouped must be people.
  const role = headAt(tokens, index, sentence);
  const gathers = next?.lower === 'of' && GATHERINGS.has(singular(token.lower));
  if (gathers && !namesPeople(document, index + 2, sentence)) return false;
  if (role && isHead(tokens, index, role, sentence)) return true;
  if (chunk?.head !== index || token.tag === 'NUM') return false;
  if (isPartyNoun.has(token)) return true;
  if (/-year-olds?$/.test(token.lower) || isPersonNoun(token.lower)) return true;
  // "The Dorna River" is a name; those have rules of their own.
  if (!isPlural(token) && (token.tag === 'PROPN' || (index > sentence.first && isCapital(token))))
    return false;
  return humanness(document, chunk) !== 'no';
}

/** Does the noun phrase that starts here name people or a name? */
function namesPeople(document: AnalysedDocument, index: number, sentence: Sentence): boolean {
  const { tokens, chunkOf } = document;
  const chunk = chunkOf[index] ?? chunkOf[index + 1];
  if (!chunk || chunk.last > sentence.last) return false;
  return isCapital(tokens[chunk.head]) || humanness(document, chunk) !== 'no';
}
