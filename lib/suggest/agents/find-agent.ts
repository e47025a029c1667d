import type { Certainty } from '../../model.ts';
import { FIGHT_NOUNS, TIE_WORDS } from '../data/attack-words.ts';
import { claimsDeed } from './certainty.ts';
import type { Chunk } from '../chunks.ts';
import type { Sentence, Token } from '../document.ts';
import { singular } from '../people.ts';
import { isAttacker, partyOf, type Parties, type PartyPhrase } from './parties.ts';
import {
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
const NOT = /^(?:not|n't|never|neither)$/;
const ties = new Set(TIE_WORDS);

/** An agent stands at most this many tokens after the trigger. */
const AGENT_REACH = 22;

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
          /^(?:out|conducted|perpetrated|staged|launched|committed)$/.test(verb.lower)));
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

/** "Ana Ruiz, 66, a former member", "a 42-year-old man, Omar Deri": description and name are one party. */
export function withName(parties: Parties, sentence: Sentence, party: PartyPhrase): PartyPhrase {
  const { tokens, chunkOf } = parties.document;
  if (tokens[party.head]!.tag === 'PROPN') return party;
  let { first, last } = party;
  for (let k = first - 1, steps = 0; k > sentence.first && steps < 2 && tokens[k]!.text === ','; steps++) {
    const before = chunkOf[k - 1];
    if (!before) break;
    first = before.first;
    if (tokens[before.head]!.tag === 'PROPN') return { ...party, first };
    k = before.first - 1;
  }
  const after = tokens[last + 1]?.text === ',' ? chunkOf[last + 2] : null;
  if (after && tokens[after.head]!.tag === 'PROPN' && after.last <= sentence.last) last = after.last;
  return { ...party, last };
}

/** The party that a relative pronoun stands for: right before it, or before a comma. */
function chunkBefore(parties: Parties, { sentence }: Place, at: number): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  const end = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const chunk = end >= sentence.first ? chunkOf[end] : null;
  return chunk ? partyOf(parties, chunk) : null;
}

/** A name that no list holds, right before the verb of a claim, is a party's by that: "The Red Dawn claimed the attack". */
function claimant(
  { document: { tokens, chunkOf } }: Parties,
  { sentence }: Place,
  at: number,
): PartyPhrase | null {
  let k = at - 1;
  while (k > sentence.first && /^(?:AUX|ADV)$/.test(tokens[k]!.tag)) k--;
  const chunk = chunkOf[k];
  if (!chunk || chunk.last !== k || tokens[chunk.head]!.tag !== 'PROPN') return null;
  if (/^(?:no|neither)$/.test(tokens[chunk.first]!.lower)) return null;
  return { first: chunk.first, last: chunk.last, head: chunk.head, mention: null };
}

/** "X claimed the attack, which killed 12", "X claimed responsibility for": who owns up. */
function claimedBy(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const { sentence, trigger } = place;
  for (
    let i = Math.max(sentence.first + 1, trigger - AGENT_REACH);
    i < Math.min(sentence.last, trigger + AGENT_REACH);
    i++
  ) {
    const { lower } = tokens[i]!;
    if (!/^(?:claims?|claimed|claiming|took|admitted)$/.test(lower)) continue;
    const object = chunkOf[i + 1];
    const act = lower.startsWith('claim')
      ? claimsDeed(parties.document, i) && object!.head !== trigger
      : object !== null && object !== undefined && tokens[object.head]!.lower === 'responsibility';
    const party = act ? (subjectOf(parties, place, i) ?? claimant(parties, place, i)) : null;
    if (party && !overlapsVictims(place, party)) return { party, certainty: 'claimed', rule: 'claimed' };
  }
  return null;
}

/** The one tied to the act before it: "X was sentenced for the murder of", "accused X of killing". */
function tiedTo(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.trigger - 1; i > place.sentence.first && i > place.trigger - AGENT_REACH; i--) {
    const { lower } = tokens[i]!;
    if (/^[;:]$/.test(tokens[i]!.text)) return null;
    // "the Front, which officials blame for the deaths": what "which" stands for is blamed.
    if (/^(?:blames?|accuses?|blamed|accused|suspects?)$/.test(lower) && !chunkOf[i + 1]) {
      const subject = chunkOf[i - 1];
      const relative = subject ? tokens[subject.first - 1] : undefined;
      const blamed =
        relative && /^(?:which|whom|who)$/.test(relative.lower)
          ? chunkBefore(parties, place, relative.index)
          : null;
      if (blamed && !overlapsVictims(place, blamed))
        return { party: blamed, certainty: 'blamed', rule: 'tied' };
    }
    if (!ties.has(lower)) continue;
    // "have not claimed responsibility", "was never charged": no tie.
    if (tokens.slice(Math.max(i - 3, place.sentence.first), i).some((token) => NOT.test(token.lower)))
      continue;
    if (/^(?:those|anyone|all|people|someone)$/.test(tokens[i - 1]!.lower)) return null;
    const certainty: Certainty = /^(?:suspected|wanted|arrested|implicated)$/.test(lower)
      ? 'suspected'
      : /^(?:accused|charged|blamed|indicted|tried)$/.test(lower)
        ? 'blamed'
        : 'stated';
    const object = chunkOf[i + 1];
    const direct =
      object &&
      object.last < place.trigger - 1 &&
      /^(?:of|for|in|over)$/.test(tokens[object.last + 1]?.lower ?? '')
        ? partyOf(parties, object)
        : null;
    const party = direct ?? subjectOf(parties, place, i);
    if (party && !overlapsVictims(place, party))
      return { party: withName(parties, place.sentence, party), certainty, rule: 'tied' };
  }
  return null;
}

const FINDERS = [agentAfter, ownSubject, tiedTo, attackBy, attackOwner, claimedBy, attackSubject];

/** Who did what a claim states, by the words of its sentence; null when they do not say. */
export function findAgent(parties: Parties, place: Place): Agent | null {
  for (const finder of FINDERS) {
    const agent = finder(parties, place);
    if (agent) return agent;
  }
  return null;
}
