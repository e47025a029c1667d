import type { AnalysedDocument } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import { indexOf } from '../mention-index.ts';
import { OneParty } from './one-party.ts';

const DESCRIBED = /^(?:role-|relation|described-party|definite-group|doers)/;

/**
 * A description and the same one with more behind it are one party: "an alliance" and "an alliance of armed groups".
 *
 * @example in "two of the officers" the part is not the whole: it begins elsewhere
 */
export function joinTails({ tokens }: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
  const parties = new OneParty();
  const index = indexOf(actors);
  for (const mention of actors) {
    if (!DESCRIBED.test(mention.rule) || mention.first === mention.last) continue;
    for (const part of index.within(mention.first, mention.last - 1)) {
      if (part.first !== mention.first || part.value.actor === mention.value.actor) continue;
      if (!DESCRIBED.test(part.rule)) continue;
      if (tokens[part.last + 1]!.lower !== 'of') continue;
      parties.join(part.value.actor, mention.value.actor);
    }
  }
  return parties.apply(actors);
}
