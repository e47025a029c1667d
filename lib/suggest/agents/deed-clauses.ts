import violenceWords from '../data/violence-words.json' with { type: 'json' };
import type { AnalysedDocument } from '../document.ts';
import type { Agent } from './find-agent.ts';
import { isMeans, partyOf, type Parties } from './parties.ts';
import { AGENT_REACH, isAttackNoun, overlapsVictims, subjectOf, type Place } from './subjects.ts';
import { classesOf } from '../word-list.ts';

/** Who did it by clauses around the noun for the deed: "whose attacks have killed", "which residents attributed to", "inflicted 34 casualties". */
const classOf = classesOf(violenceWords);
const INFLICTS = classOf('inflicting-verbs');
const ASCRIBED = classOf('ascribed-words');
const FREES = classOf('freeing-verbs');
/** Forms of verbs that free people. */
export const FREED = classOf('freed-forms');

/** "the Front, whose attacks have killed nine": whom "whose" stands for; null elsewhere. */
export function ofWhose(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.trigger - 1; i > place.sentence.first && i > place.trigger - AGENT_REACH; i--) {
    if (/^[;:]$/.test(tokens[i]!.text)) return null;
    if (tokens[i]!.lower !== 'whose') continue;
    const deed = chunkOf[i + 1];
    if (!deed || deed.head >= place.trigger) return null;
    // "whose war has left 60 dead": a war is not one side's deed.
    if (!isAttackNoun(tokens[deed.head]!.lower)) return null;
    const owner = chunkOf[tokens[i - 1]!.text === ',' ? i - 2 : i - 1];
    const party = owner ? partyOf(parties, owner) : null;
    return party && !overlapsVictims(place, party) ? { party, certainty: 'stated', rule: 'whose' } : null;
  }
  return null;
}

/** "A drone, which residents attributed to the militia, struck": on whom the deed is laid before the harm; null elsewhere. */
export function attributedTo(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  for (let i = place.trigger - 1; i > place.sentence.first && i > place.trigger - AGENT_REACH; i--) {
    if (/^[;:]$/.test(tokens[i]!.text)) return null;
    if (!/^(?:to|on)$/.test(tokens[i]!.lower) || !ASCRIBED.has(tokens[i - 1]!.lower)) continue;
    const chunk = chunkOf[i + 1];
    const deed = tokens
      .slice(place.sentence.first, i - 1)
      .some(({ index }) => chunkOf[index]?.head === index && isMeans(parties.document, chunkOf[index]!));
    const party = deed && chunk && chunk.last < place.trigger ? partyOf(parties, chunk) : null;
    if (party && !overlapsVictims(place, party)) return { party, certainty: 'blamed', rule: 'attributed' };
  }
  return null;
}

/** "inflicted 34 casualties on the battalion": the subject of the verb whose object the harm is. */
export function inflicted(parties: Parties, place: Place): Agent | null {
  const { tokens, chunkOf } = parties.document;
  const object = chunkOf[place.trigger];
  const verb = object ? tokens[object.first - 1] : undefined;
  if (!verb || verb.tag !== 'VERB' || !INFLICTS.has(verb.lemma) || verb.index <= place.sentence.first)
    return null;
  // "whom police accuse of ordering the murder": tied to it by those who accuse.
  const before = tokens[verb.index - 1]!;
  if (before.lower === 'of' || (before.lower === 'having' && tokens[verb.index - 2]!.lower === 'of'))
    return null;
  const party = subjectOf(parties, { ...place, others: [] }, verb.index);
  return party ? { party, certainty: 'stated', rule: 'inflicted' } : null;
}

/** Whether the captives of the claim are the object of a verb that frees them: "freeing 107 hostages". */
export function frees({ tokens, chunkOf }: AnalysedDocument, { trigger }: Place): boolean {
  const object = chunkOf[trigger];
  const verb = object ? tokens[object.first - 1] : undefined;
  return verb !== undefined && FREES.has(verb.lemma) && verb.sentence === tokens[trigger]!.sentence;
}
