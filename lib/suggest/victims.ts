import type { Count, TextSpan, VictimStatus } from '../model.ts';
import { readNumber, readQuantityAt } from '../text/quantities.ts';
import type { Chunk } from './chunks.ts';
import { slice, type AnalysedDocument } from './document.ts';
import { humanness, isPlural, statusOf, type Humanness } from './people.ts';
import type { Conjunct, Phrase } from './syntax/phrases.ts';

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

/** Heads that only count what follows "of". */
const COUNTERS =
  /^(?:number|dozens?|scores?|hundreds|thousands|tens|millions|handful|majority|group|groups|series|total|most|some|all|many|several|none|both|half|body|bodies|corpse|corpses|remains|life|lives|few|couple|pair|rest|minimum|maximum|average|percent|lots|one|each|any|two-thirds|quarter|third|sets?|batch|crowd|column)$/;
/** Parts of a number: "half of the 20". */
const FRACTIONS: Record<string, number | undefined> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  'two-thirds': 2 / 3,
  'three-quarters': 3 / 4,
};
/** Heads that only introduce the number after them: "a total of eight". */
const TOTALS = /^(?:total|minimum|maximum|average|estimate)$/;
const BODIES = /^(?:body|bodies|corpse|corpses|remains)$/;

/** A count with the words it was read from. */
function countIn(
  document: AnalysedDocument,
  chunk: Chunk,
): { count: Count; from: number; to: number } | null {
  const { tokens } = document;
  const words: string[] = [];
  for (let i = chunk.first; i <= chunk.head; i++) words.push(tokens[i]!.lower);
  const following = [tokens[chunk.head + 1]?.lower ?? '', tokens[chunk.head + 2]?.lower ?? ''];
  for (let k = 0; k < words.length; k++) {
    const inside = k === words.length - 1 || words.length === 1;
    const found = readQuantityAt(inside ? [...words, ...following] : words, k);
    if (!found) continue;
    let to = Math.min(found.to, words.length);
    if (found.to > words.length && words.length > 1 && found.count.low === null && found.count.high === null)
      to = words.length;
    if (k > 0 && to === words.length && tokens[chunk.first + k - 1]!.tag === 'PROPN') return null;
    const text = slice(document, chunk.first + k, chunk.first + to - 1).text;
    return { count: { ...found.count, text }, from: chunk.first + k, to: chunk.first + to };
  }
  return null;
}

const SINGLE: Count = { text: null, low: 1, high: 1, qualifier: 'exact' };
const VAGUE: Count = { text: null, low: null, high: null, qualifier: 'vague' };
/** Anybody at all: no number. */
const ANYBODY = /^(?:anyone|anybody|everyone|everybody|any|who)$/;
const NOBODY = /^(?:no|nobody|none|no-one)$/;

/** "no civilians", "nobody", "no one"; not "no fewer than 31", where the word belongs to a number. */
const saysNone = (
  document: AnalysedDocument,
  chunk: Chunk,
  own: { from: number; to: number } | null,
): boolean =>
  (NOBODY.test(document.tokens[chunk.first]!.lower) ||
    (document.tokens[chunk.first]!.lower === 'one' && document.tokens[chunk.first - 1]?.lower === 'not') ||
    // "not a single person was hurt"
    (document.tokens[chunk.first + 1]?.lower === 'single' &&
      document.tokens[chunk.first - 1]?.lower === 'not')) &&
  !(own?.from === chunk.first && own.to > chunk.first + 2);

/** Counts that a word itself carries: "a couple", "a family of six". */
function carriedCount(document: AnalysedDocument, conjunct: Conjunct): Count | null {
  const { tokens } = document;
  const head = tokens[conjunct.chunk.head]!.lower;
  if (head === 'both' && conjunct.complement === null)
    return { text: 'both', low: 2, high: 2, qualifier: 'exact' };
  if (head === 'couple' || head === 'pair' || head === 'duo' || head === 'twins') {
    return conjunct.complement ? null : { text: head, low: 2, high: 2, qualifier: 'exact' };
  }
  // "twin daughters"
  if (
    isPlural(tokens[conjunct.chunk.head]!) &&
    tokens[conjunct.chunk.head - 1]?.lower === 'twin' &&
    conjunct.chunk.first < conjunct.chunk.head
  )
    return { text: 'twin', low: 2, high: 2, qualifier: 'exact' };
  if (head === 'trio' && !conjunct.complement) return { text: head, low: 3, high: 3, qualifier: 'exact' };
  if (head === 'family' && conjunct.complement) {
    const { chunk } = conjunct.complement;
    const number = readNumber([tokens[chunk.first]!.lower], 0);
    if (number && chunk.first === chunk.head)
      return { text: tokens[chunk.first]!.text, low: number.value, high: number.value, qualifier: 'exact' };
  }
  return null;
}

function describeChunk(document: AnalysedDocument, first: number, chunk: Chunk, last: number): TextSpan {
  return slice(document, Math.min(first, chunk.head), Math.max(last, chunk.head));
}

