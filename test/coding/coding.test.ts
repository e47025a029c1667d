import { describe, expect, it } from 'vitest';
import { codeEvent } from '../../lib/coding/code-event';
import { COLUMNS } from '../../lib/coding/columns';
import { isPlaceValue } from '../../lib/coding/place';
import { RULES, type RuleId } from '../../lib/coding/rules';
import { answered } from '../../lib/events/answers';
import { CODING_PROFILES, type CodingProfile, type ConflictEvent } from '../../lib/model';
import regions from '../../lib/coding/data/acled-regions.json';
import codes from '../../lib/coding/data/country-codes.json';
import { eventOf, type EventSpec } from './make';
import { SPECS } from './specs';

function coded(profile: CodingProfile, spec: EventSpec & { savedAt?: string }) {
  const { event, bundle } = eventOf(spec);
  const row = codeEvent(profile, event, bundle, spec.savedAt);
  const values = Object.fromEntries(row.cells.map(({ column, value }) => [column, value]));
  const rules = [
    ...row.cells.flatMap(({ because }) => because.map(({ rule }) => rule)),
    ...row.leftOut.map(({ because }) => because.rule),
  ];
  return { row, values, rules };
}

describe.each(SPECS)('$profile: $rule ($is.row)', ({ rule, profile, is, not }) => {
  it('is applied in its example', () => {
    const { values, rules } = coded(profile, is);
    expect(values).toMatchObject(is.row);
    expect(rules).toContain(rule);
  });
  it('is not applied in its counter-example', () => {
    const { values, rules } = coded(profile, not);
    expect(values).toMatchObject(not.row);
    const about = Object.keys(not.row);
    const there = coded(profile, not)
      .row.cells.filter(({ column }) => about.includes(column))
      .flatMap(({ because }) => because.map((each) => each.rule));
    expect(LEAVES_OUT.includes(rule) ? rules : there).not.toContain(rule);
  });
});

/** Rules that say why a claim is in no figure. */
const LEAVES_OUT: readonly RuleId[] = [
  'cumulative',
  'otherEvent',
  'noFact',
  'notAssigned',
  'replaced',
  'earlier',
  'unconfirmed',
  'denied',
  'partOf',
];

it('every region of the list has countries, each in one region, with a number', () => {
  const ids = regions.regions.flatMap(({ countries }) => countries);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Map(codes.countries.map((country) => [country.id, country]));
  for (const { region, countries } of regions.regions)
    for (const id of countries) {
      const { iso, names } = known.get(id)!;
      expect([id, known.get(id)?.region]).toEqual([id, region]);
      expect(id === 'XK' ? iso === null : /^[1-9]\d*$/u.test(iso ?? '')).toBe(true);
      expect(names.length).toBeGreaterThan(0);
    }
});

it('every rule has an example', () => {
  const shown = new Set<string>(SPECS.map(({ rule }) => rule));
  expect(Object.keys(RULES).filter((rule) => !shown.has(rule))).toEqual([]);
});

