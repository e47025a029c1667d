import violenceWords from '../data/violence-words.json' with { type: 'json' };
import type { AnalysedDocument, Token } from '../document.ts';
import type { Candidate } from '../actors/candidate.ts';
import { classesOf } from '../word-list.ts';

const classOf = classesOf(violenceWords);
const VIOLENT_VERBS = classOf('violent-verbs');
const CARRYING_VERBS = classOf('carrying-verbs');
const VIOLENT_NOUNS = classOf('violent-nouns');
const BLAME = classOf('blame-words');
/** "accused of the murder", "involved in the kidnapping": the subject is named as the doer. */
const CHARGED = classOf('charged-words');
/** What armies and police do in combat and on duty: no violence against anybody by itself. */
const COMBAT = classOf('combat-verbs');

/** Tokens between a doer and the verb ("who yesterday", "(FMLN)"), and between a verb and its "by" or its object. */
const REACH = 5;
const OBJECT_REACH = 6;
/** After "riding a motorcycle", "wearing masks". */
const LONG_REACH = 11;

const DOERS = new Set(['rebel', 'militia', 'state_forces', 'protesters']);
/** What forces strike when they fight other fighters. */
export const FIGHTERS_POSTS = /^(?:positions?|camps?|bases?|columns?|targets?|strongholds?)$/;

