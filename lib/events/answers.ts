/** Answers to what a coding profile asks of an event: kept with the event, one to a question. */
import type { CodingAnswer, ConflictEvent } from '../model';

/** Names a question. */
export type AskedQuestion = Omit<CodingAnswer, 'answer'>;

/**
 * Whether one answer holds in every profile: where an event was, and who are the same people. Codes of precision mean
 * something else in each.
 */
export function isForAll({ question, about }: Pick<AskedQuestion, 'question' | 'about'>): boolean {
  return question === 'samePeople' || (question === 'place' && about !== 'precision');
}

/** Whether two name one question. */
function isSameQuestion(a: AskedQuestion, b: AskedQuestion): boolean {
  return (a.profile === b.profile || isForAll(a)) && a.question === b.question && a.about === b.about;
}

/**
 * Answers questions, or takes answers back with null. The change is one undo.
 *
 * @example answeredAll(event, [[{ profile: 'acled', question: 'place', about: 'country' }, 'Orlo']], now)
 */
export function answeredAll(
  event: ConflictEvent,
  answers: readonly (readonly [AskedQuestion, string | null])[],
  now: string,
): { put: { events: ConflictEvent[] } } {
  const others = (event.coding ?? []).filter(
    (each) => !answers.some(([question]) => isSameQuestion(each, question)),
  );
  const given = answers.flatMap(([{ profile, question, about }, answer]) =>
    answer === null ? [] : [{ profile, question, about, answer }],
  );
  return { put: { events: [{ ...event, coding: [...others, ...given], modified: now }] } };
}

/**
 * Answers one question, or takes the answer back with null.
 *
 * @example answered(event, { profile: 'acled', question: 'vague', about: claim.id }, '10', now)
 */
export function answered(
  event: ConflictEvent,
  question: AskedQuestion,
  answer: string | null,
  now: string,
): { put: { events: ConflictEvent[] } } {
  return answeredAll(event, [[question, answer]], now);
}

/** The answers of two events that become one: to the same question the first event's counts. */
export function answersOfBoth(into: ConflictEvent, other: ConflictEvent): Pick<ConflictEvent, 'coding'> {
  const more = (other.coding ?? []).filter((each) => !into.coding?.some((own) => isSameQuestion(own, each)));
  return more.length > 0 ? { coding: [...(into.coding ?? []), ...more] } : {};
}
