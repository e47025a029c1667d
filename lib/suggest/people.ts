import singlePersons from './data/single-persons.json' with { type: 'json' };
import type { VictimStatus } from '../model.ts';
import type { Chunk } from './chunks.ts';
import {
  ANIMALS,
  CIVILIANS,
  COMBATANTS,
  IRREGULAR_PLURALS,
  NEUTRAL_PEOPLE,
  NOT_PEOPLE,
  PERSON_ENDINGS,
  PLURAL_PEOPLE,
} from './data/person-nouns.ts';
import { MEANS_NOUNS } from './data/triggers.ts';
import type { AnalysedDocument, Token } from './document.ts';
import { WordClass, WordTable, wordOf, type Word } from './word-class.ts';

const civilians = new Set(CIVILIANS);
const combatants = new Set(COMBATANTS);
const people = new Set([...NEUTRAL_PEOPLE, ...CIVILIANS, ...COMBATANTS]);
const things = new Set(NOT_PEOPLE);
const animals = new Set(ANIMALS);
const plurals = new Set(PLURAL_PEOPLE);
const means = new Set(MEANS_NOUNS);

/** How sure it is that a noun phrase names people. */
export type Humanness = 'yes' | 'maybe' | 'no';

const PERSONAL = new WordClass(
  'he him she her they them himself herself themselves theirs ours we us i me you who whom everyone everybody someone somebody anyone anybody nobody no-one those these others another both many some several most few all none each either more his their'.split(
    ' ',
  ),
);
const IMPERSONAL = new WordClass(
  'it itself this that which what something nothing everything anything there its such'.split(' '),
);

/** Singulars worked out before: words repeat, and the rules are asked for each of them many times. */
const singulars = new Map<string, string>();
/** Words kept at most: the vocabulary of a long document, not of every document ever read. */
const SINGULARS_KEPT = 20_000;

/** The singular of a noun for people: "gunmen" → "gunman", "bodies" → "body". */
export function singular(word: string): string {
  const known = singulars.get(word);
  if (known !== undefined) return known;
  if (singulars.size >= SINGULARS_KEPT) singulars.clear();
  const found = singularOf(word);
  singulars.set(word, found);
  return found;
}

function singularOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (Object.hasOwn(IRREGULAR_PLURALS, lower)) return IRREGULAR_PLURALS[lower]!;
  if (people.has(lower)) return lower;
  if (lower.endsWith('men') && lower.length > 4) return lower.slice(0, -3) + 'man';
  if (lower.endsWith('wives')) return lower.slice(0, -3) + 'fe';
  if (lower.endsWith('women')) return lower.slice(0, -5) + 'woman';
  if (lower.endsWith('ies') && lower.length > 4) return lower.slice(0, -3) + 'y';
  if (/(?:ss|sh|ch|x)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') && lower.length > 3 ? lower.slice(0, -1) : lower;
}

/** True for a noun of the lists of people, singular or plural. */
export const isPersonNoun = (lower: string): boolean => PERSON_NOUNS.has(wordOf(lower));

const PERSON_NOUNS = new WordClass((lower) => people.has(singular(lower)));

/** The last part of a hyphenated word: "schoolgirl" stays, "ex-soldier" gives "soldier". */
const core = (word: string): string => (people.has(word) ? word : word.slice(word.lastIndexOf('-') + 1));

const PLURAL_PRONOUNS = new Set(
  'they them themselves we us those these others both many some several most few all their'.split(' '),
);

const singularTable = new WordTable(singular);

/** The singular of a token's word: `singular`, worked out once a word. */
export const singularOfToken = (token: Word): string => singularTable.of(token);

const isPluralWord = (lower: string): boolean =>
  plurals.has(lower) ||
  (Object.hasOwn(IRREGULAR_PLURALS, lower)
    ? IRREGULAR_PLURALS[lower] !== lower || lower === 'people'
    : PLURAL_PRONOUNS.has(lower));
const PEOPLES = /(?:ans|alis|aelis|aqis|anis|enis|oris|urds|erns|ners)$/;
/** A name is plural where it is a word for people or for a people: "Malians", not "Williams". */
const PLURAL_NAMES = new WordClass((lower) => {
  if (isPluralWord(lower)) return true;
  if (Object.hasOwn(IRREGULAR_PLURALS, lower)) return false;
  const one = singular(lower);
  return one !== lower && (people.has(one) || PEOPLES.test(lower));
});
const PLURAL_WORDS = new WordClass((lower) => {
  if (isPluralWord(lower)) return true;
  if (Object.hasOwn(IRREGULAR_PLURALS, lower)) return false;
  return lower !== singular(lower) || (lower.endsWith('men') && lower.length > 4);
});

/** Whether a noun or pronoun means more than one: "people", "those", "guards". */
export const isPlural = (token: Token): boolean =>
  (token.tag === 'PROPN' ? PLURAL_NAMES : PLURAL_WORDS).has(token);

