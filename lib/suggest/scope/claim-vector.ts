import type { AnalysedDocument } from '../document.ts';
import { perSentence } from '../per-sentence.ts';
import { DIMENSIONS, meanVector } from '../word-vectors.ts';

const meanOf = perSentence(({ tokens }, { first, last }) => ({
  vector: meanVector(tokens.slice(first, last + 1).map(({ lower }) => lower)),
}));

/** How much the sentence before counts beside the claim's own. */
const BEFORE = 2 / 3;

/** Numbers of the vector of a claim: those of its sentence, then those of the sentence before. */
export const CLAIM_DIMENSIONS = 2 * DIMENSIONS;

/**
 * What the sentence of a claim and the one before it in the paragraph are about, each as the mean of the vectors of its
 * words. Words that no article of the gold has beside a claim are heard by it as the words that they are like. Zeros
 * where no word is known, and where the sentence opens its paragraph.
 */
export function claimVector(document: AnalysedDocument, { sentence }: { sentence: number }): Float32Array {
  const { sentences } = document;
  const vector = new Float32Array(CLAIM_DIMENSIONS);
  const own = meanOf(document, sentences[sentence]!).vector;
  if (own) vector.set(own);
  const before = sentences[sentence - 1];
  if (before?.block !== sentences[sentence]!.block) return vector;
  const mean = meanOf(document, before).vector;
  if (mean)
    vector.set(
      mean.map((one) => BEFORE * one),
      DIMENSIONS,
    );
  return vector;
}
