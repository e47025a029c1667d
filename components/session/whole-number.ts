/** A whole number as people type it, with or without separators between groups of three. Pure. */

/** Digits of the keyboard, and those of Arabic and Persian ones. */
export const DIGIT = String.raw`[0-9٠-٩۰-۹]`;
/** What stands between groups of three somewhere in the world: one of these, and the same one throughout. */
export const SEPARATOR = String.raw`[.,٬'’ \u00a0\u2009\u202f]`;

const PLAIN = new RegExp(`^${DIGIT}+$`, 'u');
const GROUPED = new RegExp(`^(?![0٠۰])${DIGIT}{1,3}(${SEPARATOR})${DIGIT}{3}(?:\\1${DIGIT}{3})*$`, 'u');
const SEPARATORS = new RegExp(SEPARATOR, 'gu');

/**
 * The whole number that a person typed, 0 or more. Separators part groups of three and nothing else: `1.5` is
 * no way to write 15.
 *
 * @returns null for anything else, so that nothing is guessed
 *
 * @example
 * wholeNumber('12,500') // 12500
 * wholeNumber('12,5') // null
 */
export function wholeNumber(typed: string): number | null {
  const words = typed.trim();
  if (!PLAIN.test(words) && !GROUPED.test(words)) return null;
  // The last four bits of a digit's code are its value in all three scripts.
  const digits = [...words.replace(SEPARATORS, '')].map((digit) => digit.charCodeAt(0) & 15);
  const value = Number(digits.join(''));
  return Number.isSafeInteger(value) ? value : null;
}
