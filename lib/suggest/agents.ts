import type { Perpetrator } from '../model.ts';
import type { ActorMention } from './actors/find-actors.ts';
import { tokensOf } from './actors/candidate.ts';
import { indexOf } from './actors/mention-index.ts';
import { certaintyOf, deniedDeed, stanceOnDeed } from './agents/certainty.ts';
import { INFLICTING } from './agents/attack-by.ts';
import { attackSubject } from './agents/attack-clauses.ts';
import { agentOfPassive, findAgent, type Agent } from './agents/find-agent.ts';
import { anonymous, withName } from './agents/ties.ts';
import { resolvePronouns } from './agents/pronouns.ts';
import { isArmed, partiesOf, type Parties } from './agents/parties.ts';
import { isAccident } from './agents/beside-subjects.ts';
import { isDateline } from './agents/dateline.ts';
import { describedParty, describesMeans } from './agents/post-modifiers.ts';
import type { Claim } from './claim.ts';
import { COMPOSITE_ROWS } from './data/composites.ts';
import { isAttackVerb, type Place } from './agents/subjects.ts';
import { claimId } from './score.ts';
import { slice } from './document.ts';
import type { AnalysedDocument, Token } from './document.ts';
import type { Trace } from './trace.ts';

/** A determiner and an adjective before a name are no other party: longer leads are. In characters. */
const LONGEST_LEAD = 14;

const REFLEXIVE = /^(?:himself|herself|themselves|itself|myself)$/;

/** Rules whose subject bears the loss and did not cause it: "the army lost nine men". */
const BEREAVED = new RegExp(
  `^verb-(?:${COMPOSITE_ROWS.flatMap(({ id, bereaved }) => (bereaved ? [id] : [])).join('|')})-`,
);

const SWAPPED = /^verb-exchange-/;
const HOSTAGE = /^(?:hostages?|captives?)$/;

/** Kinds that nobody does to anybody. */
const NOBODYS = new Set(['missing', 'displaced']);

function toPerpetrator(parties: Parties, claim: Claim, { party, certainty }: Agent): Perpetrator {
  const { document } = parties;
  const words = slice(document, party.first, party.last);
  const sentence = document.sentences[claim.sentence]!;
  const sure = certainty === 'stated' ? certaintyOf(document, sentence, party, claim.trigger) : certainty;
  return { ...words, resolved: words.text, certainty: sure };
}

/** "The army said it killed five": who says so is the one whom "it" or "we" stands for. */
function withSpeaker(claim: Claim): Claim {
  const { perpetrator, source } = claim.value;
  if (!perpetrator || !source || !/^(?:it|its|we|our|i)$/i.test(perpetrator.text.split(' ')[0]!))
    return claim;
  if (perpetrator.text.includes(' ')) return claim;
  return { ...claim, value: { ...claim.value, perpetrator: { ...perpetrator, resolved: source.resolved } } };
}

/** The certainty read from all the sentence says, and the stance of a source that speaks of its own deed. */
function withStance(parties: Parties, claim: Claim): Claim {
  const { document } = parties;
  const { perpetrator, source } = claim.value;
  const place = perpetrator && tokensOf(document, perpetrator.start, perpetrator.end);
  if (!place) return claim;
  const certainty =
    perpetrator.certainty === 'disputed'
      ? 'disputed'
      : certaintyOf(document, document.sentences[claim.sentence]!, place, claim.trigger);
  const read = certainty === 'stated' ? perpetrator.certainty : certainty;
  const told = source && stanceOnDeed(source, perpetrator, isArmed(parties, place.last));
  return {
    ...claim,
    value: { ...claim.value, perpetrator: { ...perpetrator, certainty: read }, source: told },
  };
}

/** What a source denies is said of somebody: "The army denied that its troops killed", "denied killing"; certainty `disputed`. */
function denied(parties: Parties, place: Place, claim: Claim): Perpetrator | null {
  const { source } = claim.value;
  if (source?.stance !== 'denies') return null;
  const agent = findAgent(parties, place);
  if (agent) return { ...toPerpetrator(parties, claim, agent), certainty: 'disputed' };
  const said = tokensOf(parties.document, source.start, source.end);
  if (!said || !deniedDeed(parties.document, said.last, claim.trigger)) return null;
  const { start, end, text, resolved } = source;
  return { start, end, text, resolved, certainty: 'disputed' };
}

