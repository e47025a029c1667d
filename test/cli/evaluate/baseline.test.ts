import { expect, test } from 'vitest';
import { compare, watchedFigures, type Baseline } from '../../../lib/cli/evaluate/baseline.ts';
import { Tally } from '../../../lib/cli/evaluate/tally.ts';

const baseline: Baseline = { documents: 1, claims: 10, figures: { 'claim F1': 90.6, core: 80, whole: 70 } };

test('a fall by more than the tolerance is fallen, at the tolerance it is only changed', () => {
  const { changed, fallen } = compare(baseline, { 'claim F1': 90.1, core: 79.4, whole: 75 }, 0.5);
  expect(changed.map(({ figure }) => figure)).toEqual(['claim F1', 'core', 'whole']);
  expect(fallen).toEqual([{ figure: 'core', was: 80, now: 79.4 }]);
});

test('a figure that is no longer measured has fallen', () => {
  expect(compare(baseline, { 'claim F1': 90.6, core: 80 }, 0.5).fallen).toEqual([
    { figure: 'whole', was: 70, now: 0 },
  ]);
});

test('watched are recall, precision and F1, or the share of right ones, in per cent', () => {
  const tally = new Tally();
  tally.add('claim', 'hit', 2);
  tally.add('claim', 'missed', 1);
  tally.judge('core', true);
  expect(watchedFigures(tally.figures())).toMatchObject({
    'claim recall': 66.7,
    'claim precision': 100,
    'claim F1': 80,
    core: 100,
  });
});
