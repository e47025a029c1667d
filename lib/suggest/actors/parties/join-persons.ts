import type { AnalysedDocument } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import { canBe, NamedPersons } from './named-persons.ts';
import { personTies } from './person-ties.ts';
import { partOthers, singlesOf, unnamedOf, type Single } from './singles.ts';

/**
 * A single person by a noun is the named person whom grammar ties to it ("Ana Ruiz, a nurse,", "Ana Ruiz was named as the
 * head"), or who goes by it anywhere in the article, also before the name; "the victim" and "the man" who was harmed is
 * the only named person who was, "the suspect" the only one who did it.
 *
 * @example "Toddler found dead" above "the abducted toddler Ana Ruiz" is Ana Ruiz; with two named toddlers it is neither
 */
export function joinPersons(document: AnalysedDocument, all: readonly ActorMention[]): ActorMention[] {
  const actors = partOthers(document, all);
  const singles = singlesOf(document, actors);
  const named = new Map(singles.filter((single) => single.named).map((single) => [single.actor, single]));
  if (named.size === 0) return actors;
  const rules = new NamedPersons(document, [...named.values()]);
  const ties = personTies(document, actors);
  const into = new Map<ActorMention, Single>();
  for (const open of unnamedOf(document, actors, singles)) {
    const tied = open.mentions.flatMap((mention) => named.get(ties.get(mention) ?? '') ?? [])[0];
    const told = tied ?? rules.whoIs(open);
    if (!told || !(tied || canBe(open, told))) continue;
    for (const mention of open.mentions) into.set(mention, told);
  }
  return actors.map((mention) => {
    const person = into.get(mention);
    if (!person) return mention;
    const { actor, name } = person.mentions[0]!.value;
    return { ...mention, value: { ...mention.value, actor, name } };
  });
}
