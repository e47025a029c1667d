/** An event as a row of a coding profile: every value with the rules and the claims behind it. */
import { NO_NAMES, type NameList } from '../compare/names';
import type { Bundle, CodingProfile, ConflictEvent } from '../model';
import { acledCells } from './acled';
import { cell, type Cells } from './cells';
import { COLUMNS } from './columns';
import { factsOf, type Facts } from './facts';
import { gtdCells } from './gtd';
import { parts } from './totals';
import { CASUALTY_KINDS } from '../model';
import type { Cell, CodedRow, Question } from './types';
import { ucdpCells } from './ucdp';

const PROFILES: Record<CodingProfile, (facts: Facts) => Cells> = {
  acled: acledCells,
  ucdp: ucdpCells,
  gtd: gtdCells,
};

/** Each question once, those without an answer first. */
function questionsOf(cells: readonly Cell[]): Question[] {
  const all = new Map(
    cells.flatMap(({ asks }) => asks).map((ask) => [`${ask.question} ${ask.about}`, ask] as const),
  );
  const questions = [...all.values()];
  return [
    ...questions.filter(({ answer }) => answer === null),
    ...questions.filter(({ answer }) => answer !== null),
  ];
}

/**
 * Codes one event. Nothing is guessed: what the profile cannot decide is asked and stays blank until it is answered,
 * and what the articles say nothing of stays blank.
 *
 * @param bundle records of the library; those of other events are not looked at
 * @param savedAt when the row is saved, ISO 8601; null for one that is looked at
 * @param names parties that go by several names
 * @example
 * codeEvent('acled', event, bundle).cells.find(({ column }) => column === 'fatalities')
 * // { column: 'fatalities', value: '5', claims: ['…'], because: [{ rule: 'lowest', … }], asks: [] }
 */
export function codeEvent(
  profile: CodingProfile,
  event: ConflictEvent,
  bundle: Bundle,
  savedAt: string | null = null,
  names: NameList = NO_NAMES,
): CodedRow {
  const facts = factsOf(profile, event, bundle, savedAt, names);
  const made = PROFILES[profile](facts);
  const cells = COLUMNS[profile].map((column): Cell => {
    const own = { column, ...(made.get(column) ?? cell(null)) };
    const set = facts.answerTo('cell', column);
    return set === null
      ? own
      : { ...own, value: set, because: [...own.because, { rule: 'setByHand', values: { was: own.value } }] };
  });
  return {
    profile,
    cells,
    questions: questionsOf(cells),
    leftOut: [...facts.leftOut, ...CASUALTY_KINDS.flatMap((kind) => parts(facts, kind))],
  };
}
