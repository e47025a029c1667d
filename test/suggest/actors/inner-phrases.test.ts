import { expect, test } from 'vitest';
import { withoutInner } from '../../../lib/suggest/actors/parties/inner-phrases.ts';
import type { PartyPhrase } from '../../../lib/suggest/actors/parties/phrases.ts';

interface Wording {
  name: string;
  phrases: PartyPhrase[];
  share: number;
}

const phrase = ([first, last]: [number, number]): PartyPhrase => ({
  start: first * 10,
  end: last * 10 + 9,
  first,
  last,
  head: last,
  reach: 'base',
  mention: null,
  holds: null,
});

const wording = (name: string, share: number, ...places: [number, number][]): Wording => ({
  name,
  share,
  phrases: places.map(phrase),
});

const left = (forms: Wording[], names: { first: number; last: number }[] = []): string[] =>
  withoutInner(forms, names, ({ share }) => share).map(({ name }) => name);

const head = wording('the head of the rescue team', 0.9, [2, 7]);

test.each<[string, Wording[], { first: number; last: number }[], string[]]>([
  ['at the end of a longer wording', [head, wording('the rescue team', 0.6, [5, 7])], [], [head.name]],
  ['at the beginning of a longer wording', [head, wording('the head', 0.6, [2, 3])], [], [head.name]],
  ['in a name', [wording('the union', 0.6, [5, 6])], [{ first: 3, last: 8 }], []],
])('what stands only inside goes: %s', (_, forms, names, expected) => {
  expect(left(forms, names)).toEqual(expected);
});

test.each<[string, Wording[], { first: number; last: number }[]]>([
  ['likely by itself', [head, wording('the rescue team', 0.85, [5, 7])], []],
  ['elsewhere too', [head, wording('the rescue team', 0.6, [5, 7], [20, 22])], []],
  ['beside a longer one', [head, wording('the miners', 0.6, [8, 9])], []],
  ['beyond the end of one before', [head, wording('the team there', 0.6, [6, 8])], []],
  ['just the words of a name', [wording('the union', 0.6, [5, 6])], [{ first: 5, last: 6 }]],
])('it stays: %s', (_, forms, names) => {
  expect(left(forms, names)).toEqual(forms.map(({ name }) => name));
});
