import type { AnalysedDocument, Sentence } from '../document.ts';
import { isPlural } from '../people.ts';
import type { ScopeClaim } from './story.ts';
import { WordClass } from '../word-class.ts';

const ACTS = new WordClass(
  /^(?:killing|murder|death|abduction|kidnapping|execution|assassination|massacre|disappearance|beheading|slaying|slaughter|arrest|detention|capture|shooting|displacement|torture)$/,
);
const ACTS_PLURAL = new WordClass(
  /^(?:killings|murders|deaths|abductions|kidnappings|executions|assassinations|massacres|disappearances|beheadings|slayings|arrests|detentions|shootings|martyrs|homicides|fatalities)$/,
);
const DETERMINERS = new WordClass(
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|all|both|some|another)$/,
);
/** Words that open a clause or a complement: what a claim hangs on. */
const OPENERS = new WordClass(
  /^(?:after|before|since|when|while|who|whom|which|where|whose|that|including|of|for|over|in|from|as|although|because|if|until|but|and|by|to|with|against|during|following)$/,
);

const HAD = new WordClass(/^(?:had|'d)$/);
const HAVE = new WordClass(/^(?:has|have|'ve)$/);
const PRESENT = new WordClass(/^(?:is|are|am|'re|being)$/);
const WAS = new WordClass(/^(?:was|were)$/);
const MODAL = new WordClass(/^(?:may|might|could|would|can|will|should|must|shall)$/);
const STILL = new WordClass(/^(?:still|remain|remains|remained)$/);
const GOING_ON = new WordClass(/^(?:being|continue|continues|continued|continuing)$/);

/** How a claim is said: its tense, its determiners, what it hangs on, whether in a quotation. */
export function phrasingOf(
  { tokens }: AnalysedDocument,
  sentence: Sentence,
  claim: ScopeClaim,
  quoted: boolean,
): string[] {
  const features: string[] = [];
  const from = Math.max(sentence.first, claim.first - 3);
  const span = tokens.slice(from, claim.last + 1);
  const has = (words: WordClass): boolean => span.some((token) => words.has(token));
  const had = has(HAD);
  const have = has(HAVE);
  const present = has(PRESENT);
  const was = has(WAS);
  if (had) features.push('tense:had');
  if (have) features.push('tense:have');
  if (present) features.push('tense:present');
  if (was) features.push('tense:was');
  if (has(MODAL)) features.push('tense:modal');
  if (has(STILL)) features.push('still');
  if (has(GOING_ON)) features.push('going-on');
  const trigger = tokens[claim.trigger]!;
  const verb = trigger.tag === 'VERB';
  if (verb && trigger.lower.endsWith('ing')) features.push('form:ing');
  else if (verb && trigger.lower.endsWith('s') && !trigger.lower.endsWith('ss')) features.push('form:s');
  else if (verb && /(?:ed|en|n|t)$/.test(trigger.lower)) features.push('form:ed');
  else if (verb) features.push('form:base');
  const noun = span.find((token) => ACTS.has(token) || ACTS_PLURAL.has(token));
  if (noun) features.push(ACTS_PLURAL.has(noun) ? 'noun:plural' : 'noun:act');
  // A plural without article and number: people of a sort, not these people.
  const phrase = claim.victims ? tokens.slice(claim.victims.first, claim.victims.last + 1) : span;
  const headless = claim.victims ? tokens[claim.victims.head]! : trigger;
  const plural = isPlural(headless) && headless.tag === 'NOUN';
  const determined = phrase.some((token) => token.tag === 'NUM' || DETERMINERS.has(token));
  if (plural && !determined) {
    features.push('bare');
    if (present || have) features.push('bare:present');
    if (noun) features.push('bare:noun');
    if (quoted) features.push('bare:quoted');
    if (!claim.perpetrator) features.push('bare:by-nobody');
    if (!had && !was && !have)
      features.push(verb && trigger.lower.endsWith('ing') ? 'bare:ing' : 'bare:tenseless');
    if (phrase.some(({ tag }) => tag === 'PROPN')) features.push('bare:named');
  } else if (plural) features.push('plural:determined');
  const lead = phrase[0]?.lower ?? '';
  if (/^(?:the|those|these|his|her|their|its)$/.test(lead)) features.push('definite');
  else if (/^(?:a|an|another)$/.test(lead)) features.push('indefinite');
  if (/^(?:many|countless|most|scores|thousands|hundreds|millions|some)$/.test(lead))
    features.push('lead:many');
  // The act is told of, not told: "abductions of children are war crimes".
  const after = tokens.slice(claim.last + 1, Math.min(sentence.last + 1, claim.last + 4));
  if (
    noun &&
    after.some(({ lower }) => /^(?:is|are|remains?|constitutes?|must|should|has|can|cannot)$/.test(lower))
  )
    features.push('act:topic');
  for (let i = claim.first; i > sentence.first && i > claim.first - 9; i--)
    if (OPENERS.has(tokens[i - 1])) {
      features.push(`after:${tokens[i - 1]!.lower}`);
      break;
    }
  if (quoted) features.push('quoted');
  if (claim.perpetrator) features.push('by:somebody');
  if (tokens[sentence.last]!.text === '?') features.push('question');
  return features;
}
