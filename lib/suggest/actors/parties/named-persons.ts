import singleWords from '../../data/single-persons.json' with { type: 'json' };
import type { AnalysedDocument } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import type { Single } from './singles.ts';

/** What stands before a person who was not in the story before. */
const NEW = /^(?:an?|another|one|every|each|no|any|some) /i;

const ANYBODY = new Set(singleWords.anybody);
const HARMED = new Set(singleWords.harmed);
const DOERS = new Set(singleWords.doers);
const CHILDREN = new Set(singleWords.children);
/** Offices that many hold: what else is named must fit. */
const OFFICES = new Set(singleWords.offices);

/** Names in a mention, in lower case: "albanian" of "the Albanian ambassador". */
function namesIn({ tokens }: AnalysedDocument, { first, last }: ActorMention): string[] {
  const names: string[] = [];
  for (let i = first + 1; i <= last; i++) if (/^\p{Lu}/u.test(tokens[i]!.text)) names.push(tokens[i]!.lower);
  return names;
}

/** The only one that a test takes; null when none or several do. */
function only<T>(list: readonly T[], accept: (item: T) => boolean): T | null {
  const found = list.filter(accept);
  return found.length === 1 ? found[0]! : null;
}

/** The text points at the person, or the name comes only after: "A man was shot" above "Timo Kerrin, 34, died". */
export const canBe = (single: Single, person: Single): boolean =>
  single.mentions.some(({ quote }) => !NEW.test(quote)) ||
  single.mentions[0]!.first < person.mentions[0]!.first;

const goesBy = (words: ReadonlySet<string>, { nouns }: Single): boolean =>
  [...nouns].some((noun) => words.has(noun));

/** Whoever goes by one noun are compared one by one at most so many; of more no one is meant by the noun alone. */
const MOST = 8;

/** The named persons of an article, by what a person without a name can be told by. */
export class NamedPersons {
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
