import violenceWords from '../data/violence-words.json' with { type: 'json' };
import { SAYING } from '../data/verb-classes.ts';
import { serves } from './attack-clauses.ts';
import type { Agent } from './find-agent.ts';
import { isArmed, isMeans, partyOf, type Parties, type PartyPhrase } from './parties.ts';
import { hasObject, sharesPassive } from './struck.ts';
import { attacks, isAttackNoun, isAttackVerb, overlapsVictims, subjectOf, type Place } from './subjects.ts';
import { classesOf } from '../word-list.ts';

/** Who did it by a clause that stands apart from the harm: before a semicolon, behind an opening participle, in a closing reproach. */

const classOf = classesOf(violenceWords);
/** Verbs that with a means behind "with" are violence: "dispersed them with live rounds". */
const DISPERSING = classOf('dispersing-verbs');
const FIRED = classOf('dispersing-means');
/** Attacks that need harm nobody: "commandos storm the plane; two passengers dead". */
const TAKING = classOf('taking-verbs');

const own = (place: Place): Place => ({ ...place, others: place.victims ? [place.victims] : [] });

/** Whether force is used at `i`: an attack on somebody, "dispersed them with live rounds", "responded by bombing". */
function usesForce(parties: Parties, { sentence }: Place, i: number): boolean {
  const { tokens, chunkOf } = parties.document;
  // "responded by bombing the port"
  const { lower } = tokens[i]!;
  const stem = lower.endsWith('ing') && tokens[i - 1]?.lower === 'by' ? lower.slice(0, -3) : '';
  if (stem !== '' && (isAttackVerb(stem) || isAttackVerb(`${stem}e`))) return true;
  if (attacks(parties, sentence, i)) return !TAKING.has(tokens[i]!.lemma) && hasObject(parties, sentence, i);
  if (tokens[i]!.tag !== 'VERB' || !DISPERSING.has(tokens[i]!.lemma)) return false;
  for (let k = i + 1; k < i + 6 && k < sentence.last; k++)
    if (tokens[k]!.lower === 'with' && chunkOf[k + 1])
      return isMeans(parties.document, chunkOf[k + 1]!) || FIRED.has(tokens[chunkOf[k + 1]!.head]!.lower);
  return false;
}

/** "ends as commandos storm the plane", "terrorists who had killed": the verb of a clause that hangs on another. */
function isSubordinate({ document: { tokens } }: Parties, { sentence }: Place, i: number): boolean {
  for (let k = i - 1; k >= sentence.first && k > i - CLAUSE_REACH; k--) {
    if (/^[,;:]$/.test(tokens[k]!.text)) return false;
    if (/^(?:as|when|after|who|which|whom|before|while)$/.test(tokens[k]!.lower)) return true;
  }
  return false;
}
const CLAUSE_REACH = 8;
/** Verbs that stand between without a story of their own: "a driver, aged 19, was killed and four wounded". */
const STORYLESS = new Set(['take', 'hit', 'shoot', 'wound', 'kill', 'age', 'aged', 'burn', 'injure']);

/** "Police dispersed them with live rounds; a driver was killed": who used force in the clause before the semicolon. */
export function beforeSemicolon(parties: Parties, place: Place): Agent | null {
  const { tokens } = parties.document;
  let end = place.trigger - 1;
  while (end > place.sentence.first && tokens[end]!.text !== ';') end--;
  if (end <= place.sentence.first) return null;
  // "; a rocket wounds three", "; a cook saw the bodies": the clause has a doer or a story of its own.
  const told = tokens.slice(end + 1, place.trigger);
  if (told.some(({ tag, lemma }) => tag === 'VERB' && !SAYING.has(lemma) && !STORYLESS.has(lemma)))
    return null;
  const { tag } = tokens[place.trigger]!;
  const active = tag === 'VERB' && place.victims !== null && place.victims.first > place.trigger;
  if (active) return null;
  for (let i = end - 1; i > place.sentence.first && tokens[i]!.text !== ';'; i--) {
    if (!usesForce(parties, place, i) || sharesPassive(parties, place.sentence, i)) continue;
    if (isSubordinate(parties, place, i)) continue;
    const party = subjectOf(parties, own(place), i);
    if (party && !overlapsVictims(place, party))
      return { party, certainty: 'stated', rule: 'before-semicolon' };
  }
  return attackersBefore(parties, place, end);
}

