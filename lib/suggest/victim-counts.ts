import type { Count } from '../model.ts';
import { readNumber, readQuantityAt } from '../text/quantities.ts';
import type { Chunk } from './chunks.ts';
import { BODIES, FRACTIONS, GROUPINGS, NOBODY, PLURAL_FRACTIONS, TOTALS } from './data/counting-heads.ts';
import { slice, type AnalysedDocument } from './document.ts';
import { isPlural } from './people.ts';
import type { Conjunct } from './syntax/phrases.ts';

/** A count with the tokens it was read from: `from` inclusive, `to` exclusive. */
export interface CountInPhrase {
  count: Count;
  from: number;
  to: number;
}

/** One person without a number. */
export const SINGLE: Count = { text: null, low: 1, high: 1, qualifier: 'exact' };
/** Several without a number. */
export const VAGUE: Count = { text: null, low: null, high: null, qualifier: 'vague' };

/** The number that stands in a noun phrase, up to two words behind its head; null where there is none. */
export function countIn(document: AnalysedDocument, chunk: Chunk): CountInPhrase | null {
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

/** "no civilians", "nobody", "no one"; not "no fewer than 31", where the word belongs to a number. */
export const saysNone = (document: AnalysedDocument, chunk: Chunk, own: CountInPhrase | null): boolean =>
  (NOBODY.has(document.tokens[chunk.first]!.lower) ||
    (document.tokens[chunk.first]!.lower === 'one' && document.tokens[chunk.first - 1]?.lower === 'not') ||
    // "not a single person was hurt"
    (document.tokens[chunk.first + 1]?.lower === 'single' &&
      document.tokens[chunk.first - 1]?.lower === 'not')) &&
  !(own?.from === chunk.first && own.to > chunk.first + 2);

/** The count that a word itself carries: "a couple", "a family of six"; null where it carries none. */
export function carriedCount(document: AnalysedDocument, conjunct: Conjunct): Count | null {
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

/** "a total of eight", "a minimum of six": the number inside, with what the words before it make of it. */
function totalCount(document: AnalysedDocument, chunk: Chunk, complement: Conjunct, inner: Count): Count {
  const words = document.tokens.slice(chunk.first, complement.chunk.head + 1).map(({ lower }) => lower);
  const whole = readQuantityAt(words, 0);
  const to = whole ? chunk.first + Math.min(whole.to, words.length) - 1 : complement.chunk.head;
  return { ...(whole?.count ?? inner), text: slice(document, chunk.first, to).text };
}

/** "a number of", "a large number of": the count of a phrase whose head only counts. */
function phraseCount(document: AnalysedDocument, { chunk }: Conjunct): Count | null {
  const text = slice(document, chunk.first, chunk.head).text;
  const head = document.tokens[chunk.head]!.lower;
  if (BODIES.has(head) || head === 'life' || head === 'lives') return null;
  return { text, low: null, high: null, qualifier: 'vague' };
}

/**
 * The count of a phrase whose head counts what follows "of": "half of the 20", "one of the injured", "a number of monks".
 *
 * @param own the number in the phrase itself
 * @param inner the count of those behind "of"
 */
export function countOfCounted(
  document: AnalysedDocument,
  conjunct: Conjunct & { complement: Conjunct },
  own: CountInPhrase | null,
  inner: { count: Count; last: number },
): Count {
  const { chunk, complement } = conjunct;
  const head = document.tokens[chunk.head]!;
  if (/^(?:one|each)$/.test(head.lower)) return { ...SINGLE, text: head.text };
  if (NOBODY.has(head.lower)) return { text: head.text, low: 0, high: 0, qualifier: 'exact' };
  if (head.lower === 'both') return { text: head.text, low: 2, high: 2, qualifier: 'exact' };
  const share = PLURAL_FRACTIONS[head.lower];
  const fraction = share === undefined ? FRACTIONS[head.lower] : share * (own?.count.low ?? Number.NaN);
  if (fraction !== undefined && !Number.isNaN(fraction) && inner.count.low !== null) {
    const part = Math.round(inner.count.low * fraction);
    const text = slice(document, chunk.first, inner.last).text;
    return { text, low: part, high: part, qualifier: 'exact', derived: true };
  }
  if (own === null && TOTALS.has(head.lower) && inner.count.text !== null)
    return totalCount(document, chunk, complement, inner.count);
  // "a group of 12 pilgrims"; "two sets of people", "three groups of pilgrims": the number counts no people.
  if (own === null && GROUPINGS.has(head.lower) && inner.count.low !== null) return inner.count;
  if (own && GROUPINGS.has(head.lower)) {
    const text = slice(document, own.from, chunk.head).text;
    return inner.count.text === null ? { ...VAGUE, text } : inner.count;
  }
  // "all but three of the 27 crew"
  const [all, but] = [document.tokens[chunk.first - 2]?.lower, document.tokens[chunk.first - 1]?.lower];
  const spared = own?.count.low ?? null;
  if (all === 'all' && but === 'but' && spared !== null && inner.count.low !== null) {
    const left = inner.count.low - spared;
    const text = slice(document, chunk.first - 2, inner.last).text;
    return { text, low: left, high: left, qualifier: 'exact', derived: true };
  }
  // "two thirds of them": how many that is, nobody says.
  const said =
    share === undefined ? (own?.count ?? phraseCount(document, conjunct)) : phraseCount(document, conjunct);
  if (said) return said;
  if (head.lower === 'body' && inner.count.low === null) return SINGLE;
  return BODIES.has(head.lower) ? inner.count : VAGUE;
}
