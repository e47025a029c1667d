import { ENTRIES, TURNS_ASIDE, TURNS_BACK, type Work } from '../data/scope-words.ts';
import type { AnalysedDocument } from '../document.ts';
import { wordsOf } from './words.ts';

/** Tokens at the start of a sentence in which a turn is said. */
const OPENING = 9;
/** Sentences that a turn reaches at most. */
const REACH = 4;

/** By what each sentence has turned from the event: its own first words, or those of sentences before it in the paragraph. */
export function turnsOf(document: AnalysedDocument): (string | null)[] {
  let turn: string | null = null;
  let since = 0;
  let block = -1;
  return document.sentences.map((sentence) => {
    const opening = wordsOf(document, sentence.first, Math.min(sentence.last, sentence.first + OPENING));
    since++;
    if (sentence.block !== block && since > 1) turn = null;
    block = sentence.block;
    if (TURNS_ASIDE.test(opening)) [turn, since] = ['aside', 0];
    else if (TURNS_BACK.test(opening)) [turn, since] = ['back', 0];
    else if (since > REACH) turn = null;
    return turn && `${turn}${since === 0 ? '' : '-on'}`;
  });
}

/** So many entries make a list. */
const MANY_ENTRIES = 3;

/** What sort of list the paragraphs make: entries of a day, or of years. */
export function entriesOf({ article, blocks }: AnalysedDocument): Work[] {
  return ENTRIES.flatMap(([work, pattern]) =>
    blocks.filter(({ start }) => pattern.test(article.text.slice(start, start + 30))).length >= MANY_ENTRIES
      ? [work]
      : [],
  );
}