/** "The gunmen occupied the town for days; dozens were slaughtered": attackers by their name as the subject of the clause before. */
function attackersBefore(parties: Parties, place: Place, end: number): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.sentence.first; i < end; i++) {
    const chunk = chunkOf[i];
    if (!chunk || chunk.first !== i || tokens[i - 1]?.tag === 'ADP') continue;
    const verb = tokens[chunk.last + 1]!;
    const party = partyOf(parties, chunk);
    if (
      !party ||
      serves(parties, party.head) ||
      verb.tag !== 'VERB' ||
      !(TAKING.has(verb.lemma) || isAttackVerb(verb.lemma))
    )
      continue;
    if (verb.lower.endsWith('ing') || isSubordinate(parties, place, verb.index)) continue;
    return overlapsVictims(place, party) ? null : { party, certainty: 'stated', rule: 'before-semicolon' };
  }
  return null;
}

const OPENS_PARTICIPLE = /^(?:after|by|before|while|when|since|in|without|despite)$/;

/** "After killing 12 people, the gunmen fled": the subject of the clause behind an opening participle. */
export function behindParticiple(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const { trigger, sentence } = place;
  if (!tokens[trigger]!.lower.endsWith('ing') && tokens[trigger - 1]?.lower !== 'having') return null;
  const opener = tokens[trigger - 1]?.lower === 'having' ? trigger - 2 : trigger - 1;
  const bare = opener < sentence.first;
  if (!bare) {
    if (!OPENS_PARTICIPLE.test(tokens[opener]!.lower)) return null;
    const before = tokens[opener - 1];
    if (opener > sentence.first && !/^(?:["“”,]|[-–—]+)$/.test(before!.text) && before!.lower !== 'that')
      return null;
  }
  for (let i = trigger + 1; i < sentence.last; i++) {
    if (/^[;:.]$/.test(tokens[i]!.text)) return null;
    if (tokens[i]!.text !== ',') continue;
    const chunk = chunkOf[i + 1];
    const party = chunk?.first === i + 1 ? partyOf(parties, chunk) : null;
    const next = party && tokens[party.last + 1];
    if (party && next && /^(?:VERB|AUX|ADV)$/.test(next.tag) && !overlapsVictims(place, party))
      return { party, certainty: 'stated', rule: 'behind-participle' };
  }
  return null;
}

const RELATIVE = /^(?:who|which)$/;

/** Words of a closing reproach that name another deed: "accusing the government of neglect". */
const OF_DEED = /^(?:of|for)$/;

/** "…, the governor announced, accusing separatists": on whom the harm is laid at the end. */
export function accusedBehind(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const { trigger, sentence } = place;
  for (let i = trigger + 1; i < sentence.last; i++) {
    if (/^[;:]$/.test(tokens[i]!.text)) return null;
    const { lower } = tokens[i]!;
    const before = tokens[i - 1]!;
    // ", accusing rebels", "according to the league, which blamed the army", "and officials blamed the army"
    const closing = /^(?:accusing|blaming)$/.test(lower) && before.text === ',';
    // Not "after a league blamed the militia": what somebody did then.
    const subject = chunkOf[i - 1];
    const opener = subject ? tokens[subject.first - 1]?.lower : undefined;
    const told = RELATIVE.test(before.lower) || /^(?:and|but|while)$/.test(opener ?? '');
    const clause = /^blame[ds]?$/.test(lower) && tokens[i]!.tag === 'VERB' && told;
    if (!closing && !clause) continue;
    const chunk = chunkOf[i + 1];
    const party: PartyPhrase | null = chunk?.first === i + 1 ? partyOf(parties, chunk) : null;
    if (!party || overlapsVictims(place, party)) return null;
    const link = tokens[chunk!.last + 1];
    const deed =
      link && OF_DEED.test(link.lower) ? tokens[chunkOf[link.index + 1]?.head ?? link.index + 1] : null;
    // "separatists of the Forest Guards": whose they are.
    const other =
      deed != null &&
      deed.tag !== 'PROPN' &&
      !isAttackNoun(deed.lower) &&
      !/^(?:it|them|carrying|staging|being)$/.test(deed.lower);
    return other || !(isArmed(parties, party.head) || party.mention)
      ? null
      : { party, certainty: 'blamed', rule: 'blamed' };
  }
  return null;
}
