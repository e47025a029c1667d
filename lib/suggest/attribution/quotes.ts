import type { AnalysedDocument } from '../document.ts';
import { startsPlain } from '../letters.ts';

/** A quotation: token positions of its first and last word, inclusive. */
export interface Quotation {
  first: number;
  last: number;
  block: number;
  /** The block ends before the quotation does: the next block carries it on. */
  open: boolean;
}

/** Fewer words than this are a term in quotation marks, not speech. */
const SHORTEST_SPEECH = 4;

const OPENING = /^[“«„]+$|^``$/;
const CLOSING = /^[”»]+$|^''$/;
const STRAIGHT = /^"+$/;

/**
 * The quotations of a document in order of the text. A mark left open at the end of a block closes there. Single
 * quotation marks are not read: they are apostrophes as often. Empty when nothing is quoted.
 *
 * @example "“They took twelve,” he said." gives one quotation from "They" to "twelve"
 */
export function findQuotations(document: AnalysedDocument): Quotation[] {
  const { tokens, sentences } = document;
  const found: Quotation[] = [];
  let start = -1;
  let block = -1;
  const close = (last: number, open: boolean): void => {
    if (start >= 0 && last - start + 1 >= SHORTEST_SPEECH) found.push({ first: start, last, block, open });
    start = -1;
  };
  for (const sentence of sentences) {
    if (sentence.block !== block) {
      close(sentence.first - 1, true);
      block = sentence.block;
    }
    for (let i = sentence.first; i <= sentence.last; i++) {
      const sign = tokens[i]!.text;
      if (startsPlain(sign)) continue;
      if (OPENING.test(sign) || (STRAIGHT.test(sign) && start < 0)) {
        close(i - 1, false);
        start = i + 1;
      } else if (CLOSING.test(sign) || STRAIGHT.test(sign)) close(i - 1, false);
    }
  }
  close(tokens.length - 1, true);
  return found;
}
