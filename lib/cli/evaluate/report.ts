import type { Baseline } from './baseline.ts';
import { compare, TOLERANCE, watchedFigures } from './baseline.ts';
import { PROMISED, type LevelReport, type RuleReport } from './calibration.ts';
import { byCause, errorsOf } from './errors.ts';
import { groupBy } from './group.ts';
import type { DocumentScore } from './score.ts';
import { Tally, type Figures } from './tally.ts';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const NAME_WIDTH = 17;
const RULE_WIDTH = 34;

/** The figures of several documents together. */
export function figuresOf(scores: readonly DocumentScore[]): Figures {
  const total = new Tally();
  for (const score of scores) total.merge(score.tally);
  return total.figures();
}

export function figureLines(figures: Figures): string[] {
  return Object.entries(figures).map(([name, value]) =>
    'f1' in value
      ? `${name.padEnd(NAME_WIDTH)} R ${percent(value.recall)}  P ${percent(value.precision)}  F1 ${percent(value.f1)}  (n ${value.n})`
      : `${name.padEnd(NAME_WIDTH)} ${percent(value.accuracy)}  (n ${value.n})`,
  );
}

/** A line for each genre: documents, claims, and the figures that tell most. */
export function genreLines(scores: readonly DocumentScore[]): string[] {
  const genres = groupBy(scores, ({ gold }) => gold.genre).toSorted((a, b) => a[0].localeCompare(b[0]));
  const lines = [
    `${'genre'.padEnd(NAME_WIDTH)} texts claims claimF1  core whole scope sourceG perpG actorF1 not in gold`,
  ];
  for (const [genre, some] of genres) {
    const figures = figuresOf(some);
    const spurious = some.reduce((sum, { outcome }) => sum + outcome.spurious.length, 0);
    lines.push(
      [
        genre.padEnd(NAME_WIDTH),
        String(some.length).padStart(5),
        String(figures.claim.n).padStart(6),
        percent(figures.claim.f1).padStart(7),
        percent(figures.core.accuracy),
        percent(figures.whole.accuracy),
        percent(figures.scope.accuracy),
        percent(figures.sourceGiven.accuracy).padStart(7),
        percent(figures.perpetratorGiven.accuracy),
        percent(figures.actor.f1).padStart(7),
        String(spurious).padStart(11),
      ].join(' '),
    );
  }
  return lines;
}

export function calibrationLines(levels: readonly LevelReport[]): string[] {
  return levels.map(({ level, suggestions, claimRight, coreRight, wholeRight }) => {
    const promised = PROMISED[level];
    const promise = promised === null ? '' : `  (promised: claim ${percent(promised).trim()})`;
    return `${level.padEnd(NAME_WIDTH)} claim ${percent(claimRight)}  core ${percent(coreRight)}  whole ${percent(wholeRight)}  (n ${suggestions})${promise}`;
  });
}

/** A line for each rule, the one that speaks most often first. */
export function ruleLines(rules: readonly RuleReport[]): string[] {
  return rules.map(
    ({ rule, suggestions, claimRight, coreRight, wholeRight }) =>
      `${rule.padEnd(RULE_WIDTH)} claim ${percent(claimRight)}  core ${percent(coreRight)}  whole ${percent(wholeRight)}  (n ${suggestions})`,
  );
}

/** Up to `most` errors of every cause, the commonest cause first. */
export function errorLines(scores: readonly DocumentScore[], most: number): string[] {
  return byCause(scores.flatMap(errorsOf)).flatMap(([cause, errors]) => [
    `${cause}: ${errors.length}`,
    ...errors.slice(0, most).map(({ document, message }) => `  ${document} | ${message}`),
  ]);
}

export function baselineLines(baseline: Baseline | null, figures: Figures): string[] {
  if (!baseline) return ['No baseline is recorded yet. Record one with: npm run evaluate -- --record'];
  const { changed, fallen } = compare(baseline, watchedFigures(figures));
  if (changed.length === 0) return ['Every figure stands at the recorded baseline.'];
  const lines = changed.map(
    ({ figure, was, now }) =>
      `${figure.padEnd(NAME_WIDTH + 10)} ${was.toFixed(1).padStart(5)} -> ${now.toFixed(1).padStart(5)}`,
  );
  if (fallen.length > 0)
    lines.push(
      `Fallen by more than ${TOLERANCE} points: ${fallen.map(({ figure }) => figure).join(', ')}.`,
      'See --worst 20 for the errors. If the fall is meant, record it with: npm run evaluate -- --record',
    );
  return lines;
}
