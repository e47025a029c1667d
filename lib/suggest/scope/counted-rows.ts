import type { AnalysedDocument } from '../document.ts';
import type { ScopeClaim } from './story.ts';
import { wordsOf } from './words.ts';

/** A place in a row. */
const PLACE_IN_ROW =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))$/;
const NUMBER_OF = / (?:number|numbers|total) of /;
/** The time over which somebody counts. */
const PERIOD =
  / (?:this (?:week|month|year|season|decade)|since|to date|in (?:the )?(?:(?:past|last|space) )?(?:of )?(?:\S+ )?(?:weeks|months|years|decades)|in (?:a|the|less than a) (?:\S+ )?(?:week|month|year|decade)|in as many \S+) /;

/** Tokens before a claim in which its number may stand. */
const BEFORE = 5;

/**
 * Whether a claim counts a row of victims over a time, in words beside it: "the third killing of a trader this month",
 * "the fifth to be shot since May", "brings to 27 the number of people killed since October". A place in a row alone
 * does not: "the second explosion killed nine people this month".
 *
 * @example countsRow(document, claim) // the words that say so, or null
 */
export function countsRow(document: AnalysedDocument, claim: ScopeClaim): string | null {
  const { tokens, sentences } = document;
  const sentence = sentences[claim.sentence]!;
  const period = PERIOD.exec(wordsOf(document, claim.first, sentence.last))?.[0].trim();
  if (period === undefined) return null;
  // The ordinal stands in the victims' phrase, or before the noun that is the deed: "the third killing of".
  const deed = tokens[claim.trigger]!.tag === 'NOUN';
  const { first, last } = deed ? { first: claim.trigger - 3, last: claim.trigger } : (claim.victims ?? claim);
  for (let i = Math.max(sentence.first, first); i <= last; i++)
    if (
      PLACE_IN_ROW.test(tokens[i]!.lower) &&
      (i === sentence.first || /^(?:the|,|:|is|was)$/.test(tokens[i - 1]!.lower))
    )
      return `"${tokens[i]!.lower}" … "${period}"`;
  const before = wordsOf(document, Math.max(sentence.first, claim.first - BEFORE), claim.last);
  return NUMBER_OF.test(before) ? `"number of" … "${period}"` : null;
}
