import { CAME_AFTER } from '../data/scope-words.ts';
import type { AnalysedDocument } from '../document.ts';
import type { ScopeClaim } from './story.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a claim tells what the event of the article came after: "The raid came two days after militants abducted six
 * nurses", "The ambush followed an attack that wounded eleven". Counter-example: "Two died days after the raid", where
 * the claim stands before the words.
 *
 * @example cameAfter(document, claim) // the words that say so, or null
 */
export function cameAfter(document: AnalysedDocument, claim: ScopeClaim): string | null {
  const { first } = document.sentences[claim.sentence]!;
  if (claim.first <= first) return null;
  // Behind a semicolon or "and" something is told for itself; "appealed not to go ahead with" tells of what is to come.
  const words = wordsOf(document, first, claim.first - 1);
  const found = CAME_AFTER.exec(words);
  if (!found) return null;
  return / (?:and|but|not|;) /.test(words.slice(found.index)) ? null : found[0].trim();
}
