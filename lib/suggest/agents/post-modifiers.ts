import violenceWords from '../data/violence-words.json' with { type: 'json' };
import { SAYING } from '../data/verb-classes.ts';
import type { Chunk } from '../chunks.ts';
import { isPlural } from '../people.ts';
import { isMeans, partyOf, type Parties, type PartyPhrase } from './parties.ts';
import { overlapsVictims, type Place } from './subjects.ts';
import { classesOf } from '../word-list.ts';

/** Whom a phrase between a subject and its verb describes: "linked to the Front", "who were dressed as police", ", a former clerk,". */

const classOf = classesOf(violenceWords);
/** Nouns for several people together: "a mob of angry youths". */
export const CROWDS = classOf('crowds');
/** Adjectives that a preposition follows: "fighters loyal to". */
const RELATED = classOf('related-adjectives');
/** Where a means was put: "a bomb attached to". */
const PLACED = classOf('placed-forms');
/** "known as the Black Scorpions": what follows is another name of the same party. */
const NAMING = /^(?:known|called|named|dubbed|nicknamed|calling|identified|styled|styling)$/;
const LINK = /^(?:to|with|by|in|of|from|for|against|under|as|on|at)$/;
const RELATIVE = /^(?:who|whom|which|that)$/;

/** Tokens from a relative pronoun to the last phrase of its clause. */
const LONGEST_CLAUSE = 14;
/** Tokens from a participle to the phrase that closes what hangs on it. */
const LONGEST_MODIFIER = 8;

interface Words {
  first: number;
  last: number;
}

/** Whether nothing but a comma, "and" and auxiliaries stands between a phrase and the verb. */
function meetsVerb(
  { document: { tokens } }: Parties,
  { last }: Words,
  trigger: number,
  and: boolean,
): boolean {
  return tokens
    .slice(last + 1, trigger)
    .every(({ tag, text, lower }) => /^(?:AUX|ADV)$/.test(tag) || text === ',' || (and && lower === 'and'));
}

/** The phrase that ends at `end`, from its first part on: "members of the Front". */
function wholeEndingAt({ document: { tokens, chunkOf } }: Parties, end: number): Chunk | null {
  let chunk = chunkOf[end] ?? null;
  if (chunk?.last !== end) return null;
  while (chunk && tokens[chunk.first - 1]?.lower === 'of') chunk = chunkOf[chunk.first - 2] ?? null;
  return chunk;
}

/** "A bomb attached to the car of a judge wounded": whether the phrase only tells where the means is that the verb belongs to. */
export function describesMeans(parties: Parties, place: Place, { first, last }: Words): boolean {
  const { tokens, chunkOf } = parties.document;
  if (last >= place.trigger || !meetsVerb(parties, { first, last }, place.trigger, false)) return false;
  for (let i = first - 1; i > place.sentence.first + 1 && i > first - LONGEST_MODIFIER; i--) {
    const { tag, lower, text } = tokens[i]!;
    if (/^[,;:]$/.test(text) || /^(?:AUX|PRON|CCONJ|SCONJ)$/.test(tag)) return false;
    if (tag !== 'VERB') continue;
    const means = chunkOf[i - 1];
    return PLACED.has(lower) && means != null && means.last === i - 1 && isMeans(parties.document, means);
  }
  return false;
}

/** The party that ends at `end` or before a comma there. */
function partyBefore(parties: Parties, { sentence }: Place, end: number): PartyPhrase | null {
  const at = parties.document.tokens[end]?.text === ',' ? end - 1 : end;
  const chunk = at >= sentence.first ? wholeEndingAt(parties, at) : null;
  return chunk && partyOf(parties, chunk);
}

