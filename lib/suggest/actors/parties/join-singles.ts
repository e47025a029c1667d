import type { AnalysedDocument } from '../../document.ts';
import { isPlural, singular } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';

/** Words that any single person may go by. */
const ANYBODY =
  /^(?:man|woman|boy|girl|child|toddler|baby|infant|teenager|victim|suspect|year-old|driver|deceased|attacker|gunman|bomber|passenger|resident)$/;
const MALE = /^(?:man|boy|father|husband|son|brother|gunman|fisherman|policeman|herdsman|uncle|king)$/;
const FEMALE = /^(?:woman|girl|mother|wife|daughter|sister|widow|aunt|policewoman|queen)$/;
const DEFINITE = /^(?:the|this|that) /i;
const NEW = /^an? /i;
/** Sentences that "the man" looks back. */
const REACH = 5;
const SINGLE = /^(?:role-people|described-party|doers|relation|role-attacker)/;

const wordOf = (document: AnalysedDocument, { last }: ActorMention): string =>
  singular(document.tokens[last]!.lower).replace(/^.*year-old$/, 'year-old');
const clash = (a: string, b: string): boolean =>
  (MALE.test(a) && FEMALE.test(b)) || (FEMALE.test(a) && MALE.test(b));

/**
 * "A fisherman was shot … the man died": a single person taken up again by a general word is the one last introduced
 * by "a", if nobody of another gender or number stands between. "The man" without anybody before stays by itself.
 */
export function joinSingles(document: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
  const { tokens } = document;
  const renamed = new Map<string, string>();
  let single: ActorMention | null = null;
  for (const mention of actors) {
    if (!SINGLE.test(mention.rule) || isPlural(tokens[mention.last]!)) continue;
    if (!/^(?:civilians|person|militia)$/.test(mention.value.type)) continue;
    const word = wordOf(document, mention);
    if (NEW.test(mention.quote)) {
      if (!single || mention.first > single.last) single = mention;
      continue;
    }
    if (!single || !DEFINITE.test(mention.quote) || !ANYBODY.test(word)) continue;
    const near = tokens[mention.first]!.sentence - tokens[single.first]!.sentence <= REACH;
    if (!near || clash(word, wordOf(document, single))) continue;
    if (mention.value.actor !== single.value.actor && !renamed.has(mention.value.actor))
      renamed.set(mention.value.actor, renamed.get(single.value.actor) ?? single.value.actor);
  }
  return actors.map((mention) => {
    const actor = renamed.get(mention.value.actor);
    return actor === undefined ? mention : { ...mention, value: { ...mention.value, actor } };
  });
}
