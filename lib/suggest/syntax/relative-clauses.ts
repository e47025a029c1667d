import type { AnalysedDocument } from '../document.ts';
import { humanness } from '../people.ts';
import type { ParsedSentence } from './units.ts';

/** Units of a relative clause inside a list, at most. */
const LONGEST_RELATIVE = 8;

/** "Two guards who were acting as her escorts and a clerk": for the escorts the unit of the guards; -1 outside such a clause. */
export function outOfRelative(document: AnalysedDocument, p: ParsedSentence, i: number): number {
  let verbs = 0;
  for (let at = i; at > 0 && at > i - LONGEST_RELATIVE; at--) {
    const unit = p.units[at]!;
    if (unit.type === 'vg') verbs++;
    else if (unit.type === 'rel') {
      const before = p.units[at - 1]!;
      const people = before.type === 'np' && humanness(document, before.chunk) === 'yes';
      return verbs === 1 && people && unit.lower === 'who' ? at - 1 : -1;
    } else if (!/^(?:np|prep|adv|adj|poss)$/.test(unit.type) && !(unit.type === 'sub' && unit.lower === 'as'))
      return -1;
  }
  return -1;
}
