import type { Certainty } from '../../model.ts';
import { TIE_WORDS } from '../data/attack-words.ts';
import verdictWords from '../data/verdict-words.json' with { type: 'json' };
import type { Sentence } from '../document.ts';
import { claimsDeed } from './certainty.ts';
import type { Agent } from './find-agent.ts';
import { partyOf, type Parties, type PartyPhrase } from './parties.ts';
import { AGENT_REACH, isAttackNoun, overlapsVictims, subjectOf, type Place } from './subjects.ts';
import { WordClass } from '../word-class.ts';
import { classesOf } from '../word-list.ts';

/** Who is tied to an act by what others or they themselves say: claims, charges, verdicts, reproaches, plots. */
const NOT = /^(?:not|n't|never|neither)$/;
const ties = new WordClass(TIE_WORDS);
const CLAIMING = new WordClass(/^(?:claims?|claimed|claiming|took|admitted)$/);
const BLAMING = new WordClass(/^(?:blames?|accuses?|blamed|accused|suspects?)$/);
const ACCUSING = /^(?:blames?|blaming|accuses?|accusing)$/;
const BE = /^(?:is|are|was|were|be|been|being)$/;
/** Tokens from a tie to the deed: charges are told at length. */
const TIE_REACH = 36;
const WITNESSING = classesOf(verdictWords)('witnessing');

/** "Ana Ruiz, 73, and Gil Deri": both, when the names and their ages stand side by side. */
function withPartner({ document: { tokens, chunkOf } }: Parties, party: PartyPhrase): PartyPhrase {
  let k = party.first - 1;
  if (tokens[k]?.lower !== 'and') return party;
  k--;
  if (tokens[k]?.text === ',') k--;
  if (tokens[k]?.tag === 'NUM' && tokens[k - 1]?.text === ',') k -= 2;
  const partner = chunkOf[k];
  return partner && partner.last === k && tokens[partner.head]!.tag === 'PROPN'
    ? { ...party, first: partner.first }
    : party;
}

/** "Ana Ruiz, 66, a former member", "a 42-year-old man, Omar Deri": description and name are one party. */
export function withName(parties: Parties, sentence: Sentence, party: PartyPhrase): PartyPhrase {
  const { tokens, chunkOf } = parties.document;
  if (tokens[party.head]!.tag === 'PROPN') return withPartner(parties, party);
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
export function claimedBy(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const { sentence, trigger } = place;
  for (
    let i = Math.max(sentence.first + 1, trigger - AGENT_REACH);
    i < Math.min(sentence.last, trigger + AGENT_REACH);
    i++
  ) {
    const { lower } = tokens[i]!;
    if (!CLAIMING.has(tokens[i])) continue;
    const object = chunkOf[i + 1];
    const act = lower.startsWith('claim')
      ? claimsDeed(parties.document, i) && object!.head !== trigger
      : object !== null && object !== undefined && tokens[object.head]!.lower === 'responsibility';
    const party = act ? (subjectOf(parties, place, i) ?? claimant(parties, place, i)) : null;
    if (party && !overlapsVictims(place, party)) return { party, certainty: 'claimed', rule: 'claimed' };
  }
  return null;
}

/** Ties that also stand right behind a noun: "men suspected of", "found him guilty of". */
const DESCRIBES = /^(?:responsible|guilty|suspected|accused|convicted|wanted)$/;

/** "Deri was found guilty of arson, and Gil Ruiz of the murder of": the one for whom the words of the tie are left out; null elsewhere. */
function gapped(parties: Parties, { sentence, trigger }: Place, tie: number): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = tie + 3; i < trigger && i <= sentence.last; i++) {
    if (!/^(?:of|for|with)$/.test(tokens[i]!.lower)) continue;
    const named = chunkOf[i - 1];
    const join = named ? tokens[named.first - 1]! : undefined;
    if (!named || named.last !== i - 1 || !join || join.index <= tie) continue;
    const mention = parties.endingAt.get(named.last) ?? null;
    if (mention?.value.type === 'person' && /^(?:and|,)$/.test(join.lower))
      return { first: named.first, last: named.last, head: named.head, mention };
  }
  return null;
}

/** What somebody is, and nothing that somebody does. */
const STATE = /^(?:dead|wounded|injured|missing|deaths|casualties|losses|fatalities|injuries)$/;

