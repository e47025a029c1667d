import { FORCING, IMPLICATIVE, IN_ROW, INTENDING, REPORTED, UNREAL_MODALS } from '../data/unreal-words.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Phrase } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verb-groups.ts';
import type { Context } from './candidate.ts';

type Units = Context['parsed']['units'];

/** The verb right before a unit: "managed" in "managed to kill". */
function governorOf(units: Units, index: number): VerbGroup | null {
  const before = units[index - 1]?.type === 'adv' ? units[index - 2] : units[index - 1];
  return before?.type === 'vg' ? before.verb : null;
}

/** Whether the verb itself tells what came about: no modal, no infinitive, not denied. */
const isFact = ({ negated, modal, infinitive }: VerbGroup): boolean =>
  !negated && !infinitive && !(modal && UNREAL_MODALS.has(modal));

/** Whether an infinitive behind this verb tells a fact: "managed to", "are believed to", "had to", "were forced to". */
const makesFact = (verb: VerbGroup): boolean =>
  !verb.negated &&
  (IMPLICATIVE.has(verb.lemma) ||
    REPORTED.has(verb.lemma) ||
    (verb.lemma === 'have' && verb.form === 'past') ||
    (FORCING.has(verb.lemma) && verb.passive && isFact(verb)));

/** Units between a verb that forces and the infinitive it forces. */
const FORCED_REACH = 6;

/** "forced 30,000 people to leave", "prompted some 300 families in the valley to flee": what somebody was made to do, he did. */
function wasForced(units: Units, index: number): boolean {
  for (let i = index - 1; i >= 0 && i >= index - FORCED_REACH; i--) {
    const unit = units[i]!;
    if (unit.type === 'vg') return FORCING.has(unit.verb.lemma) && i < index - 1 && isFact(unit.verb);
    if (!/^(?:np|prep|cc|poss)$/.test(unit.type)) return false;
  }
  return false;
}

/** Why the verb states no fact, or null. `governor` is the verb right before it. */
function unrealBy(verb: VerbGroup, governor: VerbGroup | null = null): string | null {
  if (verb.modal && UNREAL_MODALS.has(verb.modal)) return `modal "${verb.modal}"`;
  if (verb.infinitive && !verb.perfect && !(governor && makesFact(governor))) return 'infinitive';
  return null;
}

/** "was almost killed": it did not come to that; "almost 40 were killed" counts. */
function almost({ tokens }: AnalysedDocument, verb: VerbGroup): string | null {
  for (let i = verb.first - 1; i < verb.head; i++) {
    const word = tokens[i]?.lower ?? '';
    if (/^(?:almost|nearly)$/.test(word) && (i >= verb.first || !verb.auxiliary)) return `"${word}"`;
  }
  return null;
}

/** "plotted to storm the hall and execute guards": a bare verb in a row of infinitives that somebody only has in mind. */
function inPlan(units: Units, index: number, verb: VerbGroup): string | null {
  const before = units[index - 1]?.type;
  if (verb.form !== 'base' || verb.auxiliary || verb.infinitive || (before !== 'cc' && before !== 'comma'))
    return null;
  for (let i = index - 2; i > 0; i--) {
    const unit = units[i]!;
    if (unit.type === 'rel' || unit.type === 'sub') return null;
    if (unit.type !== 'vg' || (unit.verb.form === 'base' && !unit.verb.infinitive)) continue;
    const governor = unit.verb.infinitive ? governorOf(units, i) : null;
    return governor && INTENDING.has(governor.lemma) ? `infinitive after "${governor.lemma}"` : null;
  }
  return null;
}

/** "the fourth prisoner to die": whoever has a place in a row did what the infinitive says. */
const hasPlaceInRow = ({ tokens }: AnalysedDocument, { first, last }: Phrase): boolean =>
  tokens.slice(first, last + 1).some(({ lower }) => IN_ROW.test(lower));

/**
 * Why the verb at position `index` of the units states no fact: a modal, an infinitive, "almost", or a place among
 * infinitives that tell a plan; null where it states one. The words that a `trigger` needs ("could not be accounted
 * for") are no reason.
 *
 * @example "They planned to kill the mayor" → 'infinitive'; "They managed to kill the mayor" → null
 */
export function unrealVerb(
  { document, parsed }: Context,
  index: number,
  verb: VerbGroup,
  { affirms }: { affirms?: boolean },
  roles: { victims: Phrase | null; shared: VerbGroup | null },
): string | null {
  if (
    verb.infinitive &&
    roles.victims &&
    roles.victims.first < verb.first &&
    hasPlaceInRow(document, roles.victims)
  )
    return null;
  const own =
    (affirms && verb.negated) || (verb.infinitive && !verb.modal && wasForced(parsed.units, index))
      ? null
      : unrealBy(verb, governorOf(parsed.units, index));
  return (
    own ??
    almost(document, verb) ??
    inPlan(parsed.units, index, verb) ??
    (roles.shared ? unrealBy(roles.shared) : null)
  );
}

/** "never robbed or killed anyone": the verb behind "or" is denied with the one before it. */
export function neitherOf(units: Units, index: number): boolean {
  const or = units[index - 1];
  const before = units[index - 2];
  return or?.type === 'cc' && or.lower === 'or' && before?.type === 'vg' && before.verb.negated;
}