/** Reads one noun phrase as a victim group: number, head, person or not. */
export function readGroup(document: AnalysedDocument, conjunct: Conjunct): VictimGroup {
  const { tokens } = document;
  const { chunk, complement } = conjunct;
  const head = tokens[chunk.head]!;
  const own = countIn(document, chunk);
  const counter =
    complement !== null &&
    (COUNTERS.test(head.lower) || (own !== null && own.to > chunk.head) || head.tag === 'NUM');
  if (counter && complement) {
    const inner = readGroup(document, complement);
    const bodies = BODIES.test(head.lower);
    const plural = inner.plural || /^(?:bodies|corpses)$/.test(head.lower);
    const total = own === null && TOTALS.test(head.lower) && inner.count.text !== null;
    const named = total
      ? { count: totalCount(document, chunk, complement, inner.count) }
      : (own ?? countPhrase(document, conjunct));
    let count = named?.count ?? (bodies ? inner.count : VAGUE);
    const fraction = FRACTIONS[head.lower];
    if (fraction !== undefined && inner.count.low !== null) {
      const half = Math.round(inner.count.low * fraction);
      count = {
        text: slice(document, chunk.first, inner.last).text,
        low: half,
        high: half,
        qualifier: 'exact',
        derived: true,
      };
    }
    if (head.lower === 'both') count = { text: head.text, low: 2, high: 2, qualifier: 'exact' };
    if (NOBODY.test(head.lower)) count = { text: head.text, low: 0, high: 0, qualifier: 'exact' };
    if (/^(?:one|each)$/.test(head.lower)) count = { ...SINGLE, text: head.text };
    if (bodies && !named && inner.count.low === null && head.lower === 'body') count = SINGLE;
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
      none: saysNone(document, chunk, own) || NOBODY.test(head.lower) || inner.none,
    };
  }
  const human = humanness(document, chunk);
  const none =
    saysNone(document, chunk, own) ||
    /^no one$/.test(slice(document, chunk.first, chunk.last).text.toLowerCase());
  // "a youth was hurt" is one, "youth were hurt" are many.
  const one = head.lower === 'youth' && /^(?:an?|one|another)$/.test(tokens[chunk.first]!.lower);
  const plural = isPlural(head) && !one;
  let victimFirst = own && own.to <= chunk.head ? own.to : own ? own.from : chunk.first;
  for (let owner = chunk.possessor; owner; owner = owner.possessor)
    if (victimFirst === chunk.first) victimFirst = Math.min(victimFirst, owner.first);
  // "both parents died"; "both clerks and guards" pairs two groups.
  const pair = own?.count.text?.toLowerCase() === 'both' && tokens[conjunct.last + 1]?.lower !== 'and';
  const carried = pair
    ? { ...own!.count, low: 2, high: 2, qualifier: 'exact' as const }
    : carriedCount(document, conjunct);
  const isOne = !plural && !ANYBODY.test(head.lower) && (own === null || own.count.low === 1);
  const count =
    carried ??
    own?.count ??
    (none
      ? { text: tokens[chunk.first]!.text, low: 0, high: 0, qualifier: 'exact' as const }
      : isOne
        ? SINGLE
        : VAGUE);
  const alias = conjunct.appositions.find(
    (apposed) => tokens[apposed.head]!.tag === 'PROPN' && head.tag !== 'PROPN',
  );
  const finalCount = none
    ? { text: tokens[chunk.first]!.text, low: 0, high: 0, qualifier: 'exact' as const }
    : count;
  return {
    count: finalCount,
    victims: describeChunk(
      document,
      victimFirst,
      chunk,
      alias && !plural ? alias.last : complement ? complement.last : chunk.last,
    ),
    status: statusOf(document, chunk),
    human,
    first: conjunct.first,
    last: conjunct.last,
    head: chunk.head,
    plural: finalCount.high === 1 ? false : plural || (finalCount.low ?? 0) > 1,
    none,
    ...(alias && !plural ? { name: slice(document, alias.first, alias.last).text } : {}),
  };
}

/** "a total of eight", "a minimum of six": the number inside, with what the words before it make of it. */
function totalCount(document: AnalysedDocument, chunk: Chunk, complement: Conjunct, inner: Count): Count {
  const words = document.tokens.slice(chunk.first, complement.chunk.head + 1).map(({ lower }) => lower);
  const whole = readQuantityAt(words, 0);
  const to = whole ? chunk.first + Math.min(whole.to, words.length) - 1 : complement.chunk.head;
  return { ...(whole?.count ?? inner), text: slice(document, chunk.first, to).text };
}

/** "a number of", "a large number of": the count of a phrase whose head only counts. */
function countPhrase(document: AnalysedDocument, { chunk }: Conjunct): { count: Count } | null {
  const text = slice(document, chunk.first, chunk.head).text;
  const head = document.tokens[chunk.head]!.lower;
  if (BODIES.test(head) || head === 'life' || head === 'lives') return null;
  return { count: { text, low: null, high: null, qualifier: 'vague' } };
}

const sum = (values: (number | null)[]): number | null =>
  values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );

const isName = (document: AnalysedDocument, group: VictimGroup): boolean =>
  document.tokens[group.head]!.tag === 'PROPN';

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
  if (groups.some(({ head }) => /^(?:him|her|them)sel(?:f|ves)$/.test(document.tokens[head]!.lower)))
    return true;
  if (
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
