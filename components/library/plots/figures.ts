/** What the plots of a comparison draw: one mark a claim, worked out apart from any drawing. Pure. */
import type { ComparableClaim, ComparedClaim, ComparedGroup } from '../../../lib/compare/comparison';
import { publishedAt } from '../../../lib/compare/voice';

export interface DrawnFigure {
  /** Place in the order of publication; the rows of a plot. */
  order: number;
  compared: ComparedClaim<ComparableClaim>;
  low: number | null;
  /** The number itself, where the words give one and not only a bound. */
  best: number | null;
  high: number | null;
  /** Replaced by a later figure, or not confirmed: shown and not counted. */
  isCounted: boolean;
  denies: boolean;
  /** Milliseconds; null where the article has no date. */
  published: number | null;
}

/** Figures of a group by time of publication; undated ones behind, in their order. */
export function figuresOf(group: ComparedGroup<ComparableClaim>): DrawnFigure[] {
  return (
    group.cells
      .flat()
      // A headline repeats a figure of the text, which is drawn.
      .filter(({ standing }) => standing.state !== 'headline')
      .map((compared, index) => ({ compared, index, published: publishedAt(compared.article) }))
      .toSorted((a, b) => (a.published ?? Infinity) - (b.published ?? Infinity) || a.index - b.index)
      .map(({ compared, published }, order): DrawnFigure => {
        const { count } = compared.item.claim;
        const isNumber = count.low !== null && count.low === count.high && !compared.denies;
        return {
          order,
          compared,
          low: compared.denies ? null : count.low,
          best: isNumber ? count.low : null,
          high: compared.denies ? null : count.high,
          isCounted: compared.standing.state === 'stands',
          denies: compared.denies,
          published,
        };
      })
  );
}

/** Whether there is anything to draw: a number, and more than one claim to set beside it. */
export function isWorthDrawing(figures: readonly DrawnFigure[]): boolean {
  return figures.length > 1 && figures.some(({ low, high }) => low !== null || high !== null);
}

/** Figures on more than one day: only then is there a line through time. */
export function isOverTime(figures: readonly DrawnFigure[]): boolean {
  const days = figures
    .filter(({ low, high, published }) => (low ?? high) !== null && published !== null)
    .map(({ published }) => Math.floor((published ?? 0) / 86_400_000));
  return new Set(days).size > 1;
}

/** A scale a little beyond the highest number, from nought. */
export function topOf(figures: readonly DrawnFigure[]): number {
  const numbers = figures.flatMap(({ low, high }) => [low ?? 0, high ?? 0]);
  return Math.max(1, Math.max(...numbers) * 1.12);
}
