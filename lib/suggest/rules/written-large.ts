import { isTitleCase } from '../actors/capitals.ts';
import type { AnalysedDocument, Token } from '../document.ts';
import { unitAt } from '../syntax/phrases.ts';
import type { Context } from './candidate.ts';

const large = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** "the Missing Persons Institute", "Wounded Knee": every word is written large, where the sentence as a whole is not. */
export function isPartOfName(document: AnalysedDocument, first: number, last: number): boolean {
  const { tokens, sentences } = document;
  return (
    tokens.slice(first, last + 1).every(large) && !isTitleCase(document, sentences[tokens[first]!.sentence]!)
  );
}

/**
 * "The ship Execution of Justice": an act written large with an "of" and one word written large behind it is a name.
 * Counter-examples: "the execution of Justice Deri", "Execution of Deri", which opens its sentence or names a person.
 */
export function namesThing({ document, parsed, person }: Context, unit: number, noun: number): boolean {
  const of = unitAt(parsed, unit + 1);
  const inner = unitAt(parsed, unit + 2);
  if (noun === parsed.sentence.first || of?.type !== 'prep' || of.lower !== 'of' || inner?.type !== 'np')
    return false;
  return (
    inner.first === inner.last &&
    !person(inner.first) &&
    isPartOfName(document, noun, noun) &&
    isPartOfName(document, inner.first, inner.last)
  );
}