/** The one tied to the act before it: "X was sentenced for the murder of", "accused X of killing". */
export function tiedTo(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.trigger - 1; i > place.sentence.first && i > place.trigger - TIE_REACH; i--) {
    const { lower, text } = tokens[i]!;
    if (text === ';' || text === ':' || lower === 'but') return null;
    // "the Front, which officials blame for the deaths": what "which" stands for is blamed.
    if (BLAMING.has(tokens[i]) && !chunkOf[i + 1]) {
      const subject = chunkOf[i - 1];
      const relative = subject ? tokens[subject.first - 1] : undefined;
      const blamed =
        relative && /^(?:which|whom|who)$/.test(relative.lower)
          ? chunkBefore(parties, place, relative.index)
          : null;
      if (blamed && !overlapsVictims(place, blamed))
        return { party: blamed, certainty: 'blamed', rule: 'tied' };
    }
    // Far away only a noun is the deed: "crimes of the 1980s, including the murders of".
    if (!ties.has(tokens[i]) || (place.trigger - i >= AGENT_REACH && tokens[place.trigger]!.tag !== 'NOUN'))
      continue;
    // "were arrested after an attempt to kill the president": when, not why.
    if (lower === 'arrested' && tokens[i + 1]!.lower === 'after' && i + 2 !== place.trigger) continue;
    // "the group admitted to two dead": its own losses, or those it heard of.
    if (lower === 'admitted' && STATE.test(tokens[place.trigger]!.lower)) continue;
    // "18 people had been admitted": to a ward.
    if (lower === 'admitted' && BE.test(tokens[i - 1]!.lower)) continue;
    // "convicted of hiding the murder": not of the deed.
    if (WITNESSING.has(tokens[i + 2]?.lower ?? '')) return null;
    // "have not claimed responsibility", "was never charged": no tie.
    if (tokens.slice(Math.max(i - 3, place.sentence.first), i).some((token) => NOT.test(token.lower)))
      continue;
    if (/^(?:those|anyone|all|people|someone)$/.test(tokens[i - 1]!.lower)) return null;
    const certainty: Certainty = /^(?:suspected|wanted|arrested|implicated)$/.test(lower)
      ? 'suspected'
      : /^(?:accus(?:e|es|ed|ing)|charged|blam(?:e|es|ed|ing)|indicted|tried)$/.test(lower)
        ? 'blamed'
        : 'stated';
    const object = chunkOf[i + 1];
    const direct =
      object &&
      object.last < place.trigger - 1 &&
      /^(?:of|for|in|over)$/.test(tokens[object.last + 1]?.lower ?? '')
        ? partyOf(parties, object)
        : null;
    // "the accountability of terrorists responsible for the murder", "found Omar Deri guilty of": who stands right before it.
    // and "of four men found guilty of"
    const at = lower === 'guilty' && tokens[i - 1]!.lower === 'found' ? i - 2 : i - 1;
    const before = chunkOf[at];
    // "found Omar Deri guilty": a name is a party here, whatever the lists hold.
    const found =
      lower === 'guilty' &&
      before?.last === at &&
      /^(?:found|find|finds)$/.test(tokens[before.first - 1]?.lower ?? '');
    const convict =
      found && tokens[before.head]!.tag === 'PROPN'
        ? { first: before.first, last: before.last, head: before.head, mention: null }
        : null;
    const beside = before && before.last === at && DESCRIBES.test(lower) ? partyOf(parties, before) : null;
    // "blames rebels for", "accused the village of having killed": the subject is who says so.
    const says =
      ACCUSING.test(lower) ||
      (/^(?:blamed|accused)$/.test(lower) && object?.first === i + 1 && !BE.test(tokens[i - 1]!.lower));
    const accused =
      says &&
      object &&
      /^(?:of|for)$/.test(tokens[object.last + 1]?.lower ?? '') &&
      object.last < place.trigger - 1
        ? { first: object.first, last: object.last, head: object.head, mention: null }
        : null;
    const party = says
      ? (direct ?? accused)
      : (gapped(parties, place, i) ?? direct ?? beside ?? convict ?? subjectOf(parties, place, i));
    if (party && !overlapsVictims(place, party))
      return { party: withName(parties, place.sentence, party), certainty, rule: 'tied' };
  }
  return null;
}

/** Whether the act is that of people whom the sentence leaves open: "those who abducted the journalist". */
export function anonymous({ document: { tokens } }: Parties, { sentence, trigger }: Place): boolean {
  let k = trigger - 1;
  while (k > sentence.first && /^(?:AUX|ADV)$/.test(tokens[k]!.tag)) k--;
  return tokens[k]?.lower === 'who' && /^(?:those|anyone|whoever|someone)$/.test(tokens[k - 1]?.lower ?? '');
}

