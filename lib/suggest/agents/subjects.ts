import { ATTACK_NOUNS, ATTACK_VERBS, LAUNCH_VERBS } from '../data/attack-words.ts';
import type { Sentence } from '../document.ts';
import { singular } from '../people.ts';
import { isAttacker, isMeans, ownedMeans, partyOf, type Parties, type PartyPhrase } from './parties.ts';

/** Where a claim stands in its sentence, as token positions. */
export interface Place {
  sentence: Sentence;
  trigger: number;
  victims: { first: number; last: number } | null;
  /** Victims of every claim of the sentence: none of them is the agent. */
  others: readonly { first: number; last: number }[];
}

const attackVerbs = new Set(ATTACK_VERBS);
const attackNouns = new Set(ATTACK_NOUNS);
const launchVerbs = new Set(LAUNCH_VERBS);

/** Whether the lemma is of a verb that attacks by itself. */
export const isAttackVerb = (lemma: string): boolean => attackVerbs.has(lemma);

export const overlapsVictims = ({ others }: Place, party: PartyPhrase): boolean =>
  others.some((victims) => party.first <= victims.last && victims.first <= party.last);

export const isAttackNoun = (lower: string): boolean =>
  attackNouns.has(singular(lower)) || attackNouns.has(singular(lower).split('-').at(-1) ?? '');

/** Whether a verb at `i` attacks: by itself, or with its object. */
export function attacks(parties: Parties, sentence: Sentence, i: number): boolean {
  const { tokens, chunkOf } = parties.document;
  const { lemma, tag, lower } = tokens[i]!;
  if (tag !== 'VERB' || (!attackVerbs.has(lemma) && !launchVerbs.has(lemma))) return false;
  const before = tokens[i - 1]?.lower ?? '';
  if (/^(?:be|is|are|was|were|been|being)$/.test(before) && !lower.endsWith('ing')) return false;
  // "Mourners came after a bombing killed 11" has no bomber; "gunmen bombing the road" has.
  if (lower.endsWith('ing') && /^(?:an?|the|this|that|another|each|every)$/.test(before)) return false;
  if (!launchVerbs.has(lemma)) return true;
  // The attack must be what is launched: "carried out a wave of bombings", not "carry coffins after a bombing".
  for (let k = i + 1; k <= Math.min(sentence.last, i + 6); k++) {
    const chunk = chunkOf[k];
    if (!chunk) continue;
    const head = tokens[chunk.head]!.lower;
    if (isAttackNoun(head) || /^(?:himself|themselves|herself)$/.test(head)) return true;
    if (tokens[chunk.last + 1]?.lower !== 'of') return false;
    k = chunk.last;
  }
  return false;
}

/** The subject of the verb at `i`: the nearest party to its left that hangs on no preposition. */
export function subjectOf(parties: Parties, place: Place, i: number): PartyPhrase | null {
  const { tokens, chunkOf } = parties.document;
  for (let k = i - 1; k >= place.sentence.first; k--) {
    const chunk = chunkOf[k];
    // Out of a quotation the subject is another's, unless the quotation marks stand around its name.
    if (/^["“”]$/.test(tokens[k]!.text) && k < i - 8) return null;
    if (/^[;:]$/.test(tokens[k]!.text)) return null;
    if (!chunk || chunk.last !== k) continue;
    k = chunk.first;
    for (let owner = chunk.possessor; owner; owner = owner.possessor) k = owner.first;
    const before = tokens[k - 1];
    const governed =
      before?.tag === 'ADP' &&
      k > place.sentence.first &&
      !/^(?:after|before|as|since|until|than|when)$/.test(before.lower) &&
      // "during the last few hours terrorists staged": two phrases that the tagger runs together.
      !(
        isAttacker(parties.document, chunk.head) &&
        /^(?:hours|days|weeks|months|year|night)$/.test(tokens[chunk.head - 1]!.lower)
      );
    if (isMeans(parties.document, chunk)) {
      const verbAfter =
        /^(?:VERB|AUX)$/.test(tokens[chunk.last + 1]?.tag ?? '') ||
        /^(?:that|which)$/.test(tokens[chunk.last + 1]?.lower ?? '');
      const objectOf = tokens[chunk.first - 1]?.tag === 'VERB';
      if (verbAfter || (!governed && !objectOf)) return ownedMeans(parties, chunk);
      continue;
    }
    const acting = tokens[chunk.last + 1]?.tag === 'VERB' && tokens[chunk.last + 1]!.lower.endsWith('ing');
    if (governed && !acting) continue;
    const party = partyOf(parties, chunk);
    if (!party || overlapsVictims(place, party)) continue;
    const next = tokens[party.last + 1];
    // "the army said": who reports does not act.
    if (
      next &&
      /^(?:said|says|told|added|reported|announced|confirmed|say)$/.test(next.lower) &&
      party.last + 1 < i
    )
      continue;
    return party;
  }
  return null;
}

/** Whom or what the verb strikes stands right after it, or after "on", "at", "into". */
export function hasObject({ document }: Parties, sentence: Sentence, i: number): boolean {
  const { tokens, chunkOf } = document;
  if (i >= sentence.last) return false;
  if (chunkOf[i + 1]?.first === i + 1) return true;
  const particle = /^(?:on|at|into|upon|up|off|out|through|down|fire)$/.test(tokens[i + 1]!.lower);
  return particle && (chunkOf[i + 2]?.first === i + 2 || chunkOf[i + 3]?.first === i + 3);
}

/** "was ambushed and killed": the participle shares the passive of the verb before it. */
export function sharesPassive({ document }: Parties, sentence: Sentence, i: number): boolean {
  const { tokens } = document;
  if (!/^(?:and|,)$/.test(tokens[i - 1]?.lower ?? '')) return false;
  for (let k = i - 2; k > sentence.first && k > i - 8; k--)
    if (tokens[k]!.tag === 'VERB') return /^(?:was|were|been|being|be|is|are)$/.test(tokens[k - 1]!.lower);
  return false;
}
