/**
 * Checks of the values that a person enters, before they are saved. What is found is said in sentences that
 * can stand beside the field; nothing is corrected silently.
 */
import {
  ACTOR_ROLES,
  ACTOR_TYPES,
  CASUALTY_KINDS,
  CERTAINTIES,
  QUALIFIERS,
  SCOPES,
  STANCES,
  VICTIM_STATUSES,
  type ActorValue,
  type AnnotationValue,
  type CasualtyValue,
  type Count,
  type Span,
  type TextSpan,
} from '../model';
import { checkSentence, type CheckCode, type CheckValues } from './check-sentences';

/** One thing to correct. `field` is the path of the value: `span`, `count.low`, `victims`, `name`. */
export interface FieldProblem {
  field: string;
  /** What is wrong, by which the interface says it in the reader's language. */
  code: CheckCode;
  values: CheckValues;
  /** The same in English. */
  message: string;
}

/** No event in the news has more: a longer number is a slip of the finger. */
const HIGHEST_COUNT = 1_000_000_000;

/**
 * What is wrong with a value at a place in a text.
 *
 * @param span UTF-16 offsets into `text`
 * @returns an empty list when the value can be saved
 *
 * @example
 * checkValue({ kind: 'casualty', claim: { ...claim, count: { text: '12', low: 15, high: 12, qualifier: 'range' } } }, span, text)
 * // [{ field: 'count.low', code: 'order', values: { low: 15, high: 12 }, message: 'The lower bound (15) is above …' }]
 */
export function checkValue(value: AnnotationValue, span: Span, text: string): FieldProblem[] {
  return [
    ...checkSpan('span', span, text),
    ...(value.kind === 'actor' ? checkActor(value) : checkClaim(value.claim, text)),
  ];
}

/**
 * What is wrong with a count by itself.
 *
 * @returns an empty list when the count can be saved
 *
 * @example
 * checkCount({ text: 'at least nine', low: null, high: null, qualifier: 'at_least' })
 * // [{ field: 'count.low', code: 'needs-low', values: {}, message: '“At least” and “more than” need a lower bound.' }]
 */
export function checkCount(count: Count): FieldProblem[] {
  const { low, high, qualifier } = count;
  return [
    ...oneOf('count.qualifier', qualifier, QUALIFIERS),
    ...checkBound('count.low', 'low-bound', low),
    ...checkBound('count.high', 'high-bound', high),
    ...(low !== null && high !== null && low > high ? [problem('count.low', 'order', { low, high })] : []),
    ...when(
      (qualifier === 'at_least' || qualifier === 'more_than') && low === null,
      'count.low',
      'needs-low',
    ),
    ...when(qualifier === 'at_most' && high === null, 'count.high', 'needs-high'),
    ...when(qualifier === 'range' && (low === null || high === null), 'count', 'range'),
    ...when(qualifier === 'vague' && (low !== null || high !== null), 'count.qualifier', 'vague'),
    ...when(
      (qualifier === 'exact' || qualifier === 'about') && low === null && high === null,
      'count.low',
      'number',
    ),
    ...when(qualifier === 'exact' && low !== high, 'count.qualifier', 'exact'),
  ];
}

function checkActor(value: ActorValue): FieldProblem[] {
  return [
    ...when(value.name.trim() === '', 'name', 'name'),
    ...when(value.actor === '', 'actor', 'party'),
    ...oneOf('type', value.type, ACTOR_TYPES),
    // No role is an answer: many parties are named without a part in what happened.
    ...value.roles.flatMap((role) => oneOf('roles', role, ACTOR_ROLES)),
  ];
}

function checkClaim(claim: CasualtyValue, text: string): FieldProblem[] {
  const { victims, perpetrator, source, date, place } = claim;
  return [
    ...oneOf('kind', claim.kind, CASUALTY_KINDS),
    ...oneOf('scope', claim.scope, SCOPES),
    ...checkCount(claim.count),
    ...checkWords('victims', victims, text),
    ...checkWords('perpetrator', perpetrator, text),
    ...checkWords('source', source, text),
    ...checkWords('date', date ?? null, text),
    ...checkWords('place', place ?? null, text),
    ...(victims === null ? [] : oneOf('victims.status', victims.status, VICTIM_STATUSES)),
    ...(perpetrator === null ? [] : oneOf('perpetrator.certainty', perpetrator.certainty, CERTAINTIES)),
    ...(source === null ? [] : oneOf('source.stance', source.stance, STANCES)),
  ];
}

function checkBound(field: string, code: CheckCode, bound: number | null): FieldProblem[] {
  if (bound === null) return [];
  return when(!Number.isInteger(bound) || bound < 0 || bound > HIGHEST_COUNT, field, code, {
    highest: HIGHEST_COUNT,
  });
}

function checkWords(field: string, words: TextSpan | null, text: string): FieldProblem[] {
  if (words === null) return [];
  const outside = checkSpan(field, words, text);
  if (outside.length > 0) return outside;
  return when(text.slice(words.start, words.end) !== words.text, field, 'moved', {
    words: words.text.slice(0, 60),
  });
}

function checkSpan(field: string, { start, end }: Span, text: string): FieldProblem[] {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  if (!inside) return [problem(field, 'outside')];
  return when(text.slice(start, end).trim() === '', field, 'no-word');
}

function oneOf(field: string, value: string, allowed: readonly string[]): FieldProblem[] {
  return when(!allowed.includes(value), field, 'none-of', { value, allowed: allowed.join(', ') });
}

function when(wrong: boolean, field: string, code: CheckCode, values: CheckValues = {}): FieldProblem[] {
  return wrong ? [problem(field, code, values)] : [];
}

function problem(field: string, code: CheckCode, values: CheckValues = {}): FieldProblem {
  return { field, code, values, message: checkSentence(code, values) };
}
