import type { ActorRole, ActorType } from '../../../model.ts';
import singleWords from '../../data/single-persons.json' with { type: 'json' };
import type { AnalysedDocument } from '../../document.ts';
import { isPersonNoun, isPlural, singular } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';
import { OneParty } from './one-party.ts';

const NAMED = /^person/;
const SINGLE = /^(?:role-|described-party|doers|relation|description-of-person)/;
/** What stands before a person who was not in the story before. */
const NEW = /^(?:an?|another|one|every|each|no|any|some) /i;
const OTHER = /\b(?:other|another|second|third|fellow|former)\b/i;

const OTHERS = /\b(?:other|another|second|third)\b/i;

const ANYBODY = new Set(singleWords.anybody);
const HARMED = new Set(singleWords.harmed);
const DOERS = new Set(singleWords.doers);
const CHILDREN = new Set(singleWords.children);
/** Offices that many hold: what else is named must fit. */
const OFFICES = new Set(singleWords.offices);

/** Types that a description of one person may have got. */
const TYPES = new Set<ActorType>(['civilians', 'person', 'militia', 'state_forces', 'state', 'rebel']);

/** A single party of the article: a named person, or a person known by a noun. */
interface Single {
  actor: string;
  named: boolean;
  /** Nouns that it goes by: "toddler", "editor". */
  nouns: Set<string>;
  roles: Set<ActorRole>;
  mentions: ActorMention[];
}

/** The noun that says what a single person is: "driver" of "the school bus driver of Orlo" and of "driver Ana Ruiz". */
function nounOf({ tokens }: AnalysedDocument, { first, last, rule }: ActorMention): string | null {
  const named = NAMED.test(rule);
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
  return noun !== null && isPersonNoun(noun) ? noun : null;
}

/** Names in a mention, in lower case: "albanian" of "the Albanian ambassador". */
function namesIn({ tokens }: AnalysedDocument, { first, last }: ActorMention): string[] {
  const names: string[] = [];
  for (let i = first + 1; i <= last; i++) if (/^\p{Lu}/u.test(tokens[i]!.text)) names.push(tokens[i]!.lower);
  return names;
}

/** The single persons of an article; a party that is many somewhere is none. */
function singlesOf(document: AnalysedDocument, actors: readonly ActorMention[]): Single[] {
  const singles = new Map<string, Single>();
  const many = new Set<string>();
  for (const mention of actors) {
    const { rule, value, last } = mention;
    const named = NAMED.test(rule);
    if (!named && isPlural(document.tokens[last]!)) many.add(value.actor);
    const single = singles.get(value.actor) ?? {
      actor: value.actor,
      named: false,
      nouns: new Set(),
      roles: new Set(),
      mentions: [],
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

/** The only one that a test takes; null when none or several do. */
function only<T>(list: readonly T[], accept: (item: T) => boolean): T | null {
  const found = list.filter(accept);
  return found.length === 1 ? found[0]! : null;
}

/** A person without a name, and none beside another ("the second victim"). */
const isOpen = ({ named, mentions }: Single): boolean =>
  !named &&
  TYPES.has(mentions[0]!.value.type) &&
  mentions.every(({ rule, quote }) => SINGLE.test(rule) && !OTHER.test(quote));

/** "The second victim" is not "the victim": those called others within a party of one noun become a party of their own. */
function partOthers(document: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
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

/** The text points at the person, or the name comes only after: "A man was shot" above "Timo Kerrin, 34, died". */
const canBe = (single: Single, person: Single): boolean =>
  single.mentions.some(({ quote }) => !NEW.test(quote)) ||
  single.mentions[0]!.first < person.mentions[0]!.first;

const goesBy = (words: ReadonlySet<string>, { nouns }: Single): boolean =>
  [...nouns].some((noun) => words.has(noun));

/** Whoever goes by one noun are compared one by one at most so many; of more no one is meant by the noun alone. */
const MOST = 8;

/** The named persons of an article, by what a person without a name can be told by. */
class NamedPersons {
  private readonly byNoun = new Map<string, Single[]>();
  private readonly child: Single | null;
  private readonly victim: Single | null;
  private readonly doer: Single | null;

  constructor(
    private readonly document: AnalysedDocument,
    named: readonly Single[],
  ) {
    for (const single of named)
      for (const noun of single.nouns)
        this.byNoun.set(noun, [...(this.byNoun.get(noun) ?? []).slice(0, MOST), single]);
    this.child = only(named, (single) => goesBy(CHILDREN, single));
    this.victim = only(named, ({ roles }) => roles.has('victim'));
    this.doer = only(named, ({ roles }) => roles.has('perpetrator'));
  }

  /** The named person that a single person without a name is; null when nobody or more than one can be. */
  whoIs(single: Single): Single | null {
    const called = this.calledLike(single);
    if (called) return called;
    if (this.child && goesBy(CHILDREN, single)) return this.child;
    const suffers = single.roles.has('victim');
    const acts = single.roles.has('perpetrator');
    const anybody = goesBy(ANYBODY, single);
    if (goesBy(HARMED, single) || (anybody && suffers && !acts)) return this.victim;
    if (goesBy(DOERS, single) || (anybody && acts && !suffers)) return this.doer;
    return null;
  }

  /** The only one who goes by the same noun; of an office ("the Arvian envoy") all names must fit. */
  private calledLike(single: Single): Single | null {
    const own = single.mentions
      .filter(({ quote }) => !NEW.test(quote))
      .flatMap((mention) => namesIn(this.document, mention));
    const found = new Set<Single>();
    for (const noun of single.nouns) {
      const persons = ANYBODY.has(noun) ? [] : (this.byNoun.get(noun) ?? []);
      if (persons.length > MOST) return null;
      for (const person of persons) {
        const fits = (name: string): boolean =>
          person.mentions.some(({ quote }) => quote.toLowerCase().includes(name));
        if (!OFFICES.has(noun) || own.every(fits)) found.add(person);
      }
    }
    return found.size === 1 ? [...found][0]! : null;
  }
}

/**
 * A single person by a noun is the named person who goes by it anywhere in the article, also before the name; "the
 * victim" and "the man" who was harmed is the only named person who was, "the suspect" the only one who did it.
 *
 * @example "Toddler found dead" above "the abducted toddler Ana Ruiz" is Ana Ruiz; with two named toddlers it is neither
 */
export function joinPersons(document: AnalysedDocument, all: readonly ActorMention[]): ActorMention[] {
  const actors = partOthers(document, all);
  const singles = singlesOf(document, actors);
  const named = new NamedPersons(
    document,
    singles.filter((single) => single.named),
  );
  const parties = new OneParty();
  for (const single of singles) {
    const person = isOpen(single) ? named.whoIs(single) : null;
    if (person && canBe(single, person)) parties.join(person.actor, single.actor);
  }
  return parties.apply(actors);
}
