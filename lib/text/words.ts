/** Where words begin and end, as far as anchoring needs it. Offsets are UTF-16 units. */
import { SCALES, UNITS } from './data/number-words';

const WORD_UNIT = /[\p{L}\p{M}\p{N}_\uD800-\uDFFF]/u;
const DIGIT = /\p{Nd}/u;

/**
 * Whether an offset falls inside a word or a number: "1|2", "Dia|llo", "12|,000", "3|.5".
 *
 * @returns false at both ends of the text.
 */
export function splitsWord(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset);
  if (before === '' || after === '') return false;
  if (WORD_UNIT.test(before) && WORD_UNIT.test(after)) return true;
  const separator = /[.,]/u;
  if (separator.test(after)) return DIGIT.test(before) && DIGIT.test(text.charAt(offset + 1));
  if (separator.test(before)) return DIGIT.test(after) && DIGIT.test(text.charAt(offset - 2));
  return false;
}

/** The span grown so that neither edge splits a word or a number. */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from > 0 && splitsWord(text, from)) from--;
  while (to < text.length && splitsWord(text, to)) to++;
  return { start: from, end: to };
}

/** Whether a word is a number in digits or in (English) words; "twenty-two" and "12th" are. */
export function isNumber(word: string): boolean {
  if (DIGIT.test(word)) return true;
  return word
    .toLowerCase()
    .split('-')
    .some((part) => Object.hasOwn(UNITS, part) || Object.hasOwn(SCALES, part.replace(/s$/u, '')));
}
