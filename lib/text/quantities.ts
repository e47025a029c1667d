import type { Count, Qualifier } from '../model.ts';
import {
  QUALIFIER_PHRASES,
  QUALIFIER_SUFFIXES,
  SCALES,
  UNITS,
  VAGUE_PHRASES,
  VAGUE_WORDS,
} from './data/number-words.ts';

/** A quantity in a list of words: `from` and `to` are positions, `to` exclusive. `count.text` is left to the caller. */
export interface Quantity {
  from: number;
  to: number;
  count: Count;
}

/** Words of a qualifier before a number are looked for this far back and forward. */
const LONGEST_PHRASE = 4;

const vague = new Set(VAGUE_WORDS);
const own = (record: Record<string, number>, word: string): number | undefined =>
  Object.hasOwn(record, word) ? record[word] : undefined;

/** The value of digits as written: "1,200", "3.5", "1 200" with a narrow space; null for anything else. */
export function readNumeral(word: string): number | null {
  if (/^\d{1,3}(?:[,\u00a0\u202f']\d{3})+$/.test(word)) return Number(word.replace(/\D/g, ''));
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return null;
}

interface Value {
  value: number;
  to: number;
}

/** The part of a number below the scales: digits, "twenty five", "twenty-five". */
function readSmall(words: readonly string[], at: number): Value | null {
  const word = words[at] ?? '';
  // "1 200": digits in groups of three, as many countries write them.
  let groups = at + 1;
  if (/^\d{1,3}$/.test(word)) while (/^\d{3}$/.test(words[groups] ?? '')) groups++;
  const numeral = readNumeral(words.slice(at, groups).join(''));
  if (numeral !== null) return { value: numeral, to: groups };
  const parts = word.split('-');
  if (parts.length === 2) {
    const tens = own(UNITS, parts[0]!);
    const unit = own(UNITS, parts[1]!);
    if (tens !== undefined && tens >= 20 && unit !== undefined && unit > 0 && unit < 10) {
      return { value: tens + unit, to: at + 1 };
    }
    return null;
  }
  const unit = own(UNITS, word);
  if (unit === undefined) return null;
  const next = own(UNITS, words[at + 1] ?? '');
  if (unit >= 20 && next !== undefined && next > 0 && next < 10) return { value: unit + next, to: at + 2 };
  return { value: unit, to: at + 1 };
}

/**
 * A cardinal number that starts at `at`: "1,200", "twelve hundred", "two dozen", "half a dozen", "a hundred and five",
 * "3.5 million", "2 lakh". Null when no number starts there.
 */
export function readNumber(words: readonly string[], at: number): Value | null {
  if (words[at] === 'half' && words[at + 1] === 'a' && words[at + 2] === 'dozen')
    return { value: 6, to: at + 3 };
  let total = 0;
  let i = at;
  const article = words[i] === 'a' || words[i] === 'one';
  if (words[i] === 'a' && own(SCALES, words[i + 1] ?? '') === undefined) return null;
  for (;;) {
    const small: Value | null =
      article && i === at && words[i] === 'a' ? { value: 1, to: i + 1 } : readSmall(words, i);
    if (!small) break;
    let { value } = small;
    i = small.to;
    for (let scale = own(SCALES, words[i] ?? ''); scale !== undefined; scale = own(SCALES, words[i] ?? '')) {
      value *= scale;
      i++;
    }
    total += value;
    const smaller = words[i] === 'and' ? i + 1 : i;
    const next = total >= 100 ? readSmall(words, smaller) : null;
    if (!next || next.value >= 100 || total % 100 !== 0 || readNumeral(words[smaller] ?? '') !== null) break;
    i = smaller;
  }
  return i > at ? { value: Math.round(total), to: i } : null;
}

function bounds(qualifier: Qualifier, value: number): Pick<Count, 'low' | 'high' | 'qualifier'> {
  if (qualifier === 'at_least' || qualifier === 'more_than') return { low: value, high: null, qualifier };
  if (qualifier === 'at_most') return { low: null, high: value, qualifier };
  return { low: value, high: value, qualifier };
}

const phraseAt = (words: readonly string[], at: number, length: number): string =>
  words.slice(at, at + length).join(' ');

/** Words that phrases begin with: at most places no phrase has to be put together. */
const startsOf = (phrases: readonly string[]): ReadonlySet<string | undefined> =>
  new Set(phrases.map((phrase) => phrase.split(' ')[0]));
const QUALIFIER_STARTS = startsOf(Object.keys(QUALIFIER_PHRASES));
const VAGUE_STARTS = startsOf(VAGUE_PHRASES);

function readQualifier(words: readonly string[], at: number): { qualifier: Qualifier; to: number } | null {
  if (!QUALIFIER_STARTS.has(words[at])) return null;
  for (let length = LONGEST_PHRASE; length >= 1; length--) {
    const phrase = phraseAt(words, at, length);
    if (Object.hasOwn(QUALIFIER_PHRASES, phrase))
      return { qualifier: QUALIFIER_PHRASES[phrase]!, to: at + length };
  }
  return null;
}

function readRange(words: readonly string[], at: number): { low: number; high: number; to: number } | null {
  const joined = /^(\d[\d,]*)[-–—](\d[\d,]*)$/.exec(words[at] ?? '');
  if (joined) {
    const low = readNumeral(joined[1]!);
    const high = readNumeral(joined[2]!);
    return low !== null && high !== null && low < high ? { low, high, to: at + 1 } : null;
  }
  const between = words[at] === 'between' || words[at] === 'from' ? 1 : 0;
  const first = readNumber(words, at + between);
  if (!first) return null;
  const link = words[first.to] ?? '';
  const links = between ? ['and', 'to', '-', '–', '—'] : ['to', 'or', '-', '–', '—'];
  if (!links.includes(link)) return null;
  const second = readNumber(words, first.to + 1);
  if (!second || second.value <= first.value) return null;
  // "Two to three hundred": the word for hundreds is that of both numbers.
  const scale = own(SCALES, words[second.to - 1] ?? '') ?? 1;
  const low = first.value * scale < second.value ? first.value * scale : first.value;
  return { low, high: second.value, to: second.to };
}

function readVague(words: readonly string[], at: number): number {
  for (let length = VAGUE_STARTS.has(words[at]) ? LONGEST_PHRASE : 0; length >= 2; length--) {
    if (VAGUE_PHRASES.includes(phraseAt(words, at, length))) return at + length;
  }
  if (!vague.has(words[at] ?? '')) return at;
  let to = at + 1;
  while (words[to] === 'of' && vague.has(words[to + 1] ?? '')) to += 2;
  return to;
}

/**
 * The quantity that starts at word `at` (lower-case words), or null. Reads numerals, number words, ranges and
 * vague words with what qualifies them:
 * "at least nine" → low 9, high null; "up to 40" → low null, high 40; "around 30" → 30–30, about; "dozens" → null–null.
 *
 * @example readQuantityAt(['at', 'least', 'nine', 'people'], 0)?.count.low // 9
 */
export function readQuantityAt(words: readonly string[], at: number): Quantity | null {
  const make = (to: number, count: Omit<Count, 'text'>): Quantity => ({
    from: at,
    to,
    count: { text: null, ...count },
  });
  const lead = readQualifier(words, at);
  const second = lead ? readQualifier(words, lead.to) : null;
  const start = second?.to ?? lead?.to ?? at;
  const qualifier = second && second.qualifier !== 'exact' ? second.qualifier : (lead?.qualifier ?? 'exact');
  const range = readRange(words, start);
  if (range) return make(range.to, { low: range.low, high: range.high, qualifier: 'range' });
  const written = readNumber(words, start);
  if (written) {
    // "Seven (7) guards" says its number twice.
    const twice = words[written.to] === '(' && readNumeral(words[written.to + 1] ?? '') === written.value;
    const number = twice && words[written.to + 2] === ')' ? { ...written, to: written.to + 3 } : written;
    const suffix = Object.keys(QUALIFIER_SUFFIXES).find(
      (key) => key === phraseAt(words, number.to, key.split(' ').length),
    );
    if (suffix && qualifier === 'exact') {
      return make(number.to + suffix.split(' ').length, bounds(QUALIFIER_SUFFIXES[suffix]!, number.value));
    }
    return make(number.to, bounds(qualifier, number.value));
  }
  if (lead && words[at] !== 'some') {
    const to = readVague(words, lead.to);
    return to > lead.to ? make(to, { low: null, high: null, qualifier: 'vague' }) : null;
  }
  const to = readVague(words, at);
  return to > at ? make(to, { low: null, high: null, qualifier: 'vague' }) : null;
}

/** The first quantity in a list of lower-case words, or null. */
export function findQuantity(words: readonly string[]): Quantity | null {
  for (let at = 0; at < words.length; at++) {
    const found = readQuantityAt(words, at);
    if (found) return found;
  }
  return null;
}
