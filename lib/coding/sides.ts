/** UCDP: the two sides of an event, and on which of them the dead stood. */
import { victimWords } from '../compare/victim-words';
import type { ActorType } from '../model';
import victims from '../compare/data/side-words.json';
import { idOf, type FactGroup, type Facts } from './facts';
import { firstActor } from './acled';
import { CIVILIANS, isCivilian, partiesOf, type Involved } from './parties';
import type { Applied, Question } from './types';

export type Side = 'a' | 'b' | 'civilians' | 'unknown';
export const SIDES: readonly Side[] = ['a', 'b', 'civilians', 'unknown'];

export interface Sides {
  a: Involved | null;
  b: Involved | null;
  asks: Question[];
}

const STATE: readonly (ActorType | null)[] = ['state', 'state_forces', 'international'];
const STATE_WORDS = new Set(victims.ofState);
const ARMED_WORDS = new Set(victims.ofOthers);

/** Whether a party is a state, its forces or a body of states. */
export const isState = ({ type }: Involved): boolean => STATE.includes(type);

/** A state is side a; of two others the one that did it. Against civilians alone, side b is they. */
export function sidesOf(facts: Facts): Sides {
  const parties = partiesOf(facts);
  const { party: one, asks } = firstActor(facts, parties);
  const { targets, perpetrators, civilians, civiliansOnly } = parties;
  const two = civiliansOnly ? civilians : (targets[0] ?? perpetrators[1] ?? null);
  const isSecondState = two !== null && isState(two) && (one === null || !isState(one));
  return isSecondState ? { a: two, b: one, asks } : { a: one, b: two, asks };
}

export interface Placed {
  side: Side;
  because: Applied;
  asks: Question[];
}

/** On which side a group of dead stood: what the coder said, the party itself, then what the words say. */
export function sideOf(facts: Facts, { a, b }: Sides, group: FactGroup): Placed {
  const values = { victims: group.victims, a: a?.name ?? '', b: b?.name ?? '' };
  const ask: Question = {
    question: 'side',
    about: group.key,
    values,
    options: SIDES.map((value) => ({
      value,
      words: (value === 'a' ? a?.name : value === 'b' ? b?.name : null) ?? null,
    })),
    input: null,
    claims: group.told.map(idOf),
    answer: facts.answerTo('side', group.key),
  };
  const said = SIDES.find((side) => side === ask.answer);
  const nameOf = (side: Side): string => ask.options.find(({ value }) => value === side)?.words ?? '';
  if (said)
    return {
      side: said,
      because: { rule: 'sideAnswered', values: { ...values, name: nameOf(said) } },
      asks: [ask],
    };
  if (group.told.every(isCivilian))
    return { side: 'civilians', because: { rule: 'civilianSide', values }, asks: [] };
  const sides: readonly ['a' | 'b', Involved | null][] = [
    ['a', a],
    ['b', b],
  ];
  const keys = new Set(group.told.map((told) => told.victims?.key));
  const byActor = sides.find(([, party]) => party && keys.size === 1 && keys.has(party.key));
  if (byActor) return placed(byActor[0], 'sideOfActor');
  const { head } = victimWords(group.victims);
  const fitting = sides.filter(
    ([, party]) =>
      party !== null &&
      party.name !== CIVILIANS &&
      ((STATE_WORDS.has(head) && isState(party)) || (ARMED_WORDS.has(head) && !isState(party))),
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return placed(only[0], 'sideOfWords');
  return { side: 'unknown', because: { rule: 'sideUnknown', values }, asks: [ask] };

  function placed(side: 'a' | 'b', rule: 'sideOfActor' | 'sideOfWords'): Placed {
    return { side, because: { rule, values: { ...values, name: nameOf(side) } }, asks: [] };
  }
}
