import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare, readBaseline, TOLERANCE, watchedFigures } from '../../lib/cli/evaluate/baseline.ts';
import { calibrate } from '../../lib/cli/evaluate/calibration.ts';
import { readGoldFolder } from '../../lib/cli/evaluate/gold.ts';
import { evaluateArticle } from '../../lib/cli/evaluate/predict.ts';
import { calibrationLines, errorLines, figuresOf } from '../../lib/cli/evaluate/report.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const articles = readGoldFolder(folder);
const scores = articles.map(evaluateArticle);
const figures = figuresOf(scores);
const baseline = readBaseline(`${folder}baseline.json`);

/** How many errors of each cause a failing test prints. */
const ERRORS_SHOWN = 3;

test('the baseline is recorded for the articles as they are', () => {
  expect(baseline, 'Record one with: npm run evaluate -- --record').not.toBeNull();
  expect({ documents: baseline?.documents, claims: baseline?.claims }).toEqual({
    documents: articles.length,
    claims: figures.claim.n,
  });
});

test(`no figure has fallen by more than ${TOLERANCE} points`, () => {
  if (!baseline) throw new Error('There is no baseline. Record one with: npm run evaluate -- --record');
  const { fallen } = compare(baseline, watchedFigures(figures));
  const advice = [
    'If the fall is meant, record it with: npm run evaluate -- --record',
    ...errorLines(scores, ERRORS_SHOWN),
  ].join('\n');
  expect(fallen, advice).toEqual([]);
});

test('suggestions called high are right more often than those called low', () => {
  const levels = calibrate(scores);
  const [high, , low] = levels;
  if (!high || !low || low.suggestions === 0) return;
  expect(high.claimRight, calibrationLines(levels).join('\n')).toBeGreaterThan(low.claimRight);
});
