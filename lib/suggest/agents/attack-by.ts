import violenceWords from '../data/violence-words.json' with { type: 'json' };
import type { Agent } from './find-agent.ts';
import { isMeans, partyOf, type Parties } from './parties.ts';
import { AGENT_REACH, isAttackNoun, isAttackVerb, overlapsVictims, type Place } from './subjects.ts';
import { classesOf } from '../word-list.ts';

/** Verbs between the harm and the one who did it: "injuries inflicted by", "an attack carried out by". */
export const INFLICTING = classesOf(violenceWords)('inflicting-forms');

const COMMITTED =
  /^(?:out|conducted|perpetrated|staged|launched|committed|laid|planted|fired|dropped|thrown)$/;

/** "an attack claimed", "live rounds fired": whether a participle stands behind a noun for the deed or its means. */
function isDeedBefore({ document }: Parties, participle: number): boolean {
  const chunk = document.chunkOf[participle - 1];
  return chunk != null && chunk.last === participle - 1 && isMeans(document, chunk);
}

/** "the assault by rebels that left 20 dead": the agent of an attack named before the trigger. */
export function attackBy(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.trigger - 1; i > place.sentence.first && i > place.trigger - AGENT_REACH; i--) {
    if (tokens[i]!.lower !== 'by') continue;
    let noun = chunkOf[i - 1];
    const verb = tokens[i - 1]!;
    // "the attack on the village by herders", "a raid in the north by soldiers"
    while (noun && /^(?:on|in|at|against|near|into)$/.test(tokens[noun.first - 1]?.lower ?? ''))
      noun = chunkOf[noun.first - 2] ?? null;
    const deed = tokens[noun?.head ?? i]!.lower;
    const named =
      (noun && (isAttackNoun(deed) || deed === 'violence')) ||
      (verb.tag === 'VERB' && (isAttackVerb(verb.lemma) || COMMITTED.test(verb.lower))) ||
      (INFLICTING.has(verb.lower) && isDeedBefore(parties, i - 1));
    // "claimed by a faction, whose leader was shot": a clause about whoever did it.
    if (tokens.slice(i + 2, place.trigger).some(({ lower }) => /^(?:who|whose|whom)$/.test(lower))) continue;
    // "two were seized by rebels, and one was later shot": each harm has its own doer.
    if (place.acts.has(i - 1) && !tokens[place.trigger]!.lower.endsWith('ing')) continue;
    const chunk = chunkOf[i + 1];
    const party = named && chunk ? partyOf(parties, chunk) : null;
    const certainty = verb.lower === 'claimed' ? 'claimed' : 'stated';
    if (party && !overlapsVictims(place, party)) return { party, certainty, rule: 'attack-by' };
  }
  return null;
}
