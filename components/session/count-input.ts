/** The short way to type a count, as in `#12+`. Pure. */
import type { CasualtyValue, Count } from '../../lib/model';
import { DIGIT, SEPARATOR, wholeNumber } from './whole-number';

/** Ends with a digit, so that the spaces behind it belong to nothing else. */
const NUMBER = `${DIGIT}(?:(?:${DIGIT}|${SEPARATOR})*${DIGIT})?`;
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:-|–|—|to)\\s*(${NUMBER})$`, 'u');
const SINGLE = new RegExp(`^([~≈<>≥≤]?)\\s*(${NUMBER})\\s*([+-]?)$`, 'u');

/**
 * Reads what a person typed for a count. `12` exact, `12+` at least, `12-` at most, `~12` about, `12-15` a
 * range, `>12` more than, `<12` at most; `?` a vague word. About a range is no qualifier of the codebook.
 *
 * @param words the words of the text that the count stands for; kept as they are, never rewritten.
 * @returns null when it is none of these, so that nothing is guessed.
 *
 * @example parseCountInput('9+', 'at least nine') // { text: 'at least nine', low: 9, high: null, qualifier: 'at_least' }
 */
export function parseCountInput(input: string, words: string | null): Count | null {
  const typed = input.trim();
  if (typed === '?') return { text: words, low: null, high: null, qualifier: 'vague' };
  const range = RANGE.exec(typed);
  if (range) {
    const low = wholeNumber(range[1] ?? '');
    const high = wholeNumber(range[2] ?? '');
    if (low === null || high === null || low > high) return null;
    return { text: words, low, high, qualifier: 'range' };
  }
  const single = SINGLE.exec(typed);
  if (!single) return null;
  const value = wholeNumber(single[2] ?? '');
  if (value === null) return null;
  const before = single[1] ?? '';
  const after = single[3] ?? '';
  if (before !== '' && after !== '') return null;
  if (before === '>') return { text: words, low: value, high: null, qualifier: 'more_than' };
  if (after === '+' || before === '≥') return { text: words, low: value, high: null, qualifier: 'at_least' };
  // Fewer than none is nothing.
  if (before === '<' && value === 0) return null;
  // "Fewer than five" keeps the five that stands there, as "more than five" does.
  if (after === '-' || before === '≤' || before === '<')
    return { text: words, low: null, high: value, qualifier: 'at_most' };
  if (before === '~' || before === '≈') return { text: words, low: value, high: value, qualifier: 'about' };
  return { text: words, low: value, high: value, qualifier: 'exact' };
}

const isNobody = ({ low, high }: Count): boolean => low === 0 && high === 0;

/**
 * A claim with another count. Nobody is no fact: exactly 0 negates the claim, and a number in its place takes
 * that back.
 *
 * @example withCount(claim, parseCountInput('0', 'nobody')) // { …, negated: true, scope: 'none' }
 */
export function withCount(claim: CasualtyValue, count: Count): CasualtyValue {
  if (isNobody(count)) return { ...claim, count, negated: true, scope: 'none' };
  if (!isNobody(claim.count) || !claim.negated) return { ...claim, count };
  return { ...claim, count, negated: false, scope: claim.scope === 'none' ? 'event' : claim.scope };
}

/** The reverse: what a person would type for this count; empty when the text gives neither words nor number. */
export function countInputOf(count: Count): string {
  const { low, high, qualifier } = count;
  if (low !== null && high !== null && low !== high) return `${low}-${high}`;
  if (qualifier === 'more_than' && low !== null) return `>${low}`;
  if (qualifier === 'at_least' && low !== null) return `${low}+`;
  if (qualifier === 'at_most' && high !== null) return `${high}-`;
  if (qualifier === 'about' && low !== null) return `~${low}`;
  if (low !== null) return high === null ? `${low}+` : String(low);
  return high === null ? '?' : `${high}-`;
}
