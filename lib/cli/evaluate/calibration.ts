import { CONFIDENCE_LEVELS, type ConfidenceLevel } from '../../model.ts';
import { groupBy } from './group.ts';
import { coreRight, wholeRight, type DocumentScore, type Match, type PredictedClaim } from './score.ts';

/** What became of some of the casualty suggestions. Shares are from 0 to 1, and 0 when there are none. */
export interface Outcome {
  suggestions: number;
  /** Share that a gold claim of the same kind answers to. */
  claimRight: number;
  /** Share with count and victims right as well. */
  coreRight: number;
  /** Share with every part right. */
  wholeRight: number;
}

export interface LevelReport extends Outcome {
  level: ConfidenceLevel;
}

export interface RuleReport extends Outcome {
  rule: string;
}

/** Least share of right suggestions a level promises (`claimRight`). */
export const PROMISED: Record<ConfidenceLevel, number | null> = { high: 0.97, medium: null, low: 0.5 };

/** A suggestion with the gold claim it was matched with, if any. */
interface Judged {
  prediction: PredictedClaim;
  match: Match | null;
}

function judgedOf(scores: readonly DocumentScore[]): Judged[] {
  return scores.flatMap(({ outcome }) => [
    ...outcome.matches.map((match) => ({ prediction: match.prediction, match })),
    ...outcome.spurious.map((prediction) => ({ prediction, match: null })),
  ]);
}

function outcomeOf(judged: readonly Judged[]): Outcome {
  const matches = judged.flatMap(({ match }) => (match ? [match] : []));
  const share = (count: number): number => (judged.length === 0 ? 0 : count / judged.length);
  return {
    suggestions: judged.length,
    claimRight: share(matches.length),
    coreRight: share(matches.filter(coreRight).length),
    wholeRight: share(matches.filter(wholeRight).length),
  };
}

/** For each level of confidence, how many of its suggestions are right. */
export function calibrate(scores: readonly DocumentScore[]): LevelReport[] {
  const judged = judgedOf(scores);
  return CONFIDENCE_LEVELS.map((level) => ({
    level,
    ...outcomeOf(judged.filter(({ prediction }) => prediction.level === level)),
  }));
}

/** For each rule, how many of its suggestions are right; the rule that speaks most often first. */
export function calibrateRules(scores: readonly DocumentScore[]): RuleReport[] {
  return groupBy(judgedOf(scores), ({ prediction }) => prediction.rule ?? 'no rule')
    .map(([rule, judged]) => ({ rule, ...outcomeOf(judged) }))
    .toSorted((a, b) => b.suggestions - a.suggestions);
}
