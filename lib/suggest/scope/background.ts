import { GOES_ON, SEPARATE, THAT_EVENT } from '../data/scope-words.ts';
import type { AnalysedDocument } from '../document.ts';
import { perSentence } from '../per-sentence.ts';
import { LEAD, type ScopeClaim, type Story } from './story.ts';
import { wordsOf } from './words.ts';

/** Tokens at the start of a sentence in which it says that it turns to something else. */
const OPENING = 9;

/** What the words of a sentence say of background, for all of its claims. */
const wordingOf = perSentence((document, { first, last }) => {
  const opening = wordsOf(document, first, Math.min(last, first + OPENING));
  return {
    turn: SEPARATE.test(opening) ? 'turns:separate' : GOES_ON.test(opening) ? 'turns:on' : null,
    that: THAT_EVENT.test(wordsOf(document, first, last)),
  };
});

/**
 * Features that tell other events and totals from the event: turns to something apart ("in a separate raid"), events
 * that were told before ("in that attack"), and articles whose title or lead tell the figures of a count. `main` says
 * whether the claim is tied to title or lead. Empty where nothing of the kind is said.
 */
export function backgroundOf(
  document: AnalysedDocument,
  { tellsFigures }: Story,
  claim: ScopeClaim,
  main: string,
): string[] {
  const { turn, that } = wordingOf(document, document.sentences[claim.sentence]!);
  const found: string[] = [];
  if (turn) found.push(turn);
  if (that && claim.sentence > LEAD) found.push('that-event');
  if (tellsFigures) {
    const counted = claim.counted && claim.low !== 1 ? 'count' : 'other';
    found.push(`figures:${claim.sentence <= LEAD ? 'head:' : ''}${main}`, `figures:${counted}`);
  }
  return found;
}
