import type { AnalysedDocument } from '../document.ts';

/** The words of a sentence between two tokens, in lower case, between blanks. */
export const wordsOf = ({ tokens }: AnalysedDocument, first: number, last: number): string =>
  ` ${tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(' ')} `;
