import type { Claim } from '../claim.ts';
import { NO_EVENT_ROWS } from '../data/no-event-rows.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Trace } from '../trace.ts';

/** Tokens read from the word before a trigger on. */
const REACH = 12;

/** The first row whose sentence the words are, by its position; -1 for none. Claims of one sentence share it. */
const sentenceRow = (words: string): number =>
  NO_EVENT_ROWS.findIndex(({ sentence }) => sentence?.test(words));

/** Leaves out claims whose sentence tells a story, defines a word, drills or speaks in a figure: one row of the table each. */
export function dropNoEvents(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const { tokens, sentences } = document;
  const words = (first: number, last: number): string =>
    tokens
      .slice(first, last + 1)
      .map(({ lower }) => lower)
      .join(' ');
  const read = new Map<number, number>();
  return claims.filter((claim) => {
    const { first, last } = sentences[claim.sentence]!;
    const bySentence = read.get(claim.sentence) ?? sentenceRow(words(first, last));
    read.set(claim.sentence, bySentence);
    const after = words(Math.max(first, claim.trigger - 1), Math.min(last, claim.trigger + REACH));
    const row = NO_EVENT_ROWS.find(({ after: behind }, index) => index === bySentence || behind?.test(after));
    if (row) {
      const text = document.text.slice(claim.start, claim.end);
      trace.add('refiners', 'no-event', { start: claim.start, end: claim.end, text }, `dropped: ${row.id}`);
    }
    return !row;
  });
}
