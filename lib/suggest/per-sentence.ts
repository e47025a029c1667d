import type { AnalysedDocument, Sentence } from './document.ts';

/**
 * Remembers what a pure function says of a sentence as long as the document lives: several stages ask for the
 * capitalised runs or the dates of the same sentence. The answer is shared, so nobody may change it.
 */
export function perSentence<T>(
  read: (document: AnalysedDocument, sentence: Sentence) => T,
): (document: AnalysedDocument, sentence: Sentence) => T {
  const known = new WeakMap<Sentence, { answer: T }>();
  return (document, sentence) => {
    let entry = known.get(sentence);
    if (!entry) known.set(sentence, (entry = { answer: read(document, sentence) }));
    return entry.answer;
  };
}
