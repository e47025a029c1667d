/** Names that stand beside the description of the same person: before it, after it, as a member of a list. */
import type { AnalysedDocument } from '../document.ts';
import { isPersonNoun } from '../people.ts';
import { unitAfter, unitAt, type Conjunct } from './phrases.ts';
import type { ParsedSentence } from './units.ts';

/** Whether a name stands at the head: "Ana Deri", not "the Colonel". */
export const isName = ({ tokens }: AnalysedDocument, conjunct: Conjunct): boolean => {
  const head = tokens[conjunct.chunk.head]!;
  return head.tag === 'PROPN' && !(tokens[conjunct.chunk.first]!.tag === 'DET' && isPersonNoun(head.lower));
};

/** The unit of the name that a description takes up: "Sami Deri, 23, a herdsman who" → "Sami Deri"; else the unit itself. */
export function nameBefore(document: AnalysedDocument, p: ParsedSentence, i: number): number {
  const { tokens } = document;
  const unit = unitAt(p, i);
  if (
    unit?.type !== 'np' ||
    tokens[unit.chunk.head]!.tag === 'PROPN' ||
    tokens[unit.chunk.head]!.lower !== tokens[unit.chunk.head]!.lemma
  )
    return i;
  if (
    !/^(?:a|an|the|another|former|his|her)$/.test(tokens[unit.chunk.first]!.lower) ||
    unitAt(p, i - 1)?.type !== 'comma'
  )
    return i;
  let at = i - 2;
  const age = unitAt(p, at);
  if (
    age?.type === 'np' &&
    age.first === age.last &&
    tokens[age.first]!.tag === 'NUM' &&
    unitAt(p, at - 1)?.type === 'comma'
  )
    at -= 2;
  const name = unitAt(p, at);
  const prep = unitAt(p, at - 1);
  // "in Vashk, a town that", but "the case of Ana Deri, a reporter who"
  const whose = prep?.type === 'prep' && /^(?:of|for|with|against|about|by)$/.test(prep.lower);
  if (name?.type !== 'np' || tokens[name.chunk.head]!.tag !== 'PROPN' || (prep?.type === 'prep' && !whose))
    return i;
  if (whose && name.chunk.first === name.chunk.last) return i;
  return name.chunk.last > name.chunk.first || tokens[name.first - 1]?.text !== ',' ? at : i;
}

/** Adds the name that follows a single description: "her husband, Sami Deri, was jailed". */
export function addNameAfter(document: AnalysedDocument, p: ParsedSentence, conjunct: Conjunct): void {
  const at = unitAfter(p, conjunct);
  const next = unitAt(p, at + 1);
  if (unitAt(p, at)?.type !== 'comma' || next?.type !== 'np' || isName(document, conjunct)) return;
  const { tokens } = document;
  const head = tokens[conjunct.chunk.head]!;
  if (
    tokens[next.chunk.head]!.tag !== 'PROPN' ||
    tokens[next.chunk.first]!.tag === 'DET' ||
    head.lower !== head.lemma
  )
    return;
  const closing = unitAt(p, at + 2);
  if (closing?.type === 'comma' || closing?.type === 'vg') conjunct.appositions.push(next.chunk);
}

/** "and his deputy, Ana Moro, were": the unit of the member of a list that the name at unit `i` is given for, or -1. */
export function describedMember(document: AnalysedDocument, p: ParsedSentence, i: number): number {
  const { tokens } = document;
  const name = unitAt(p, i);
  const member = unitAt(p, i - 2);
  if (name?.type !== 'np' || member?.type !== 'np') return -1;
  if (unitAt(p, i - 1)?.type !== 'comma' || unitAt(p, i - 3)?.type !== 'cc') return -1;
  const noun = tokens[member.chunk.head]!;
  const opens = /^(?:an?|the|his|her|their)$/.test(tokens[member.chunk.first]!.lower);
  const single = opens && noun.lower === noun.lemma && isPersonNoun(noun.lower);
  const proper = tokens[name.chunk.head]!.tag === 'PROPN' && tokens[name.chunk.first]!.tag !== 'DET';
  return single && proper && name.chunk.first < name.chunk.head ? i - 2 : -1;
}
