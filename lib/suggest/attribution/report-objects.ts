import { isAttackNoun } from '../agents/subjects.ts';
import { CASE_NOUNS, CASE_VERBS, CONDEMNING_FORMS } from '../data/reporting.ts';
import { quantifierLead, type Chunk } from '../chunks.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { humanness, singular } from '../people.ts';
import { isDocumentNoun, type SourcePhrase, type Speech } from './phrases.ts';
import { careNouns, countVerbs, figureNouns, figureVerbs, harmNouns } from './reporting-words.ts';

/** Whether a phrase counts something. */
const counts = (tokens: readonly Token[], { first, last }: Chunk): boolean =>
  tokens.slice(first, last + 1).some(({ tag, lower }) => tag === 'NUM' || COUNTED.test(lower));
const COUNTED = /^(?:dozens|scores|hundreds|thousands|several)$/;

const caseVerbs = new Set(CASE_VERBS);
const caseNouns = new Set(CASE_NOUNS);

/** "recalled the case of Ana Ruiz, who was shot", "points to the case of": what is told is what befell somebody. */
export function tellsOfCase({ tokens, chunkOf }: AnalysedDocument, i: number, lemma: string): boolean {
  const points =
    (lemma === 'point' && tokens[i + 1]?.lower === 'to') ||
    (lemma === 'single' && tokens[i + 1]?.lower === 'out');
  const object = chunkOf[points ? i + 2 : i + 1];
  return (
    (points || caseVerbs.has(lemma)) && object != null && caseNouns.has(singular(tokens[object.head]!.lower))
  );
}

/** "put them at 31,000 dead", "put its own losses at 40": a figure that the verb gives. */
const GIVES_FIGURE = /^(?:them|it|this|those|these)$/;

const condemning = new Set(CONDEMNING_FORMS);

/** "The union condemned the killing of two guards", "condemned “in the strongest terms” the murder": a deed as the object. */
export function condemnsDeed({ tokens, chunkOf }: AnalysedDocument, i: number): boolean {
  if (!condemning.has(tokens[i]!.lower)) return false;
  let at = i + 1;
  // What is quoted between the verb and its object.
  if (/^["“]$/.test(tokens[at]?.text ?? '')) {
    at++;
    while (at < i + LONGEST_ASIDE && !/^["”]$/.test(tokens[at]?.text ?? '')) at++;
    at++;
  }
  const object = chunkOf[at];
  return (
    object?.first === at && DEEDS.test(tokens[object.head]!.lower) && tokens[object.last + 1]?.lower === 'of'
  );
}
const LONGEST_ASIDE = 10;
const DEEDS =
  /^(?:killings?|murders?|abductions?|kidnappings?|deaths?|assassinations?|massacres?|executions?|slayings?|shootings?|beheadings?|kidnap|torture|arrests?|detentions?)$/;

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
  // "It put at 2,340 the number of those displaced"
  if (lemma === 'put' && next?.lower === 'at') {
    const number = chunkOf[i + 2];
    const figure = number && chunkOf[number.last + 1];
    const noun = figure ? figure : number;
    return noun != null && figureNouns.has(singular(tokens[noun.head]!.lower));
  }
  // "reported at least six deaths", "confirmed up to nine": the words of a number.
  const counted = quantifierLead(tokens, i + 1, sentence.last) > 0;
  if (!next || (!counted && /^(?:as|for|by|in|with|at|on|to|of|up|out|off)$/.test(next.lower))) return false;
  const object = chunkOf[i + 1];
  const noun = object ? singular(tokens[object.last]!.lower) : '';
  if (/^(?:life|responsibility|soul)$/.test(noun) || (noun === 'victim' && lemma === 'claim')) return false;
  if (lemma === 'put' && object?.first === object?.last && GIVES_FIGURE.test(next.lower))
    return tokens[i + 2]?.lower === 'at';
  // "The rebels claimed the attack, which killed 12" owns up to it; the toll is the article's.
  if (lemma === 'claim' && isAttackNoun(noun)) return false;
  // "The hospital admitted 21 soldiers" took them in.
  if (lemma === 'admit' && careNouns.has(singular(tokens[source.head]!.lower))) return false;
  // Who charges somebody tells of it only as a prosecutor.
  if (lemma === 'charge') return false;
  if (lemma === 'show') return isDocumentNoun(document, source.head) || next.lower === 'that';
  if (!figureVerbs.has(lemma) || figureNouns.has(noun)) return true;
  // "The centre recorded 901 kidnappings", "counts more than 300 missing": what is counted are people or harm.
  if (!object || !countVerbs.has(lemma)) return false;
  // "recorded the abduction of 30 girls"
  if (harmNouns.has(noun) && tokens[object.last + 1]?.lower === 'of') return true;
  if (!counts(tokens, object)) return false;
  return humanness(document, object) === 'yes' || isAttackNoun(noun) || harmNouns.has(noun);
}

/** "admitted to two dead", "admits to killing", "admits to having lost nine men"; not "was admitted to the ward". */
function admitsTo({ tokens, chunkOf }: AnalysedDocument, sentence: Sentence, at: number): boolean {
  if (at > sentence.last) return false;
  const object = chunkOf[at];
  return tokens[at]!.lower.endsWith('ing') || (object?.first === at && counts(tokens, object));
}
