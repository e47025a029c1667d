import { describe, expect, test } from 'vitest';
import { analyse } from '../../lib/suggest/document.ts';
import { readClaims, suggest } from '../../lib/suggest/pipeline.ts';
import { toScopeClaim } from '../../lib/suggest/scope.ts';
import { CREDIT, HARM, HELD, WORKS } from '../../lib/suggest/data/scope-words.ts';
import { BOUNDARIES, boundaryBetween, chained } from '../../lib/suggest/scope/chain.ts';
import { SCOPE_CUES } from '../../lib/suggest/scope/cues.ts';
import { likeliest, WEIGHTS } from '../../lib/suggest/scope/model.ts';
import { namesOfVictims } from '../../lib/suggest/scope/victims.ts';
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

/** The scopes of claims with these shares, with the same boundary between all of them. */
const heard = (rows: readonly (readonly number[])[], between: number): string[] =>
  chained(
    rows,
    rows.map(() => between),
    WEIGHTS.chain,
  ).map(likeliest);

/** What lies between two claims by the positions of their sentences and blocks. */
const between = (from: [number, number], to: [number, number]): string =>
  BOUNDARIES[boundaryBetween({ index: from[0], block: from[1] }, { index: to[0], block: to[1] })]!;

describe('a chain of claims', () => {
  const [event, unsure, other] = [
    [0.9, 0.05, 0.03, 0.02],
    [0.3, 0.4, 0.2, 0.1],
    [0.02, 0.96, 0.01, 0.01],
  ] as const;
  const [beside, , , , far] = BOUNDARIES.map((_, index) => index);

  test('claims of one sentence carry one that is unsure, on either side', () => {
    expect(heard([event, unsure], beside!)).toEqual(['event', 'event']);
    expect(heard([unsure, event], beside!)).toEqual(['event', 'event']);
    expect(heard([other, unsure, other], beside!)).toEqual(['other', 'other', 'other']);
  });
  test('claims far away do not', () => expect(heard([event, unsure], far!)).toEqual(['event', 'other']));
  test('one that is sure stays', () =>
    expect(heard([event, other, event], beside!)).toEqual(['event', 'other', 'event']));
  test('one claim alone is what it is, and none are none', () => {
    expect(chained([unsure], [0], WEIGHTS.chain)[0]!.map((one) => one.toFixed(3))).toEqual(
      unsure.map((one) => one.toFixed(3)),
    );
    expect(chained([], [], WEIGHTS.chain)).toEqual([]);
  });
  test('shares add up to one, also of many claims', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => (i % 3 === 0 ? other : event));
    const shares = chained(
      rows,
      rows.map(() => beside!),
      WEIGHTS.chain,
    );
    expect(shares).toHaveLength(3000);
    for (const row of shares) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  });
  test('what lies between two claims', () => {
    expect(between([4, 2], [4, 2])).toBe('sentence');
    expect(between([4, 2], [5, 2])).toBe('next sentence');
    expect(between([4, 2], [7, 2])).toBe('paragraph');
    expect(between([4, 2], [5, 3])).toBe('next paragraph');
    expect(between([4, 2], [5, 4])).toBe('further');
  });
});

/** The scopes of the claims in a sentence below the report of another killing. */
const below = (sentence: string): string[] => {
  const text = `Trader shot in Orlo\n\nA trader was shot dead in Orlo on Monday, police said.\n\n${sentence}`;
  return suggest(articleFromText(text)).suggestions.flatMap((one) =>
    one.kind === 'casualty' && one.start >= text.indexOf(sentence) ? [one.value.scope] : [],
  );
};

describe('rows of victims', () => {
  test.each([
    'It was the third killing of a trader in the town this month.',
    'The deaths bring to 27 the number of people killed since the price was doubled.',
  ])('%s', (sentence) => expect(below(sentence)).toEqual(['cumulative']));
  test.each([
    'The second explosion killed nine people this month.',
    'He is the second man of the crew to be killed.',
    'The number of people killed in the blast is nine.',
  ])('no row: %s', (sentence) => {
    const document = analyse(articleFromText(sentence));
    const reading = suggest(articleFromText(sentence), { explain: true });
    expect(document.sentences).toHaveLength(1);
    expect(reading.suggestions.some(({ kind }) => kind === 'casualty')).toBe(true);
    expect(JSON.stringify(reading.trace)).not.toContain('…');
  });
});

/** The names of the victims of each claim. */
const namesIn = (sentence: string): string[][] => {
  const document = analyse(articleFromText(sentence));
  return readClaims(articleFromText(sentence)).claims.map((claim) =>
    namesOfVictims(document, toScopeClaim(claim)),
  );
};

describe('who the victims are', () => {
  test('names, but no word that only opens a sentence', () => {
    expect(namesIn('The editor Nune Vard was killed.')).toEqual([['nune', 'vard']]);
    expect(namesIn('The editor was killed.')).toEqual([[]]);
  });
  test('the owner of a noun is no victim', () =>
    expect(namesIn("Cassar's brother was killed.")).toEqual([[]]));
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
