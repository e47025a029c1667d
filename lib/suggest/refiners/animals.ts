import type { Claim } from '../claim.ts';
import { ANIMALS } from '../data/person-nouns.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { isPersonNoun, isPlural, singular } from '../people.ts';
import type { Trace } from '../trace.ts';

const THEY = /^(?:they|them|their|theirs)$/;
const animals = new Set(ANIMALS);
/** How far back a pronoun is followed: the nearest plural noun mostly stands in its own sentence or in the one before. */
const REACH = 60;

/** Whether the nearest plural noun before a pronoun names animals, and no people stand between them. */
function standsForAnimals({ tokens }: AnalysedDocument, pronoun: number, sentence: number): boolean {
  for (let i = pronoun - 1; i >= Math.max(0, pronoun - REACH); i--) {
    const token = tokens[i]!;
    if (sentence - token.sentence > 1) return false;
    // The tagger takes "Dogs" at the start of a sentence for a verb: of animals the word alone counts.
    if (token.lower.endsWith('s') && animals.has(singular(token.lower))) return true;
    if (token.tag === 'NOUN' && isPlural(token) && isPersonNoun(token.lower)) return false;
  }
  return false;
}

/**
 * Drops claims whose victims are a pronoun for animals.
 *
 * @example "The whales had come ashore. They died in the night." gives no claim; "The dogs barked at the soldiers. They
 * died in the night." and "The soldiers fed the dogs. The guards said they died", where people stand nearer.
 */
export function dropAnimals(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  return claims.filter((claim) => {
    const head = claim.victimTokens?.head;
    if (head === undefined || !THEY.test(document.tokens[head]!.lower)) return true;
    if (!standsForAnimals(document, head, claim.sentence)) return true;
    trace.add(
      'refiners',
      'animals',
      slice(document, head, head),
      `dropped: ${claim.rule}, a pronoun for animals`,
    );
    return false;
  });
}
