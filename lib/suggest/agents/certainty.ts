import type { Certainty, Source } from '../../model.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { singular } from '../people.ts';
import { isAttackNoun } from './subjects.ts';

/** Where the words of a party stand, both inclusive. */
interface Words {
  first: number;
  last: number;
}

const SUSPICION =
  /^(?:suspected|alleged|allegedly|apparently|presumed|presumably|possibly|believed|thought|suspicion)$/;
const BLAME = /^(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing))$/;
/** "attributed to", "pinned on". */
const LAID = /^(?:attributed|ascribed|pinned)$/;
const CLAIM = /^(?:claim|claims|claimed|claiming)$/;
const DENY = /^(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|refut(?:es?|ed))$/;
const NOT = /^(?:not|n't|never|neither|no)$/;
/** What somebody denies who is said to have done it: "denied the charge", "denied it", "denied involvement". */
const CHARGE =
  /^(?:it|this|charges?|accusations?|allegations?|claims?|involvement|involved|responsib(?:ility|le)|role|part|reports?|killings?|behind)$/;
/** Tokens that may stand between a party and what it claims or denies: "have now", ", which". */
const BETWEEN = /^(?:AUX|ADV|PART|PRON|PUNCT|DET)$/;
const REACH = 4;
const DENIED_REACH = 5;

/** Whether the verb at `i` claims a deed, as in "claimed the attack" and "claimed responsibility"; not "claimed 12 lives", "claimed that …". */
export function claimsDeed({ tokens, chunkOf }: AnalysedDocument, i: number): boolean {
  if (!CLAIM.test(tokens[i]!.lower) || negatedAt(tokens, i)) return false;
  const object = chunkOf[i + 1];
  if (!object || object.first !== i + 1) return false;
  const noun = tokens[object.head]!.lower;
  return singular(noun) === 'responsibility' || isAttackNoun(noun);
}

/** "have not claimed", "never denied". */
function negatedAt(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - REACH && /^(?:AUX|ADV|PART)$/.test(tokens[k]!.tag); k--)
    if (NOT.test(tokens[k]!.lower)) return true;
  return false;
}

/** The verb whose subject the party is, when nothing but auxiliaries stands between: "the rebels have now claimed". */
function ownVerb({ tokens }: AnalysedDocument, { last }: Words): number | null {
  for (let i = last + 1; i <= last + 1 + REACH && i < tokens.length; i++) {
    if (CLAIM.test(tokens[i]!.lower) || DENY.test(tokens[i]!.lower)) return i;
    if (!BETWEEN.test(tokens[i]!.tag)) return null;
  }
  return null;
}

/** "an attack that the rebels have claimed", "an attack claimed by the rebels". */
function claimedDeed(document: AnalysedDocument, party: Words): boolean {
  const { tokens, chunkOf } = document;
  const by = tokens[party.first - 1]?.lower === 'by' ? party.first - 2 : -1;
  if (by >= 0 && CLAIM.test(tokens[by]!.lower)) return true;
  const verb = ownVerb(document, party);
  if (verb === null) return false;
  if (claimsDeed(document, verb)) return true;
  const relative = /^(?:that|which)$/.test(tokens[party.first - 1]?.lower ?? '');
  const deed = relative ? chunkOf[party.first - 2] : null;
  return (
    deed !== null &&
    deed !== undefined &&
    CLAIM.test(tokens[verb]!.lower) &&
    isAttackNoun(tokens[deed.head]!.lower)
  );
}

/**
 * Whether the party, or another mention of it by the same noun, denies what it is said to have done: in the sentence
 * itself ("…, an accusation the army denies") or in the next one of the paragraph ("The army denied the charge").
 */
