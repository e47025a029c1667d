import type { AnalysedDocument } from '../document.ts';
import { conjunctAt, isTemporal } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroup, type VictimGroup } from '../victims.ts';

/** What speaks for a noun phrase as the victims; the highest sum is taken, the first one where two are equal. */
const COUNTED = 4;
const PEOPLE = 3;
const PERHAPS_PEOPLE = 1;
const DOER = -4;

/** "killed by gunmen" tells who did it, "in Orlo" where. */
const NO_VICTIM_BEFORE = /^(?:by|in|at|near|on|from|with|during|after|before|since|to|into)$/;

function weightOf(document: AnalysedDocument, group: VictimGroup, trigger: number): number {
  const { tokens } = document;
  const before = tokens[group.first - 1];
  const verb = tokens[trigger];
  const passive = /^(?:be|get|have)$/.test(tokens[trigger - 1]?.lemma ?? '');
  // "Gunmen killed nine guards": the subject of an active verb did it.
  const subject =
    verb?.tag === 'VERB' && !passive && group.last < trigger && tokens[trigger + 1]?.tag !== 'ADP';
  return (
    (group.count.text !== null ? COUNTED : 0) +
    (group.human === 'yes' ? PEOPLE : group.human === 'maybe' ? PERHAPS_PEOPLE : 0) +
    (subject || (before && NO_VICTIM_BEFORE.test(before.lower)) ? DOER : 0)
  );
}

/**
 * The victims in a selection: its noun phrases read as groups, people and numbers before anything else. A phrase that
 * the selection cuts through is taken whole. Null when the selection holds no noun phrase.
 */
export function victimsIn(
  document: AnalysedDocument,
  parsed: ParsedSentence,
  selected: { first: number; last: number },
  trigger: number,
): VictimGroup | null {
  let best: { group: VictimGroup; weight: number } | null = null;
  for (const [index, unit] of parsed.units.entries()) {
    if (unit.type !== 'np' || unit.last < selected.first || unit.first > selected.last) continue;
    if (isTemporal(document, unit.chunk)) continue;
    const conjunct = conjunctAt(parsed, index);
    if (!conjunct) continue;
    const group = readGroup(document, conjunct);
    // "the wounding of 30 people": the act is no victim, what stands after "of" is.
    const act =
      group.head === trigger &&
      parsed.units.some(
        (other) =>
          other.type === 'np' && other !== unit && other.first > unit.last && other.first <= selected.last,
      );
    const weight = weightOf(document, group, trigger) + (act ? DOER : 0);
    if (!best || weight > best.weight) best = { group, weight };
  }
  return best?.group ?? null;
}
