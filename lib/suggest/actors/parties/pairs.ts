import type { ActorType } from '../../../model.ts';
import type { AnalysedDocument } from '../../document.ts';
import { isPlural, singular } from '../../people.ts';
import { sameNoun } from '../role-keys.ts';
import type { PartyForm } from './phrase-reader.ts';
import { wordOf } from '../../word-class.ts';

/** A wording with what two wordings of one party have in common. */
export interface PairSide {
  words: Set<string>;
  head: number;
  noun: string;
  word: string;
  many: boolean;
  type: ActorType;
  /** The party that the rules put it into. */
  actor: string;
  roles: Set<string>;
  determiner: string;
  sentence: number;
  names: Set<string>;
  other: boolean;
  /** Number of its type, number, determiner and roles: sides that differ in words and place only have the same. */
  sort: number;
  /** Number of its noun, from `wordOf`. */
  nounNumber: number;
}

const startsSentence = ({ sentences, tokens }: AnalysedDocument, index: number): boolean =>
  sentences[tokens[index]!.sentence]?.first === index;

/** Numbers of the sorts of sides met: there are few. */
const sorts = new Map<string, number>();

function numberOf(sort: string): number {
  const known = sorts.get(sort);
  if (known !== undefined) return known;
  sorts.set(sort, sorts.size);
  return sorts.size - 1;
}

export function sideOf(
  document: AnalysedDocument,
  { form, phrases, roles: covers, determiners }: PartyForm,
  type: ActorType,
  actor: string,
): PairSide {
  const { tokens } = document;
  const { first, last, head } = phrases[0]!;
  const token = tokens[head]!;
  const word = singular(token.lower);
  const names = new Set<string>();
  for (let i = first; i <= last; i++)
    if (i !== head && /^\p{Lu}/u.test(tokens[i]!.text) && (i > first || !startsSentence(document, i)))
      names.add(tokens[i]!.lower);
  const roles = new Set<string>();
  for (const cover of covers) {
    const [role, how] = cover.split('-') as [string, string];
    if (how !== 'touch' && role !== 'unreal') roles.add(role);
  }
  const noun = sameNoun(word);
  const many = isPlural(token);
  const determiner = determiners.values().next().value ?? 'bare';
  const other = /\b(?:other|others|another|rival|neighbouring)\b/.test(form);
  return {
    words: new Set(form.split(' ')),
    head,
    noun,
    word,
    many,
    type,
    actor,
    roles,
    determiner,
    sentence: token.sentence,
    names,
    other,
    sort: numberOf(`${type} ${many} ${determiner} ${other} ${[...roles].join()}`),
    nounNumber: wordOf(noun).word,
  };
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** Two words as one, whichever stands first. */
const joined = (a: string, b: string): string => (a <= b ? `${a}-${b}` : `${b}-${a}`);

/** What decides about two wordings but for their very nouns: of few kinds, so that most pairs are like one before. */
export interface PairKind {
  noun: 'word' | 'noun' | 'differs';
  number: 'many' | 'mixed' | 'one';
  types: string;
  same: 'same' | 'other';
  shared: number;
  own: number;
  names: 'shared' | 'differ' | 'none';
  far: number;
  later: string;
  linked: boolean;
  head: boolean;
  other: boolean;
  roles: string[];
}

const sharedWords = (a: PairSide, b: PairSide): number =>
  common(a.words, b.words) - (a.word === b.word ? 1 : 0);
const distance = (a: PairSide, b: PairSide): number =>
  Math.min(4, Math.floor(Math.log2(1 + Math.abs(a.sentence - b.sentence))));
const namesOf = (a: PairSide, b: PairSide): PairKind['names'] =>
  a.names.size && b.names.size ? (common(a.names, b.names) > 0 ? 'shared' : 'differ') : 'none';
const ownWords = (a: PairSide, b: PairSide, shared: number): number =>
  Math.min(2, Math.max(0, Math.min(a.words.size, b.words.size) - shared - 1));

/** How two wordings lie to each other; `a` stands first. */
export function pairKind(a: PairSide, b: PairSide): PairKind {
  const noun = a.word === b.word ? 'word' : a.noun === b.noun ? 'noun' : 'differs';
  const number = a.many && b.many ? 'many' : a.many || b.many ? 'mixed' : 'one';
  const types = a.type === b.type ? a.type : joined(a.type, b.type);
  const shared = sharedWords(a, b);
  const roles = [...a.roles].filter((role) => b.roles.has(role));
  const same = a.type === b.type ? 'same' : 'other';
  return {
    noun,
    number,
    types,
    same,
    shared: Math.min(2, shared),
    own: ownWords(a, b, shared),
    names: namesOf(a, b),
    far: distance(a, b),
    later: b.determiner,
    linked: a.actor === b.actor,
    head: a.head === b.head,
    other: a.other !== b.other,
    roles,
  };
}

/** Sorts of sides up to which kinds of pairs have numbers: many times those that texts have. */
const SORTS = 65_536;

/** The number of the `PairKind` of two wordings, the same for pairs of one kind; -1 where it has none. */
export function pairNumber(a: PairSide, b: PairSide): number {
  if (a.sort >= SORTS || b.sort >= SORTS) return -1;
  const noun = a.word === b.word ? 0 : a.noun === b.noun ? 1 : 2;
  const shared = sharedWords(a, b);
  const names = namesOf(a, b);
  let number = a.sort * SORTS + b.sort;
  number = number * 3 + noun;
  number = number * 8 + (Math.min(2, shared) + 4);
  number = number * 3 + ownWords(a, b, shared);
  number = number * 3 + (names === 'shared' ? 0 : names === 'differ' ? 1 : 2);
  number = number * 5 + distance(a, b);
  return number * 4 + (a.actor === b.actor ? 2 : 0) + (a.head === b.head ? 1 : 0);
}

/** What speaks for and against all pairs of a kind. */
export function kindFeatures(kind: PairKind): string[] {
  const { noun, number, types, same, shared, own, names, far, later, linked, head, other, roles } = kind;
  return [
    'bias',
    `noun:${noun}`,
    `noun:${noun}:${number}`,
    `noun:${noun}:${same}`,
    `number:${number}:${same}`,
    `types:${types}`,
    `types:${types}:${number}`,
    `shared:${noun}:${shared}`,
    `own:${noun}:${own}`,
    `names:${names}`,
    `names:${names}:${noun}`,
    `far:${far}`,
    `far:${far}:${noun}`,
    `later:${later}`,
    `later:${later}:${noun}`,
    `later:${later}:${number}`,
    `linked:${linked}`,
    `linked:${linked}:${noun}`,
    ...(head ? ['head'] : []),
    ...(other ? ['other', `other:${noun}`] : []),
    ...(roles.length > 0
      ? roles.flatMap((role) => [`both:${role}`, `both:${role}:${number}`, `both:${role}:${same}`])
      : ['both:none']),
  ];
}

/** What the nouns of two wordings say by themselves. */
export const nounsFeature = (a: PairSide, b: PairSide): string => `pair:${joined(a.noun, b.noun)}`;

/** What speaks for and against two wordings meaning one party; `a` stands first. */
export const pairFeatures = (a: PairSide, b: PairSide): string[] => [
  ...kindFeatures(pairKind(a, b)),
  nounsFeature(a, b),
];
