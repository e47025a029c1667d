import type { Certainty } from '../../model.ts';
import verdictWords from '../data/verdict-words.json' with { type: 'json' };
import type { AnalysedDocument, Token } from '../document.ts';
import type { Agent } from './find-agent.ts';
import { partyOf, type Parties, type PartyPhrase } from './parties.ts';
import { overlapsVictims, subjectOf, type Place } from './subjects.ts';
import { withName } from './ties.ts';
import { classesOf } from '../word-list.ts';

/** Who is tied to a deed by what a court, a prosecutor or a sentence says, in other words than "convicted of". */
const classOf = classesOf(verdictWords);
const ACTIVE = classOf('active');
const NOUNS = classOf('nouns');
const PROVEN = classOf('proven');
const TERMS = classOf('terms');
const LENGTHS = classOf('lengths');
const LINKS = classOf('links');
const WITNESSING = classOf('witnessing');

/** Tokens from the verdict to the deed: sentences of courts are long. */
const VERDICT_REACH = 30;
/** Tokens from "given" to "years". */
const TERM_REACH = 5;

const certainty = (word: string): Certainty => (PROVEN.has(word) ? 'stated' : 'blamed');

/** Whether nothing but a link and what it links leads from here to the deed: "for life for the", "with planning to". */
function leadsTo({ tokens }: AnalysedDocument, from: number, deed: number): boolean {
  const way = tokens.slice(from, deed);
  return (
    way.some(({ lower }) => LINKS.has(lower)) &&
    !way.some(
      ({ tag, lower, index }) =>
        (tag === 'VERB' &&
          !lower.endsWith('ing') &&
          !/^(?:to|found)$/.test(tokens[index - 1]!.lower) &&
          lower !== 'found') ||
        WITNESSING.has(lower) ||
        /^(?:but|who|whom|which|said)$/.test(lower),
    )
  );
}

/** "charged four men with planning", "sent a guard to jail over": whom the court or the prosecutor has in hand. */
function object(parties: Parties, { trigger, sentence }: Place, i: number): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  const verb = tokens[i]!;
  if (verb.tag !== 'VERB' || !ACTIVE.has(verb.lemma) || i === sentence.first) return null;
  const chunk = chunkOf[i + 1];
  if (!chunk || chunk.first !== i + 1 || chunk.last >= trigger - 1) return null;
  // "sent troops to the town": only who is sent to jail is tied to a deed.
  if (verb.lemma === 'send' && !tokens.slice(i, trigger).some(({ lower }) => LENGTHS.has(lower))) return null;
  const party = partyOf(parties, chunk);
  return party && leadsTo(parties.document, party.last + 1, trigger) ? party : null;
}

/** "the convictions of Omar Deri over", "a charge sheet against 19 persons in": whom the noun is about. */
function ofNoun(parties: Parties, { trigger }: Place, i: number): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  if (!NOUNS.has(tokens[i]!.lower) || tokens[i]!.tag !== 'NOUN') return null;
  let link = i + 1;
  // "the charges in Orlo against four men"
  if (tokens[link]!.lower === 'in') link = (chunkOf[link + 1]?.last ?? link) + 1;
  if (!/^(?:of|against)$/.test(tokens[link]?.lower ?? '')) return null;
  const chunk = chunkOf[link + 1];
  const party = chunk && chunk.first === link + 1 && chunk.last < trigger ? partyOf(parties, chunk) : null;
  if (!party) return null;
  const claims = tokens
    .slice(party.last + 1, trigger)
    .some(({ lower }) => /^(?:claiming|alleging)$/.test(lower));
  return claims || leadsTo(parties.document, party.last + 1, trigger) ? party : null;
}

/** "spent 17 years in prison for", "were given 27 years each for": who serves the sentence. */
function ofTerm(parties: Parties, place: Place, i: number): PartyPhrase | null {
  const { tokens } = parties.document;
  if (tokens[i]!.tag !== 'VERB' || !TERMS.has(tokens[i]!.lemma)) return null;
  const length = tokens.slice(i + 1, i + 1 + TERM_REACH).find(({ lower }) => LENGTHS.has(lower));
  if (!length || length.index >= place.trigger) return null;
  return leadsTo(parties.document, length.index, place.trigger) ? subjectOf(parties, place, i) : null;
}

/** "has come under fire over a series of executions": whose deed it is. */
function underFire(parties: Parties, place: Place, i: number): PartyPhrase | null {
  const { tokens } = parties.document;
  const [fire, link] = [tokens[i + 1], tokens[i + 2]];
  if (tokens[i]!.lower !== 'under' || !/^(?:fire|criticism|attack)$/.test(fire?.lower ?? '')) return null;
  if (!/^(?:over|for)$/.test(link?.lower ?? '') || tokens[i - 1]!.lemma !== 'come') return null;
  return subjectOf(parties, place, i - 1);
}

const isSuspect = ({ lower }: Token): boolean => /^suspects?$/.test(lower);

/**
 * Who did it by the words for a trial: whom a court convicts, a charge is against, a sentence is served by; null when
 * the sentence holds none, and for who only witnessed the deed.
 */
export function onTrial(parties: Parties, place: Place): Agent | null {
  const { document } = parties;
  const { tokens, chunkOf } = document;
  const { trigger, sentence } = place;
  const found = (party: PartyPhrase, sure: Certainty): Agent | null =>
    // "sentenced four men to death for the murder of": condemned in one claim, they did what another states.
    overlapsVictims({ ...place, others: place.victims ? [place.victims] : [] }, party)
      ? null
      : { party: withName(parties, sentence, party), certainty: sure, rule: 'on-trial' };
  for (let i = trigger - 1; i >= sentence.first && i > trigger - VERDICT_REACH; i--) {
    const token = tokens[i]!;
    if (/^[;:]$/.test(token.text) || token.lower === 'but') return null;
    const chunk = chunkOf[i];
    if (isSuspect(token) && chunk?.head === i && /^(?:in|of|over)$/.test(tokens[i + 1]!.lower)) {
      const party = leadsTo(document, i + 1, trigger) ? partyOf(parties, chunk) : null;
      if (party) return found({ ...party, last: i }, 'suspected');
    }
    const party = object(parties, place, i) ?? ofNoun(parties, place, i);
    if (party) return found(party, certainty(token.tag === 'VERB' ? token.lemma : token.lower));
    const serving = ofTerm(parties, place, i) ?? underFire(parties, place, i);
    if (serving) return found(serving, 'stated');
  }
  return null;
}
