import type { Claim } from '../claim.ts';
import { ANIMALS } from '../data/person-nouns.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { isPersonNoun, isPlural, singular } from '../people.ts';
import type { Trace } from '../trace.ts';

const THEY = /^(?:they|them|their|theirs)$/;
const animals = new Set(ANIMALS);
const HARMED = new Set('killed died injured wounded hurt shot drowned missing stolen'.split(' '));
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

/** "One horse was killed and two were injured": the people that a bare number counts are those of the clause before, here animals. */
function countsAnimals({ tokens, sentences }: AnalysedDocument, number: number): boolean {
  const { first } = sentences[tokens[number]!.sentence]!;
  for (let i = number - 1; i > first; i--) {
    const { tag, lower } = tokens[i]!;
    if (tag === 'NUM' || (tag === 'NOUN' && isPersonNoun(lower))) return false;
    if (!animals.has(singular(lower))) continue;
    const counted = tokens[i - 1]!.tag === 'NUM' || /^an?$/.test(tokens[i - 1]!.lower);
    const harmed = tokens.slice(i + 1, number).some(({ lower: word }) => HARMED.has(word));
    return counted && harmed;
  }
  return false;
}

/**
 * Drops claims whose victims are a pronoun for animals, or a number that counts them.
 *
 * @example "The whales had come ashore. They died in the night." gives no claim; "The dogs barked at the soldiers. They
 * died in the night." and "The soldiers fed the dogs. The guards said they died", where people stand nearer.
 */
export function dropAnimals(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  return claims.filter((claim) => {
    const head = claim.victimTokens?.head;
    if (head === undefined) return true;
    const { lower, tag } = document.tokens[head]!;
    const animal =
      tag === 'NUM'
        ? countsAnimals(document, head)
        : THEY.test(lower) && standsForAnimals(document, head, claim.sentence);
    if (!animal) return true;
    trace.add(
      'refiners',
      'animals',
      slice(document, head, head),
      `dropped: ${claim.rule}, stands for animals`,
    );
    return false;
  });
}
