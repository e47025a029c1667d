import type { AnalysedDocument } from '../document.ts';

/** The words of a sentence between two tokens, in lower case, between blanks. */
export function wordsOf({ tokens }: AnalysedDocument, first: number, last: number): string {
  if (last < first) return '  ';
  let words = ' ';
  for (let i = first; i <= last; i++) words += `${tokens[i]!.lower} `;
  return words;
}
