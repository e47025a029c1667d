import type { CasualtyKind } from '../../model.ts';
import { ACT_ROWS } from '../data/triggers.ts';
import { singular } from '../people.ts';
import { because } from '../reasons.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { unitAt } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Context, type Rule } from './candidate.ts';

const kindOf = new Map<string, CasualtyKind>(
  ACT_ROWS.flatMap(({ nouns, kind }) => nouns.split(' ').map((noun) => [noun, kind] as const)),
);

/** Units between an act and its "against", or between an act and the "that" which takes it up. */
const AGAINST_REACH = 6;
const AGAIN_REACH = 16;
const COMMITTED = /^(?:commit|perpetrate|carry|order|direct|stage|launch)$/;

/** The act that the noun phrase at unit `i` names: its noun and kind; null for other nouns. */
function actAt({ document, parsed }: Context, i: number): { noun: number; kind: CasualtyKind } | null {
  const unit = unitAt(parsed, i);
  if (unit?.type !== 'np') return null;
  const noun = unit.chunk.head;
  const kind = kindOf.get(singular(document.tokens[noun]!.lower));
  return kind ? { noun, kind } : null;
}

/** The people named from unit `i` on, those only whose nouns or names say that they are people. */
function peopleAt({ document, parsed, judge }: Context, i: number): VictimGroup[] {
  const phrase = phraseRight(document, parsed, i);
  return phrase ? readGroups(document, phrase).filter((group) => judge(group) === 'yes') : [];
}

/** The unit behind the "against" of an act: "the murder committed by the Front against Ana Deri"; -1 without one. */
function againstAt(p: ParsedSentence, act: number): number {
  for (let i = act + 1; i < p.units.length && i <= act + AGAINST_REACH; i++) {
    const unit = p.units[i]!;
    if (unit.type === 'prep' && unit.lower === 'against') return i + 1;
    const passes =
      unit.type === 'np' ||
      (unit.type === 'vg' && COMMITTED.test(unit.verb.lemma) && unit.verb.form === 'past') ||
      (unit.type === 'prep' && unit.lower === 'by');
    if (!passes) return -1;
  }
  return -1;
}

/** The act that "that" at unit `i` takes up: the nearest before it in the sentence. */
function actBefore(context: Context, i: number): { noun: number; kind: CasualtyKind } | null {
  for (let k = i - 1; k >= 0 && k > i - AGAIN_REACH; k--) {
    const act = actAt(context, k);
    if (act) return act;
  }
  return null;
}

/**
 * Acts whose victims stand behind other words than "of" beside the noun: "the murder committed by the Front against Ana
 * Deri", "the murders, and especially that of Ana Deri". Counter-examples: "the protest against the murder", "the size
 * of the crowd and that of the force".
 */
export const actLinkRule: Rule = (context) => {
  const { document, parsed } = context;
  const { tokens } = document;
  const found: Candidate[] = [];
  const add = (
    rule: string,
    act: { noun: number; kind: CasualtyKind },
    at: number,
    trigger: number,
  ): void => {
    const groups = peopleAt(context, at);
    if (groups.length === 0) return;
    const reasons = [because('noun', { word: tokens[act.noun]!.text })];
    found.push(candidate({ rule, kind: act.kind, groups, trigger, unit: at, reasons, base: 0.75 }));
  };
  parsed.units.forEach((unit, index) => {
    const act = actAt(context, index);
    const against = act ? againstAt(parsed, index) : -1;
    if (act && against >= 0) add('noun-against', act, against, act.noun);
    const of = unitAt(parsed, index + 1);
    const takesUp = unit.first === unit.last && /^(?:that|those)$/.test(tokens[unit.first]!.lower);
    if (!takesUp || of?.type !== 'prep' || of.lower !== 'of') return;
    const before = actBefore(context, index);
    if (before) add('noun-that-of', before, index + 2, unit.first);
  });
  return found;
};
