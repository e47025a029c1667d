import { describe, expect, test } from 'vitest';
import { calibrate, calibrateRules } from '../../../lib/cli/evaluate/calibration.ts';
import { byCause, errorsOf } from '../../../lib/cli/evaluate/errors.ts';
import { readGold } from '../../../lib/cli/evaluate/gold.ts';
import { scoreDocument, type PredictedClaim, type Prediction } from '../../../lib/cli/evaluate/score.ts';
import { Tally } from '../../../lib/cli/evaluate/tally.ts';

const text =
  'Raid kills five\n\nFive soldiers died and two were hurt in a raid, the army said. Rebels of the MLS did it.';

const gold = readGold(
  'raid',
  `claims:
killed | Raid kills five | five=5 | five = soldiers
killed | Five soldiers died | Five=5 | soldiers | by Rebels of the MLS | per the army
injured | two were hurt | two=2 | two = soldiers | per the army
actors:
state_forces | army | the army; Five soldiers
rebel | MLS | Rebels of the MLS; MLS`,
);

function claim(quote: string, over: Partial<PredictedClaim>): PredictedClaim {
  const start = text.indexOf(quote);
  return {
    start,
    end: start + quote.length,
    kind: 'killed',
    count: { low: 5, high: 5 },
    victims: { text: 'soldiers' },
    perpetrator: null,
    source: null,
    scope: 'event',
    negated: false,
    level: 'high',
    ...over,
  };
}

const score = (claims: PredictedClaim[], actors: Prediction['actors'] = []) =>
  scoreDocument({ text, gold }, { claims, actors });

describe('claims', () => {
  test('every part right', () => {
    const { tally, outcome } = score([
      claim('kills five', { victims: { text: 'five' } }),
      claim('Five soldiers died', { perpetrator: { text: 'MLS' }, source: { text: 'The army' } }),
      claim('two were hurt', { kind: 'injured', count: { low: 2, high: 2 }, source: { text: 'army' } }),
    ]);
    const figures = tally.figures();
    expect(outcome.missed).toEqual([]);
    expect(figures.claim).toEqual({ recall: 1, precision: 1, f1: 1, n: 3 });
    expect(figures.whole).toEqual({ accuracy: 1, n: 3 });
    expect(figures.sourceGiven).toEqual({ accuracy: 1, n: 2 });
    expect(figures.perpetratorGiven).toEqual({ accuracy: 1, n: 1 });
  });

  test('of two overlapping suggestions the fitting one is matched, the other is not in the gold', () => {
    const { tally, outcome } = score([
      claim('Five soldiers died and two were hurt', { count: { low: 2, high: 2 } }),
      claim('Five soldiers died', {}),
    ]);
    expect(outcome.matches.map(({ prediction }) => prediction.count.low)).toEqual([5]);
    expect(outcome.spurious.map(({ count }) => count.low)).toEqual([2]);
    const { claim: figure } = tally.figures();
    expect(figure).toEqual({ recall: 1 / 3, precision: 1 / 2, f1: 0.4, n: 3 });
  });

  test('another kind or another place is no match', () => {
    const { outcome } = score([claim('two were hurt', {}), claim('did it', {})]);
    expect(outcome.matches).toEqual([]);
    expect(outcome.spurious).toHaveLength(2);
  });

  test('each wrong part is counted and named', () => {
    const result = score([
      claim('Five soldiers died', {
        count: { low: 5, high: null },
        victims: { text: 'people', resolved: 'villagers' },
        source: { text: 'the police' },
        perpetrator: null,
        scope: 'other',
      }),
    ]);
    const figures = result.tally.figures();
    for (const part of ['count', 'victims', 'source', 'perpetrator', 'scope', 'core', 'whole'] as const)
      expect(figures[part]).toEqual({ accuracy: 0, n: 1 });
    const causes = byCause(errorsOf(result)).map(([cause, errors]) => [cause, errors.length]);
    expect(Object.fromEntries(causes)).toEqual({
      'claim missed': 2,
      'count wrong': 1,
      'victims wrong': 1,
      'source wrong': 1,
      'perpetrator wrong': 1,
      'scope wrong': 1,
      'actor missed': 4,
    });
    expect(errorsOf(result).find(({ cause }) => cause === 'count wrong')?.message).toContain('5–5 ≠ 5–?');
  });

  test('victims are right by what a pronoun stands for, and a denial is no statement of the event', () => {
    const result = score([
      claim('two were hurt', {
        kind: 'injured',
        count: { low: 2, high: 2 },
        victims: { text: 'others', resolved: 'the soldiers' },
        negated: true,
        scope: 'none',
      }),
    ]);
    expect(result.outcome.matches[0]?.right).toMatchObject({ victims: true, count: true, scope: false });
  });
});

test('actors: distinct forms, types, pairs of one party', () => {
  const { tally, actors } = score(
    [],
    [
      { quote: 'The army', type: 'state', actor: 'a1' },
      { quote: 'soldiers', type: 'state_forces', actor: 'a2' },
      { quote: 'MLS', type: 'rebel', actor: 'a2' },
      { quote: 'the raid', type: 'rebel', actor: 'a2' },
    ],
  );
  const figures = tally.figures();
  // "army", "soldiers" and "mls" are found, "rebels of the mls" is missed, "raid" is not in the gold.
  expect(figures.actor).toEqual({ recall: 3 / 4, precision: 3 / 4, f1: 3 / 4, n: 4 });
  expect(figures.actorType).toEqual({ accuracy: 2 / 3, n: 3 });
  // Gold puts army and soldiers together, the suggestions soldiers and MLS.
  expect(figures.coreference).toEqual({ recall: 0, precision: 0, f1: 0, n: 1 });
  expect(actors).toEqual({ missed: [['rebel', 'rebels of the mls']], spurious: [['rebel', 'raid']] });
});

test('calibration: shares of right suggestions by level', () => {
  const levels = calibrate([
    score([
      claim('kills five', { level: 'high' }),
      claim('Five soldiers died', { level: 'high', count: { low: 6, high: 6 } }),
      claim('did it', { level: 'low' }),
    ]),
  ]);
  expect(levels).toEqual([
    { level: 'high', suggestions: 2, claimRight: 1, coreRight: 0.5, wholeRight: 0.5 },
    { level: 'medium', suggestions: 0, claimRight: 0, coreRight: 0, wholeRight: 0 },
    { level: 'low', suggestions: 1, claimRight: 0, coreRight: 0, wholeRight: 0 },
  ]);
});

test('calibration: shares of right suggestions by rule, the commonest first', () => {
  const rules = calibrateRules([
    score([
      claim('did it', { rule: 'rare' }),
      claim('kills five', { rule: 'common' }),
      claim('Rebels', { rule: 'common' }),
    ]),
  ]);
  expect(rules.map(({ rule, suggestions, claimRight }) => [rule, suggestions, claimRight])).toEqual([
    ['common', 2, 0.5],
    ['rare', 1, 0],
  ]);
});

test('figures of nothing are nothing, and tallies add up', () => {
  const total = new Tally();
  expect(total.figures().claim).toEqual({ recall: 0, precision: 0, f1: 0, n: 0 });
  for (const hits of [1, 2]) {
    const tally = new Tally();
    tally.add('claim', 'hit', hits);
    tally.add('claim', 'spurious', 1);
    total.merge(tally);
  }
  expect(total.figures().claim).toMatchObject({ recall: 1, precision: 0.6, n: 3 });
});
