import type { ActorMention } from '../actors/find-actors.ts';
import type { Chunk } from '../chunks.ts';
import { ATTACKER_NOUNS, ATTACK_NOUNS } from '../data/attack-words.ts';
import { MEANS_NOUNS } from '../data/triggers.ts';
import violenceWords from '../data/violence-words.json' with { type: 'json' };
import { DAY_WORDS, MONTH_WORDS, PERIOD_WORDS } from '../data/time-words.ts';
import type { AnalysedDocument, Token } from '../document.ts';
import { humanness, isPlural, singular } from '../people.ts';
import { WordClass } from '../word-class.ts';
import { classesOf } from '../word-list.ts';

/** A phrase that names somebody who can act; token positions, both inclusive. */
export interface PartyPhrase {
  first: number;
  last: number;
  head: number;
  mention: ActorMention | null;
}

/** The document with the parties in it by token. */
export interface Parties {
  document: AnalysedDocument;
  actors: readonly ActorMention[];
  /** The longest mention that ends at a token. */
  endingAt: ReadonlyMap<number, ActorMention>;
}

const attackers = new Set(ATTACKER_NOUNS);
const attackNouns = new Set(ATTACK_NOUNS);
const times = new Set([...DAY_WORDS, ...MONTH_WORDS, ...PERIOD_WORDS]);
const CAN_ACT =
  /^(?:state|state_forces|rebel|militia|international|protesters|person|organisation|civilians)$/;
/** Groups of people that no list of parties holds. */
const BODIES = classesOf(violenceWords)('bodies');
const REFLEXIVE = /^(?:himself|herself|themselves|itself|myself|ourselves)$/;
/** Where somebody is kept, and for how long: "sentenced to life in prison for the murder". */
const CONFINED = /^(?:prison|jail|custody|life|detention)$/;
/** What counts does nothing: "the number of wounded had risen". */
const COUNTING =
  /^(?:number|toll|figure|total|tally|count|rate|share|casualt(?:y|ies)|fatalit(?:y|ies)|loss|losses|injury|injuries|deaths?)$/;
const PRONOUN = /^(?:he|she|they|we|it|i|him|them)$/;

/** Longest chain of "of the …" that belongs to a party. */
const LONGEST_CHAIN = 4;

/** The parties of an article with where their mentions end, for what hangs on them. */
export function partiesOf(document: AnalysedDocument, actors: readonly ActorMention[]): Parties {
  const endingAt = new Map<number, ActorMention>();
  for (const mention of actors) {
    const before = endingAt.get(mention.last);
    if (!before || mention.first < before.first) endingAt.set(mention.last, mention);
  }
  return { document, actors, endingAt };
}

const ATTACKERS = new WordClass((lower) => attackers.has(singular(lower).split('-').at(-1) ?? ''));

/** Whether the head is a noun for attackers: "gunmen", "terrorists". */
export const isAttacker = ({ tokens }: AnalysedDocument, head: number): boolean =>
  ATTACKERS.has(tokens[head]);

/** Whether the head is of somebody who fights: "its fighters", "the army"; not "its members". */
export const isArmed = ({ document, endingAt }: Parties, head: number): boolean =>
  isAttacker(document, head) ||
  /^(?:forces|men|wing|unit|units|army|navy|aircraft)$/.test(document.tokens[head]!.lower) ||
  /^(?:rebel|militia|state_forces)$/.test(endingAt.get(head)?.value.type ?? '');

/** "one of them", "two of the gunmen": some of those who act; null for numbers of anything else. */
function oneOf(parties: Parties, { first, last, head }: Chunk): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  const whole = tokens[last + 1]?.lower === 'of' ? chunkOf[last + 2] : null;
  if (!whole || whole.first !== last + 2) return null;
  // "killed by one of them": of the missiles, as often as of men.
  const them = tokens[whole.head]!.lower === 'them' && tokens[first - 1]?.lower !== 'by';
  if (!them && !isArmed(parties, whole.head)) return null;
  return { first, last: whole.last, head, mention: null };
}

