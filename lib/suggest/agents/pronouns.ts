import type { Perpetrator } from '../../model.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import { tokensOf } from '../actors/candidate.ts';
import { indexOf } from '../actors/mention-index.ts';
import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import type { Trace } from '../trace.ts';
import { isPlural } from '../people.ts';
import { isArmed, isAttacker, partiesOf, partyOf, type Parties } from './parties.ts';
import { CROWDS } from './post-modifiers.ts';

const PRONOUN = /^(?:he|she|they|it|who|him|them)$/;
const ONE = /^(?:he|she|him)$/;

/** Sentences that a pronoun reaches back to a perpetrator named for another claim. */
const REACH = 8;
/** Sentences that it reaches back to any other party. */
const NEAR = 3;

const SPEAKS = /^(?:said|says|told|added|recalled|explained)$/;

/** Whether the party reports somewhere in the sentence: "he pulled out a gun, Captain Deri said". */
const reports = ({ tokens }: AnalysedDocument, { last }: ActorMention): boolean =>
  SPEAKS.test(tokens[last + 1]?.lower ?? '') || SPEAKS.test(tokens[last + 2]?.lower ?? '');

function fits({ value }: ActorMention, pronoun: string): boolean {
  if (value.type === 'media' || value.type === 'civilians') return false;
  if (pronoun === 'who') return true;
  return ONE.test(pronoun) === (value.type === 'person');
}

/** "Two men came on foot, they fired": a number of people who act, nearest before the pronoun; null when there are none. */
function peopleBefore({ document }: Parties, head: number): string | null {
  const { tokens, sentences } = document;
  const { sentence } = tokens[head]!;
  for (let s = sentence; s >= Math.max(0, sentence - NEAR); s--)
    for (const { first, last, head: noun } of sentences[s]!.chunks.toReversed()) {
      if (
        last >= head ||
        !(
          /^(?:men|youths|individuals|persons|column|gang|mob|group)$/.test(tokens[noun]!.lower) ||
          isAttacker(document, noun)
        )
      )
        continue;
      const counted =
        tokens[first]!.tag === 'NUM' ||
        /^(?:an?|several|some|armed|masked|unidentified)$/.test(tokens[first]!.lower);
      // "six men with covered faces had entered", "a column of 60 rebels, women among them, gathered"
      let end = last;
      while (tokens[end + 1]?.tag === 'ADP' && document.chunkOf[end + 2]?.first === end + 2)
        end = document.chunkOf[end + 2]!.last;
      const acts = /^(?:VERB|AUX)$/.test(tokens[end + 1]?.tag ?? '') && tokens[first - 1]?.tag !== 'ADP';
      if (counted && acts) return slice(document, first, end).text;
    }
  return null;
}

/** "The soldiers were escorting a convoy. They returned fire": those who bear arms and are the subject of the sentence before; null elsewhere. */
function fightersBefore(parties: Parties, head: number): string | null {
  const { tokens, sentences, chunkOf } = parties.document;
  const own = sentences[tokens[head]!.sentence]!;
  const before = sentences[own.index - 1];
  if (!before || before.block !== own.block) return null;
  // Another subject in its own sentence is nearer.
  if (head > own.first + LONGEST_OPENING) return null;
  let at = before.first;
  while (at < before.last && (tokens[at]!.tag === 'ADV' || tokens[at]!.text === ',')) at++;
  const chunk = chunkOf[at];
  if (!chunk || chunk.first !== at || !isPlural(tokens[chunk.head]!) || !isArmed(parties, chunk.head))
    return null;
  // "The gunmen, some of them masked, came": their own verb; not "Soldiers were shot".
  const passive = tokens
    .slice(chunk.last + 1, before.last)
    .find(({ tag }) => tag === 'VERB' || tag === 'AUX');
  const verb = passive?.tag === 'AUX' ? tokens[passive.index + 1] : undefined;
  if (verb?.tag === 'VERB' && /^(?:was|were|been|are)$/.test(passive!.lower) && !verb.lower.endsWith('ing'))
    return null;
  const party = partyOf(parties, chunk);
  if (!party) return null;
  const mention = parties.endingAt.get(party.last);
  return mention
    ? wordsFor(parties.document, mention)
    : slice(parties.document, party.first, party.last).text;
}
/** Tokens before a pronoun that opens its sentence: "Minutes later, they". */
const LONGEST_OPENING = 4;

