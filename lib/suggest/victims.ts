import type { Count, TextSpan, VictimStatus } from '../model.ts';
import { ANYBODY, COUNTERS, NOBODY } from './data/counting-heads.ts';
import { slice, type AnalysedDocument } from './document.ts';
import { humanness, isPersonNoun, isPlural, singular, statusOf, type Humanness } from './people.ts';
import type { Conjunct, Phrase } from './syntax/phrases.ts';
import {
  SINGLE,
  VAGUE,
  carriedCount,
  countIn,
  countOfCounted,
  saysNone,
  type CountInPhrase,
} from './victim-counts.ts';

/** One victim group of a claim: how many of whom. */
export interface VictimGroup {
  count: Count;
  victims: TextSpan;
  status: VictimStatus;
  human: Humanness;
  /** Token positions of the whole phrase with its number, inclusive. */
  first: number;
  last: number;
  /** Position of the head of the victims. */
  head: number;
  plural: boolean;
  /** "no one", "no casualties". */
  none: boolean;
  /** The name that stands beside a description: "a herdsman, Sami Deri". */
  name?: string;
}

/** "one of the injured", "the bodies of nine monks": a group behind "of", counted by the head of the phrase. */
function countedGroup(
  document: AnalysedDocument,
  conjunct: Conjunct & { complement: Conjunct },
  own: CountInPhrase | null,
): VictimGroup {
  const { tokens } = document;
  const { chunk, complement } = conjunct;
  const head = tokens[chunk.head]!;
  const inner = readGroup(document, complement);
  const plural = inner.plural || /^(?:bodies|corpses)$/.test(head.lower);
  const count = countOfCounted(document, conjunct, own, inner);
  // "one of the injured, a girl of nine": the aside says who the one is.
  const name =
    conjunct.appositions.find((apposed) => tokens[apposed.head]!.tag === 'PROPN') ??
    (head.lower === 'one' ? conjunct.appositions[0] : undefined);
  return {
    ...inner,
    ...(name && count.high === 1 ? { name: slice(document, name.first, name.last).text } : {}),
    count,
    first: conjunct.first,
    plural: plural && count.high !== 1,
    none: saysNone(document, chunk, own) || NOBODY.has(head.lower) || inner.none,
  };
}

/** How many a noun phrase names that is no count of others. */
function countOfNamed(
  document: AnalysedDocument,
  conjunct: Conjunct,
  own: CountInPhrase | null,
  plural: boolean,
): Count {
  const head = document.tokens[conjunct.chunk.head]!;
  // "both parents died"; "both clerks and guards" pairs two groups.
  const pair =
    own?.count.text?.toLowerCase() === 'both' && document.tokens[conjunct.last + 1]?.lower !== 'and';
  if (pair) return { ...own!.count, low: 2, high: 2, qualifier: 'exact' };
  const said = carriedCount(document, conjunct) ?? own?.count;
  if (said) return said;
  return !plural && !ANYBODY.has(head.lower) ? SINGLE : VAGUE;
}

/** Where the words for the victims begin: behind their number, with the names of those whose they are. */
function victimsFirst({ chunk }: Conjunct, own: CountInPhrase | null): number {
  let first = own ? (own.to <= chunk.head ? own.to : own.from) : chunk.first;
  for (let owner = chunk.possessor; owner; owner = owner.possessor)
    if (first === chunk.first) first = Math.min(first, owner.first);
  return first;
}

/** "nine monks", "no one", "the wounded men of the village": a group that its head names. */
function namedGroup(document: AnalysedDocument, conjunct: Conjunct, own: CountInPhrase | null): VictimGroup {
  const { tokens } = document;
  const { chunk, complement } = conjunct;
  const head = tokens[chunk.head]!;
  const first = tokens[chunk.first]!;
  const none =
    saysNone(document, chunk, own) ||
    /^no one$/.test(slice(document, chunk.first, chunk.last).text.toLowerCase());
  // "a youth was hurt" is one, "youth were hurt" are many.
  const one = head.lower === 'youth' && /^(?:an?|one|another)$/.test(first.lower);
  const plural = isPlural(head) && !one;
  const count: Count = none
    ? { text: first.text, low: 0, high: 0, qualifier: 'exact' }
    : countOfNamed(document, conjunct, own, plural);
  const alias = plural
    ? undefined
    : conjunct.appositions.find((apposed) => tokens[apposed.head]!.tag === 'PROPN' && head.tag !== 'PROPN');
  const victimsLast = (alias ?? complement ?? chunk).last;
  return {
    count,
    victims: slice(
      document,
      Math.min(victimsFirst(conjunct, own), chunk.head),
      Math.max(victimsLast, chunk.head),
    ),
    status: statusOf(document, chunk),
    human: humanness(document, chunk),
    first: conjunct.first,
    last: conjunct.last,
    head: chunk.head,
    plural: count.high !== 1 && (plural || (count.low ?? 0) > 1),
    none,
    ...(alias ? { name: slice(document, alias.first, alias.last).text } : {}),
  };
}

