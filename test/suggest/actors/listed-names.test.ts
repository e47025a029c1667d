import { expect, test } from 'vitest';
import { listedName } from '../../../lib/suggest/actors/listed-names.ts';

test.each([
  ['a translation', 'Médecins Sans Frontières', 'Doctors Without Borders'],
  ['another spelling', 'the Tehreek-ul-Mujahideen', 'United Jihad Council'],
  ['the same words in another order', 'Movement of 23 March', 'March 23 Movement'],
  ['case, accents and hyphens aside', 'medecins sans-frontieres', 'Doctors Without Borders'],
])('%s is the same party', (_, one, other) => {
  expect(listedName(one)).not.toBeNull();
  expect(listedName(one)).toEqual(listedName(other));
});

test.each([
  [
    'groups of one acronym in two countries',
    'Popular Front for Liberation',
    'Patriotic Front for Liberation',
  ],
  ['two outlets of one country', 'Jiji Press', 'Kyodo News'],
])('%s are two parties', (_, one, other) => {
  expect(listedName(other)).not.toBeNull();
  expect(listedName(one)?.key).not.toBe(listedName(other)?.key);
});

test.each([
  ['an acronym', 'FPL'],
  ['an ordinary word', 'Army of Glory'],
  ['a description', 'Papuan rebels'],
  ['a name that no list has', 'Front for a Free Orlo'],
])('%s says nothing by itself', (_, name) => {
  expect(listedName(name)).toBeNull();
});
