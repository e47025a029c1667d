/**
 * What speaks for or against a suggestion, as codes with the words of the article that they are about. The engine
 * gives codes; the sentences here are what the command line writes, the interface has its own in each language.
 */
import type { Reason } from '../model.ts';

/** Code → English, `{name}` standing for a value. One table, so that each is written once and every interface must know it. */
export const REASONS = {
  // Which party a name means.
  'own-list': "in the reader's own list",
  'lexicon-name': 'name in the lexicon',
  'full-name-here': 'full name in the article',
  'acronym-of-country': 'acronym of a party of a country in the article',
  'lexicon-acronym': 'acronym in the lexicon',
  'acronym-spelt-out': 'the article gives the full name with this acronym',
  means: 'means {name}',
  'known-as': 'known as {name}',
  'name-word': 'a name with "{word}"',
  'word-before-name': '"{word}" before the name',
  'word-beside-name': '"{word}" beside the name',
  'name-follows': 'the name {name} follows',
  'after-name': 'after the name {name}',
  'behind-name': 'behind the name {name}',
  'of-party': 'of {name}',
  people: 'a people',
  'seat-of-government': 'a seat of government',
  'after-word': 'after "{word}"',
  'no-place': 'not led by a preposition of place',
  'kind-elsewhere': 'told by its kind elsewhere in the article',
  // Persons.
  'title-before': 'a title before the name',
  'public-person': 'a public person',
  'given-name': 'begins with a given name',
  'description-before': 'a description before the name',
  speaks: 'says something',
  'described-after': 'an age or description after it',
  'age-after': 'an age after it',
  'who-after': '"who" after it',
  'subject-of-verb': 'subject of a verb',
  initials: 'initials',
  'name-particle': 'a particle of names',
  'placed-before': 'a preposition of place before it',
  'list-of-persons': 'in a list with a person',
  surname: 'surname of a person named in full',
  'part-of-name': 'part of the name of a person named in full',
  'owner-before': 'whose the person is stands before the name',
  // Parties that are described.
  'word-of-party': '"{word}" of a party',
  'word-of-violence': '"{word}" who do violence',
  'word-of-people': '"{word}" names a party',
  'telling-modifier': '"{word}" with a telling modifier',
  'named-before': 'a definite description of a party named before',
  suspected: 'called suspected',
  'party-wording': 'reads like a party: {feature}',
  'in-claim': 'a claim involves it',
  lonely: 'named once, without a role',
  frequent: 'named often',
  // The type of a party.
  'described-armed': 'described as an armed party',
  'accused-of-violence': 'accused of violence',
  'many-speak-as-one': 'several who speak as one',
  'harmed-unnamed': 'harmed, without a name',
  'people-harmed': 'people who were harmed',
  'fighters-for-creed': 'fighters for a creed',
  'one-who-speaks': 'one who speaks',
  'as-its-party': 'as its party',
  // What states a casualty.
  noun: 'noun "{word}"',
  'noun-as': 'noun "{word}" ({pattern})',
  'verb-as': 'verb "{word}" ({pattern})',
  'spelt-out': '"{word}" spelt out',
  among: 'among the "{word}"',
  'part-of-group': 'a part of the "{word}"',
  toll: 'a toll with its number',
  'replaces-number': 'replaces an earlier number',
  'lives-taken': 'lives that were taken',
  'word-with-number': '"{word}" with a number',
  'word-after-people': '"{word}" after the people',
  'word-before-people': '"{word}" before the people',
  'words-of-captivity': '"{word}"',
  'heavy-losses': 'heavy losses',
  wound: 'with "{word}"',
  whereabouts: 'whereabouts that nobody knows',
  'searched-for': 'people somebody searches for',
  ellipsis: 'said by ellipsis',
  joined: 'joined by "{word}"',
  'earlier-number': 'compared with an earlier number',
  'verb-left-out': 'a list with the verb left out',
  'part-of-number': 'a part of the number before it',
  'number-beside': 'its number told beside it',
  'ordinal-counts': 'an ordinal counts',
  'one-of-row': 'one of a counted row',
  'outcome-elsewhere': '{kind}, as told elsewhere',
  'outcomes-joined': 'outcomes not parted',
  'killed-or-injured': 'killed or injured, not parted',
  // What speaks against it.
  'no-fact': 'no fact: {why}',
  negated: 'negated',
  denied: 'denied',
  'pronoun-victims': 'a pronoun as victims',
  'victims-by-shape': 'victims known by their shape only',
  'not-a-fact': 'not stated as a fact',
  'one-of-a-list': 'one of a list of names and others',
  scope: '{scope}: {feature}',
} as const;

export type ReasonCode = keyof typeof REASONS;

/** Names of the values that a sentence needs: `word` for '"{word}" spelt out'. */
type Needs<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Needs<Rest> : never;
type Values<C extends ReasonCode> = [Needs<(typeof REASONS)[C]>] extends [never]
  ? []
  : [values: Record<Needs<(typeof REASONS)[C]>, string>];

/** Codes whose sentence needs no values. */
export type PlainReason = {
  [C in ReasonCode]: Needs<(typeof REASONS)[C]> extends never ? C : never;
}[ReasonCode];

/**
 * A reason by its code, with what its sentence needs.
 *
 * @example because('of-party', { name: 'Northern Front' }) // { code: 'of-party', values: { name: 'Northern Front' } }
 */
export function because<C extends ReasonCode>(code: C, ...[values]: Values<C>): Reason {
  return values === undefined ? { code } : { code, values };
}

/** Whether the code is one of the engine. */
export function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code);
}

/**
 * A reason in English, as the command line writes it. A code that is not known stands for itself.
 *
 * @example reasonWords(because('spelt-out', { word: 'dead' })) // '"dead" spelt out'
 */
export function reasonWords({ code, values = {} }: Reason): string {
  const sentence: string = isReasonCode(code) ? REASONS[code] : code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
