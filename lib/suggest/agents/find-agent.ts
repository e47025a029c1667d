import type { Certainty } from '../../model.ts';
import { FIGHT_NOUNS } from '../data/attack-words.ts';
import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument, Token } from '../document.ts';
import { singular } from '../people.ts';
import {
  ARMED_WORDS,
  isArmed,
  isAttacker,
  isMeans,
  ownedMeans,
  partyOf,
  tells,
  type Parties,
  type PartyPhrase,
} from './parties.ts';
import { behind, claimedBy, plotOwner, reproached, tiedTo, withName } from './ties.ts';
import { attackSubject, beforeColon, headlineFire, inClauseOfTime } from './attack-clauses.ts';
import { isDateline } from './dateline.ts';
import { attackBy, INFLICTING } from './attack-by.ts';
import { accusedBehind, beforeSemicolon, behindParticiple } from './other-clauses.ts';
import { onTrial } from './verdicts.ts';
import { attributedTo, FREED, frees, inflicted, ofWhose } from './deed-clauses.ts';
import {
  AGENT_REACH,
  isAttackNoun,
  isAttackVerb,
  overlapsVictims,
  subjectOf,
  type Place,
} from './subjects.ts';
import { WordClass } from '../word-class.ts';

/** Words behind which another deed is told. */
const OTHER_CLAUSE = new WordClass(['while', 'but', 'because', 'although']);

/** Somebody who did it, with the words' certainty and the rule that found them. */
export interface Agent {
  party: PartyPhrase;
  certainty: Certainty;
  rule: string;
}

const fightNouns = new Set(FIGHT_NOUNS);

/** "shot by a patrolman three blocks away", "by an officer last fall": the tagger runs a measure together with who stands before it. */
function beforeMeasure(parties: Parties, chunk: Chunk): PartyPhrase | null {
  const { tokens } = parties.document;
  for (let i = chunk.first + 1; i <= chunk.last; i++)
    if (
      (tokens[i]!.tag === 'NUM' || /^(?:last|this|next|earlier)$/.test(tokens[i]!.lower)) &&
      tokens[i - 1]!.tag === 'NOUN'
    )
      return partyOf(parties, { ...chunk, last: i - 1, head: i - 1 });
  return null;
}

/** Whose reckoning a number is, and not whose deed: "by the union's count", "by the ministry's figures". */
const RECKONING = /^(?:counts?|figures?|estimates?|account|accounts|tally|reckoning|admission|standards?)$/;
const isReckoning = ({ tokens, chunkOf }: AnalysedDocument, { last }: Chunk): boolean =>
  /^['’]s?$/.test(tokens[last + 1]?.text ?? '') &&
  RECKONING.test(tokens[chunkOf[last + 2]?.head ?? last]!.lower);

/** "one died in June, and two were snatched by": another clause begins between the harm and who did it. */
function isOtherClause({ tokens }: AnalysedDocument, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const opens = /^(?:and|but)$/.test(tokens[i]!.lower) && tokens[i - 1]!.text === ',';
    const goesOn = tokens[i + 1]?.lower === 'that' && tokens[i]!.lower === 'and';
    if ((opens || goesOn) && tokens.slice(i, to).some(({ tag }) => tag === 'AUX' || tag === 'VERB'))
      return true;
  }
  return false;
}

/** "an attack blamed ON", "blamed the killing of five villagers ON": an "on" that belongs to a verb of blame. */
function blames({ document: { tokens } }: Parties, { sentence, trigger }: Place, on: number): boolean {
  if (/^(?:blamed|pinned)$/.test(tokens[on - 1]!.lower)) return true;
  for (let i = trigger - 1; i > sentence.first && i > trigger - 6; i--)
    if (tokens[i]!.tag === 'VERB') return /^(?:blam(?:e|es|ed|ing)|pinned)$/.test(tokens[i]!.lower);
  return false;
}

/** "on the orders of a gang leader" */
const isOrder = (tokens: readonly Token[], of: number): boolean =>
  /^(?:orders?|behalf)$/.test(tokens[of - 1]?.lower ?? '') &&
  /^(?:on|the)$/.test(tokens[of - 2]?.lower ?? '');

const LAID = /^(?:attributed|ascribed|pinned|blamed)$/;