/** The party before the pronoun that it stands for, armed ones first where several are meant; null when nobody near fits. */
function partyBefore(parties: Parties, head: number): ActorMention | null {
  const { document, actors } = parties;
  const { lower, sentence } = document.tokens[head]!;
  const speakers = new Set<string>();
  let nearest: ActorMention | null = null;
  for (let i = indexOf(actors).countBefore(head) - 1; i >= 0; i--) {
    const mention = actors[i]!;
    const distance = sentence - document.tokens[mention.last]!.sentence;
    if (distance > NEAR) break;
    if (mention.last >= head || !fits(mention, lower)) continue;
    if (reports(document, mention)) speakers.add(mention.value.actor);
    if (speakers.has(mention.value.actor)) continue;
    if (lower !== 'they' && lower !== 'them') return mention;
    if (isArmed(parties, mention.last)) return mention;
    nearest ??= mention;
  }
  return nearest;
}

/** A party's name; for one without, the words that stand there: "His captors", not what they are called elsewhere. */
const wordsFor = ({ text }: AnalysedDocument, { start, end, value }: ActorMention): string =>
  /\p{Lu}/u.test(value.name) ? value.name : text.slice(start, end);

interface Named {
  sentence: number;
  perpetrator: Perpetrator;
  one: boolean;
}

/** Whether the words name one person: a name, or a singular description. */
const isOne = (parties: Parties, { start, end }: Perpetrator): boolean => {
  const place = tokensOf(parties.document, start, end);
  const mention = place && parties.endingAt.get(place.last);
  return (
    mention?.value.type === 'person' ||
    // "a crowd" is many.
    (place !== null &&
      /^(?:a|an)$/.test(parties.document.tokens[place.first]!.lower) &&
      !CROWDS.has(parties.document.tokens[place.last]!.lower))
  );
};

/**
 * Says whom "he", "they" or "it" stand for among the perpetrators: the one named for a claim before it when there is one
 * near, else the nearest party that fits. A pronoun for which nobody fits stays as it is.
 */
export function resolvePronouns(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
  trace: Trace,
): Claim[] {
  const parties = partiesOf(document, actors);
  const named: Named[] = [];
  return claims.map((claim) => {
    const { perpetrator } = claim.value;
    if (!perpetrator) return claim;
    const pronoun = perpetrator.text.toLowerCase();
    if (!PRONOUN.test(pronoun)) {
      named.push({ sentence: claim.sentence, perpetrator, one: isOne(parties, perpetrator) });
      return claim;
    }
    const head = tokensOf(document, perpetrator.start, perpetrator.end)?.last;
    if (head === undefined) return claim;
    const earlier = named.findLast(
      ({ sentence, one }) =>
        claim.sentence - sentence <= REACH &&
        (pronoun === 'who' || pronoun === 'it' || ONE.test(pronoun) === one),
    );
    const party = partyBefore(parties, head);
    const near =
      party && isArmed(parties, party.last) && document.tokens[party.last]!.sentence === claim.sentence;
    const many = /^(?:they|them)$/.test(pronoun) && !near;
    const people = many ? (fightersBefore(parties, head) ?? peopleBefore(parties, head)) : null;
    const resolved = near
      ? wordsFor(document, party)
      : (people ?? earlier?.perpetrator.resolved ?? party?.value.name);
    if (!resolved) return claim;
    trace.add('agents', 'pronoun', perpetrator, resolved);
    return { ...claim, value: { ...claim.value, perpetrator: { ...perpetrator, resolved } } };
  });
}