function deniesCharge({ tokens, sentences }: AnalysedDocument, sentence: Sentence, party: Words): boolean {
  const next = sentences[sentence.index + 1];
  const noun = singular(tokens[party.last]!.lower);
  for (const place of next && next.block === sentence.block ? [sentence, next] : [sentence]) {
    const charged = tokens
      .slice(place.first, place.last + 1)
      .some(({ lower, index }) => CHARGE.test(lower) && (index < party.first || index > party.last));
    if (!charged) continue;
    for (let i = place.first; i <= place.last; i++) {
      if (!DENY.test(tokens[i]!.lower) || tokens[i]!.tag !== 'VERB' || negatedAt(tokens, i)) continue;
      let k = i - 1;
      while (k > place.first && /^(?:AUX|ADV|PART)$/.test(tokens[k]!.tag)) k--;
      if (k >= place.first && singular(tokens[k]!.lower) === noun) return true;
      // "The army denied that its soldiers were involved": whom it speaks for.
      const spoken = tokens.slice(i + 1, Math.min(i + DENIED_REACH, place.last + 1));
      if (spoken.some(({ lower, index }) => singular(lower) === noun && index !== party.last)) return true;
    }
  }
  return false;
}

/**
 * How sure the text is that this party did it: `disputed` where it denies it, `claimed` where it claims the deed,
 * `blamed` where somebody accuses it, `suspected` where the words around it doubt, else `stated`.
 */
export function certaintyOf(
  document: AnalysedDocument,
  sentence: Sentence,
  party: Words,
  trigger: number,
): Certainty {
  const { tokens } = document;
  if (deniesCharge(document, sentence, party)) return 'disputed';
  if (claimedDeed(document, party)) return 'claimed';
  const between = tokens.slice(Math.min(party.first, trigger), Math.max(party.last, trigger) + 1);
  const before = tokens[party.first - 1];
  const beside = [before, tokens[party.last + 1]].flatMap((token) =>
    token && token.sentence === sentence.index ? [token] : [],
  );
  if ([...between, ...beside].some(({ lower }) => SUSPICION.test(lower))) return 'suspected';
  // "a bombing blamed on the Front killed seven"
  const verb = before && /^(?:on|to)$/.test(before.lower) ? tokens[before.index - 1] : before;
  if (
    between.some(({ lower }) => BLAME.test(lower)) ||
    (verb?.sentence === sentence.index &&
      (BLAME.test(verb.lower) || (verb !== before && LAID.test(verb.lower))))
  )
    return 'blamed';
  return 'stated';
}

/** Deeds that a denial names by a noun: "denied any role in the deaths". */
const SHARE = /^(?:role|involvement|responsibility|part|hand)$/;

/** Whether a denial right after its source is of the source's own deed: "denied killing", "denied any role in the deaths"; not "denied that two died". */
export function deniedDeed({ tokens }: AnalysedDocument, source: number, trigger: number): boolean {
  const verb = tokens.slice(source + 1, trigger).find(({ lower }) => DENY.test(lower));
  if (!verb) return false;
  const between = tokens.slice(verb.index + 1, trigger);
  if (between.some(({ lower }) => /^(?:that|reports?)$/.test(lower))) return false;
  const gerund = tokens[trigger]!.lower.endsWith('ing') || /^(?:having|to)$/.test(between[0]?.lower ?? '');
  return (gerund && between.length <= 2) || between.some(({ lower }) => SHARE.test(lower));
}

const OWN = /^(?:its|our|their|his|her|my)$/;
const SELF = /^(?:it|we|they|i|he|she)$/;

const plain = (words: string): string => words.toLowerCase().replace(/^(?:the|a|an) /, '');

/** A source that speaks of its own deed claims it: "MFK said its fighters killed"; "the mayor said rebels killed" states. */
export function stanceOnDeed(
  source: Source,
  perpetrator: { text: string; resolved: string },
  armed: boolean,
): Source {
  if (source.stance !== 'states') return source;
  const opening = perpetrator.text.split(' ')[0]!.toLowerCase();
  const same = plain(perpetrator.resolved) === plain(source.resolved);
  const own = OWN.test(opening) ? armed : SELF.test(opening) || armed ? same : false;
  return own ? { ...source, stance: 'claims' } : source;
}
