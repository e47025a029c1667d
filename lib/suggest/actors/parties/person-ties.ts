import type { AnalysedDocument, Token } from '../../document.ts';
import { isPlural } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';
import { indexOf } from '../mention-index.ts';
import { isNamed } from './singles.ts';

/** Tokens between the two at most. */
const REACH = 9;

const IS =
  /^(?:, )?(?:who )?(?:is|was|'s|’s|became|becomes|remains|(?:has|had) been)(?: (?:also|now|then|once|still|only|just|not only|\w+ly))?$/;
const NAMES =
  /\b(?:named|appointed|appointment|elected|election|identified|described|known|called|characteri[sz]ed|seen|regarded|sworn|promoted|nominated|installed|serv\w+|work\w+|pos(?:ed|es|ing)|act(?:ed|s|ing))\b/;
const ENDS_AS = /\b(?:as|named|appointed|elected|called)(?: (?:the|an?))?(?: ["“'‘])?$/;
const KNOWN_AS =
  /^(?:, )?(?:who )?(?:is|was|has been|had been|later|since|already|only|then|\s)*(?:identified|named|known)(?: by .+?)?(?: only)?(?: as)?$/;
const APPOSED = /^(?:,|[–—:-]|\()?$/;
/** What stands behind a description that ends an apposition; else it may be the next of a list. */
const CLOSES = /^(?:[,.;:)–—-]|who|whose|said|says|told)$/;

/** What stands between two mentions, in lower case. */
const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');

/** Does grammar say that a name and a description beside each other are one person, whichever stands first? */
function areTied({ tokens }: AnalysedDocument, name: ActorMention, description: ActorMention): boolean {
  if (description.first <= name.first && name.last <= description.last)
    return (
      description.last === name.last &&
      description.first < name.first &&
      tokens
        .slice(description.first, name.first)
        .every(({ tag, text }) => tag !== 'ADP' && !/^['’]s?$/.test(text))
    );
  const nameFirst = name.first < description.first;
  const [a, b] = nameFirst ? [name, description] : [description, name];
  if (b.first <= a.last || b.first - a.last - 1 > REACH) return false;
  if (tokens[a.last]!.sentence !== tokens[b.first]!.sentence) return false;
  const between = wordsOf(tokens, a.last + 1, b.first);
  if (APPOSED.test(between))
    return !(between === '' && nameFirst) && CLOSES.test(tokens[b.last + 1]?.lower ?? '.');
  if (IS.test(between)) return true;
  if (!nameFirst) return KNOWN_AS.test(between);
  if (ENDS_AS.test(between) && NAMES.test(between)) return true;
  // "named Ana Ruiz as the head", "the appointment of Ana Ruiz as head"
  return /\bas$/.test(between) && NAMES.test(wordsOf(tokens, Math.max(0, name.first - 2), name.first));
}

/**
 * The named persons whom grammar ties to descriptions of one person: apposition, "is", "was identified as". A description
 * without such a tie is left out.
 *
 * @example "Ana Ruiz, the airman who", "Ana Ruiz is the head of the clinic", "the officer was identified as Ana Ruiz"; not
 * "Ana Ruiz, an officer and two guards"
 */
export function personTies(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
): Map<ActorMention, string> {
  const ties = new Map<ActorMention, string>();
  const index = indexOf(actors);
  for (const mention of actors) {
    if (isNamed(mention) || isPlural(document.tokens[mention.last]!)) continue;
    const name = index
      .touching(mention.first - REACH - 1, mention.last + REACH + 1)
      .find((other) => isNamed(other) && areTied(document, other, mention));
    if (name) ties.set(mention, name.value.actor);
  }
  return ties;
}
