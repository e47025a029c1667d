import { describe, expect, test } from 'vitest';
import { analyse } from '../../lib/suggest/document.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { CREDIT, HARM, HELD, WORKS } from '../../lib/suggest/data/scope-words.ts';
import { agree } from '../../lib/suggest/scope/agree.ts';
import { SCOPE_CUES } from '../../lib/suggest/scope/cues.ts';
import { findDates } from '../../lib/suggest/scope/dates.ts';
import { isoDate } from '../../lib/suggest/scope/days.ts';
import type { CasualtySuggestion } from '../../lib/model.ts';
import { articleFromText } from '../../lib/text/plain.ts';

const scopes = (text: string): string[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [suggestion.value.scope] : [],
  );

/** The words of a sentence as the cues see them. */
function wordsOf(sentence: string): string {
  const { tokens } = analyse(articleFromText(sentence));
  return ` ${tokens.map(({ lower }) => lower).join(' ')} `;
}

describe('cues of scope', () => {
  for (const { id, pattern, example, counter } of SCOPE_CUES) {
    test(`${id} is heard in its example`, () => expect(wordsOf(example)).toMatch(pattern));
    test(`${id} is not heard in its counter-example`, () => expect(wordsOf(counter)).not.toMatch(pattern));
  }
});

describe('sorts of articles', () => {
  for (const { id, pattern, example, counter } of WORKS) {
    test(`${id} is told by its words`, () => expect(wordsOf(example)).toMatch(pattern));
    test(`${id} is not told by others`, () => expect(wordsOf(counter)).not.toMatch(pattern));
  }
});

describe('words that the article is read by', () => {
  test.each([
    ['a title of harm', HARM, 'Raid on Orlo market leaves nine dead', 'Editors share press medal'],
    [
      'the credit of a picture',
      CREDIT,
      'A guard of honour in Orlo [Ana Ruiz/Newswire]',
      'Guards [of honour] stood in Orlo',
    ],
    ['a state of captivity', HELD, 'Forty reporters are behind bars', 'Forty reporters were at the bar'],
  ])('%s', (_, pattern, example, counter) => {
    expect(wordsOf(example)).toMatch(pattern);
    expect(wordsOf(counter)).not.toMatch(pattern);
  });
});

/** The scopes, by position, after claims of these happenings and sentences are heard together. */
const likely = (of: number[], sentences: number[], rows: number[][], sure: boolean[] = []): number[] =>
  agree(
    { of },
    sentences.map((sentence) => ({ sentence })),
    rows,
    rows.map((_, index) => sure[index] ?? false),
  ).map((row) => row.indexOf(Math.max(...row)));

describe('claims heard together', () => {
  const [event, unsure, other] = [
    [0.9, 0.05, 0.03, 0.02],
    [0.45, 0.52, 0.02, 0.01],
    [0.05, 0.9, 0.03, 0.02],
  ];
  test('claims of the same victims carry one that is unsure', () =>
    expect(likely([0, 0, 0], [0, 1, 2], [event!, event!, unsure!])).toEqual([0, 0, 0]));
  test('claims of one sentence do, too, and are counted once', () =>
    expect(likely([0, 0, 1], [3, 3, 3], [event!, unsure!, unsure!])).toEqual([0, 0, 0]));
  test('claims of other victims elsewhere do not', () =>
    expect(likely([0, 1], [0, 1], [event!, unsure!])).toEqual([0, 1]));
  test('one that is as sure stays', () => expect(likely([0, 0], [0, 1], [event!, other!])).toEqual([0, 1]));
  test('what a rule tells neither changes nor counts', () =>
    expect(likely([0, 0], [0, 1], [event!, unsure!], [true, false])).toEqual([0, 1]));
});

describe('scope', () => {
  test('an old case is the event of what reports on it, also where its year is named', () => {
    const told = scopes(
      'Minister calls over killers of Ana Ruiz\n\nThe minister called his colleague over the men who murdered the reporter Ana Ruiz, his office said.\n\nA court set aside the verdict on Wednesday.\n\nHe asked for justice in the kidnapping of Ruiz in 2003.',
    );
    expect(new Set(told)).toEqual(new Set(['event']));
  });

  test('crimes of people who are set free are not what a list of pardons reports', () => {
    const told = scopes(
      'Governor frees six long-term inmates\n\nThe governor cut short the sentences of six inmates on Friday, her office said.\n\nProsecutors said that nobody had asked them. The list was put out at night.\n\nThey include:\n\nJoel Marsh, 60, convicted of murdering a clerk.\n\nCarl Oates, 58, convicted of strangling his landlady.\n\nDana Pell, 49, convicted of drowning two boys.\n\nHugo Greer, 66, convicted of shooting a deputy to death.',
    );
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(new Set(told)).toEqual(new Set(['other']));
  });

  test('the event of the lead, one before it and a total', () => {
    expect(
      scopes(
        'Raid kills nine in Orlo\n\nGunmen killed nine guards in Orlo on Monday, the army said.\n\nLast month a similar raid killed 16 guards.\n\nMore than 9,000 people have been killed since the war began.',
      ),
    ).toEqual(['event', 'event', 'other', 'cumulative']);
  });

  test('a threat is no fact', () =>
    expect(scopes('The gang threatened to kill the hostages.')).toContain('none'));

  test('the words that date a claim are kept as they stand', () => {
    const { suggestions } = suggest(articleFromText('Two guards were killed in Orlo on 3 May 2019.'));
    const claim = suggestions.find(({ kind }) => kind === 'casualty');
    expect(claim?.kind === 'casualty' ? claim.value.date?.text : null).toBe('3 May 2019');
  });
});

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
  test('a toll that nothing was before, a range and another kind of harm replace nothing', () => {
    expect(replaced('Thirty people were wounded.')).toEqual([]);
    expect(replaced('The death toll rose to 45 from 30.')).toEqual([]);
    expect(replaced('The death toll stands at 12.')).toEqual([]);
  });
});