const QUANTITIES = new WordClass(
  'dozen dozens scores hundreds thousands tens millions number majority handful rest remains total average'.split(
    ' ',
  ),
);
const ORDINALS = new WordClass('first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '));
/** What has a head who is a person. */
const HEADED = new WordClass(singlePersons.headed);
/** What stands before people that are none. */
const TOYS = new WordClass('toy tin cartoon robot fictional imaginary virtual plastic snow'.split(' '));
const NAME_TITLES = /^(?:mr|mrs|ms|dr|sir|gen|col|lt|capt|maj|sgt|pfc|cpl|sen|rep|gov|rev|fr|prof)\.?$/i;
const NATIONALITY = /^\p{Lu}\p{L}+(?:ans?|ese|ish|ians?|niards?)$/u;

/** What the lists say of a noun, by the last part of a hyphenated word. */
const nouns = new WordTable((lower) => {
  const noun = core(singular(lower));
  return { noun, isPerson: people.has(noun), isThing: things.has(noun), isMeans: means.has(noun) };
});

/** Whether the head of a noun phrase names people, by word lists, endings and shape. */
export function humanness(document: AnalysedDocument, chunk: Chunk): Humanness {
  const { tokens } = document;
  const head = tokens[chunk.head]!;
  const { lower } = head;
  if (IMPERSONAL.has(head)) return 'no';
  if (PERSONAL.has(head)) return 'yes';
  if (
    head.lower === 'one' &&
    tokens[chunk.first]!.lower !== 'no' &&
    chunk.first < chunk.head &&
    /^(?:DET|ADJ)$/.test(tokens[chunk.head - 1]!.tag)
  )
    return 'no';
  if (head.tag === 'NUM') {
    const before = chunk.head > chunk.first ? tokens[chunk.head - 1] : undefined;
    return before &&
      (before.tag === 'PROPN' || before.tag === 'NOUN' || before.tag === 'SYM') &&
      !/^\d/.test(before.text)
      ? 'no'
      : 'yes';
  }
  if (head.tag === 'SYM') return 'no';
  // "a third is missing", "the second was killed"
  if (ORDINALS.has(head) && chunk.head === chunk.first + 1 && /^(?:a|the)$/.test(tokens[chunk.first]!.lower))
    return 'yes';
  const one = singularTable.of(head);
  const { noun, isPerson, isThing, isMeans } = nouns.of(head);
  if (chunk.first < chunk.head && TOYS.has(tokens[chunk.head - 1])) return 'no';
  if (head.tag !== 'PROPN' || isPerson) {
    if (isThing || (isMeans && noun !== 'force')) return 'no';
    if (isPerson || PERSON_ENDINGS.test(lower)) return 'yes';
    if (QUANTITIES.has(head)) return 'yes';
    if (/-year-olds?$/.test(lower)) return 'yes';
    if (/(?:[a-z]{3}(?:ers?|ors?|ants?|ees?|ists?))$/.test(lower)) return 'maybe';
    return head.tag === 'PROPN' ? 'yes' : 'no';
  }
  if (chunk.first < chunk.head && tokens[chunk.head - 1]!.lower === 'ethnic') return 'yes';
  const article = /^(?:the|a|an)$/.test(tokens[chunk.first]!.lower);
  const single = article || chunk.first === chunk.head || tokens[chunk.head - 1]!.tag !== 'PROPN';
  const titled = chunk.first < chunk.head && NAME_TITLES.test(tokens[chunk.first]!.text);
  for (let i = chunk.first; i < chunk.head; i++) if (people.has(singularTable.of(tokens[i]!))) return 'yes';
  if (titled) return 'yes';
  if (/^[A-Z]{2,}$/.test(head.text)) return PERSON_ENDINGS.test(lower) ? 'yes' : 'no';
  // "Bees are dying"
  if (animals.has(noun) && lower !== one && chunk.first === chunk.head) return 'no';
  // "Bill was murdered", but "the Bill"
  const lone = chunk.first === chunk.head && head.text !== head.text.toUpperCase();
  if ((isThing && !lone) || isMeans) return 'no';
  if (NATIONALITY.test(head.text) && chunk.first < chunk.head) return 'yes';
  return single ? 'maybe' : 'yes';
}

/** "The village head", "the head of a school" is somebody; "the head", "two severed heads" are not. */
export function isHeadOfPeople(
  tokens: readonly Token[],
  { first, head }: { first: number; head: number },
): boolean {
  if (head > first && HEADED.has(tokens[head - 1])) return true;
  if (tokens[head + 1]?.lower !== 'of') return false;
  return HEADED.has(tokens[head + (tokens[head + 2]?.tag === 'DET' ? 3 : 2)]);
}

/** Civilian or combatant by the noun alone. */
export function statusOf(document: AnalysedDocument, chunk: Chunk): VictimStatus {
  let status: VictimStatus = 'unknown';
  for (let i = chunk.head; i >= chunk.first; i--) {
    const token = document.tokens[i]!;
    const noun = core(singularTable.of(token));
    if (combatants.has(noun)) return 'combatant';
    if (
      civilians.has(noun) ||
      /^(?:child|woman|boy|girl|baby|infant|schoolchild|schoolgirl|schoolboy|schoolchildren)$/.test(noun)
    )
      status = 'civilian';
  }
  return status;
}
