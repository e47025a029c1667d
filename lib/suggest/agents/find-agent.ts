import type { Certainty } from '../../model.ts';
import { FIGHT_NOUNS } from '../data/attack-words.ts';
import type { Chunk } from '../chunks.ts';
import type { Token } from '../document.ts';
import { singular } from '../people.ts';
import { isAttacker, partyOf, type Parties, type PartyPhrase } from './parties.ts';
import { claimedBy, plotOwner, reproached, tiedTo } from './ties.ts';
import {
  AGENT_REACH,
  attacks,
  hasObject,
  isAttackNoun,
  isAttackVerb,
  overlapsVictims,
  sharesPassive,
  subjectOf,
  type Place,
} from './subjects.ts';

/** Somebody who did it, with the words' certainty and the rule that found them. */
export interface Agent {
  party: PartyPhrase;
  certainty: Certainty;
  rule: string;
}

const fightNouns = new Set(FIGHT_NOUNS);

/** Verbs between the harm and the one who did it: "injuries inflicted by", "an attack carried out by". */
const INFLICTING =
  /^(?:inflicted|carried|conducted|perpetrated|staged|fired|launched|blamed|attributed|ascribed|driven|planted|thrown|dropped|committed|claimed|sustained|received|wounded|injured|dead|wounding|injuring|killing|masked|armed|suspected|believed)$/;

/** "shot by a patrolman three blocks away": the tagger runs the measure together with who stands before it. */
function beforeMeasure(parties: Parties, chunk: Chunk): PartyPhrase | null {
  const { tokens } = parties.document;
  for (let i = chunk.first + 1; i < chunk.last; i++)
    if (tokens[i]!.tag === 'NUM' && tokens[i - 1]!.tag === 'NOUN')
      return partyOf(parties, { ...chunk, last: i - 1, head: i - 1 });
  return null;
}

/** "an attack blamed ON", "blamed the killing of five villagers ON": an "on" that belongs to a verb of blame. */
function blames({ document: { tokens } }: Parties, { sentence, trigger }: Place, on: number): boolean {
  if (/^(?:blamed|pinned)$/.test(tokens[on - 1]!.lower)) return true;
  for (let i = trigger - 1; i > sentence.first && i > trigger - 6; i--)
    if (tokens[i]!.tag === 'VERB') return /^(?:blam(?:e|es|ed|ing)|pinned)$/.test(tokens[i]!.lower);
  return false;
}

