import { expect, test } from 'vitest';
import { partyPhrases } from '../../../lib/suggest/actors/parties/phrases.ts';
import { readClaims } from '../../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../../lib/text/plain.ts';

const phrasesOf = (text: string): string[] => {
  const { document, actors } = readClaims(articleFromText(text));
  return partyPhrases(document, actors).map(({ start, end }) => text.slice(start, end));
};

/** A sentence, the wording that must be among the candidates, one that must not. */
const ROWS: [what: string, text: string, has: string, hasNot: string][] = [
  [
    'a list of parties is one wording, and no part of it is a list',
    'Teachers, ferry pilots, market traders and nurses were jailed.',
    'Teachers, ferry pilots, market traders and nurses',
    'ferry pilots, market traders and nurses',
  ],
  [
    'things end a list',
    'Teachers, boats, tents and nurses were moved.',
    'Teachers',
    'Teachers, boats, tents and nurses',
  ],
  [
    'modifiers before "and" belong to the head behind it',
    'Local, state and federal police closed the bridge.',
    'Local, state and federal police',
    'state and federal',
  ],
  [
    'a party before "and" is one by itself',
    'The governor and federal police closed the bridge.',
    'federal police',
    'governor and federal police',
  ],
  [
    'what somebody is accused of is no part of who it is',
    'The mayor accused troops of burning the granary.',
    'troops',
    'troops of burning the granary',
  ],
  ['an act is no modifier', 'Bandits are kidnapping pupils in Orlo.', 'pupils', 'kidnapping pupils'],
  [
    'a second verb is no modifier',
    'She condemned the raid and ordered security forces to act.',
    'security forces',
    'ordered security forces',
  ],
  [
    'a clause opens outside the phrase',
    'In Bresk, where armed men waited, nobody spoke.',
    'armed men',
    'where armed men',
  ],
  ['people by what befell them', 'The four kidnapped are nurses.', 'The four kidnapped', 'kidnapped are'],
  ['"all" may be part of the naming', 'All the captives are alive.', 'All the captives', 'captives are'],
  ['a time says nothing about who', 'Police fired on troops at dawn.', 'troops', 'troops at dawn'],
  [
    'an adjective before the real head is no head',
    'The militant armed wing denied it.',
    'The militant armed wing',
    'The militant',
  ],
  [
    'a number may say how old or how many',
    'A girl of seven hid behind a family of five tents.',
    'A girl of seven',
    'a family of five',
  ],
  [
    'a clause may end with its first phrase',
    'Captives held in the fort since March fled.',
    'Captives held in the fort',
    'Captives held in the fort since March fled',
  ],
  [
    'an adjective may open a clause behind the head, a verb of the sentence none',
    'A band loyal to the marshal fled.',
    'A band loyal to the marshal',
    'A band loyal to the marshal fled',
  ],
  [
    'the owner in a description of a person may be a party, the office is none of its own',
    "The union's president, Ana Ruiz, denied it.",
    'The union',
    "The union's president",
  ],
  [
    'a description and the name right behind it are one wording too',
    'The risk consultancy “Halberd” left Bresk, and the port authority Halberd served stayed.',
    'The risk consultancy “Halberd”',
    'the port authority Halberd served',
  ],
  [
    'a name in quotation marks or brackets belongs to the head behind it, other quotations do not',
    'The outlawed “Red Capital” gang met “friends” militants knew.',
    'The outlawed “Red Capital” gang',
    '“friends” militants',
  ],
  [
    'nothing modifies a quantity',
    'The film, which aired on Friday, showed dozens of refugees.',
    'dozens of refugees',
    'showed dozens of refugees',
  ],
  [
    'who represents a body is a person, a movement of things is no party',
    'Representatives of the truth commission watched the movement of the clock.',
    'Representatives of the truth commission',
    'the movement of the clock',
  ],
];

test.each(ROWS)('%s', (_, text, has, hasNot) => {
  const phrases = phrasesOf(text);
  expect(phrases).toContain(has);
  expect(phrases).not.toContain(hasNot);
});
