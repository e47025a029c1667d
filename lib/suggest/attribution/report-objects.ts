import { isAttackNoun } from '../agents/subjects.ts';
import { quantifierLead, type Chunk } from '../chunks.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { humanness, singular } from '../people.ts';
import { isDocumentNoun, type SourcePhrase, type Speech } from './phrases.ts';
import { careNouns, countVerbs, figureNouns, figureVerbs, harmNouns } from './reporting-words.ts';

/** Whether a phrase counts something. */
const counts = (tokens: readonly Token[], { first, last }: Chunk): boolean =>
  tokens.slice(first, last + 1).some(({ tag, lower }) => tag === 'NUM' || COUNTED.test(lower));
const COUNTED = /^(?:dozens|scores|hundreds|thousands|several)$/;

/** Whether an object that makes the verb a report stands after it, for verbs that also have other uses. */
export function reportsObject(
  { document }: Speech,
  sentence: Sentence,
  i: number,
  lemma: string,
  source: SourcePhrase,
): boolean {
  const { tokens, chunkOf } = document;
  const next = i < sentence.last ? tokens[i + 1]! : undefined;
  if (lemma === 'admit' && next?.lower === 'to') return admitsTo(document, sentence, i + 2);
  // "reported at least six deaths", "confirmed up to nine": the words of a number.
  const counted = quantifierLead(tokens, i + 1, sentence.last) > 0;
  if (!next || (!counted && /^(?:as|for|by|in|with|at|on|to|of|up|out|off)$/.test(next.lower))) return false;
  const object = chunkOf[i + 1];
  const noun = object ? singular(tokens[object.last]!.lower) : '';
  if (/^(?:life|victim|responsibility|soul)$/.test(noun)) return false;
  // "The rebels claimed the attack, which killed 12" owns up to it; the toll is the article's.
  if (lemma === 'claim' && isAttackNoun(noun)) return false;
  // "The hospital admitted 21 soldiers" took them in.
  if (lemma === 'admit' && careNouns.has(singular(tokens[source.head]!.lower))) return false;
  if (lemma === 'show') return isDocumentNoun(document, source.head) || next.lower === 'that';
  if (!figureVerbs.has(lemma) || figureNouns.has(noun)) return true;
  // "The centre recorded 901 kidnappings", "counts more than 300 missing": what is counted are people or harm.
  if (!object || !countVerbs.has(lemma) || !counts(tokens, object)) return false;
  return humanness(document, object) === 'yes' || isAttackNoun(noun) || harmNouns.has(noun);
}

/** "admitted to two dead", "admits to killing", "admits to having lost nine men"; not "was admitted to the ward". */
function admitsTo({ tokens, chunkOf }: AnalysedDocument, sentence: Sentence, at: number): boolean {
  if (at > sentence.last) return false;
  const object = chunkOf[at];
  return tokens[at]!.lower.endsWith('ing') || (object?.first === at && counts(tokens, object));
}
