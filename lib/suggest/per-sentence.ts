import type { AnalysedDocument, Sentence } from './document.ts';

/**
 * Remembers what a pure function says of a sentence as long as the document lives: several stages ask for the
 * capitalised runs or the dates of the same sentence. The answer is shared, so nobody may change it.
 */
export function perSentence<T extends object | boolean>(
  read: (document: AnalysedDocument, sentence: Sentence) => T,
): (document: AnalysedDocument, sentence: Sentence) => T {
  const place = readers++;
  return (document, sentence) => {
    const known = sentence.remembered[place];
    if (known !== undefined) return known as T;
    const answer = read(document, sentence);
    sentence.remembered[place] = answer;
    return answer;
  };
}

/** Each reader has a place of its own in what a sentence remembers. */
let readers = 0;
