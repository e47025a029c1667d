import { readFileSync, writeFileSync } from 'node:fs';
import { RATED, type Figures } from './tally.ts';

/**
 * Figures of the gold set as they stood when last recorded, in per cent with one decimal.
 *
 * To refresh after a change that was meant: `npm run evaluate -- --record`, look at the difference of
 * `test/gold/baseline.json`, and commit it together with the change and its reason. A figure that fell is
 * a decision, never a by-product.
 */
export interface Baseline {
  documents: number;
  claims: number;
  figures: Record<string, number>;
}

/**
 * How many points a figure may fall before it counts as fallen. A change that finds more claims also judges more
 * hard ones, and one of them moves the smallest figure (perpetrators given, of about a hundred) by a point; a greater
 * tolerance would let errors slip in one by one.
 */
export const TOLERANCE = 1;

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** The figures that are watched: recall, precision and F1 where there are such, else the share of right ones. */
export function watchedFigures(figures: Figures): Record<string, number> {
  const watched: Record<string, number> = {};
  const rated = new Set<string>(RATED);
  for (const [name, value] of Object.entries(figures)) {
    if ('f1' in value) {
      watched[`${name} recall`] = percent(value.recall);
      watched[`${name} precision`] = percent(value.precision);
      watched[`${name} F1`] = percent(value.f1);
    } else if (!rated.has(name)) watched[name] = percent(value.accuracy);
  }
  return watched;
}

export interface Change {
  figure: string;
  was: number;
  now: number;
}

/** Figures that differ from the baseline; `fallen` by more than `tolerance`. A figure the baseline does not know is new, not fallen. */
export function compare(
  baseline: Baseline,
  now: Record<string, number>,
  tolerance = TOLERANCE,
): { changed: Change[]; fallen: Change[] } {
  const changed = Object.entries(baseline.figures)
    .map(([figure, was]): Change => ({ figure, was, now: now[figure] ?? 0 }))
    .filter((change) => change.was !== change.now);
  // Rounded, because 90.1 - 90.6 is not -0.5 in binary.
  const fell = ({ was, now: is }: Change): number => Math.round((was - is) * 10) / 10;
  return { changed, fallen: changed.filter((change) => fell(change) > tolerance) };
}

/** The recorded baseline, or null when there is none yet. */
export function readBaseline(file: string): Baseline | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Baseline;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function writeBaseline(file: string, baseline: Baseline): void {
  writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
}
