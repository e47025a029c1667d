import type { AnalysedDocument, Sentence } from '../document.ts';
import { perSentence } from '../per-sentence.ts';
import { meanVector } from '../word-vectors.ts';

const read = perSentence(({ tokens }, { first, last }) => ({
  vector: meanVector(tokens.slice(first, last + 1).map(({ lower }) => lower)),
}));

/**
 * What a sentence is about, as the mean of the vectors of its words: of length one, null where no word is known. Words
 * that no article of the gold has beside a claim are heard by it as the words that they are like.
 */
export const sentenceVector = (document: AnalysedDocument, sentence: Sentence): Float32Array | null =>
  read(document, sentence).vector;
