import type { CasualtyKind } from '../../model.ts';
import type { AnalysedDocument } from '../document.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { conjunctAt } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroup, readGroups, type VictimGroup } from '../victims.ts';

/** Words between a total and its parts. */
const LINKS = /^(?:including|among|mostly|mainly|least|especially|particularly)$/;

/** How badly: "one critically", "four of them fatally". */
const SEVERITY = /^(?:critically|seriously|severely|gravely|badly|slightly|lightly)$/;
/** "12 in a serious condition", "two with burns". */
const STATE_PHRASES: Record<string, RegExp | undefined> = {
  in: /^(?:condition|state|coma|care)$/,
  with: /^(?:wounds?|injury|injuries|burns?|fractures?)$/,
};

/** Words of a part named by an adverb, less one. */
const LONGEST_PLAIN = 2;

/** A part of the claim, and its kind where that is another: "nine of them fatally". */
export interface Part {
  group: VictimGroup;
  kind?: CasualtyKind;
}

const people = (groups: VictimGroup[]): Part[] =>
  groups.filter(({ human }) => human === 'yes' || human === 'maybe').map((group) => ({ group }));

/** What a number of the victims suffered, said without a verb from unit `i` on: "critically", "in a serious condition". */
function severityAt(
  { tokens }: AnalysedDocument,
  p: ParsedSentence,
  i: number,
): CasualtyKind | 'same' | null {
  const unit = p.units[i];
  const inner = p.units[i + 1];
  if (unit?.type === 'adv') {
    const word = tokens[unit.last]!.lower;
    return /^(?:fatally|mortally)$/.test(word) ? 'killed' : SEVERITY.test(word) ? 'same' : null;
  }
  if (unit?.type !== 'prep' || inner?.type !== 'np') return null;
  return STATE_PHRASES[unit.lower]?.test(tokens[inner.chunk.head]!.lower) ? 'same' : null;
}

/** The parts that are named from unit `start` on: ", including two nurses", ", most of them women"; empty when none are. */
export function partsAt(document: AnalysedDocument, p: ParsedSentence, start: number): Part[] {
  const { tokens } = document;
  let at = start;
  const sign = p.units[at];
  if (sign?.type === 'comma' || (sign?.type === 'stop' && /[-–—]/.test(sign.lower))) at++;
  const opener = p.units[at];
  if (!opener) return [];
  // "31 lost their lives: 18 soldiers, three railwaymen and five civilians"
  if (sign?.type === 'stop' && sign.lower === ':') {
    const list = p.units[start + 1]?.type === 'np' ? phraseRight(document, p, start + 1) : null;
    const groups = list && list.conjuncts.length > 1 ? readGroups(document, list) : [];
    return groups.length > 1 && groups.every(({ count, human }) => count.text !== null && human === 'yes')
      ? people(groups)
      : [];
  }
  if (opener.first === opener.last && LINKS.test(tokens[opener.first]!.lower)) {
    let next = at + 1;
    const lead = tokens[p.units[next]?.first ?? -1]?.lower;
    if (lead === 'them' || lead === 'whom') next++;
    while (p.units[next]?.type === 'vg' && tokens[p.units[next]!.first]!.lower === 'were') next++;
    const phrase = p.units[next]?.type === 'np' ? phraseRight(document, p, next) : null;
    // "mainly members of the union" says what they are; "mostly women and children" who.
    if (!phrase || (opener.type === 'adv' && phrase.last - phrase.first > LONGEST_PLAIN)) return [];
    return people(readGroups(document, phrase));
  }
  // "more than half of them"
  const than = p.units[at + 1];
  if (
    /^(?:more|less|fewer)$/.test(tokens[opener.last]!.lower) &&
    than?.type === 'prep' &&
    than.lower === 'than'
  )
    at += 2;
  const named = conjunctAt(p, at);
  if (!named) return [];
  const after = (p.unitOf[named.last - p.sentence.first] ?? 0) + 1;
  const of = named.complement;
  const ofThem = of !== null && /^(?:them|whom|these|which)$/.test(tokens[of.chunk.head]!.lower);
  const bare = of === null && tokens[named.chunk.head]!.tag === 'NUM' && at > start;
  // "both of whom were teachers" tells about all of them: no part.
  if (ofThem && /^(?:both|all|each|none)$/.test(tokens[named.chunk.head]!.lower)) return [];
  if (ofThem || bare) {
    const whole = readGroup(document, named);
    let next = after;
    const verb = p.units[next];
    if (ofThem && verb?.type === 'vg' && verb.verb.lemma === 'be' && !verb.verb.negated) next++;
    const severity = severityAt(document, p, next);
    if (severity) return [{ group: whole, ...(severity === 'same' ? {} : { kind: severity }) }];
    if (bare) return [];
    while (p.units[next]?.type === 'adv') next++;
    const said = p.units[next];
    const phrase = said?.type === 'np' ? phraseRight(document, p, next) : null;
    // "many of them elderly", "more than half of them in Orlo"
    if (said && whole.count.text !== null && next === after && /^(?:adj|prep)$/.test(said.type))
      return [{ group: whole }];
    if (!phrase) return next > after && next === after + 1 && verb?.type === 'adv' ? [{ group: whole }] : [];
    const [group, ...more] = readGroups(document, phrase);
    if (!group || group.human === 'no' || more.length > 0) return [];
    return [{ group: { ...group, count: whole.count, first: named.first } }];
  }
  const among = p.units[after];
  const them = p.units[after + 1];
  if (
    at > start &&
    among?.type === 'prep' &&
    among.lower === 'among' &&
    them !== undefined &&
    /^(?:them|whom)$/.test(tokens[them.first]!.lower)
  )
    return people([readGroup(document, named)]);
  const included = tokens[among?.first ?? -1]?.lower === 'included';
  return at > start && included ? people([readGroup(document, named)]) : [];
}
