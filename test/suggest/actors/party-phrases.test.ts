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
];

test.each(ROWS)('%s', (_, text, has, hasNot) => {
  const phrases = phrasesOf(text);
  expect(phrases).toContain(has);
  expect(phrases).not.toContain(hasNot);
});