/** Deeds of forces that are their service as often as an attack. */
const SERVICE = /^(?:actions?|operations?|fire|charges?)$/;
/** After a verb of violence: whom or what it strikes, or the way there. Without it a past form is a passive: "five soldiers killed in combat". */
const STRIKES = /^(?:DET|NOUN|PROPN|NUM|PRON|ADJ)$/;
const STRIKES_AT = /^(?:on|at|into|upon|up|off|out|down|over|through|fire|and|near|against|["“])$/;

function hasTarget(at: (index: number) => Token | undefined, verb: number): boolean {
  const next = at(verb + 1);
  if (!next) return false;
  return STRIKES.test(next.tag) || STRIKES_AT.test(next.lower);
}

/** "troops bombed the rebels' positions": combat, by the noun that ends the first phrase. */
function strikesPost(at: (index: number) => Token | undefined, verb: number): boolean {
  for (let i = verb + 1; i <= verb + OBJECT_REACH; i++) {
    const token = at(i);
    if (!token) return false;
    if (token.tag === 'NOUN' && at(i + 1)?.tag !== 'NOUN') return FIGHTERS_POSTS.test(token.lower);
  }
  return false;
}

/** Does the first phrase after a plain verb hold a noun of violence: "carried out a wave of bombings", not "made the decision given the attacks"? */
function carries(at: (index: number) => Token | undefined, verb: number): boolean {
  for (let i = verb + 1; i <= verb + OBJECT_REACH; i++) {
    const token = at(i);
    if (!token || (token.tag === 'VERB' && !VIOLENT_NOUNS.has(token.lower))) return false;
    if (VIOLENT_NOUNS.has(token.lower)) return true;
    if (token.tag === 'ADP' && !/^(?:of|for|out)$/.test(token.lower)) return false;
  }
  return false;
}

/** Does the window of tokens hold a noun of violence? */
function holdsNoun(at: (index: number) => Token | undefined, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (VIOLENT_NOUNS.has(at(i)?.lower ?? '')) return true;
  return false;
}

/**
 * Does the sentence show this party doing violence: as subject of a verb of it, as agent of a passive, as the one who
 * claims or is blamed for it? Order alone says nothing: the subject of "were attacked" is no doer.
 */
export function isPerpetrator(
  document: AnalysedDocument,
  { first, last, type }: Pick<Candidate, 'first' | 'last' | 'type'>,
): boolean {
  if (!DOERS.has(type)) return false;
  const { tokens } = document;
  const sentence = tokens[first]!.sentence;
  const at = (index: number): Token | undefined =>
    tokens[index]?.sentence === sentence ? tokens[index] : undefined;
  return (
    acts(at, last, type === 'state_forces') ||
    isCharged(at, last) ||
    isAgent(at, first, type === 'state_forces') ||
    isBlamed(at, first)
  );
}

/** "… was accused of the murder", "… took part in the kidnapping". */
function isCharged(at: (index: number) => Token | undefined, last: number): boolean {
  // "hold the movement responsible for"
  if (at(last + 1)?.lower === 'responsible') return true;
  for (let i = last + 1; i <= last + REACH; i++) {
    const token = at(i);
    if (!token || token.tag === 'NOUN' || token.text === '.') return false;
    if (CHARGED.has(token.lower)) return holdsNoun(at, i + 1, i + OBJECT_REACH);
    // "the police hold the movement responsible": the movement.
    if (/^(?:hold|find|declare)$/.test(token.lemma)) return false;
  }
  return false;
}

function acts(at: (index: number) => Token | undefined, last: number, force: boolean): boolean {
  let passive = false;
  let reach = REACH;
  for (let i = last + 1; i <= last + reach; i++) {
    const token = at(i);
    if (!token) return false;
    if (token.tag === 'AUX') {
      if (token.lemma === 'be' || /^(?:was|were|is|are|been|being|be)$/.test(token.lower)) passive = true;
      if (/^(?:will|would|could|may|might|should|can|must)$/.test(token.lower)) return false;
      continue;
    }
    if (/^(?:not|n't|never|denied|no)$/.test(token.lower)) return false;
    if (token.tag === 'VERB') {
      const progressive = token.lower.endsWith('ing');
      // "two men RIDING a motorcycle threw", "BEGAN shooting": the verb that counts comes later.
      if (/^(?:begin|start|manage|try|continue|proceed|come)$/.test(token.lemma)) continue;
      if (progressive && i === last + 1 && !VIOLENT_VERBS.has(token.lemma)) {
        reach = LONG_REACH;
        continue;
      }
      if (force && COMBAT.has(token.lemma)) return false;
      if (VIOLENT_VERBS.has(token.lemma))
        return (!passive || progressive) && hasTarget(at, i) && !(force && strikesPost(at, i));
      if (CARRYING_VERBS.has(token.lemma)) return !passive && !force && carries(at, i);
      return false;
    }
    if (reach === REACH && !/^(?:ADV|PRON|PUNCT|PROPN|PART|DET)$/.test(token.tag)) return false;
    if (token.tag === 'PRON' && !/^(?:who|which|that|also|themselves)$/.test(token.lower)) return false;
  }
  return false;
}

/** "killed BY the gunmen", "an attack BY the gunmen", "carried out BY the gunmen". */
function isAgent(at: (index: number) => Token | undefined, first: number, force: boolean): boolean {
  let by = first - 1;
  while (by > first - REACH && at(by) && at(by)!.lower !== 'by' && /^(?:DET|ADJ|NUM|ADV)$/.test(at(by)!.tag))
    by--;
  if (at(by)?.lower !== 'by') return false;
  for (let i = by - 1; i >= by - OBJECT_REACH; i--) {
    const token = at(i);
    if (!token) return false;
    if (token.tag === 'VERB' || token.tag === 'ADJ' || token.tag === 'AUX') {
      if (VIOLENT_VERBS.has(token.lemma)) return true;
      // "the work carried out by": no attack.
      if (/^(?:perpetrat|carr|stag|committ|launch|plant|plac)\p{L}*(?:ed)?$/u.test(token.lower))
        return !/^(?:carr|stag|plac)/.test(token.lower) || holdsNoun(at, i - OBJECT_REACH - 2, i - 1);
      if (token.tag === 'VERB') return false;
    }
    if (VIOLENT_NOUNS.has(token.lower)) return !(force && SERVICE.test(token.lower));
  }
  return false;
}

/** "blamed the attack ON the gunmen", "attributed TO the gunmen", "blamed the gunmen". */
function isBlamed(at: (index: number) => Token | undefined, first: number): boolean {
  for (let i = first - 1; i >= first - OBJECT_REACH; i--) {
    const token = at(i);
    if (!token) return false;
    if (BLAME.has(token.lemma))
      return !/^(?:accus)/.test(token.lemma) || holdsNoun(at, first, first + 2 * OBJECT_REACH);
    if (token.tag === 'VERB') return false;
  }
  return false;
}