/** "by X" after the trigger, also through a means: "killed in an attack by X". */
function agentAfter(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const end = Math.min(place.sentence.last, place.trigger + AGENT_REACH);
  if (/^(?:pronounced|found|declared|reported)$/.test(tokens[place.trigger - 1]?.lower ?? '')) return null;
  if (/^(?:pronounced|found|declared)$/.test(tokens[place.trigger]!.lower)) return null;
  for (let i = place.trigger + 1; i < end; i++) {
    const { lower, text, tag, lemma } = tokens[i]!;
    if (tag === 'VERB' && !isAttackVerb(lemma) && !INFLICTING.test(lower)) return null;
    if (/^[;:]$/.test(text) || /^(?:while|but|because|although)$/.test(lower)) return null;
    const hands = lower === 'of' && tokens[i - 1]!.lower === 'hands';
    const fight =
      /^(?:with|against)$/.test(lower) && chunkOf[i - 1] && fightNouns.has(singular(tokens[i - 1]!.lower));
    const by =
      lower === 'by' &&
      !/^(?:reported|confirmed|said|caused|followed|accompanied|run|led|held|owned|headed)$/.test(
        tokens[i - 1]!.lower,
      );
    const blamed =
      (lower === 'on' && blames(parties, place, i)) ||
      (lower === 'to' && /^(?:attributed|ascribed)$/.test(tokens[i - 1]!.lower));
    if (!hands && !fight && !by && !blamed) continue;
    let k = i + 1;
    while (
      k < end &&
      (/^(?:ADV|AUX|PART)$/.test(tokens[k]!.tag) || /^(?:["“”'‘’]+|identified)$/.test(tokens[k]!.text))
    )
      k++;
    const chunk = chunkOf[k];
    const party = chunk ? (partyOf(parties, chunk) ?? beforeMeasure(parties, chunk)) : null;
    if (party && !overlapsVictims(place, party))
      return {
        party,
        certainty: blamed ? 'blamed' : 'stated',
        rule: blamed ? 'blamed' : fight ? 'fight-with' : hands ? 'hands-of' : 'by-agent',
      };
  }
  return null;
}

/** Acts whose owner is the victim or the place as often as the one who did it. */
const PERSONAL_ACT =
  /^(?:murders?|killings?|abductions?|kidnappings?|assassinations?|executions?|crimes?|fires?|charges?|devices?|operations?)$/;

/** Attacks that come from elsewhere: a country's name before them is not where they happened. */
const FROM_AFAR =
  /(?:strikes?|drones?|missiles?|shelling|bombardments?|rockets?|airstrikes?|jets?|warplanes?)$/;
const isPlaceName = ({ text, tag }: Token): boolean => tag === 'PROPN' && !/(?:[ai]an|ese|ish|i)$/.test(text);

/** The party that owns an attack named in the clause: "Israeli air strikes", "Boko Haram's attack". */
function attackOwner(parties: Parties, place: Place): Agent | null {
  const { tokens } = parties.document;
  for (const chunk of place.sentence.chunks) {
    const head = tokens[chunk.head]!;
    if (
      !isAttackNoun(head.lower) ||
      PERSONAL_ACT.test(head.lower) ||
      Math.abs(chunk.head - place.trigger) > AGENT_REACH
    )
      continue;
    if (chunk.possessor) {
      const party = partyOf(parties, chunk.possessor);
      if (party && !overlapsVictims(place, party))
        return { party, certainty: 'stated', rule: 'attack-owner' };
    }
    for (let i = chunk.head - 1; i >= chunk.first; i--) {
      const mention = parties.endingAt.get(i);
      const national =
        /^\p{Lu}\p{Ll}+(?:[ai]an|ese|ish|[aeo]li|[ai]qi|[aei]ni|[aeiou]ti|udi)$/u.test(tokens[i]!.text) &&
        tokens[i]!.index !== place.sentence.first;
      if (!mention && !national && !isAttacker(parties.document, i)) continue;
      if (mention && /^(?:media|civilians|person)$/.test(mention.value.type)) continue;
      // "Mali attack": a place; "Israel air strikes": who flies them.
      if (mention?.value.type === 'state' && isPlaceName(tokens[i]!) && !FROM_AFAR.test(head.lower)) continue;
      const party = {
        first: mention ? Math.max(mention.first, chunk.first) : i,
        last: i,
        head: i,
        mention: mention ?? null,
      };
      if (!overlapsVictims(place, party)) return { party, certainty: 'stated', rule: 'attack-owner' };
    }
  }
  return null;
}

/** The subject of the trigger itself, when it is an active verb. */
function ownSubject(parties: Parties, place: Place): Agent | null {
  const { tokens } = parties.document;
  const { lower, tag } = tokens[place.trigger]!;
  const shotDead = lower === 'dead' && tokens[place.trigger - 1]?.tag === 'VERB';
  if ((tag !== 'VERB' && !shotDead) || !place.victims || place.victims.first < place.trigger) return null;
  for (let k = place.trigger - 1; k >= place.sentence.first && k > place.trigger - 3; k--)
    if (/^(?:was|were|been|being|be|is|are|get|got)$/.test(tokens[k]!.lower) && !lower.endsWith('ing'))
      return null;
  const party = subjectOf(parties, place, place.trigger);
  return party && { party, certainty: 'stated', rule: 'subject' };
}

/** "the assault by rebels that left 20 dead": the agent of an attack named before the trigger. */
function attackBy(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.trigger - 1; i > place.sentence.first && i > place.trigger - AGENT_REACH; i--) {
    if (tokens[i]!.lower !== 'by') continue;
    const noun = chunkOf[i - 1];
    const verb = tokens[i - 1]!;
    const named =
      (noun && isAttackNoun(tokens[noun.head]!.lower)) ||
      (verb.tag === 'VERB' &&
        (isAttackVerb(verb.lemma) ||
          /^(?:out|conducted|perpetrated|staged|launched|committed|laid|planted|fired|dropped|thrown)$/.test(
            verb.lower,
          )));
    const chunk = chunkOf[i + 1];
    const party = named && chunk ? partyOf(parties, chunk) : null;
    if (party && !overlapsVictims(place, party)) return { party, certainty: 'stated', rule: 'attack-by' };
  }
  return null;
}

/** The subject of another verb of attack in the sentence: "… were killed when gunmen opened fire". */
function attackSubject(parties: Parties, place: Place): Agent | null {
  const { first, last } = place.sentence;
  const { tokens } = parties.document;
  for (let i = last; i >= first; i--) {
    if (i === place.trigger || !attacks(parties, place.sentence, i)) continue;
    if (!hasObject(parties, place.sentence, i) || sharesPassive(parties, place.sentence, i)) continue;
    const party = subjectOf(parties, place, i);
    if (party && !(party.first > place.trigger && i < place.trigger)) {
      const [from, to] = [Math.min(party.last, place.trigger), Math.max(party.first, place.trigger)];
      if (!tokens.slice(from, to).some(({ text }) => /^[;•|]$/.test(text)))
        return { party, certainty: 'stated', rule: 'attack-subject' };
    }
  }
  return null;
}

/** "as gunmen open fire": in headlines the tagger makes one phrase of subject, verb and object. */
function headlineFire(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.sentence.first + 1; i < place.sentence.last; i++) {
    if (!/^opens?$/.test(tokens[i]!.lower) || tokens[i + 1]!.lower !== 'fire') continue;
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

const FINDERS = [
  plotOwner,
  agentAfter,
  ownSubject,
  tiedTo,
  attackBy,
  attackOwner,
  claimedBy,
  attackSubject,
  headlineFire,
  reproached,
];

/** Who did what a claim states, by the words of its sentence; null when they do not say. */
export function findAgent(parties: Parties, place: Place): Agent | null {
  for (const finder of FINDERS) {
    const agent = finder(parties, place);
    if (agent) return agent;
  }
  return null;
}