/** The party that a noun phrase names, with "of" complements to its right; null for things, days and places. */
export function partyOf(parties: Parties, chunk: Chunk): PartyPhrase | null {
  const { document, endingAt } = parties;
  const { tokens, chunkOf } = document;
  const head = tokens[chunk.head]!;
  if (REFLEXIVE.test(head.lower) || CONFINED.test(head.lower) || COUNTING.test(head.lower)) return null;
  // "No group has claimed the attack", "neither side": nobody.
  if (/^(?:no|neither|none|nobody)$/.test(tokens[chunk.first]!.lower)) return null;
  if (times.has(head.lower) || times.has(head.lemma) || head.tag === 'SYM') return null;
  if (head.tag === 'NUM') return oneOf(parties, chunk);
  let { first } = chunk;
  for (let owner = chunk.possessor; owner; owner = owner.possessor) first = owner.first;
  const mention = endingAt.get(chunk.last) ?? null;
  const acts = mention !== null && CAN_ACT.test(mention.value.type);
  const noun = singular(head.lower);
  const human =
    PRONOUN.test(head.lower) ||
    isAttacker(document, chunk.head) ||
    BODIES.has(noun) ||
    humanness(document, chunk) === 'yes' ||
    // "stabbed by a fare who ran off"
    (tokens[chunk.last + 1]?.lower === 'who' && head.tag === 'NOUN');
  if (!acts && !human) return null;
  if (mention?.value.type === 'media') return null;
  if (
    /^(?:those|these|others|another|some|many|several|one|none|nobody|all|most|both|few|body|victim|toll|people)$/.test(
      noun,
    ) &&
    !mention &&
    // "three others were sentenced for the murder": counted, they are somebody.
    !(noun === 'others' || noun === 'other' ? tokens[chunk.first]!.tag === 'NUM' : false)
  )
    return null;
  let { last } = chunk;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const link = tokens[last + 1];
    const after = chunkOf[last + 2];
    if (!link || !after || after.first !== last + 2) break;
    const joins =
      link.lower === 'of' ||
      (link.lower === 'and' &&
        steps === 0 &&
        tokens[after.last + 1]?.tag !== 'VERB' &&
        tokens[after.last + 1]?.tag !== 'AUX' &&
        partyOf(parties, after) !== null);
    if (!joins) break;
    last = after.last;
  }
  first = Math.min(first, mention?.first ?? first);
  // "in March hunters", "yesterday several men": the tagger runs the day together with who acts.
  // and "that rebels" with the conjunction.
  while (first < chunk.head && (times.has(tokens[first]!.lower) || isConjunction(document, first, chunk)))
    first++;
  return { first, last, head: chunk.head, mention };
}

/** "said that rebels attacked": "that" before a plural determines nothing. */
const isConjunction = ({ tokens }: AnalysedDocument, at: number, { head }: Chunk): boolean =>
  tokens[at]!.lower === 'that' && isPlural(tokens[head]!);

const means = new Set(MEANS_NOUNS);

/** Whether a noun phrase names a means of violence or a disaster rather than somebody: "a blast", "government warplanes". */
export const isMeans = ({ tokens }: AnalysedDocument, chunk: Chunk): boolean => {
  const noun = singular(tokens[chunk.head]!.lower).split('-').at(-1) ?? '';
  return means.has(noun) || attackNouns.has(noun);
};

/** "a terrorist attack", "a criminal raid": the word says what kind of act, not whose. */
export const tells = ({ lower }: Token): boolean => /^(?:terrorist|criminal)$/.test(lower);

/** Words before a means or an attack that say whose it is: "a gang drone", "Coalition strikes". */
export const ARMED_WORDS = classesOf(violenceWords)('armed-words');

/** Means that stand for those who use them. */
const FLOWN =
  /^(?:jets?|warplanes?|aircraft|planes?|drones?|helicopters?|gunships?|artillery|missiles?|rockets?|snipers?|gunboats?|warships?|bombers?|tanks?|howitzers?|choppers?|mortars?|guns|gunners|batter(?:y|ies)|frigates?|airstrikes?)$/;

/** A means together with whose it is, when its own words say so: "government warplanes", "a Vesnian drone"; else null. */
export function ownedMeans(parties: Parties, chunk: Chunk): PartyPhrase | null {
  const { document, endingAt } = parties;
  const { tokens, chunkOf } = document;
  // "its jets", "their drones"
  if (/^(?:its|their|our|his)$/.test(tokens[chunk.first]!.lower) && FLOWN.test(tokens[chunk.head]!.lower))
    return { first: chunk.first, last: chunk.last, head: chunk.first, mention: null };
  if (chunk.possessor)
    return {
      first: chunk.possessor.first,
      last: chunk.possessor.last,
      head: chunk.possessor.head,
      mention: null,
    };
  for (let i = chunk.head - 1; i >= chunk.first; i--) {
    const mention = endingAt.get(i);
    const { text, lower } = tokens[i]!;
    const national = /^\p{Lu}\p{Ll}+(?:an|ese|ish|i)$/u.test(text) && tokens[i]!.tag !== 'ADV';
    const armed = ARMED_WORDS.has(lower);
    if (tells(tokens[i]!) && (mention?.first ?? i) === i) continue;
    if ((mention && !/^(?:media|civilians|person)$/.test(mention.value.type)) || national || armed)
      return { first: chunk.first, last: chunk.last, head: i, mention: mention ?? null };
  }
  // "warplanes of the regular army", "an air campaign by the coalition"
  const link = tokens[chunk.last + 1]?.lower;
  const owner = link === 'of' || link === 'by' ? chunkOf[chunk.last + 2] : null;
  const named =
    owner?.first === chunk.last + 2 && !isMeans(parties.document, owner) ? partyOf(parties, owner) : null;
  return named && { ...named, first: link === 'of' ? chunk.first : named.first };
}
