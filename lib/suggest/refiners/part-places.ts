import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import { humanness, isPlural } from '../people.ts';
import { afterBracket, conjunctAt, isTemporal, unitAfter, unitAt } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { partsAt, type Part } from './part-phrases.ts';

/** Prepositions that name parts themselves. */
const PART_LINKS = /^(?:including|among)$/;
/** Steps over words of time and place between the people and their parts, and units in which "of them" is looked for. */
const STEPS = 8;
const REACH = 24;

/** The unit past words of time and place from unit `i` on: "in the valley this year", "there", "since May". */
function pastAdjuncts(document: AnalysedDocument, p: ParsedSentence, i: number): number {
  let at = i;
  for (let steps = 0; steps < STEPS; steps++) {
    const unit = unitAt(p, at);
    const since = unit?.type === 'sub' && /^(?:since|before|after)$/.test(unit.lower);
    if ((unit?.type === 'prep' && !PART_LINKS.test(unit.lower)) || since) {
      const inner = conjunctAt(p, at + 1);
      if (!inner || (since && !isTemporal(document, inner.chunk))) return at;
      at = unitAfter(p, inner);
    } else if (unit?.type === 'np' && isTemporal(document, unit.chunk)) at++;
    else if (unit?.type === 'adv' && steps < STEPS - 1) at++;
    else return at;
  }
  return at;
}

/** "them", "whom": the word takes up people named before. */
const takesUp = ({ tokens }: AnalysedDocument, p: ParsedSentence, i: number): boolean =>
  /^(?:them|whom)$/.test(tokens[unitAt(p, i)?.first ?? -1]?.lower ?? '');

/** Whether the phrase at unit `i` names others whom "them" could mean: several people, not those who did it. */
function namesOthers(document: AnalysedDocument, p: ParsedSentence, i: number): boolean {
  const unit = unitAt(p, i);
  if (unit?.type !== 'np' || humanness(document, unit.chunk) !== 'yes') return false;
  const head = document.tokens[unit.chunk.head]!;
  if (head.tag === 'PRON' || !(isPlural(head) || head.tag === 'NUM')) return false;
  const before = unitAt(p, i - 1);
  return !(before?.type === 'prep' && /^(?:by|to|from|against)$/.test(before.lower));
}

/** Parts that "of them" or "among them" names further on in the sentence, before anybody else is named or another claim made at token `end`. */
function partsFurther(document: AnalysedDocument, p: ParsedSentence, from: number, end: number): Part[] {
  for (let i = from; i < Math.min(p.units.length - 2, from + REACH); i++) {
    const unit = p.units[i]!;
    if (unit.first >= end || (unit.type === 'stop' && !/[-–—]/.test(unit.lower))) return [];
    if (unit.type !== 'comma' && unit.type !== 'stop') {
      if (namesOthers(document, p, i)) return [];
      continue;
    }
    const number = conjunctAt(p, i + 1);
    const counted = number?.complement && takesUp(document, p, number.complement.unit);
    const among = unitAt(p, i + 1);
    if (counted || (among?.type === 'prep' && PART_LINKS.test(among.lower) && takesUp(document, p, i + 2)))
      return partsAt(document, p, i);
  }
  return [];
}

/**
 * The parts named after the victims of a claim: ", including seven children", "this year, 27 of them foreigners".
 *
 * @param end the token at which the next claim of the sentence begins; what "them" takes up further on is its own
 */
export function partsAfter(document: AnalysedDocument, p: ParsedSentence, claim: Claim, end: number): Part[] {
  const unit = (token: number): number => afterBracket(p, (p.unitOf[token - p.sentence.first] ?? -2) + 1);
  const { last } = claim.victimTokens!;
  const starts = claim.trigger <= last ? [unit(last)] : [unit(last), unit(claim.trigger)];
  for (const start of starts) {
    for (const at of new Set([start, pastAdjuncts(document, p, start)])) {
      const parts = partsAt(document, p, at);
      if (parts.length > 0) return parts;
    }
  }
  return partsFurther(document, p, starts.at(-1)!, end);
}