/** "by X" after the trigger, also through a means: "killed in an attack by X". */
function agentAfter(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const end = Math.min(place.sentence.last, place.trigger + AGENT_REACH);
  if (/^(?:pronounced|found|declared|reported)$/.test(tokens[place.trigger - 1]?.lower ?? '')) return null;
  if (/^(?:pronounced|found|declared|reported)$/.test(tokens[place.trigger]!.lower)) return null;
  for (let i = place.trigger + 1; i < end; i++) {
    const { lower, text, tag, lemma } = tokens[i]!;
    // "Abducted trader rescued by police"
    if (FREED.has(lower)) return null;
    if (tag === 'VERB' && !isAttackVerb(lemma) && !INFLICTING.has(lower)) return null;
    if (text === ';' || text === ':' || OTHER_CLAUSE.has(tokens[i])) return null;
    const hands =
      (lower === 'of' && tokens[i - 1]!.lower === 'hands') || (lower === 'of' && isOrder(tokens, i));
    const fight =
      (lower === 'with' || lower === 'against') &&
      chunkOf[i - 1] &&
      fightNouns.has(singular(tokens[i - 1]!.lower));
    const by =
      lower === 'by' &&
      !/^(?:reported|confirmed|said|caused|followed|accompanied|run|led|held|owned|headed|release|rescue|liberation)$/.test(
        tokens[i - 1]!.lower,
      );
    const blamed =
      (lower === 'on' && blames(parties, place, i)) ||
      (lower === 'to' && /^(?:attributed|ascribed)$/.test(tokens[i - 1]!.lower)) ||
      // "attributed the bombing, which killed six people, to dissidents"
      (/^(?:to|on)$/.test(lower) &&
        tokens[i - 1]!.text === ',' &&
        tokens.slice(place.sentence.first, place.trigger).some((token) => LAID.test(token.lower)));
    if (!hands && !fight && !by && !blamed) continue;
    let k = i + 1;
    while (
      k < end &&
      (/^(?:ADV|AUX|PART)$/.test(tokens[k]!.tag) || /^(?:["“”'‘’]+|identified)$/.test(tokens[k]!.text))
    )
      k++;
    const chunk = chunkOf[k];
    if (!chunk || isReckoning(parties.document, chunk) || tokens[chunk.head]!.lower === 'most') continue;
    const owned = lower === 'by' && isMeans(parties.document, chunk) ? ownedMeans(parties, chunk) : null;
    const party = owned ?? partyOf(parties, chunk) ?? beforeMeasure(parties, chunk);
    if (isOtherClause(parties.document, place.trigger, i)) return null;
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

/** Deeds whose "of" names who comes. */
const COMING = /^(?:incursions?|invasions?|advances?|onslaughts?|rampages?)$/;

/** States that the press writes as letters: "US strikes". */
const STATE_LETTERS = /^(?:US|U\.S\.?|USA|UK|U\.K\.?|UAE|NATO|EU|UN|IDF)$/;

/** "the Gilan-led attack", "an Orlo-backed raid": whose attack a compound before it says; null elsewhere. */
const LED = /^\p{Lu}.*-led$/u;

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
      Math.abs(chunk.head - place.trigger) > AGENT_REACH ||
      tokens
        .slice(Math.min(chunk.head, place.trigger), Math.max(chunk.head, place.trigger))
        .some(({ text }) => /^[;•|]$/.test(text))
    )
      continue;
    // "the incursion of rebels into two villages"; "the shelling of rebels" is of those who are shelled.
    const of =
      COMING.test(head.lower) && tokens[chunk.last + 1]?.lower === 'of'
        ? parties.document.chunkOf[chunk.last + 2]
        : null;
    const comers = of && isArmed(parties, of.head) ? partyOf(parties, of) : null;
    if (comers && !overlapsVictims(place, comers))
      return { party: comers, certainty: 'stated', rule: 'attack-owner' };
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
      const led = LED.test(tokens[i]!.text);
      const armed =
        led ||
        (STATE_LETTERS.test(tokens[i]!.text) && FROM_AFAR.test(head.lower)) ||
        isAttacker(parties.document, i) ||
        ARMED_WORDS.has(tokens[i]!.lower);
      if (tells(tokens[i]!) && (mention?.first ?? i) === i) continue;
      if (!mention && !national && !armed) continue;
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
  if (!party) return null;
  // "the Orlo Front, our fighters, had shot dead": name and description are one.
  const aside = tokens[party.last + 1]?.text === ',' && party.last + 1 < place.trigger;
  return {
    party: aside ? withName(parties, place.sentence, party) : party,
    certainty: 'stated',
    rule: 'subject',
  };
}

const FINDERS = [
  plotOwner,
  attributedTo,
  agentAfter,
  ofWhose,
  inflicted,
  onTrial,
  ownSubject,
  tiedTo,
  attackBy,
  attackOwner,
  claimedBy,
  behind,
  accusedBehind,
  attackSubject,
  headlineFire,
  reproached,
  inClauseOfTime,
  beforeColon,
  beforeSemicolon,
  behindParticiple,
];

/** Who made people disappear or flee, when a "by" says so: "were disappeared by soldiers"; null else, since nobody need have done it. */
export const agentOfPassive = (parties: Parties, place: Place): Agent | null => {
  const agent = agentAfter(parties, place);
  return agent?.rule === 'by-agent' ? agent : null;
};

const CAPITALS = /^\p{Lu}[\p{Lu}-]+$/u;

/** "ORLO, Vashk — Six men": where the report was written. */
const inDateline = (
  { tokens }: AnalysedDocument,
  { sentence, trigger }: Place,
  { first, last }: PartyPhrase,
): boolean =>
  first === sentence.first &&
  CAPITALS.test(tokens[first]!.text) &&
  last < trigger &&
  isDateline(tokens.slice(last + 1, trigger).map(({ text }) => text));

/** Who did what a claim states, by the words of its sentence; null when they do not say. */
export function findAgent(parties: Parties, place: Place): Agent | null {
  // "freeing 16 hostages": who frees them has not taken them.
  if (frees(parties.document, place)) return agentOfPassive(parties, place);
  for (const finder of FINDERS) {
    const agent = finder(parties, place);
    if (agent && !inDateline(parties.document, place, agent.party)) return agent;
  }
  return null;
}