describe.each(CODING_PROFILES)('the row of %s', (profile) => {
  const { row } = coded(profile, SPECS[0]!.is);

  it('has its columns in their order', () => {
    expect(row.cells.map(({ column }) => column)).toEqual(COLUMNS[profile]);
    expect(new Set(COLUMNS[profile]).size).toBe(COLUMNS[profile].length);
    expect(COLUMNS[profile]).toHaveLength({ acled: 31, ucdp: 49, gtd: 28 }[profile]);
  });

  it.each(SPECS.filter((spec) => spec.profile === profile))('names claims and rules of it: $rule', (spec) => {
    const { event, bundle } = eventOf(spec.is);
    const ids = new Set(bundle.annotations.map(({ id }) => id));
    for (const cell of codeEvent(profile, event, bundle).cells) {
      expect(cell.claims.filter((id) => !ids.has(id))).toEqual([]);
      // A value that no rule explains could have come from anywhere.
      if (cell.value !== '') expect([cell.column, cell.because.length > 0]).toEqual([cell.column, true]);
      for (const { rule } of cell.because) expect(RULES[rule]).toContain(profile);
    }
  });

  it.each(SPECS.filter((spec) => spec.profile === profile))(
    'asks or answers, never guesses: $rule',
    (spec) => {
      for (const each of [spec.is, spec.not]) {
        const { row: asked } = coded(profile, each);
        const keys = asked.questions.map(({ question, about }) => `${question} ${about}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
    },
  );
});

describe('what a profile cannot decide', () => {
  it('“several” offers 3 and 10 in ACLED, any number in UCDP, and nothing in GTD', () => {
    const spec: EventSpec = { claims: [{ count: 'several' }] };
    const ask = (profile: CodingProfile) =>
      coded(profile, spec).row.questions.find(({ question }) => question === 'vague');
    expect(ask('acled')).toMatchObject({
      about: 'k0',
      options: [{ value: '3' }, { value: '10' }],
      input: 'number',
      answer: null,
    });
    expect(ask('ucdp')).toMatchObject({ options: [], input: 'number' });
    expect(ask('gtd')).toBeUndefined();
  });

  it('groups that may be the same people are asked for with both sums, and nothing is added before', () => {
    const claims = [
      { count: '6', victims: 'attackers' },
      { in: 'b' as const, count: '4', victims: 'militants' },
      { in: 'b' as const, count: '3' },
    ];
    for (const profile of CODING_PROFILES) {
      const { row, values } = coded(profile, { claims });
      const ask = row.questions.filter(({ question }) => question === 'samePeople');
      expect(ask).toMatchObject([{ about: 'killed/attackers + killed/militants', claims: ['k0', 'k1'] }]);
      expect(ask[0]?.options.map(({ value }) => value)).toEqual(['same', 'apart']);
      expect(ask[0]?.values).toMatchObject({ low: profile === 'ucdp' ? '4–6' : '4', high: '10' });
      expect(values[{ acled: 'fatalities', ucdp: 'best', gtd: 'nkill' }[profile]]).toBe('');
    }
    const soldiers = claims.map((claim, index) =>
      index === 1 ? { ...claim, victims: 'police officers' } : claim,
    );
    const { row } = coded('acled', { claims: soldiers });
    expect(row.questions.map(({ question }) => question)).not.toContain('samePeople');
  });

  it('a question that is answered is kept, behind those that are open', () => {
    const { row } = coded('acled', {
      claims: [{ count: 'several' }],
      answers: [{ question: 'vague', about: 'k0', answer: '3' }],
    });
    expect(row.questions.at(-1)).toMatchObject({ question: 'vague', answer: '3' });
    expect(row.questions[0]?.answer).toBeNull();
  });
});

describe('the place', () => {
  it('answered in one profile holds in the others, but for codes of precision', () => {
    const { event, bundle } = eventOf({ claims: [{ count: '5' }] });
    const coding = ['country', 'precision'].map((about) => ({
      profile: 'acled' as const,
      question: 'place',
      about,
      answer: about === 'country' ? 'Kessa' : '2',
    }));
    const values = (profile: CodingProfile) =>
      Object.fromEntries(
        codeEvent(profile, { ...event, coding }, bundle).cells.map(({ column, value }) => [column, value]),
      );
    expect(values('acled')).toMatchObject({ country: 'Kessa', geo_precision: '2' });
    expect(values('ucdp')).toMatchObject({ country: 'Kessa', where_prec: '' });
  });

  it.each([
    ['latitude', '12.5', true],
    ['latitude', '-90', true],
    ['latitude', '95', false],
    ['longitude', '179.9', true],
    ['longitude', 'east', false],
    ['precision', '3', true],
    ['precision', '4', false],
    ['country', 'Kessa', true],
  ] as const)('%s %s: %s', (field, value, isOne) => {
    expect(isPlaceValue('acled', field, value)).toBe(isOne);
  });
});

describe('who are the same people', () => {
  it('answered once holds in every profile, and another answer takes its place', () => {
    const { event, bundle } = eventOf({
      claims: [
        { count: '6', victims: 'attackers' },
        { in: 'b', count: '4', victims: 'militants' },
      ],
    });
    const about = 'killed/attackers + killed/militants';
    const say = (from: ConflictEvent, profile: CodingProfile, answer: string | null): ConflictEvent =>
      answered(from, { profile, question: 'samePeople', about }, answer, '').put.events[0]!;
    const given = (from: ConflictEvent) =>
      CODING_PROFILES.map(
        (profile) =>
          codeEvent(profile, from, bundle).questions.find(({ question }) => question === 'samePeople')
            ?.answer,
      );
    const same = say(event, 'gtd', 'same');
    expect(given(same)).toEqual(['same', 'same', 'same']);
    expect(given(say(same, 'acled', 'apart'))).toEqual(['apart', 'apart', 'apart']);
    expect(given(say(same, 'acled', null))).toEqual([null, null, null]);
  });
});

describe('UCDP', () => {
  it.each(SPECS.filter(({ profile }) => profile === 'ucdp'))(
    'best is the sum of the four columns wherever it is known: $rule',
    ({ is, not }) => {
      for (const spec of [is, not]) {
        const { values } = coded('ucdp', spec);
        if (values['best'] === '') continue;
        const sides = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'];
        const sum = sides.reduce((total, column) => total + Number(values[column]), 0);
        expect(sum).toBe(Number(values['best']));
        expect(Number(values['low'])).toBeLessThanOrEqual(Number(values['best']));
        expect(Number(values['high'])).toBeGreaterThanOrEqual(Number(values['best']));
      }
    },
  );
});