/** "rebels linked to the Front", "men believed to be members of", "fighters loyal to the general": whom the participle describes. */
function ofParticiple(parties: Parties, place: Place, { first, last }: Words): PartyPhrase | null {
  const { tokens } = parties.document;
  for (let i = first - 1; i > place.sentence.first && i > first - LONGEST_MODIFIER; i--) {
    const { tag, lower, text } = tokens[i]!;
    if (/^[,;:]$/.test(text) || lower === 'that' || /^(?:AUX|PRON|CCONJ|SCONJ)$/.test(tag)) {
      if (lower !== 'be') return null;
      continue;
    }
    const participle =
      tag === 'VERB' &&
      lower !== 'said' &&
      /(?:ed|[^aeiou]en|wn|ung|led|held|run|made|ing|aid|sent)$/.test(lower);
    if (!participle && !RELATED.has(lower)) continue;
    const linked = LINK.test(tokens[i + 1]!.lower) || NAMING.test(lower) || tokens[i + 2]?.lower === 'be';
    const adverb = tokens[i - 1]!.tag === 'ADV' ? i - 2 : i - 1;
    const party = linked ? partyBefore(parties, place, adverb) : null;
    // "whom witnesses described as teenagers": the subject of the relative clause.
    if (!party || RELATIVE.test(tokens[party.first - 1]?.lower ?? '')) return null;
    return NAMING.test(lower) ? { ...party, last } : party;
  }
  return null;
}

/** "the men, who were dressed as police, seized": whom the relative clause that ends with the phrase is about. */
function ofRelativeClause(parties: Parties, place: Place, { first }: Words): PartyPhrase | null {
  const { tokens } = parties.document;
  if (SAYING.has(tokens[first - 1]!.lemma)) return null;
  let verbs = 0;
  for (let i = first - 1; i > place.sentence.first && i > first - LONGEST_CLAUSE; i--) {
    const { tag, lower, text } = tokens[i]!;
    if (/^[;:]$/.test(text)) return null;
    if (tag === 'VERB') verbs++;
    if (!RELATIVE.test(lower) || tag === 'SCONJ') continue;
    return verbs > 0 ? partyBefore(parties, place, i - 1) : null;
  }
  return null;
}

/** "The gunman, a former clerk, killed": whom the description between commas is about. */
function ofApposition(parties: Parties, place: Place, { first, last }: Words): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  const head = tokens[chunkOf[last]?.head ?? last]!;
  if (tokens[first - 1]?.text !== ',' || tokens[last + 1]?.text !== ',' || head.tag !== 'NOUN') return null;
  if (!/^(?:an?|the)$/.test(tokens[first]!.lower)) return null;
  const party = partyBefore(parties, place, first - 1);
  if (!party || isPlural(tokens[party.head]!) !== isPlural(head)) return null;
  const governor = tokens[party.first - 1];
  const opens = party.first === place.sentence.first || governor?.tag === 'SCONJ';
  return opens ? party : null;
}

/** "a mob of angry youths lynched": the whole, where the members were taken for the subject. */
function ofCrowd(parties: Parties, { first }: Words): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  const whole = tokens[first - 1]?.lower === 'of' ? chunkOf[first - 2] : null;
  return whole && CROWDS.has(tokens[whole.head]!.lower) ? partyOf(parties, whole) : null;
}

/**
 * The subject of the verb at the trigger when the phrase that was taken for it only describes that subject; null where
 * the phrase stands for itself. Positions are tokens of the document, both inclusive.
 *
 * @example "Rebels linked to the Front killed two" with "the Front" → "Rebels"; "who the Front killed" → null
 */
export function describedParty(parties: Parties, place: Place, phrase: Words): PartyPhrase | null {
  // "said on Monday that rebels had killed": the tagger takes the conjunction for a determiner.
  if (parties.document.tokens[phrase.first]!.lower === 'that') return null;
  if (phrase.last >= place.trigger || phrase.first <= place.sentence.first + 1) return null;
  if (!meetsVerb(parties, phrase, place.trigger, true)) return null;
  const found =
    ofCrowd(parties, phrase) ??
    ofParticiple(parties, place, phrase) ??
    ofRelativeClause(parties, place, phrase) ??
    (meetsVerb(parties, phrase, place.trigger, false) ? ofApposition(parties, place, phrase) : null);
  return found && !overlapsVictims(place, found) ? found : null;
}