/** Whether the head of a phrase only counts those behind "of". */
function countsOthers(
  { tokens }: AnalysedDocument,
  conjunct: Conjunct,
  own: CountInPhrase | null,
): conjunct is Conjunct & { complement: Conjunct } {
  const { chunk, complement } = conjunct;
  const head = tokens[chunk.head]!;
  return (
    complement !== null &&
    (COUNTERS.has(head.lower) || (own !== null && own.to > chunk.head) || head.tag === 'NUM')
  );
}

/** Reads one noun phrase as a victim group: number, head, person or not. */
export function readGroup(document: AnalysedDocument, conjunct: Conjunct): VictimGroup {
  const own = countIn(document, conjunct.chunk);
  return countsOthers(document, conjunct, own)
    ? countedGroup(document, conjunct, own)
    : namedGroup(document, conjunct, own);
}

const sum = (values: (number | null)[]): number | null =>
  values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );

/** A name; not "Mother" as the first word of a headline. */
const isName = ({ tokens, sentences }: AnalysedDocument, { head }: VictimGroup): boolean =>
  tokens[head]!.tag === 'PROPN' &&
  !(
    sentences[tokens[head]!.sentence]!.first === head &&
    isPersonNoun(tokens[head]!.lower) &&
    !isPlural(tokens[head]!)
  );

/** Those who fight a state, and those who fight for one: they do not fall on one side. */
const OF_GROUPS = new Set(
  'terrorist militant rebel insurgent guerrilla guerilla extremist jihadist separatist gunman attacker assailant bandit'.split(
    ' ',
  ),
);
const KIN = new Set(
  `wife husband spouse son daughter child baby infant uncle aunt cousin nephew niece father mother parent brother sister sibling
  grandfather grandmother grandparent grandson granddaughter grandchild father-in-law mother-in-law brother-in-law sister-in-law
  son-in-law daughter-in-law stepson stepdaughter stepfather stepmother relative`.split(/\s+/),
);
const OF_STATES = new Set(
  'soldier policeman policewoman officer trooper constable serviceman marine jawan gendarme'.split(' '),
);

const DEFINITE = /^(?:the|his|her|their|its)$/;

/**
 * Whether the parts of a list are claims of their own: named people, two groups with a number each,
 * or civilians beside combatants. "A teacher, her son and two guards" stays one group of four.
 */
function splits(document: AnalysedDocument, groups: VictimGroup[]): boolean {
  const opener = document.tokens[groups[0]!.first]!.lower;
  // "the three women and six children" is one party; "the six monks and the two women" are two.
  if (
    /^(?:the|these|those|all)$/.test(opener) &&
    groups.every(({ count }) => count.text !== null) &&
    groups.slice(1).every(({ first }) => document.tokens[first]!.lower !== opener)
  )
    return false;
  if (groups.some((group) => isName(document, group))) return true;
  // "shot two officers and then himself"
  // "three terrorists and a soldier": of two sides.
  const heads = groups.map(({ head }) => singular(document.tokens[head]!.lower));
  if (heads.some((noun) => OF_GROUPS.has(noun)) && heads.some((noun) => OF_STATES.has(noun))) return true;
  if (groups.some(({ head }) => /^(?:him|her|them)sel(?:f|ves)$/.test(document.tokens[head]!.lower)))
    return true;
  // "her husband and her father-in-law": one family.
  const family = heads.every((noun) => KIN.has(noun));
  if (
    !family &&
    DEFINITE.test(document.tokens[groups[0]!.first]!.lower) &&
    groups
      .slice(1)
      .some(({ count, first }) => count.high === 1 || DEFINITE.test(document.tokens[first]!.lower))
  )
    return true;
  const counted = groups.filter(
    ({ count }) =>
      count.text !== null && (count.low ?? 2) >= 1 && !/^(?:couple|pair|duo|trio|twins?)$/.test(count.text),
  );
  if (counted.length >= 2) return true;
  const statuses = new Set(groups.map(({ status }) => status));
  // "a constable, a vendor and her daughter" are three
  if (groups.every(({ count }) => count.high === 1 && count.text === null)) return false;
  if (statuses.has('combatant') && statuses.has('civilian')) return true;
  return false;
}

/** The victim groups of a phrase: one per claim. Phrases without people give an empty list. */
export function readGroups(document: AnalysedDocument, phrase: Phrase): VictimGroup[] {
  const groups = phrase.conjuncts
    .map((conjunct) => readGroup(document, conjunct))
    .filter(({ human }) => human !== 'no');
  if (groups.length <= 1 || phrase.disjunctive) return groups.slice(0, 1);
  if (splits(document, groups)) return groups;
  const first = groups[0]!;
  const last = groups.at(-1)!;
  const low = sum(groups.map(({ count }) => count.low));
  const high = sum(groups.map(({ count }) => count.high));
  const shared =
    groups.slice(1).every(({ count }) => count.text === null) &&
    first.count.text !== null &&
    groups.every(({ plural }) => plural);
  const total: Count = shared
    ? first.count
    : { text: null, low, high, qualifier: low === null ? 'vague' : 'exact' };
  const start = shared ? first.victims.start : document.tokens[first.first]!.start;
  return [
    {
      ...first,
      count: total,
      victims: { start, end: last.victims.end, text: document.text.slice(start, last.victims.end) },
      status: new Set(groups.map(({ status }) => status)).size === 1 ? first.status : 'mixed',
      last: last.last,
      plural: true,
    },
  ];
}