/** The person whose name stands after the description: "arrested a 42-year-old man, Omar Deri, for kidnapping"; null elsewhere. */
function named(parties: Parties, claim: Claim, first: number, last: number): string | null {
  const { document, actors } = parties;
  const described = withName(parties, document.sentences[claim.sentence]!, {
    first,
    last,
    head: last,
    mention: null,
  });
  if (described.last === last) return null;
  const person = indexOf(actors)
    .within(last + 1, described.last)
    .find(({ value }) => value.type === 'person');
  return person ? person.value.name : null;
}

/** The party's name in this article for a name or a shorter form of it: "the army" → "Salvadoran army"; the party's key with it. */
function withPartyName(parties: Parties, claim: Claim): Claim {
  const { document, actors } = parties;
  const { perpetrator } = claim.value;
  if (!perpetrator || perpetrator.resolved !== perpetrator.text) return claim;
  const place = tokensOf(document, perpetrator.start, perpetrator.end);
  if (!place) return claim;
  const described = named(parties, claim, place.first, place.last);
  if (described)
    return { ...claim, value: { ...claim.value, perpetrator: { ...perpetrator, resolved: described } } };
  const inside = indexOf(actors).within(place.first, place.last);
  const mention = inside.find(({ start, end }) => end === perpetrator.end || start === perpetrator.start);
  if (!mention) return claim;
  const head = document.tokens[mention.last]!;
  const { name, actor } = mention.value;
  const whole = mention.end === perpetrator.end && mention.start - perpetrator.start <= LONGEST_LEAD;
  const shorter = name.toLowerCase().split(' ').at(-1) === head.lower || head.tag === 'PROPN';
  const resolved = whole && shorter ? name : perpetrator.resolved;
  return { ...claim, value: { ...claim.value, perpetrator: { ...perpetrator, resolved, actor } } };
}

/** Prepositions before where an act happened or whom it was aimed at. */
const PLACING = /^(?:in|near|at|on|against|into|across|outside|around|toward|towards|over)$/;