/** "the ministry's plot to kidnap", "a rebel attempt to kill": whose it is. */
export function plotOwner(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const { trigger, sentence } = place;
  if (trigger - 2 <= sentence.first || tokens[trigger - 1]!.lower !== 'to') return null;
  const plot = chunkOf[trigger - 2];
  if (!plot || !/^(?:plots?|attempts?|bid|plans?|conspiracy)$/.test(tokens[plot.head]!.lower)) return null;
  // "the Ministry of Secrets plot to kidnap": a name right before the noun.
  const named = parties.endingAt.get(plot.head - 1);
  if (!plot.possessor && !named) return null;
  const party = plot.possessor
    ? partyOf(parties, plot.possessor)
    : { first: named!.first, last: named!.last, head: named!.last, mention: named! };
  return party && !overlapsVictims(place, party) ? { party, certainty: 'stated', rule: 'plot' } : null;
}

/** "three men said to be behind the attack, in which nine died": who is behind the deed that the sentence names. */
export function behind(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.trigger - 1; i > place.sentence.first + 1 && i > place.trigger - AGENT_REACH; i--) {
    if (tokens[i]!.text === ';' || tokens[i]!.text === ':') return null;
    if (tokens[i]!.lower !== 'behind' || !/^(?:is|are|was|were|be|been)$/.test(tokens[i - 1]!.lower))
      continue;
    const deed = chunkOf[i + 1];
    if (!deed || !isAttackNoun(tokens[deed.head]!.lower)) continue;
    if (
      tokens
        .slice(place.sentence.first, i)
        .some((t) => /^(?:whether|if|not|n't|never|denies|denied|who)$/.test(t.lower))
    )
      continue;
    let k = i - 1;
    while (k > place.sentence.first && /^(?:AUX|ADV|PART)$/.test(tokens[k]!.tag)) k--;
    const supposed = tokens[k]!.tag === 'VERB' ? tokens[k]! : null;
    if (supposed) while (k > place.sentence.first && /^(?:VERB|AUX|ADV)$/.test(tokens[k]!.tag)) k--;
    const chunk = chunkOf[k];
    const party = chunk && chunk.last === k ? partyOf(parties, chunk) : null;
    if (party && !overlapsVictims({ ...place, others: place.victims ? [place.victims] : [] }, party))
      return { party, certainty: supposed ? 'suspected' : 'stated', rule: 'behind' };
  }
  return null;
}

/** Reproaching verbs: their object did it ("rebuked Karvenia for the killing"); with "to halt", it is about to. */
const REPROACH = new WordClass(
  /^(?:rebuk|condemn|criticis|criticiz|denounc|urg)(?:e|es|ed|ing)$|^(?:call|appeal)(?:s|ed)?$/,
);
const HALT = /^(?:halt|stop|suspend|end|stay|cancel)$/;
/** "not to go ahead with", "not to carry out": what somebody is asked to leave undone. */
const GO_ON = /^(?:go|proceed|carry|execute|hang)$/;

/** "rebuked Karvenia for the killing of", "urged Karvenia to halt the execution of": whom a reproach for the act goes to. */
export function reproached(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.trigger - 1; i >= place.sentence.first && i > place.trigger - AGENT_REACH; i--) {
    if (!REPROACH.has(tokens[i])) continue;
    const call = /^(?:call|appeal)/.test(tokens[i]!.lower);
    const at = call ? i + 2 : i + 1;
    if (call && !/^(?:on|to)$/.test(tokens[i + 1]?.lower ?? '')) continue;
    const object = chunkOf[at];
    const link = object ? tokens[object.last + 1] : undefined;
    if (!object || object.first !== at || !link || link.index >= place.trigger) continue;
    const urges = call || tokens[i]!.lower.startsWith('urg');
    const desist =
      link.lower === 'not' &&
      tokens[link.index + 1]?.lower === 'to' &&
      GO_ON.test(tokens[link.index + 2]!.lower);
    const halts = desist || (link.lower === 'to' && HALT.test(tokens[link.index + 1]!.lower));
    const chunk = chunkOf[place.trigger];
    const named = (chunk?.first ?? place.trigger) <= link.index + (desist ? 6 : halts ? 4 : 5);
    // "appealed to Orlo": a state that is asked acts, also where its name stands for a place elsewhere.
    const { first, last, head } = object;
    const state = tokens[head]!.tag === 'PROPN' ? { first, last, head, mention: null } : null;
    const asked = urges ? halts : link.lower === 'for';
    const party = asked && named ? (partyOf(parties, object) ?? state) : null;
    if (party && !overlapsVictims(place, party))
      return { party, certainty: urges ? 'stated' : 'blamed', rule: 'reproached' };
  }
  return null;
}
