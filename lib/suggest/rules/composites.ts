import { COMPOSITE_ROWS } from '../data/composites.ts';
import type { VerbGroup } from '../syntax/verb-groups.ts';
import type { Context } from './candidate.ts';
import type { Trigger } from './trigger.ts';

/** The rows of each verb, in the order of the table. */
const ROWS_OF = new Map<string, (typeof COMPOSITE_ROWS)[number][]>();
for (const row of COMPOSITE_ROWS)
  for (const verb of new Set(row.verbs)) ROWS_OF.set(verb, [...(ROWS_OF.get(verb) ?? []), row]);

/** "was shot at close range", "was shot at a checkpoint": where it was, not what somebody aimed at. */
const CLOSE = /^at (?:close|short|point-blank|point blank) range\b/;
const SOMEWHERE = /^at (?!by\b|while\b|as\b|when\b)\S/;

/** How far after the verb its particle may stand: "took 250 people hostage". */
const REACH = 24;

/** "are still being held", "is being held": people in someone's hands. */
const heldStill = (auxiliaries: readonly string[]): boolean =>
  auxiliaries.includes('being') || auxiliaries.includes('still');

/** What a verb says together with the words around it, or null. `id: 'none'` means that it states no casualty. */
export function compositeTrigger(
  { document, parsed }: Context,
  unit: number,
  verb: VerbGroup,
): Trigger | null {
  const { tokens } = document;
  const { last } = parsed.sentence;
  const before = tokens[verb.head - 1]?.lower;
  const afterWord = tokens[verb.head + 1]?.lower;
  if (
    (before === 'fatally' || afterWord === 'fatally') &&
    /^(?:shoot|stab|wound|injure|hit|strike|beat|run)$/.test(verb.lemma)
  ) {
    return { id: 'fatally', kind: 'killed', frame: 'affect', strict: false };
  }
  // "two bodyguards still held"
  if (
    verb.lemma === 'hold' &&
    verb.form === 'past' &&
    !verb.auxiliary &&
    before === 'still' &&
    parsed.units[unit + 1]?.type !== 'np'
  )
    return { id: 'held', kind: 'captured', frame: 'affect', strict: true };
  const heldBy = verb.form === 'past' && tokens[verb.head + 1]?.lower === 'by';
  if (verb.lemma === 'hold' && !verb.passive && !heldBy) {
    const next = parsed.units[unit + 1]?.type === 'adv' ? parsed.units[unit + 2] : parsed.units[unit + 1];
    const reduced = verb.form === 'past' && !verb.auxiliary && next?.type === 'prep';
    // "the teacher whom they had been holding"
    const relative = parsed.units[unit - 2]?.type === 'rel' && parsed.units[unit - 1]?.type === 'np';
    if (next?.type !== 'np' && !reduced && !relative) return null;
  }
  if (
    verb.lemma === 'hold' &&
    verb.passive &&
    heldStill(tokens.slice(verb.first, verb.last).map(({ lower }) => lower))
  ) {
    return { id: 'held', kind: 'captured', frame: 'affect', strict: true };
  }
  if (
    verb.lemma === 'hold' &&
    !verb.passive &&
    verb.form === 'ing' &&
    verb.auxiliary &&
    !/^(?:talks|meeting)/.test(tokens[verb.head + 1]?.lower ?? '')
  ) {
    return { id: 'holding', kind: 'captured', frame: 'affect', strict: true };
  }
  const rows = ROWS_OF.get(verb.lemma);
  if (!rows) return null;
  const words: string[] = [];
  for (let i = verb.head + 1; i <= Math.min(last, verb.head + REACH); i++) {
    if (/^[.;:!?]$/.test(tokens[i]!.text)) break;
    words.push(tokens[i]!.lower);
  }
  const after = words.join(' ');
  for (const row of rows) {
    const modal = tokens[verb.first]!.lower;
    const told = (row.could && /^(?:could|can|cannot)$/.test(modal)) || (row.lasting && modal === 'will');
    const possible = verb.modal && !told;
    if (row.negated && (!verb.negated || possible)) continue;
    if (row.passive && !verb.passive) continue;
    if (!row.after.test(after)) continue;
    if (row.id === 'none' && (CLOSE.test(after) || (verb.passive && SOMEWHERE.test(after)))) continue;
    // "ensure that the children are rescued unhurt": not yet.
    if (row.spared && (verb.modal || verb.infinitive || (verb.passive && /^(?:is|are|be)$/.test(modal))))
      continue;
    const { frame } = row;
    // "was taken hostage", "were found dead": the subject is the victim either way.
    return {
      id: row.id,
      kind: row.kind,
      frame,
      strict: row.strict ?? false,
      ...(row.unreal ? { unreal: row.unreal } : {}),
      ...(row.negated ? { affirms: true } : {}),
      ...(row.bereaved ? { bereaved: true } : {}),
      ...(row.counted ? { counted: true } : {}),
      ...(row.bullets ? { bullets: true } : {}),
      ...(row.attackers ? { attackers: true } : {}),
      ...(row.armed ? { armed: true } : {}),
      ...(row.many ? { many: true } : {}),
      ...(row.spared ? { spared: true } : {}),
    };
  }
  return null;
}
