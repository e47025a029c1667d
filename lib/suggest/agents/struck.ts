import { STEERING_VERBS } from '../data/attack-words.ts';
import type { AnalysedDocument, Sentence } from '../document.ts';
import { isPersonNoun } from '../people.ts';
import type { Parties } from './parties.ts';

/** Whom or what a verb of attack strikes. */

const steeringVerbs = new Set(STEERING_VERBS);

/** Tokens after "fired" in which "at", "on" or "against" is looked for: "fired from several sides at the car". */
const AIMED_WITHIN = 7;

/** "fired on the crowd", "fired from several sides at the car": whether a shot has a target. */
export function isAimed({ document: { tokens, chunkOf } }: Parties, { last }: Sentence, i: number): boolean {
  for (let k = i + 1; k < last && k <= i + AIMED_WITHIN && tokens[k]!.tag !== 'VERB'; k++)
    if (/^(?:at|on|upon|against|into)$/.test(tokens[k]!.lower) && chunkOf[k + 1]) return true;
  return false;
}

/** Whom or what the verb strikes stands right after it, or after "on", "at", "into". */
export function hasObject(parties: Parties, sentence: Sentence, i: number): boolean {
  const { tokens, chunkOf } = parties.document;
  if (i >= sentence.last) return false;
  if (chunkOf[i + 1]?.first === i + 1) return true;
  if (/^(?:fire|shoot)$/.test(tokens[i]!.lemma) && isAimed(parties, sentence, i)) return true;
  if (/^["“‘']$/.test(tokens[i + 1]!.text) && chunkOf[i + 2]?.first === i + 2) return true;
  const particle = /^(?:on|at|into|upon|up|off|out|through|down|fire)$/.test(tokens[i + 1]!.lower);
  return particle && (chunkOf[i + 2]?.first === i + 2 || chunkOf[i + 3]?.first === i + 3);
}

/** "was ambushed and killed": the participle shares the passive of the verb before it. */
export function sharesPassive({ document }: Parties, sentence: Sentence, i: number): boolean {
  const { tokens } = document;
  if (!/^(?:and|,)$/.test(tokens[i - 1]?.lower ?? '')) return false;
  for (let k = i - 2; k > sentence.first && k > i - 8; k--)
    if (tokens[k]!.tag === 'VERB') return /^(?:was|were|been|being|be|is|are)$/.test(tokens[k - 1]!.lower);
  return false;
}

/** "drove a car into a crowd of shoppers", "ploughed into pedestrians": not "ran into the house". */
export function steers({ tokens, chunkOf }: AnalysedDocument, sentence: Sentence, i: number): boolean {
  if (!steeringVerbs.has(tokens[i]!.lemma)) return false;
  const object = chunkOf[i + 1];
  const into = object?.first === i + 1 ? object.last + 1 : i + 1;
  const struck = tokens[into]?.lower === 'into' && into < sentence.last ? chunkOf[into + 1] : null;
  if (!struck || (tokens[i]!.lemma === 'run' && into === i + 1)) return false;
  const { lower } = tokens[struck.head]!;
  return isPersonNoun(lower) || /^(?:crowds?|market|parade|group|queue|procession|barrier|gate)$/.test(lower);
}
