import { describe, expect, test } from 'vitest';
import type { CasualtySuggestion } from '../../lib/model.ts';
import { analyse } from '../../lib/suggest/document.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { findDates } from '../../lib/suggest/scope/dates.ts';
import { isoDate } from '../../lib/suggest/scope/days.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** The kinds of the date phrases in a sentence, in order. */
const kinds = (text: string): string[] => {
  const document = analyse(articleFromText(text));
  return findDates(document, document.sentences[0]!).map(({ kind }) => kind);
};

describe('dates', () => {
  test('near, month, year, past and stretch', () => {
    expect(kinds('Two men died on Monday.')).toEqual(['near']);
    expect(kinds('Two men died in September.')).toEqual(['month']);
    expect(kinds('Two men died on Oct. 7, not in 1998.')).toEqual(['near', 'year']);
    expect(kinds('Two men died in 1998.')).toEqual(['year']);
    expect(kinds('Two men died last month.')).toEqual(['past']);
    expect(kinds('Two men died in the past six years.')).toEqual(['stretch']);
  });
  test('days of the week are told apart', () => {
    const document = analyse(articleFromText('Two men died on Monday, a third on 7 May and one today.'));
    const days = findDates(document, document.sentences[0]!).map(({ day }) => day ?? null);
    expect(days).toEqual(['mon', null, null]);
  });
  test('"may" as a verb is no month', () => expect(kinds('Two men may have died.')).toEqual([]));
});

const claimsOf = (text: string, published: string | null = null): CasualtySuggestion[] =>
  suggest({ ...articleFromText(text), published }).suggestions.filter((one) => one.kind === 'casualty');

describe('days', () => {
  const now = { year: 2024, month: 2, day: 6, sure: true };
  const bare = { month: null, year: null };
  test.each([
    ['Sunday', '2024-03-03'],
    ['Wednesday', '2024-03-06'],
    ['yesterday', '2024-03-05'],
    ['last month', '2024-02'],
    ['two years ago', '2022'],
    ['three months earlier', '2023-12'],
  ])('%s is %s', (words, iso) => expect(isoDate(words, bare, now)).toBe(iso));
  test('a month without a year is the latest one', () => {
    expect(isoDate('November', { month: 10, year: null }, now)).toBe('2023-11');
    expect(isoDate('3 May 2019', { month: 4, year: 2019 }, now)).toBe('2019-05-03');
  });
  test('a weekday of an article without a day is no day', () => {
    expect(isoDate('Sunday', bare, null)).toBeNull();
    expect(isoDate('last month', bare, { year: 2019, month: null, day: null, sure: false })).toBeNull();
    expect(isoDate('ages ago', bare, now)).toBeNull();
  });
  test('a claim carries the words and the day', () => {
    const [claim] = claimsOf('Two guards were killed in Orlo on Sunday.', '2024-03-06T08:00:00Z');
    expect(claim?.value.date).toMatchObject({ text: 'Sunday', iso: '2024-03-03' });
  });
});

describe('places', () => {
  test('the name after "in" or "near", as it stands', () => {
    expect(claimsOf('Two guards were killed in the town of Orlo.')[0]?.value.place?.text).toBe(
      'the town of Orlo',
    );
    expect(claimsOf('Two guards were killed near Velin on Monday.')[0]?.value.place?.text).toBe('Velin');
  });
  test('no month, no owner and nobody is a place', () => {
    expect(claimsOf('Two guards were killed in January.')[0]?.value.place).toBeNull();
    expect(claimsOf('Two guards were killed in an ambush.')[0]?.value.place).toBeNull();
  });
});

const story = (sentence: string): CasualtySuggestion[] =>
  claimsOf(`Blast kills 12 in Orlo\n\nA blast killed 12 people in Orlo on Monday.\n\n${sentence}`);

const replaced = (sentence: string): (string | undefined)[] => {
  const claims = story(sentence);
  return claims.flatMap(({ value }) =>
    value.supersedes
      ? [`${claims.find(({ id }) => id === value.supersedes)?.quote} > ${value.count.text}`]
      : [],
  );
};

describe('tolls that replace another', () => {
  test('a toll that rose', () => {
    expect(replaced('The death toll rose to 45.')).toEqual(['killed 12 people > 45']);
    expect(replaced('The death toll rose to 45 from 12.')).toEqual(['killed 12 people > 45']);
  });
  test('a toll raised from one figure to another is the second one', () => {
    const claims = story('Two more bodies were found, raising the toll from 12 to 15.');
    const toll = claims.find(({ rule }) => rule === 'toll');
    expect(toll?.value.count).toMatchObject({ text: '15', low: 15, high: 15 });
    expect(toll?.value.supersedes).toBe(claims.find(({ quote }) => quote === 'killed 12 people')?.id);
  });
  test('a toll that was revised down', () =>
    expect(replaced('The governor revised the toll down to nine.')).toEqual(['killed 12 people > nine']));
  test('a toll that rose was no higher before, and one that fell no lower', () => {
    expect(replaced('Rebels said they killed 40 people. The death toll rose to 17.')).toEqual([
      'killed 12 people > 17',
    ]);
    expect(replaced('Rebels said they killed four people. The toll was lowered to nine.')).toEqual([
      'killed 12 people > nine',
    ]);
  });
  test('what a paragraph tells of its own event goes before another', () => {
    const claims = claimsOf(
      'A raid near Vashk killed nine people on Monday, and its toll rose to 12.\n\nA blast killed 10 people in Orlo.\n\nA raid near Deri killed eight people. The toll rose to 16.',
    );
    const toll = claims.findLast(({ value }) => value.supersedes);
    expect(claims.find(({ id }) => id === toll?.value.supersedes)?.quote).toContain('eight people');
  });
  test('"more" bodies are no earlier toll', () =>
    expect(replaced('Three more bodies were found, bringing the toll to 15.')).toEqual([
      'killed 12 people > 15',
    ]));
  test('a number of those killed that was lowered', () =>
    expect(replaced('The ministry later lowered the number of those killed to nine.')).toEqual([
      'killed 12 people > nine',
    ]));
  test('a toll that nothing was before, a range and another kind of harm replace nothing', () => {
    expect(replaced('Thirty people were wounded.')).toEqual([]);
    expect(replaced('The death toll rose to 45 from 30.')).toEqual([]);
    expect(replaced('The death toll stands at 12.')).toEqual([]);
  });
});

/** What each claim is a part of, as "part < whole". */
const partly = (sentence: string): string[] => {
  const claims = story(sentence);
  return claims.flatMap(({ quote, value }) =>
    value.partOf ? [`${quote} < ${claims.find(({ id }) => id === value.partOf)?.quote}`] : [],
  );
};

describe('parts of a total that an earlier sentence told', () => {
  test.each([
    ['Four of the dead were women.', 'Four of the dead were women < killed 12 people'],
    ['Among the dead were three nurses.', 'dead were three nurses < killed 12 people'],
  ])('%s', (sentence, linked) => expect(partly(sentence)).toEqual([linked]));
  test.each([
    'Three nurses were killed on Tuesday.',
    'Thirty of the wounded were women.',
    'Fifteen of the dead were women.',
    'Four of the dead goats were white.',
    'The number of those killed is nine.',
  ])('no part: %s', (sentence) => expect(partly(sentence)).toEqual([]));
});
