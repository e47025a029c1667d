import type { ActorRole, ActorType } from '../../../model.ts';
import type { AnalysedDocument } from '../../document.ts';
import { isPersonNoun, isPlural, singular } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';
import { isPersonal } from '../personal.ts';

/** Mentions of persons by name. */
export const isNamed = ({ rule }: ActorMention): boolean => rule.startsWith('person');
const SINGLE = /^(?:role-|described-party|doers|relation|description-of-person)/;
const OTHER = /\b(?:other|another|second|third|fellow|former)\b/i;
const OTHERS = /\b(?:other|another|second|third)\b/i;

/** Types that a description of one person may have got. */
const TYPES = new Set<ActorType>(['civilians', 'person', 'militia', 'state_forces', 'state', 'rebel']);

/** A single person of the article: by name, or known by a noun. */
export interface Single {
  actor: string;
  named: boolean;
  /** Nouns that the person goes by: "toddler", "editor". */
  nouns: Set<string>;
  roles: Set<ActorRole>;
  mentions: ActorMention[];
  /** All mentions of the party are here; else only those by one noun. */
  whole: boolean;
}

/** The noun that says what a single person is: "driver" of "the school bus driver of Orlo" and of "driver Ana Ruiz". */
function nounOf({ tokens }: AnalysedDocument, mention: ActorMention): string | null {
  const { first, last } = mention;
  const named = isNamed(mention);
  let noun: string | null = null;
  for (let i = first; i <= last; i++) {
    const { tag, lower, text } = tokens[i]!;
    if (
      tag === 'NOUN' ||
      lower.endsWith('year-old') ||
      (named && tag === 'PROPN' && i < last && isPersonNoun(lower))
    )
      noun = isPlural(tokens[i]!) ? null : singular(lower).replace(/^.*year-old$/, 'year-old');
    else if (/^['’]s?$/.test(text)) noun = null;
    else if (noun !== null && (named || text === ',' || /^(?:ADP|PRON|VERB|AUX|SCONJ|CCONJ)$/.test(tag)))
      break;
  }
  return noun !== null && (isPersonNoun(noun) || isPersonal(noun)) ? noun : null;
}

/** One of several, or one beside another, is not the person that the noun means by itself. */
const isOther = ({ quote }: ActorMention): boolean => OTHER.test(quote) || /^one of /i.test(quote);

/** A mention of one person by a noun alone. */
const isSingle = ({ tokens }: AnalysedDocument, mention: ActorMention): boolean =>
  SINGLE.test(mention.rule) &&
  TYPES.has(mention.value.type) &&
  !isPlural(tokens[mention.last]!) &&
  !isOther(mention);

/** The single persons of an article; a party that is many somewhere is none. */
export function singlesOf(document: AnalysedDocument, actors: readonly ActorMention[]): Single[] {
  const singles = new Map<string, Single>();
  const many = new Set<string>();
  for (const mention of actors) {
    const { value, last } = mention;
    const named = isNamed(mention);
    if (!named && isPlural(document.tokens[last]!)) many.add(value.actor);
    const single = singles.get(value.actor) ?? {
      actor: value.actor,
      named: false,
      nouns: new Set(),
      roles: new Set(),
      mentions: [],
      whole: true,
    };
    singles.set(value.actor, single);
    single.named ||= named;
    single.mentions.push(mention);
    value.roles.forEach((role) => single.roles.add(role));
    const noun = OTHER.test(mention.quote) ? null : nounOf(document, mention);
    if (noun) single.nouns.add(noun);
  }
  return [...singles.values()].filter(({ actor }) => !many.has(actor));
}

/** A person without a name, and none beside another ("the second victim"). */
const isOpen = (document: AnalysedDocument, { named, mentions }: Single): boolean =>
  !named && mentions.every((mention) => isSingle(document, mention));

/**
 * Persons without a name who may be one of the named: parties that are one person, and the single men of a party that is
 * many or a body ("the airman" of the air force), by their noun.
 */
export function unnamedOf(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  singles: readonly Single[],
): Single[] {
  const open = singles.filter((single) => isOpen(document, single));
  const known = new Set([...open, ...singles.filter(({ named }) => named)].map(({ actor }) => actor));
  const parts = new Map<string, Single>();
  for (const mention of actors) {
    if (known.has(mention.value.actor) || !isSingle(document, mention)) continue;
    const noun = nounOf(document, mention);
    if (noun === null || !isPersonal(noun)) continue;
    const key = `${mention.value.actor} ${noun}`;
    const part = parts.get(key) ?? {
      actor: mention.value.actor,
      named: false,
      nouns: new Set([noun]),
      roles: new Set(),
      mentions: [],
      whole: false,
    };
    part.mentions.push(mention);
    parts.set(key, part);
  }
  return [...open, ...parts.values()];
}

/** "The second victim" is not "the victim": those called others within a party of one noun become a party of their own. */
export function partOthers(document: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
  const one = (mention: ActorMention): boolean =>
    SINGLE.test(mention.rule) && !isPlural(document.tokens[mention.last]!);
  const plain = new Set(
    actors.filter((mention) => one(mention) && !OTHER.test(mention.quote)).map(({ value }) => value.actor),
  );
  return actors.map((mention) => {
    const { value, quote } = mention;
    if (!one(mention) || !OTHERS.test(quote) || !plain.has(value.actor)) return mention;
    return { ...mention, value: { ...value, actor: `${value.actor}-other` } };
  });
}
