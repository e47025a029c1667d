import type { Party } from '../../model.ts';
import { tokensOf } from '../actors/candidate.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import { indexOf } from '../actors/mention-index.ts';
import { bearsName } from '../actors/parties/name-parties.ts';
import type { Claim } from '../claim.ts';
import countWords from '../data/count-words.json' with { type: 'json' };
import type { AnalysedDocument } from '../document.ts';

const COUNTS = new Set(countWords);
/** Words that look back at a party that the article has named. */
const DEFINITE = /^(?:the|this|that|these|those|both) /i;
const ARMED = /^(?:rebel|militia)$/;
const PRONOUN = /^(?:he|she|they|it|who|him|them)$/i;

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:the|an?|this|that|these|those) /, '')
    .replace(/\s+/g, ' ');

/** The parties of an article: their keys, which of them have a name, and which one goes by what words. */
class Parties {
  readonly keys = new Set<string>();
  readonly #named = new Set<string>();
  /** Null for words that several parties go by. */
  readonly #byWords = new Map<string, ActorMention | null>();

  constructor(
    private readonly document: AnalysedDocument,
    private readonly actors: readonly ActorMention[],
  ) {
    for (const mention of actors) {
      const { actor } = mention.value;
      this.keys.add(actor);
      if (bearsName(mention)) this.#named.add(actor);
      const words = plain(mention.quote);
      const known = this.#byWords.get(words);
      if (known === undefined) this.#byWords.set(words, mention);
      else if (known && known.value.actor !== actor) this.#byWords.set(words, null);
    }
  }

  /** The mentions in a span that begin or end with it, the longest first. */
  within({ start, end }: Party): ActorMention[] {
    const place = tokensOf(this.document, start, end);
    if (!place) return [];
    return indexOf(this.actors)
      .within(place.first, place.last)
      .filter((mention) => mention.start === start || mention.end === end);
  }

  /** The mention that a span is, but for an article or a number before it: "three masked men" and "masked men". */
  at(party: Party): ActorMention | null {
    const place = tokensOf(this.document, party.start, party.end);
    if (!place) return null;
    const from = this.#afterLead(place.first, place.last);
    return (
      this.within(party).find(
        ({ first, end }) =>
          end === party.end && (first <= from || this.#afterLead(place.first, first) === first),
      ) ?? null
    );
  }

  /** The first token behind articles and numbers; the last one when nothing else is there. */
  #afterLead(first: number, last: number): number {
    const { tokens } = this.document;
    let at = first;
    while (at < last && (/^(?:NUM|DET)$/.test(tokens[at]!.tag) || COUNTS.has(tokens[at]!.lower))) at++;
    return at;
  }

  /** Whether a name says all that a mention says but for articles and numbers: "masked men" says all of "three men". */
  #saysAll(name: string, { first, last, end }: ActorMention): boolean {
    const from = this.document.tokens[this.#afterLead(first, last)]!.start;
    return ` ${plain(name)}`.endsWith(` ${plain(this.document.text.slice(from, end))}`);
  }

  /** The name of the party that a mention stands for; null where its words must stand for themselves. */
  nameFor(mention: ActorMention, words: string): string | null {
    const { name, type } = mention.value;
    if (bearsName(mention) || this.#saysAll(name, mention)) return name;
    // Which state "the regime" is, is told by far less than whose men "the guerrillas" are.
    return DEFINITE.test(words) && type !== 'state' ? name : null;
  }

  /** Whether a mention describes an armed group that the article names; a name of it says enough by itself. */
  describesNamedGroup(mention: ActorMention): boolean {
    const { type, actor } = mention.value;
    return ARMED.test(type) && !bearsName(mention) && this.#named.has(actor);
  }

  /** The one party that goes by some words anywhere in the article. */
  called(words: string): ActorMention | null {
    return this.#byWords.get(plain(words)) ?? null;
  }
}

/** The key of the party as it is now: parties were joined since the claim was read. Without one when none is left there. */
function withKey<P extends Party>(parties: Parties, party: P): P {
  const { actor, ...rest } = party;
  if (!actor) return party;
  const found = parties.within(party)[0]?.value.actor ?? (parties.keys.has(actor) ? actor : null);
  return found ? { ...party, actor: found } : (rest as P);
}

function nameOf(parties: Parties, party: Party): string | null {
  const { text, resolved } = party;
  if (PRONOUN.test(text)) {
    const meant = resolved === text ? null : parties.called(resolved);
    return meant && parties.describesNamedGroup(meant) ? parties.nameFor(meant, resolved) : null;
  }
  const mention = parties.at(party);
  if (!mention) return null;
  // "a 42-year-old man, Omar Deri": the name beside the description is another party than the description.
  const other = resolved === text ? null : parties.called(resolved);
  if (other && other.value.actor !== mention.value.actor) return null;
  const name = parties.nameFor(mention, text);
  // "Two masked men" are not just "men", whatever the party is called elsewhere.
  return name ?? (plain(text).endsWith(` ${plain(resolved)}`) ? text : null);
}

/**
 * Calls whoever did it by the name that the party has among the actors, so that one attacker is not seen twice: "the
 * guerrillas" by the name of the group that they are, "three men" as the "masked men" they are elsewhere. Words that
 * introduce somebody ("a patrol", "guerrillas") and those who are no party keep their own. `perpetrator.resolved` and
 * `.actor` change, spans and claims stay as they are.
 *
 * @example "The guerrillas killed two" is the Orlo Front's deed where these guerrillas are the Orlo Front
 */
export function nameAgents(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
): Claim[] {
  const parties = new Parties(document, actors);
  return claims.map((claim) => {
    const { perpetrator } = claim.value;
    if (!perpetrator) return claim;
    const resolved = nameOf(parties, perpetrator) ?? perpetrator.resolved;
    const named = withKey(parties, { ...perpetrator, resolved });
    return { ...claim, value: { ...claim.value, perpetrator: named } };
  });
}
