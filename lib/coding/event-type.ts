/** ACLED's type and sub-type of an event: by the published rules where parties and claims decide, else asked. */
import type { ActorType } from '../model';
import { cell, type Cells } from './cells';
import data from './data/event-types.json';
import { idOf, type Facts, type Told } from './facts';
import { meansOf, sentenceOf, type Means } from './means';
import type { Parties } from './parties';
import type { Applied, Question } from './types';

const ARMED: readonly (ActorType | null)[] = ['state', 'state_forces', 'rebel', 'militia', 'international'];

interface Decided {
  value: string;
  claims: string[];
  because: Applied;
}

interface Hurt {
  told: Told;
  means: Means;
}

export interface EventType {
  /** Null until it is answered. */
  type: string | null;
  cells: Cells;
}

const typeRow = (type: string | null) => data.types.find((row) => row.type === type);
const only = (values: readonly string[]): string | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

/** Claims of people harmed, with what their sentences say it was done with. */
function hurtIn({ told }: Facts): Hurt[] {
  return told
    .filter(({ claim }) => claim.kind !== 'displaced')
    .map((each) => ({ told: each, means: meansOf(sentenceOf(each)) }));
}

const idsOf = (hurt: readonly Hurt[]): string[] => hurt.map(({ told }) => idOf(told));

/**
 * Remote violence where every sentence names the same means and none tells of fighting; without any means in a
 * sentence, an attack of armed men on civilians alone, or two armed parties. Everything else is the coder's.
 */
function decideType(hurt: readonly Hurt[], parties: Parties): Decided | null {
  if (hurt.length === 0) return null;
  const claims = idsOf(hurt);
  const means = only(hurt.map((each) => each.means.remote.join()));
  const isClose = hurt.some((each) => each.means.close);
  if (means !== null && means !== '' && !means.includes(',') && !isClose)
    return {
      value: 'Explosions/Remote violence',
      claims,
      because: { rule: 'remoteByMeans', values: { words: means } },
    };
  if (hurt.some((each) => each.means.remote.length > 0)) return null;
  const { perpetrators, targets, civilians, civiliansOnly } = parties;
  const [one, ...more] = perpetrators;
  if (!one || ![one, ...more].every(({ type }) => ARMED.includes(type))) return null;
  if (civiliansOnly)
    return {
      value: 'Violence against civilians',
      claims,
      because: { rule: 'civiliansAttacked', values: { name: one.name } },
    };
  const other = targets.find(({ type }) => ARMED.includes(type)) ?? more[0];
  if (civilians !== null || !other) return null;
  return {
    value: 'Battles',
    claims,
    because: { rule: 'armedParties', values: { a: one.name, b: other.name } },
  };
}

const HARMED = new Set(['killed', 'injured', 'combined']);

/** The sub-type that the kinds of harm, the means or the victims decide; which side holds a place no claim tells. */
function decideSubType(type: string, hurt: readonly Hurt[]): Decided | null {
  const claims = idsOf(hurt);
  if (type === 'Explosions/Remote violence') {
    const named = hurt.filter(({ means }) => means.remote.length > 0);
    const subType = only(named.flatMap(({ means }) => means.remote));
    if (subType === null) return null;
    const because: Applied = { rule: 'subTypeOfMeans', values: { words: subType } };
    return { value: subType, claims: idsOf(named), because };
  }
  if (hurt.length === 0 || hurt.some(({ means }) => means.sexual)) return null;
  if (type === 'Violence against civilians') {
    const isHarm = hurt.every(({ told }) => HARMED.has(told.claim.kind));
    const isTaken = hurt.every(({ told }) => told.claim.kind === 'captured');
    const value = isHarm ? 'Attack' : isTaken ? 'Abduction/forced disappearance' : null;
    return value && { value, claims, because: { rule: 'subTypeOfHarm', values: { words: value } } };
  }
  if (type === 'Protests' && hurt.every(({ told }) => told.victims?.type === 'protesters')) {
    const value = 'Excessive force against protesters';
    const isHarm = hurt.every(({ told }) => HARMED.has(told.claim.kind));
    return isHarm ? { value, claims, because: { rule: 'subTypeOfHarm', values: { words: value } } } : null;
  }
  return null;
}

function ask(
  facts: Facts,
  question: 'eventType' | 'subEventType',
  about: string,
  options: readonly string[],
): Question {
  return {
    question,
    about,
    values: { type: about },
    options: options.map((value) => ({ value, words: null })),
    input: null,
    claims: [],
    answer: facts.answerTo(question, about),
  };
}

/** The cell of an answer, else of what was decided, else of the open question. */
function cellOf(decided: Decided | null, question: Question): ReturnType<typeof cell> {
  if (question.answer !== null)
    return cell(question.answer, {
      because: [{ rule: 'answered', values: { answer: question.answer } }],
      asks: [question],
    });
  return decided
    ? cell(decided.value, { claims: decided.claims, because: [decided.because] })
    : cell(null, { asks: [question] });
}

/** The cells of disorder, type and sub-type. An answer goes before what the claims decide. */
export function eventTypeOf(facts: Facts, parties: Parties): EventType {
  const hurt = hurtIn(facts);
  const types = data.types.map(({ type }) => type);
  const typeCell = cellOf(decideType(hurt, parties), ask(facts, 'eventType', '', types));
  const type = typeCell.value === '' ? null : typeCell.value;
  const row = typeRow(type);
  const subCell =
    type === null
      ? cell(null, { asks: typeCell.asks })
      : cellOf(decideSubType(type, hurt), ask(facts, 'subEventType', type, row?.subTypes ?? []));
  const bySub = (data.disorderOfSubType as Record<string, string | undefined>)[subCell.value];
  const disorder = bySub ?? row?.disorder ?? null;
  return {
    type,
    cells: new Map([
      [
        'disorder_type',
        cell(disorder, {
          because: disorder
            ? [{ rule: 'disorderOfType', values: { words: bySub ? subCell.value : (type ?? '') } }]
            : [],
        }),
      ],
      ['event_type', typeCell],
      ['sub_event_type', subCell],
    ]),
  };
}
