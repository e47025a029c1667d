/**
 * What a person is told to correct, by a code that other languages translate. `{low}` and the like stand for
 * the values of the problem.
 */
export const CHECKS = {
  order: 'The lower bound ({low}) is above the upper bound ({high}).',
  'needs-low': '“At least” and “more than” need a lower bound.',
  'needs-high': '“At most” needs an upper bound.',
  range: 'A range needs a lower and an upper bound.',
  vague: 'A vague count keeps the words only: leave both bounds empty, or choose another qualifier.',
  number: 'Type a number; where the words give none, choose “no number”.',
  exact: 'An exact count has the same lower and upper bound.',
  name: 'An actor needs a name.',
  party: 'The actor is not linked to a party.',
  'low-bound': 'The lower bound must be a whole number from 0 to {highest}.',
  'high-bound': 'The upper bound must be a whole number from 0 to {highest}.',
  moved: '“{words}” does not stand at its place in the article.',
  outside: 'The words lie outside the article.',
  'no-word': 'Select at least one word.',
  'none-of': '“{value}” is none of {allowed}.',
} as const;

export type CheckCode = keyof typeof CHECKS;
export type CheckValues = Record<string, string | number>;

/** The sentence of a code in English, with its values. */
export function checkSentence(code: CheckCode, values: CheckValues = {}): string {
  return CHECKS[code].replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString('en') : (value ?? whole);
  });
}
