import { expect, test } from 'vitest';
import { partyForms } from '../../../lib/suggest/actors/parties/features.ts';
import type { PartyForm } from '../../../lib/suggest/actors/parties/phrase-reader.ts';
import { PARTY_FEATURES } from '../../../lib/suggest/actors/parties/model.ts';
import { partyPhrases } from '../../../lib/suggest/actors/parties/phrases.ts';
import { wholeLists } from '../../../lib/suggest/actors/parties/whole-lists.ts';
import { readClaims } from '../../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../../lib/text/plain.ts';

const formsOf = (text: string): PartyForm[] => {
  const { document, actors, claims } = readClaims(articleFromText(text));
  return partyForms(document, partyPhrases(document, actors), claims, PARTY_FEATURES);
};

const find = (forms: readonly PartyForm[], form: string): PartyForm => {
  const found = forms.find((each) => each.form === form);
  if (!found) throw new Error(`"${form}" is none of: ${forms.map((each) => each.form).join(' | ')}`);
  return found;
};

/** A list, and whether its members are of one sort. */
const LISTS: [list: string, text: string, one: boolean][] = [
  ['girls and a boy', 'Two girls and a boy were found at the well.', true],
  ['teachers pupils and their parents', 'Teachers, pupils and their parents left the school.', true],
  ['soldiers and two nurses', 'The soldiers and two nurses were found at the well.', false],
  ['army and the rebels', 'The army and the rebels blamed each other.', false],
];

test.each(LISTS)('%s', (list, text, one) => {
  expect(find(formsOf(text), list).oneSort).toBe(one);
});

test('a list of one sort stands for its members, but not for a member that is named elsewhere too', () => {
  const forms = formsOf('Two girls and a boy were found at the well. The boy spoke to reporters.');
  const list = find(forms, 'girls and a boy');
  const girls = find(forms, 'girls');
  const boy = find(forms, 'boy');
  const share = (form: PartyForm): number => (form === list ? 0.7 : 0.9);
  expect([...wholeLists(forms, new Set([girls, boy]), share)]).toEqual([boy, list]);
});

test('a list that is no likely party leaves its members alone, and so does one of several sorts', () => {
  const unlikely = formsOf('Two girls and a boy were found at the well.');
  const girls = new Set([find(unlikely, 'girls')]);
  expect(wholeLists(unlikely, girls, () => 0.3)).toEqual(girls);
  const several = formsOf('The soldiers and two nurses were found at the well.');
  const members = new Set([find(several, 'soldiers'), find(several, 'nurses')]);
  expect(wholeLists(several, members, () => 0.9)).toEqual(members);
});
