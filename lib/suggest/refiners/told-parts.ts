import type { Claim } from '../claim.ts';
import { PLURAL_FRACTIONS } from '../data/counting-heads.ts';
import type { AnalysedDocument } from '../document.ts';
import { humanness, isPlural } from '../people.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { conjunctAt, isTemporal, skipPrepositions, unitAfter, unitAt } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroup, readGroups, type VictimGroup } from '../victims.ts';

/** Members of a list read one by one. */
const LONGEST = 12;
const NO_STOP: ReadonlySet<string> = new Set(['including', 'among']);
/** Words that take up a figure told before: "This includes 17 women". */
const FIGURES =
  /^(?:this|they|these|it|figure|figures|toll|number|total|list|count|tally|dead|victims|fatalities)$/;
/** Words for a part without a number. */
const SHARES = /^(?:half|third|quarter|most|many|some|several|majority|few|all|none)$/;

/** Whether a word counts people and names none: "a third", "half". */
export const isShare = (lower: string): boolean =>
  SHARES.test(lower) || PLURAL_FRACTIONS[lower] !== undefined;

const wordAt = ({ tokens }: AnalysedDocument, p: ParsedSentence, i: number): string =>
  tokens[unitAt(p, i)?.first ?? -1]?.lower ?? '';

/** The people of a list from unit `from` on, also where a place or a reason stands beside a number: "214 on charges of murder, 17 women". */
function listFrom(document: AnalysedDocument, p: ParsedSentence, from: number): VictimGroup[] {
  const groups: VictimGroup[] = [];
  for (let at = from; groups.length < LONGEST;) {
    const unit = unitAt(p, at);
    const phrase = unit?.type === 'np' ? phraseRight(document, p, at) : null;
    if (!phrase || isTemporal(document, phrase.conjuncts[0]!.chunk)) break;
    const read = readGroups(document, phrase).filter(
      ({ human, head }) => human === 'yes' || (human === 'maybe' && document.tokens[head]!.tag === 'PROPN'),
    );
    if (read.length === 0) break;
    groups.push(...read);
    const last = Math.max(phrase.last, ...phrase.conjuncts.at(-1)!.appositions.map((beside) => beside.last));
    const end = skipPrepositions(p, (p.unitOf[last - p.sentence.first] ?? at) + 1, NO_STOP);
    let next = end;
    while (/^(?:comma|cc)$/.test(unitAt(p, next)?.type ?? '')) next++;
    const opener = document.tokens[unitAt(p, next)?.first ?? -1];
    if (next === end || !opener || !(opener.tag === 'NUM' || /^an?$/.test(opener.lower))) break;
    at = next;
  }
  return groups;
}

/** "This includes 85 people on weapons charges, 47 on charges of treason": the people of whom a figure is made. */
function included(document: AnalysedDocument, p: ParsedSentence, start: number): VictimGroup[] {
  const subject = unitAt(p, start);
  const verb = unitAt(p, start + 1);
  if (subject?.type !== 'np' || verb?.type !== 'vg' || verb.verb.negated) return [];
  if (verb.verb.lemma !== 'include' || !FIGURES.test(document.tokens[subject.chunk.head]!.lower)) return [];
  const groups = listFrom(document, p, start + 2);
  return groups.some(({ count }) => count.text !== null) ? groups : [];
}

/** "Among them were a pastor and two guards", "Among those identified is Ana Deri". */
function among(document: AnalysedDocument, p: ParsedSentence, start: number): VictimGroup[] {
  const link = unitAt(p, start);
  if (link?.type !== 'prep' || link.lower !== 'among') return [];
  if (!/^(?:them|those|these)$/.test(wordAt(document, p, start + 1))) return [];
  const participle = unitAt(p, start + 2);
  const named =
    participle?.type === 'vg' &&
    participle.verb.form === 'past' &&
    !participle.verb.auxiliary &&
    /^(?:identify|name|confirm|verify)$/.test(participle.verb.lemma);
  const at = start + (named ? 3 : 2);
  const verb = unitAt(p, at);
  if (verb?.type !== 'vg' || verb.verb.lemma !== 'be' || verb.verb.negated) return [];
  return listFrom(document, p, at + 1);
}

