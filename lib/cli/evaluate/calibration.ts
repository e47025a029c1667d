import { CONFIDENCE_LEVELS, type ConfidenceLevel } from '../../model.ts';
import { coreRight, wholeRight, type DocumentScore } from './score.ts';

/** What became of the casualty suggestions of one level. Shares are from 0 to 1, and 0 when there are none. */
export interface LevelReport {
  level: ConfidenceLevel;
  suggestions: number;
  /** Share that a gold claim of the same kind answers to. */
  claimRight: number;
  /** Share with count and victims right as well. */
  coreRight: number;
  /** Share with every part right. */
  wholeRight: number;
}

/** Least share of right suggestions a level promises (`claimRight`). */
export const PROMISED: Record<ConfidenceLevel, number | null> = { high: 0.97, medium: null, low: 0.5 };

/** For each level of confidence, how many of its suggestions are right. */
export function calibrate(scores: readonly DocumentScore[]): LevelReport[] {
  return CONFIDENCE_LEVELS.map((level) => {
    const matches = scores.flatMap(({ outcome }) =>
      outcome.matches.filter(({ prediction }) => prediction.level === level),
    );
    const spurious = scores.flatMap(({ outcome }) => outcome.spurious.filter((one) => one.level === level));
    const suggestions = matches.length + spurious.length;
    const share = (count: number): number => (suggestions === 0 ? 0 : count / suggestions);
    return {
      level,
      suggestions,
      claimRight: share(matches.length),
      coreRight: share(matches.filter(coreRight).length),
      wholeRight: share(matches.filter(wholeRight).length),
    };
  });
}
