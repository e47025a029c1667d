import { expect, test } from 'vitest';
import { formOf } from '../../../lib/suggest/actors/parties/features.ts';
import { groupParties } from '../../../lib/suggest/actors/parties/join-parties.ts';
import type { PairSide } from '../../../lib/suggest/actors/parties/pairs.ts';
import { isDescribed, partyPhrases } from '../../../lib/suggest/actors/parties/phrases.ts';
import { readClaims, suggest } from '../../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../../lib/text/plain.ts';

const phrasesOf = (text: string): string[] => {
  const { document, actors } = readClaims(articleFromText(text));
  return partyPhrases(document, actors).map(({ start, end }) => text.slice(start, end));
};

test('a phrase is offered with its possible ends', () => {
  const phrases = phrasesOf('Three employees of the clinic in Dorna were killed.');
  expect(phrases).toContain('Three employees');
  expect(phrases).toContain('Three employees of the clinic');
});

test('a verb before a number and a time before a nationality stay outside', () => {
  expect(phrasesOf('They faced two hundred shepherds on the road.')).toContain('two hundred shepherds');
  expect(phrasesOf('They faced two hundred shepherds on the road.')).not.toContain(
    'faced two hundred shepherds',
  );
});

test('a number may be part of the naming or not', () => {
  const phrases = phrasesOf('At least nine soldiers died.');
  expect(phrases).toEqual(expect.arrayContaining(['At least nine soldiers', 'soldiers']));
});

test('a river is nobody', () => {
  expect(phrasesOf('The Dorna River freezes every winter.')).toEqual([]);
});

test('wordings that differ in the determiner are one', () => {
  expect(formOf('The four gunmen')).toBe(formOf('gunmen'));
  expect(formOf('Mali’s army')).not.toBe(formOf('army'));
});

test('victims of a claim are offered as a party', () => {
  const { suggestions } = suggest(
    articleFromText('Dorna attack\n\nGunmen killed nine farmers near Dorna on Monday, police said.'),
  );
  const actors = suggestions.filter(({ kind }) => kind === 'actor').map(({ quote }) => quote);
  expect(actors).toEqual(expect.arrayContaining(['Gunmen', 'farmers', 'police']));
});

test('without a claim a wording that no rule knows must speak', () => {
  const { suggestions } = suggest(articleFromText('A fan of the old school, she kept her notes on paper.'));
  expect(suggestions).toEqual([]);
});

test('what names a party is left to the rules for names', () => {
  expect(isDescribed({ rule: 'role-people' })).toBe(true);
  expect(isDescribed({ rule: 'lexicon-name' })).toBe(false);
});

const side = (word: string, type: PairSide['type']): PairSide => ({
  words: new Set([word]),
  head: 0,
  noun: word,
  word,
  many: true,
  type,
  actor: word,
  roles: new Set(),
  determiner: 'bare',
  sentence: 0,
  names: new Set(),
  other: false,
  sort: 0,
  nounNumber: 0,
});

test('wordings are joined by their average share, armed groups only with each other', () => {
  const sides = [side('pupils', 'civilians'), side('students', 'civilians'), side('militants', 'rebel')];
  const groups = groupParties(sides, () => 0.9, 0.5);
  expect(groups[0]).toBe(groups[1]);
  expect(groups[2]).not.toBe(groups[0]);
});

/** Two wordings of armed groups, how likely they are one party, and whether they are joined. */
const ARMED: [a: PairSide, b: PairSide, share: number, joined: boolean][] = [
  [side('militants', 'rebel'), side('gunmen', 'militia'), 0.6, true],
  [side('militants', 'rebel'), side('gunmen', 'militia'), 0.45, false],
  [side('militants', 'rebel'), { ...side('fighters', 'rebel'), names: new Set(['kolian']) }, 0.9, false],
  [side('militants', 'rebel'), { ...side('fighters', 'rebel'), actor: 'militants' }, 0.1, true],
];

test.each(ARMED)(
  'armed groups apart by the rules need a greater share and no name',
  (a, b, share, joined) => {
    const [first, second] = groupParties([a, b], () => share);
    expect(first === second).toBe(joined);
  },
);

test('one suggestion on the same words: the number alone makes no second one, and the party has one name', () => {
  const { suggestions } = suggest(
    articleFromText('Five soldiers were killed near Orlo. The army said the soldiers were on patrol.'),
  );
  const actors = suggestions.filter(({ kind }) => kind === 'actor');
  const places = actors.map(({ end }) => end);
  expect(new Set(places).size).toBe(places.length);
  const soldiers = actors.flatMap((each) =>
    each.kind === 'actor' && each.quote.endsWith('soldiers') ? [each.value.name] : [],
  );
  expect(new Set(soldiers).size).toBe(1);
  for (const name of soldiers) expect(name).not.toMatch(/five/i);
});

test('a counted group that no rule knows stays, under its name without the number', () => {
  const { suggestions } = suggest(
    articleFromText(
      'At least 14 ferrymen were killed at Orlo, the mayor said. The ferrymen had gone on strike.',
    ),
  );
  const names = suggestions.flatMap((each) =>
    each.kind === 'actor' && /ferrymen/.test(each.quote) ? [each.value.name] : [],
  );
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).not.toMatch(/14|least/);
});
