import { FIGHT_NOUNS } from '../data/attack-words.ts';
import { HARMLESS_VERBS } from '../data/verb-classes.ts';
import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';
import type { Agent } from './find-agent.ts';
import { isArmed, isAttacker, partyOf, type Parties } from './parties.ts';
import { attacks, isUnleashed, overlapsVictims, subjectOf, type Place } from './subjects.ts';
import { hasObject, sharesPassive } from './struck.ts';
import { WordClass } from '../word-class.ts';

const fightNouns = new Set(FIGHT_NOUNS);
/** Words that open a clause of the time at which something happened. */
const AT_THE_TIME = new WordClass(['when', 'as', 'after', 'where']);

/** Whether a harm told of others also tells how this one came about: "were hurt when gunmen shot a guard". */
function tellsHow({ tokens }: AnalysedDocument, { trigger }: Place, i: number): boolean {
  if (tokens[trigger]!.lower.endsWith('ing')) return true;
  return tokens
    .slice(Math.min(trigger, i), Math.max(trigger, i))
    .some(({ lower }) => /^(?:when|as|after|where|leaving|while)$/.test(lower));
}

/** "who was killed while shooting down a drone": what the victims were doing themselves. */
const ownDeed = ({ tokens }: AnalysedDocument, { trigger, victims }: Place, i: number): boolean =>
  i > trigger &&
  victims !== null &&
  victims.last < trigger &&
  tokens[i]!.lower.endsWith('ing') &&
  /^(?:while|when)$/.test(tokens[i - 1]!.lower);

/** "Soldiers shot a guard hours after a bomb had killed two": what came before is another's deed, and what follows "but" is not theirs. */
function isEarlier({ tokens }: AnalysedDocument, { trigger }: Place, i: number): boolean {
  const { tag, lower } = tokens[trigger]!;
  const active = tag === 'VERB' && !lower.endsWith('ing') && !BE.test(tokens[trigger - 1]!.lower);
  return (
    active && i < trigger && tokens.slice(i + 1, trigger).some((token) => /^(?:after|but)$/.test(token.lower))
  );
}
const BE = /^(?:is|are|was|were|be|been|being)$/;

/** "killed in the clashes, which began when the rebels attacked": how the fighting began, and not who killed whom. */
const isOfClash = ({ tokens }: AnalysedDocument, { trigger }: Place, i: number): boolean =>
  tokens
    .slice(trigger, i)
    .some(
      ({ lower, index }) =>
        fightNouns.has(singular(lower)) && /^(?:which|that)$/.test(tokens[index + 2]?.lower ?? ''),
    );

/** The subject of another verb of attack in the sentence: "… were killed when gunmen opened fire". */
export function attackSubject(parties: Parties, place: Place): Agent | null {
  const { first, last } = place.sentence;
  const { tokens } = parties.document;
  for (let i = last; i >= first; i--) {
    if (i === place.trigger || !attacks(parties, place.sentence, i)) continue;
    if (place.acts.has(i) && !tellsHow(parties.document, place, i)) continue;
    if (!hasObject(parties, place.sentence, i) && !isUnleashed(parties.document, place.sentence, i)) continue;
    if (sharesPassive(parties, place.sentence, i)) continue;
    if (isEarlier(parties.document, place, i)) continue;
    if (ownDeed(parties.document, place, i) || isOfClash(parties.document, place, i)) continue;
    const party = subjectOf(parties, place, i);
    if (!party) continue;
    if (!(party.first > place.trigger && i < place.trigger)) {
      const [from, to] = [Math.min(party.last, place.trigger), Math.max(party.first, place.trigger)];
      if (!tokens.slice(from, to).some(({ text }) => /^[;•|]$/.test(text)))
        return { party, certainty: 'stated', rule: 'attack-subject' };
    }
  }
  return null;
}

/** "as gunmen open fire": in headlines the tagger makes one phrase of subject, verb and object. */
export function headlineFire(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.sentence.first + 1; i < place.sentence.last; i++) {
    if (tokens[i + 1]!.lower !== 'fire' || !/^opens?$/.test(tokens[i]!.lower)) continue;
    const chunk = chunkOf[i - 1];
    if (!chunk || !isAttacker(parties.document, i - 1)) continue;
    const party = {
      first: Math.min(chunk.first, i - 1),
      last: i - 1,
      head: i - 1,
      mention: parties.endingAt.get(i - 1) ?? null,
    };
    if (!overlapsVictims(place, party)) return { party, certainty: 'stated', rule: 'open-fire' };
  }
  return null;
}

const COMES = /^(?:come|arrive|reach)$/;

/** Whether those who fight may have come to help: police, soldiers, the army. */
export const serves = (parties: Parties, head: number): boolean =>
  !isAttacker(parties.document, head) ||
  /^(?:soldiers?|troops?|police|policem[ae]n|officers?|commandos?)$/.test(
    parties.document.tokens[head]!.lower,
  ) ||
  parties.endingAt.get(head)?.value.type === 'state_forces';

/** "A bomber drove into the school: 22 cadets died": what attackers by their name do in the clause before a colon, which its end explains. */
export function beforeColon(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  let colon = place.trigger - 1;
  while (colon > place.sentence.first && tokens[colon]!.text !== ':') colon--;
  for (let i = place.sentence.first; i < colon - 1; i++) {
    const chunk = chunkOf[i];
    if (!chunk || chunk.first !== i || tokens[i - 1]?.tag === 'ADP') continue;
    const verb = tokens[chunk.last + 1]!;
    if (verb.tag !== 'VERB' || verb.lower.endsWith('ing') || HARMLESS_VERBS.has(verb.lemma)) continue;
    const party = partyOf(parties, chunk);
    if (!party || serves(parties, party.head) || overlapsVictims(place, party)) continue;
    return { party, certainty: 'stated', rule: 'before-colon' };
  }
  return null;
}

/** "were seized when fighters stopped their vehicle", "died as raiders came in": what armed men do in a clause of time or place. */
export function inClauseOfTime(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const { first, last } = place.sentence;
  for (let i = first; i < last; i++) {
    if (!AT_THE_TIME.has(tokens[i])) continue;
    const chunk = chunkOf[i + 1];
    if (!chunk || chunk.first !== i + 1) continue;
    const party = partyOf(parties, chunk);
    if (!party || !isArmed(parties, party.head) || overlapsVictims(place, party)) continue;
    let k = party.last + 1;
    // "when thirty men on motorcycles blocked the road"
    if (tokens[k]?.tag === 'ADP' && chunkOf[k + 1]?.first === k + 1) k = chunkOf[k + 1]!.last + 1;
    while (k <= last && (tokens[k]!.tag === 'ADV' || /^(?:had|have|has)$/.test(tokens[k]!.lower))) k++;
    const verb = tokens[k];
    // "as the gunmen came in": attackers by their name harm also by coming.
    const comes = COMES.test(verb?.lemma ?? '') && !serves(parties, party.head);
    const harmless = verb !== undefined && HARMLESS_VERBS.has(verb.lemma) && !comes;
    if (!verb || verb.tag !== 'VERB' || harmless || place.acts.has(k)) continue;
    // "officers backed by helicopters": a participle that describes them.
    if (tokens[k + 1]?.lower === 'by' || isOfClash(parties.document, place, i)) continue;
    const [from, to] = [Math.min(i, place.trigger), Math.max(i, place.trigger)];
    if (tokens.slice(from, to).some(({ text }) => /^[;•|]$/.test(text))) continue;
    return { party, certainty: 'stated', rule: 'clause-of-time' };
  }
  return null;
}