/** "Nigeria's second mass abduction", "the town's deadliest attack": a place and its count of acts, whoever did them. */
const isRecord = (between: readonly Token[]): boolean =>
  /^['’]s?$/.test(between[0]?.text ?? '') &&
  /^(?:first|second|third|fourth|fifth|worst|deadliest|biggest|largest|latest|bloodiest)$/.test(
    between[1]?.lower ?? '',
  );

/** Tokens from a subject to its verb, and across a relative pronoun: "the cartel, which had killed". */
const NEAR_SUBJECT = 3;
const NEAR_RELATIVE = 4;

const REPORTS = /^(?:say|says|said|believe|believes|claim|claims)$/;

const ACCUSES = /^(?:accus|blam)(?:e|es|ed|ing)$/;

/** Whether whom the words around the trigger gave did it, and nobody whom the sentence names for it fits better. */
function fitsBetter(parties: Parties, place: Place, { value }: Claim, agent: Agent | null): boolean {
  const { tokens } = parties.document;
  const { perpetrator, source } = value;
  const given = perpetrator && tokensOf(parties.document, perpetrator.start, perpetrator.end);
  if (!given) return false;
  const before = given.first > place.sentence.first ? tokens[given.first - 1]! : null;
  // "six men who called themselves the River Regulars", "No group": part of another phrase, or nobody.
  if (before && /^(?:himself|themselves|itself)$/.test(before.lower)) return false;
  if (/^(?:no|neither|nobody)$/.test(tokens[given.first]!.lower)) return false;
  // "ORLO, Vashk (Pool) — Six men": where the report was written.
  const asides = tokens.slice(given.last + 1, place.trigger).map(({ text }) => text);
  if (given.first === place.sentence.first && asides.length > 0 && isDateline(asides)) return false;
  // "the gangs, which the council says killed", "He pulled a gun, Captain Ruiz said, wounding": who says so.
  const inserted =
    before !== null && /^(?:which|who|that|,)$/.test(before.lower) && given.last < place.trigger;
  if (inserted && REPORTS.test(tokens[given.last + 1]?.lower ?? '')) return false;
  // "ambushed a convoy carrying food, killing four", "a bus carrying pilgrims kills": the object of another verb.
  const governed =
    before?.tag === 'VERB' &&
    (before.lower.endsWith('ing') || isAttackVerb(before.lemma) || before.lemma === 'use');
  if (governed && given.last < place.trigger) return false;
  // "ambushed a convoy in Lanao del Sur, killing", "a drone attack on Orlo that killed": where, not who.
  if (before && PLACING.test(before.lower) && given.last < place.trigger - 1) return false;
  if (before?.lower === 'against' && given.last < place.trigger) return false;
  // "the murder of a guard and his release, a ruling denounced by": another verb's "by".
  if (before?.lower === 'by' && given.first > place.trigger) {
    const verb = tokens[before.index - 1]!;
    const parted = tokens.slice(place.trigger, verb.index).some(({ text }) => text === ',');
    const harms = isAttackVerb(verb.lemma) || INFLICTING.has(verb.lower) || isArmed(parties, given.last);
    if (parted && verb.tag === 'VERB' && !harms) return false;
  }
  // "A transport plane came down in the desert, killing all on board": an accident has no doer.
  if (isAccident(parties.document, place.sentence, given.last, place.trigger)) return false;
  if (isRecord(tokens.slice(given.last + 1, place.trigger))) return false;
  if (!agent) return true;
  const { party, rule } = agent;
  const nearer = party.first > given.last && party.last < place.trigger;
  // "A spokeswoman accused the army of killing": who says so has not done it when another is named for it.
  const says = source !== null && source.start < perpetrator.end && perpetrator.start < source.end;
  if (says && nearer && (rule === 'tied' || rule === 'on-trial')) return false;
  // "The council accused the army of shelling a town and killing": the same for the second deed.
  const accuses = tokens.slice(given.last + 1, party.first).some(({ lower }) => ACCUSES.test(lower));
  if (says && nearer && accuses) return false;
  // "A jury found Omar Deri guilty of killing": nor has the jury.
  if (nearer && rule === 'tied' && agent.certainty === 'stated') return false;
  // "The government blamed the killing on the rebels": the same, with the one who is blamed at the end.
  if (says && rule === 'blamed') return false;
  // "A court sentenced four men for the murder of": nor does the court.
  const deed = parties.document.tokens[place.trigger]!.tag === 'NOUN';
  if (deed && nearer && rule === 'on-trial') return false;
  if (rule === 'plot') return false;
  // "recalled the massacre, when police shot dead 111 inmates": the subject of the clause is the nearer one.
  const relative = tokens
    .slice(party.last + 1, place.trigger)
    .some(({ lower }) => /^(?:which|who)$/.test(lower));
  const reach = relative ? NEAR_RELATIVE : NEAR_SUBJECT;
  if (nearer && rule.endsWith('subject') && party.last >= place.trigger - reach) return false;
  // "a 42-year-old man, Omar Deri": description and name are one party.
  return !(rule === 'tied' && party.first <= given.first && party.last > given.last);
}

/** Whether who was taken for the doer only tells where a bomb was: "attached to the car of a judge". */
function whereIs(parties: Parties, place: Place, { start, end }: Perpetrator): boolean {
  const given = tokensOf(parties.document, start, end);
  return given !== null && describesMeans(parties, place, given);
}

/** Whom the phrase that was taken for the subject of the act only describes; null where it does not. */
function ofDescribed(
  parties: Parties,
  place: Place,
  claim: Claim,
  kept: Perpetrator | null,
  agent: Agent | null,
): Perpetrator | null {
  const given = kept && tokensOf(parties.document, kept.start, kept.end);
  const phrase = given ?? (!kept && agent?.rule.endsWith('subject') ? agent.party : null);
  const party = phrase && describedParty(parties, place, phrase);
  return party && toPerpetrator(parties, claim, { party, certainty: 'stated', rule: 'described' });
}

/**
 * Gives claims without a perpetrator the one whom their sentence names: agent, owner of the attack, subject of the
 * attack, or the one tied to the act. Claims about nobody, and what people did to themselves, keep none.
 */
export function assignAgents(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
  trace: Trace,
): Claim[] {
  if (claims.length === 0) return [];
  const parties = partiesOf(document, actors);
  const othersOf = new Map<number, { first: number; last: number }[]>();
  const triggersOf = new Map<number, number[]>();
  for (const { sentence, victimTokens, trigger } of claims) {
    // "A bomber blew himself up, leaving 46 dead": who died by their own hand may have killed the others.
    const self = document.tokens.slice(trigger + 1, trigger + 3).some(({ lower }) => REFLEXIVE.test(lower));
    const killed = victimTokens && !self ? [victimTokens] : [];
    othersOf.set(sentence, [...(othersOf.get(sentence) ?? []), ...killed]);
    triggersOf.set(sentence, [...(triggersOf.get(sentence) ?? []), trigger]);
  }
  const assigned = claims.map((claim) => {
    const { victimTokens: victims, value } = claim;
    const own =
      victims !== null &&
      victims.head > claim.trigger &&
      REFLEXIVE.test(document.tokens[victims.head]!.lower);
    const place = {
      sentence: document.sentences[claim.sentence]!,
      trigger: claim.trigger,
      victims,
      others: [...othersOf.get(claim.sentence)!, ...(victims ? [victims] : [])],
      acts: new Set(triggersOf.get(claim.sentence)!.filter((trigger) => trigger !== claim.trigger)),
    };
    const disputed = value.negated || value.source?.stance === 'denies';
    if (own || disputed || BEREAVED.test(claim.rule)) {
      // "The army lost nine men when rebels stormed the camp"
      // "swapped two hostages for": who gives hostages away has held them; "the two sides exchanged 40 prisoners" tells of none.
      const held = victims !== null && HOSTAGE.test(document.tokens[victims.head]!.lower);
      const find = held && SWAPPED.test(claim.rule) ? findAgent : attackSubject;
      const clause = own || disputed ? null : find(parties, place);
      const perpetrator = clause ? toPerpetrator(parties, claim, clause) : denied(parties, place, claim);
      return { ...claim, value: { ...value, perpetrator: own ? null : perpetrator } };
    }
    const { perpetrator: given } = value;
    const found = NOBODYS.has(value.kind) ? agentOfPassive(parties, place) : findAgent(parties, place);
    // "An army helicopter crashed in the hills, killing nine": an accident has no doer.
    const crashed = found && isAccident(document, place.sentence, found.party.last, place.trigger);
    const agent = crashed ? null : found;
    if (anonymous(parties, place)) return { ...claim, value: { ...value, perpetrator: null } };
    const kept = given && fitsBetter(parties, place, claim, agent) ? given : null;
    const described = ofDescribed(parties, place, claim, kept, agent);
    if (described) return { ...claim, value: { ...value, perpetrator: described } };
    if (kept && !whereIs(parties, place, kept)) return claim;
    if (!agent) return { ...claim, value: { ...value, perpetrator: null } };
    const perpetrator = toPerpetrator(parties, claim, agent);
    trace.add('agents', agent.rule, perpetrator, document.text.slice(claim.start, claim.end));
    return { ...claim, value: { ...value, perpetrator } };
  });
  const named = resolvePronouns(
    document,
    actors,
    assigned.map((claim) => withPartyName(parties, claim)),
    trace,
  ).map((claim) => withStance(parties, withSpeaker(claim)));
  // A part of a number has the perpetrator of its whole.
  const byId = new Map(named.map((claim) => [claimId(claim), claim.value.perpetrator]));
  return named.map((claim) => {
    const { partOf } = claim.value;
    const whole = partOf ? byId.get(partOf) : undefined;
    return whole === undefined ? claim : { ...claim, value: { ...claim.value, perpetrator: whole } };
  });
}