/** "Seven have been identified as Ana Deri, Sami Kel and three brothers": names for a number of them. */
function identified(document: AnalysedDocument, p: ParsedSentence, start: number): VictimGroup[] {
  const subject = unitAt(p, start);
  const verb = unitAt(p, start + 1);
  if (subject?.type !== 'np' || document.tokens[subject.chunk.head]!.tag !== 'NUM') return [];
  if (verb?.type !== 'vg' || !verb.verb.passive || verb.verb.negated) return [];
  if (!/^(?:identify|name)$/.test(verb.verb.lemma) || wordAt(document, p, start + 2) !== 'as') return [];
  const groups = listFrom(document, p, start + 3);
  const named = groups.some(({ head, name }) => name !== undefined || document.tokens[head]!.tag === 'PROPN');
  const number = readGroup(document, conjunctAt(p, start)!);
  const [first, last] = [groups[0], groups.at(-1)];
  if (!named || !first || !last) return [];
  const from = document.tokens[first.first]!.start;
  const to = last.victims.end;
  const victims = { start: from, end: to, text: document.text.slice(from, to) };
  return [{ ...number, victims, last: last.last, head: first.head, human: 'yes' }];
}

/** What the people are, behind "were": "children", "women and children"; as the subject stands for "under fifteen", "from Vashk". */
function whatTheyAre(
  document: AnalysedDocument,
  p: ParsedSentence,
  at: number,
  part: VictimGroup,
): VictimGroup | null {
  let next = at;
  while (unitAt(p, next)?.type === 'adv') next++;
  const unit = unitAt(p, next);
  if (unit?.type === 'prep' && /^(?:under|below|over|above)$/.test(unit.lower)) {
    const age = unitAt(p, next + 1);
    return age?.type === 'np' && document.tokens[age.last]!.tag === 'NUM' ? part : null;
  }
  const phrase = unit?.type === 'np' ? phraseRight(document, p, next) : null;
  const [group, ...more] = phrase ? readGroups(document, phrase) : [];
  if (!group || more.length > 0 || group.human !== 'yes' || group.count.text !== null || !group.plural)
    return null;
  if (document.tokens[group.head]!.tag === 'PRON') return null;
  return { ...group, count: part.count, first: part.first };
}

/** "Half were children", "Most of them were civilians", "Seven were under 12": a number of those told of before. */
function share(document: AnalysedDocument, p: ParsedSentence, start: number): VictimGroup[] {
  const { tokens } = document;
  const at = unitAt(p, start)?.type === 'adv' ? start + 1 : start;
  const conjunct = conjunctAt(p, at);
  if (!conjunct) return [];
  const head = tokens[conjunct.chunk.head]!;
  const of = conjunct.complement;
  if (of && !/^(?:them|these|those|whom)$/.test(tokens[of.chunk.head]!.lower)) return [];
  const fraction = isShare(head.lower);
  if (!fraction && head.tag !== 'NUM') return [];
  const verb = unitAt(p, unitAfter(p, conjunct));
  if (verb?.type !== 'vg' || verb.verb.lemma !== 'be' || verb.verb.form !== 'past' || verb.verb.passive)
    return [];
  if (verb.verb.negated || verb.verb.modal) return [];
  const part = readGroup(document, conjunct);
  const text = document.text.slice(tokens[unitAt(p, start)!.first]!.start, tokens[conjunct.chunk.head]!.end);
  const count = fraction ? { text, low: null, high: null, qualifier: 'vague' as const } : part.count;
  if (part.none) return [];
  const told = whatTheyAre(document, p, unitAfter(p, conjunct) + 1, { ...part, count });
  return told ? [told] : [];
}

/** Whether others than the victims are named in the claim's sentence, so that a number after it could count those. */
export function namesOthers(document: AnalysedDocument, p: ParsedSentence, claim: Claim): boolean {
  return p.units.some((unit, i) => {
    if (unit.type !== 'np' || unit.first <= Math.max(claim.trigger, claim.victimTokens!.last)) return false;
    const head = document.tokens[unit.chunk.head]!;
    const before = unitAt(p, i - 1);
    const doer = before?.type === 'prep' && /^(?:by|to|from|against)$/.test(before.lower);
    return (
      !doer &&
      head.tag === 'NOUN' &&
      isPlural(head) &&
      humanness(document, unit.chunk) === 'yes' &&
      unitAt(p, i + 1)?.type !== 'vg'
    );
  });
}

/** The parts of a figure that a sentence after it tells at its unit `start`; empty when it tells none. */
export function toldParts(document: AnalysedDocument, p: ParsedSentence, start: number): VictimGroup[] {
  for (const read of [included, among, identified, share]) {
    const groups = read(document, p, start);
    if (groups.length > 0) return groups;
  }
  return [];
}
