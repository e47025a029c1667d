import type { AnalysedDocument } from '../document.ts';
import { isPlural } from '../people.ts';
import { nameBefore } from './names-beside.ts';
import { beforeBracket, isTemporal } from './phrases.ts';
import type { ParsedSentence, Unit } from './units.ts';
import type { VerbGroup } from './verb-groups.ts';

/** A verb group as a unit. */
export type Verb = Extract<Unit, { type: 'vg' }>;

/** Whether a unit is a verb group. */
export const isVerb = (unit: Unit | undefined): unit is Verb => unit?.type === 'vg';

/** Parentheticals longer than this many units are not looked through. */
const LONGEST_PARENTHESIS = 40;

/** "both of whom", "two of which": opens a relative clause like the bare pronoun. */
function ofWhom({ tokens }: AnalysedDocument, p: ParsedSentence, i: number): boolean {
  const [of, whom] = [p.units[i + 1], p.units[i + 2]];
  return (
    of?.type === 'prep' &&
    of.lower === 'of' &&
    /^(?:whom|which)$/.test(tokens[whom?.first ?? -1]?.lower ?? '')
  );
}

/** The position before the parenthesis that a comma or dash at `j` closes; null when none opens. */
export function parenthesisStart(document: AnalysedDocument, p: ParsedSentence, j: number): number | null {
  const sign = p.units[j]!;
  for (let i = j - 1; i > 0 && i > j - LONGEST_PARENTHESIS; i--) {
    const unit = p.units[i]!;
    if (unit.type !== sign.type || (sign.type === 'stop' && !/[-–—]/.test((unit as { lower: string }).lower)))
      continue;
    const opener = p.units[i + 1]!;
    const before = p.units[i - 1];
    if (
      !before ||
      !(before.type === 'np' || before.type === 'close' || before.type === 'quote' || before.type === 'adv')
    )
      continue;
    const clause =
      opener.type === 'rel' ||
      opener.type === 'sub' ||
      (opener.type === 'prep' && p.units[i + 2]?.type === 'rel') ||
      (opener.type === 'adv' && p.units[i + 2]?.type === 'prep') ||
      ofWhom(document, p, i + 1);
    let finite = false;
    for (let k = i + 1; k < j; k++) {
      const inner = p.units[k]!;
      if (inner.type === 'rel' || ofWhom(document, p, k)) break;
      if (isVerb(inner) && inner.verb.auxiliary && sign.type === 'comma') finite = true;
    }
    if (finite && !clause) continue;
    if (before.type === 'np' && isTemporal(document, before.chunk) && opener.type === 'np') continue;
    return i - 1;
  }
  return null;
}

/** Whether a verb form tells one from many: "were", "have" against "was", "has". */
function numberOf({ tokens }: AnalysedDocument, verb: VerbGroup): 'singular' | 'plural' | null {
  const first = tokens[verb.first]!.lower;
  if (/^(?:were|are|have)$/.test(first)) return 'plural';
  return /^(?:was|is|has)$/.test(first) ? 'singular' : null;
}

/** "the eleven of our colleagues who are held": the number that counts them out of the noun phrase at `at`; null without one, or where the noun has a number of its own. */
function countedBefore({ tokens }: AnalysedDocument, p: ParsedSentence, at: number): number | null {
  const [of, number] = [p.units[at - 1], p.units[at - 2]];
  if (of?.type !== 'prep' || of.lower !== 'of' || number?.type !== 'np') return null;
  const whole = p.units[at]!;
  if (tokens.slice(whole.first, whole.last + 1).some(({ tag }) => tag === 'NUM')) return null;
  const head = tokens[number.chunk.head]!;
  return head.tag === 'NUM' && !/^(?:one|1)$/.test(head.lower) ? at - 2 : null;
}

/** The noun phrase that a relative pronoun at `j` stands for: a unit position, or -1. */
export function antecedent(
  document: AnalysedDocument,
  p: ParsedSentence,
  j: number,
  human: (unit: number) => boolean,
  verb: VerbGroup | null = null,
): number {
  let at = j - 1;
  let nearest = -1;
  let disagreeing = -1;
  const number = verb ? numberOf(document, verb) : null;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    at = beforeBracket(p, at);
    const unit = p.units[at];
    if (!unit) break;
    if (unit.type === 'comma' || unit.type === 'stop') {
      const before = nearest >= 0 || steps > 0 ? parenthesisStart(document, p, at) : null;
      at = before ?? at - 1;
      continue;
    }
    if (unit.type === 'prep' || unit.type === 'poss' || unit.type === 'adv' || unit.type === 'quote') {
      at--;
      continue;
    }
    if (unit.type !== 'np') break;
    if (isTemporal(document, unit.chunk)) {
      at--;
      continue;
    }
    // "a mother of four, who was shot": she was.
    const of = p.units[at - 1];
    if (
      unit.first === unit.last &&
      document.tokens[unit.first]!.tag === 'NUM' &&
      of?.type === 'prep' &&
      of.lower === 'of' &&
      human(at - 2)
    )
      at -= 2;
    if (nearest < 0) nearest = at;
    if (human(at)) {
      const head = document.tokens[unit.chunk.head]!;
      if (
        number === null ||
        unit.chunk.possessor ||
        isPlural(head) === (number === 'plural') ||
        head.tag === 'NUM'
      )
        return countedBefore(document, p, at) ?? nameBefore(document, p, at);
      if (disagreeing < 0) disagreeing = at;
    }
    at--;
  }
  return disagreeing >= 0 ? disagreeing : nearest;
}
