/** Words made comparable for searching: capitals, accents and punctuation aside. */

const ASCII = /^[\u0020-\u007E\n]*$/u;

/**
 * The words of a text, folded, one space between them, none at the ends.
 *
 * @example foldWords('At Léré, “Five soldiers”') // 'at lere five soldiers'
 */
export function foldWords(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replace(/[’'`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Texts as one string to be searched: a space before every word, so that a word is found by its beginning. */
export function haystackOf(texts: readonly (string | null | undefined)[]): string {
  return ` ${texts
    .flatMap((text) => (text ? foldWords(text) : []))
    .filter(Boolean)
    .join(' | ')} `;
}

/** What is looked for: every one of the terms. A phrase stands in quotes and is found word for word. */
export interface SearchTerm {
  /** Folded; one word, or for a phrase its words with one space between. */
  words: string;
  isPhrase: boolean;
}

const TERMS = /["“”«»]([^"“”«»]*)["“”«»]?|([^\s"“”«»]+)/gu;

/**
 * @returns nothing for a search without letters or digits: then everything is found.
 * @example searchTerms('mill “five sol”') // [{ words: 'mill', isPhrase: false }, { words: 'five sol', isPhrase: true }]
 */
export function searchTerms(search: string): SearchTerm[] {
  return [...search.matchAll(TERMS)].flatMap(([, phrase, word]) => {
    const words = foldWords(phrase ?? word ?? '');
    if (words === '') return [];
    // "10,000" and "mid-March" are several words: they stand together in the text too.
    return [{ words, isPhrase: phrase !== undefined || words.includes(' ') }];
  });
}

/** Whether a term stands in a haystack: a word by its beginning, a phrase from its first word to the end of its last. */
export function stands(haystack: string, { words, isPhrase }: SearchTerm): boolean {
  return haystack.includes(isPhrase ? ` ${words} ` : ` ${words}`);
}

/**
 * Whether every term stands in the texts together.
 *
 * @example matches('orr VEL', ['Orrin Brigade', 'Vélmora']) // true
 */
export function matches(search: string, texts: readonly (string | null | undefined)[]): boolean {
  const terms = searchTerms(search);
  if (terms.length === 0) return true;
  const haystack = haystackOf(texts);
  return terms.every((term) => stands(haystack, term));
}
