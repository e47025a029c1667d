/** Where a list of people ends, and what beside it is no member. */
import type { AnalysedDocument } from '../document.ts';
import { humanness, isPersonNoun } from '../people.ts';
import { unitAt, type Conjunct } from './phrases.ts';
import type { ParsedSentence, Unit } from './units.ts';
import { isFinite } from './verb-groups.ts';

/** Whether a unit is "of". */
export const isOf = (unit: Unit | undefined): boolean => unit?.type === 'prep' && unit.lower === 'of';

/** The complement of a noun that nothing rules: "the murder of" opens a subject, "following the murder of" does not. */
export function ofSubject({ tokens }: AnalysedDocument, p: ParsedSentence, i: number): boolean {
  const [noun, before] = [unitAt(p, i - 2), unitAt(p, i - 3)];
  if (!isOf(unitAt(p, i - 1)) || noun?.type !== 'np') return false;
  return !before || !(/^(?:prep|sub)$/.test(before.type) || tokens[before.last]!.lower === 'following');
}

/** Whether a conjunct surely is of people. */
export const isPeople = (document: AnalysedDocument, { chunk }: Conjunct): boolean =>
  humanness(document, chunk) === 'yes';

/**
 * The phrase at unit `i` belongs to the subject of a verb still to come: "The men who killed six monks and two cooks
 * fled", "The killing of six monks and two cooks shocked". Not "Police held the man who shot a guard, and his son fled".
 */
export function insideSubject(document: AnalysedDocument, p: ParsedSentence, i: number): boolean {
  let at = i - 1;
  const verb = unitAt(p, at);
  if (verb?.type === 'vg') {
    at--;
    if (unitAt(p, at)?.type !== 'rel') return false;
  } else if (!ofSubject(document, p, i)) return false;
  for (let k = at - 1; k >= 0; k--) {
    const unit = p.units[k]!;
    if (unit.type === 'vg' && isFinite(unit.verb)) return false;
    if (unit.type === 'sub' || unit.type === 'stop') return true;
  }
  return true;
}

/** Whether a relative clause opens behind unit `i`, also after a comma. */
export const relativeFollows = (p: ParsedSentence, i: number): boolean =>
  unitAt(p, unitAt(p, i + 1)?.type === 'comma' ? i + 2 : i + 1)?.type === 'rel';

/** Whether the head of a conjunct is a noun for people. */
export const isPerson = ({ tokens }: AnalysedDocument, conjunct: Conjunct | null): boolean =>
  conjunct !== null && isPersonNoun(tokens[conjunct.chunk.head]!.lower);

/** "held two envoys hostage and a guard was shot": the state of those before, no member of a list. */
export const isState = ({ tokens }: AnalysedDocument, { chunk }: Conjunct): boolean =>
  chunk.first === chunk.head && /^(?:hostage|captive|prisoner)$/.test(tokens[chunk.head]!.lower);

/** "In Dorna and Vashk, six and eight people": the last of several places that the sentence opens with. */
export function inPlaces({ tokens }: AnalysedDocument, p: ParsedSentence, i: number): boolean {
  const named = (at: number): boolean => {
    const unit = unitAt(p, at);
    return unit?.type === 'np' && tokens[unit.chunk.head]!.tag === 'PROPN';
  };
  if (unitAt(p, i - 1)?.type !== 'cc') return false;
  let at = i;
  while (at > 1 && named(at) && /^(?:cc|comma)$/.test(unitAt(p, at - 1)!.type)) at -= 2;
  const lead = unitAt(p, at - 1);
  return at === 1 && named(at) && lead?.type === 'prep' && /^(?:in|at|near|around|outside)$/.test(lead.lower);
}
