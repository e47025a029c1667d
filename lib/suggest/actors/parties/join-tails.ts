import type { AnalysedDocument } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import { indexOf } from '../mention-index.ts';
import { OneParty } from './one-party.ts';

const DESCRIBED = /^(?:role-|relation|described-party|definite-group|doers)/;
const ARMED = /^(?:rebel|militia)$/;
/** Words before where attackers were or what they did: "masked men near the bridge", "masked men who had come". */
const WHERE = /^(?:in|at|near|on|outside|inside|who|with|between|aboard)$/;

/**
 * A description and the same one with more behind it are one party: "an alliance" and "an alliance of armed groups",
 * "masked men" and "masked men near the bridge".
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
      const link = tokens[part.last + 1]!.lower;
      const where = ARMED.test(part.value.type) && ARMED.test(mention.value.type) && WHERE.test(link);
      if (link !== 'of' && !where) continue;
      parties.join(part.value.actor, mention.value.actor);
    }
  }
  return parties.apply(actors);
}
