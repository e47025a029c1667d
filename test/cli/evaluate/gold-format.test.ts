import { expect, test } from 'vitest';
import { readCount, readGold } from '../../../lib/cli/evaluate/gold.ts';

test.each([
  ['five=5', { count_text: 'five', low: 5, high: 5 }],
  ['at least nine=9+', { count_text: 'at least nine', low: 9, high: null }],
  ['up to 40=..40', { count_text: 'up to 40', low: null, high: 40 }],
  ['12 to 15=12-15', { count_text: '12 to 15', low: 12, high: 15 }],
  ['dozens=?', { count_text: 'dozens', low: null, high: null }],
  ['Nobody=0', { count_text: 'Nobody', low: 0, high: 0 }],
  ['1', { count_text: null, low: 1, high: 1 }],
  ['?', { count_text: null, low: null, high: null }],
])('count %j', (cell, expected) => expect(readCount(cell)).toEqual(expected));

test('a claim with everything', () => {
  const { genre, casualties, actors } = readGold(
    'x',
    [
      'genre: attack',
      'claims:',
      'killed | eleven others died #2 | eleven=11 | others = soldiers | by rebels | per The army | other',
      'injured | nobody was hurt | nobody=0 | nobody | none negated',
      'actors:',
      'rebel | CMA | the CMA; the alliance',
    ].join('\n'),
  );
  expect(genre).toBe('attack');
  expect(casualties).toEqual([
    {
      kind: 'killed',
      quote: 'eleven others died',
      occurrence: 2,
      count_text: 'eleven',
      low: 11,
      high: 11,
      victims: 'others',
      victims_resolved: 'soldiers',
      perpetrator: 'rebels',
      source: 'The army',
      scope: 'other',
      negated: false,
    },
    {
      kind: 'injured',
      quote: 'nobody was hurt',
      occurrence: 1,
      count_text: 'nobody',
      low: 0,
      high: 0,
      victims: 'nobody',
      victims_resolved: 'nobody',
      perpetrator: null,
      source: null,
      scope: 'none',
      negated: true,
    },
  ]);
  expect(actors).toEqual([{ type: 'rebel', name: 'CMA', mentions: ['the CMA', 'the alliance'] }]);
});

test.each([
  ['slain | two died | two=2 | two', /x, line 2: "slain" is no kind/],
  ['killed | two died | two | two', /x, line 2: "two" is no count/],
  ['killed | two died | two=2 | two | later', /x, line 2: "later" is no scope/],
])('a line that cannot be read is named: %s', (line, message) => {
  expect(() => readGold('x', `claims:\n${line}`)).toThrow(message);
});
