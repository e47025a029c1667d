import { groupBy } from './group.ts';
import { PARTS, type DocumentScore, type Match, type Part } from './score.ts';

export interface EvaluationError {
  cause: string;
  document: string;
  /** What was expected, what was found, and where. */
  message: string;
}

const line = (words: string): string => words.replace(/\s+/g, ' ');

const range = (low: number | null, high: number | null): string => `${low ?? '?'}–${high ?? '?'}`;

function expectedAndFound({ gold, prediction }: Match, part: Part): [string, string] {
  switch (part) {
    case 'count':
      return [range(gold.low, gold.high), range(prediction.count.low, prediction.count.high)];
    case 'victims':
      return [gold.victims ?? 'none', prediction.victims?.text ?? 'none'];
    case 'scope':
      return [gold.negated ? 'none' : gold.scope, prediction.negated ? 'none' : prediction.scope];
    default:
      return [gold[part] ?? 'none', prediction[part]?.text ?? 'none'];
  }
}

/** Every error of one document, each with its cause. */
export function errorsOf({ gold, text, outcome, actors }: DocumentScore): EvaluationError[] {
  const errors: EvaluationError[] = [];
  const add = (cause: string, message: string): void =>
    void errors.push({ cause, document: gold.id, message: line(message) });
  for (const claim of outcome.notInText) add('quote not in the text', claim.quote);
  for (const claim of outcome.missed) add('claim missed', `${claim.kind} | ${claim.quote}`);
  for (const found of outcome.spurious)
    add(
      'claim not in gold',
      `${found.kind} | ${text.slice(found.start, found.end)} | ${found.rule ?? ''} ${found.level ?? ''}`,
    );
  for (const match of outcome.matches)
    for (const part of PARTS.filter((part) => !match.right[part])) {
      const [expected, found] = expectedAndFound(match, part);
      add(`${part} wrong`, `${expected} ≠ ${found} | ${match.gold.quote} | ${match.prediction.rule ?? ''}`);
    }
  for (const [type, form] of actors.missed) add('actor missed', `${type} | ${form}`);
  for (const [type, form] of actors.spurious) add('actor not in gold', `${type} | ${form}`);
  return errors;
}

/** Errors by cause, the commonest first. */
export function byCause(errors: readonly EvaluationError[]): [cause: string, errors: EvaluationError[]][] {
  return groupBy(errors, ({ cause }) => cause).toSorted((a, b) => b[1].length - a[1].length);
}
