import type { AnalysedDocument } from '../document.ts';
import { humanness } from '../people.ts';
import { conjunctAt, isTemporal, unitAfter, unitAt, type Conjunct, type Phrase } from './phrases.ts';
import type { ParsedSentence } from './units.ts';
import { isFinite } from './verb-groups.ts';

/** Units between two semicolons, at most; members of one list, at most. */
const LONGEST_MEMBER = 16;
const MOST_MEMBERS = 24;

const isSemicolon = (p: ParsedSentence, i: number): boolean => {
  const unit = unitAt(p, i);
  return unit?.type === 'stop' && unit.lower === ';';
};

/** The member of a list that starts at unit `i`: its first noun phrase, with what stands behind a comma beside it. */
function memberAt(document: AnalysedDocument, p: ParsedSentence, i: number): Conjunct | null {
  const member = conjunctAt(p, unitAt(p, i)?.type === 'cc' ? i + 1 : i);
  if (!member || isTemporal(document, member.chunk)) return null;
  const at = unitAfter(p, member);
  const beside = unitAt(p, at + 1);
  if (
    unitAt(p, at)?.type === 'comma' &&
    beside?.type === 'np' &&
    document.tokens[beside.chunk.head]!.tag !== 'NUM'
  )
    member.appositions.push(beside.chunk);
  return member;
}

/** Whether the units from `from` to `to` hold a clause of their own, relative clauses aside: then no list runs through them. */
function holdsClause(p: ParsedSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = p.units[i]!;
    if (unit.type === 'rel') return false;
    if (unit.type === 'vg' && isFinite(unit.verb) && (unit.verb.auxiliary || unit.verb.form !== 'past'))
      return true;
  }
  return false;
}

const phraseOf = (conjuncts: Conjunct[]): Phrase => ({
  first: conjuncts[0]!.first,
  last: conjuncts.at(-1)!.last,
  conjuncts,
  disjunctive: false,
});

/**
 * A list whose members are parted by semicolons, from noun phrase unit `i` to the right: "Ana Deri, 30, from Orlo; a guard; and
 * Sami Amaro, a cook". Null where no "; and" closes it: then a semicolon parts two clauses.
 */
export function semicolonsRight(document: AnalysedDocument, p: ParsedSentence, i: number): Phrase | null {
  const conjuncts: Conjunct[] = [];
  let start = i;
  while (conjuncts.length < MOST_MEMBERS) {
    const member = memberAt(document, p, start);
    if (!member) return null;
    conjuncts.push(member);
    if (start > i && unitAt(p, start)?.type === 'cc') {
      const beyond = unitAt(p, unitAfter(p, member));
      const opens = beyond?.type === 'vg' && isFinite(beyond.verb);
      return opens ? null : phraseOf(conjuncts);
    }
    let end = start + 1;
    while (end < p.units.length && end < start + LONGEST_MEMBER && !isSemicolon(p, end)) end++;
    if (!isSemicolon(p, end) || holdsClause(p, start, end)) return null;
    start = end + 1;
  }
  return null;
}

/** The first member of a list, whose end is the semicolon at `end`: the last name with a description beside it, else the last people. */
function firstMember(document: AnalysedDocument, p: ParsedSentence, end: number): Conjunct | null {
  let nearest: Conjunct | null = null;
  for (let i = end - 1; i >= 0 && i > end - LONGEST_MEMBER; i--) {
    const unit = p.units[i]!;
    if (unit.type === 'vg' || unit.type === 'sub' || unit.type === 'stop') break;
    if (unit.type !== 'np' || (i > 0 && p.units[i - 1]!.type !== 'comma')) continue;
    const member = memberAt(document, p, i);
    if (!member || humanness(document, member.chunk) === 'no') continue;
    const name = document.tokens[member.chunk.head]!.tag === 'PROPN';
    if (name && member.appositions.length > 0) return member;
    nearest ??= member;
  }
  return nearest;
}

/** The same list where it ends at noun phrase unit `i`, before its verb: "…; and a guard were kidnapped". */
export function semicolonsLeft(document: AnalysedDocument, p: ParsedSentence, i: number): Phrase | null {
  const starts: number[] = [];
  let end = i;
  for (let steps = 0; end >= 0 && steps < LONGEST_MEMBER && starts.length < MOST_MEMBERS; end--, steps++) {
    if (!isSemicolon(p, end)) continue;
    if (starts.length === 0 && unitAt(p, end + 1)?.type !== 'cc') return null;
    if (holdsClause(p, end + 1, starts[0] ?? i)) return null;
    starts.unshift(end + 1);
    steps = 0;
  }
  if (starts.length === 0) return null;
  const first = firstMember(document, p, starts[0]! - 1);
  const rest = starts.map((start) => memberAt(document, p, start));
  return first && rest.every((member) => member !== null) ? phraseOf([first, ...rest]) : null;
}
