import type { AnalysedDocument, Token } from '../document.ts';
import { singular } from '../people.ts';
import type { ScopeClaim } from './story.ts';

/** Words for anybody: that two claims share them says nothing. */
export const ANYBODY =
  /^(?:people|person|civilian|man|woman|child|other|one|body|victim|dozen|hundred|thousand|number|casualty|death|resident|life|member|local|everyone|someone|many|some|several|more|most)$/;

export const isName = ({ tag, lower }: Token): boolean => tag === 'PROPN' && lower.length > 2;

/** Words with a capital that are no names: "The editor", "Two nurses". */
const OPENING_WORD =
  /^(?:the|his|her|their|its|our|your|another|some|those|these|this|that|other|others|both|all|every|each|one|two|three|four|five|six|seven|eight|nine|ten|dozens|several|many)$/;

/**
 * Names in the victims of a claim, also those that a pronoun stands for. Whoever only owns the noun is none of them:
 * "Cassar's brother" is not Cassar.
 */
export function namesOfVictims({ tokens }: AnalysedDocument, { victims, resolved }: ScopeClaim): string[] {
  const names = new Set<string>();
  const owner = (i: number): boolean => /^['’]s?$/.test(tokens[i + 1]?.text ?? '') && i < victims!.last;
  if (victims)
    for (let i = victims.first; i <= victims.last; i++)
      if (isName(tokens[i]!) && !owner(i)) names.add(tokens[i]!.lower);
  for (const [word] of resolved.matchAll(/\p{Lu}[\p{L}'’-]{2,}/gu)) {
    const lower = word.toLowerCase();
    if ((word !== resolved || resolved.includes(' ')) && !OPENING_WORD.test(lower) && !/['’]s?$/.test(lower))
      names.add(lower);
  }
  if (/^\p{Lu}[\p{L}'’-]{2,}$/u.test(resolved)) names.add(resolved.toLowerCase());
  return [...names];
}

/** The noun that says who the victims are, in singular: "toddler" for "the 2-year-old toddler" or the "she" that stands for her. */
export function nounOfVictims(
  { tokens }: AnalysedDocument,
  { victims, resolved }: ScopeClaim,
): string | null {
  const head = victims ? tokens[victims.head]! : null;
  if (head && head.tag === 'NOUN') return singular(head.lower);
  const last = /(\p{L}[\p{L}-]+)\s*$/u.exec(resolved)?.[1];
  return last && !/^\p{Lu}/u.test(last) ? singular(last.toLowerCase()) : null;
}
