import type { AnalysedDocument } from '../document.ts';
import type { Chunk } from '../chunks.ts';
import { humanness, isPersonNoun, isPlural } from '../people.ts';
import {
  conjunctAt,
  isAge,
  isTemporal,
  skipPrepositions,
  unitAfter,
  unitAt,
  verbFollows,
  type Conjunct,
  type Phrase,
} from './phrases.ts';
import { addNameAfter, describedMember, isName } from './names-beside.ts';
import {
  inPlaces,
  insideSubject,
  isOf,
  isPeople,
  isPerson,
  isState,
  ofSubject,
  relativeFollows,
} from './list-ends.ts';
import { outOfRelative } from './relative-clauses.ts';
import { semicolonsLeft, semicolonsRight } from './semicolon-lists.ts';
import type { ParsedSentence } from './units.ts';

/** Members of one list are looked for no further than this many. */
const LONGEST_LIST = 24;
const NO_STOP: ReadonlySet<string> = new Set(['by', 'including', 'to', 'as', 'after', 'when']);

/** Opens with an article, a number or an owner: a member of a list in its own right. */
function isDetermined({ tokens }: AnalysedDocument, { chunk }: Conjunct): boolean {
  const first = tokens[chunk.first]!;
  return first.tag === 'DET' || first.tag === 'NUM' || first.tag === 'PRON' || chunk.possessor !== null;
}

/** ", the mayor of Orlo," beside "Ana Deri"; ", Ana Deri," beside "the mayor": says who, adds nobody. */
function isApposition(document: AnalysedDocument, before: Conjunct, after: Conjunct): boolean {
  const { tokens } = document;
  const head = tokens[after.chunk.head]!;
  // "85 people on weapons charges, 47 on charges of treason": no age, but more of them.
  const counts = isPlural(tokens[before.chunk.head]!) && tokens[before.chunk.first]!.tag === 'NUM';
  if (head.tag === 'NUM' && after.chunk.first === after.chunk.head)
    return !(counts && /^(?:on|for|over)$/.test(tokens[after.chunk.head + 1]?.lower ?? ''));
  const name = isName(document, before);
  if (name !== isName(document, after)) {
    // "Father Deri, other priests and two guards": several are nobody's description.
    if (name && tokens[after.chunk.first]!.lower === 'other') return false;
    if (name)
      return (
        !/^(?:his|her|their)$/.test(tokens[after.chunk.first]!.lower) &&
        tokens[after.chunk.first]!.tag !== 'NUM'
      );
    const singular = tokens[before.chunk.head]!.lower === tokens[before.chunk.head]!.lemma;
    return singular && isDetermined(document, before) && after.chunk.first + 3 >= after.chunk.last;
  }
  return false;
}

/** The coordination that starts at noun phrase unit `i` and runs to the right: what a verb or "of" takes as object. */
export function phraseRight(document: AnalysedDocument, p: ParsedSentence, i: number): Phrase | null {
  const first = conjunctAt(p, i);
  if (!first) return null;
  const listed = semicolonsRight(document, p, i);
  if (listed) return listed;
  const conjuncts: Conjunct[] = [first];
  let pending: Conjunct[] = [];
  let disjunctive = false;
  let current = first;
  let at = unitAfter(p, first);
  for (let steps = 0; steps < LONGEST_LIST; steps++) {
    const after = skipPrepositions(p, at, NO_STOP);
    // "took him from the home of his wife and children": nobody is taken besides him.
    if (after > at && document.tokens[first.chunk.head]!.tag === 'PRON') break;
    let joint = unitAt(p, after);
    let next = after;
    let comma = false;
    if (joint?.type === 'comma' || (joint?.type === 'stop' && joint.lower === ';')) {
      comma = true;
      next = after + 1;
      joint = unitAt(p, next);
    }
    const and = joint?.type === 'cc' && joint.lower !== 'but';
    const asWell =
      joint?.type === 'adv' &&
      joint.lower === 'as' &&
      unitAt(p, next + 1)?.first !== undefined &&
      document.tokens[joint.first + 1]?.lower === 'well';
    if (asWell) break;
    if (and) next++;
    if (!and && !comma) break;
    if (!comma) while (unitAt(p, next)?.type === 'adv') next++;
    // "the murders of Ana Deri and of a guard"
    const again = and && isOf(unitAt(p, next)) && isOf(unitAt(p, i - 1));
    if (again) next++;
    const candidate = conjunctAt(p, next);
    if (!candidate || isTemporal(document, candidate.chunk)) break;
    const beyond = unitAfter(p, candidate);
    // "the murder of a judge, a woman, and her son was": the list ends here, and the verb belongs to the murder.
    const closes =
      again ||
      (and && pending.length > 0 && ofSubject(document, p, i)) ||
      (and && isPeople(document, first) && isPeople(document, candidate) && insideSubject(document, p, i));
    if (!closes && verbFollows(p, beyond)) break;
    if (comma && unitAt(p, after)?.type === 'stop') {
      conjuncts.push(...pending, candidate);
      pending = [];
    } else if (and) {
      if (joint!.type === 'cc' && joint!.lower === 'or') disjunctive = true;
      if (
        comma &&
        pending.length === 0 &&
        conjuncts.length === 1 &&
        (isName(document, candidate)
          ? isDetermined(document, first) && !isName(document, first)
          : !isDetermined(document, candidate))
      )
        break;
      conjuncts.push(...pending, candidate);
      pending = [];
    } else if (isApposition(document, current, candidate)) {
      current.appositions.push(candidate.chunk);
      at = beyond;
      const closing = unitAt(p, at);
      if (closing?.type === 'comma' && unitAt(p, at + 1)?.type !== 'np')
        at += unitAt(p, at + 1)?.type === 'cc' ? 0 : 0;
      continue;
    } else pending.push(candidate);
    current = candidate;
    at = beyond;
  }
  // "Gunmen kill mayor, two bodyguards": a headline's list without "and".
  const [second] = pending;
  if (
    conjuncts.length === 1 &&
    pending.length === 1 &&
    isBareSingle(document, first.chunk) &&
    /^(?:NUM|NOUN|ADJ)$/.test(document.tokens[second!.chunk.first]!.tag) &&
    isPersonNoun(document.tokens[second!.chunk.head]!.lower)
  )
    conjuncts.push(second!);
  if (
    pending.length >= 2 &&
    pending.every((conjunct) => isName(document, conjunct)) &&
    isName(document, first)
  )
    conjuncts.push(...pending);
  return { first: first.first, last: conjuncts.at(-1)!.last, conjuncts, disjunctive };
}

/** What follows is a clause of its own: "its first report after a judge and two guards were killed". */
const OPENS_CLAUSE = /^(?:after|before|since|until)$/;

/** The head of the prepositional chain that ends at noun phrase unit `i`: "members" for "members of the army". */
export function chainHead(p: ParsedSentence, i: number): number {
  let at = i;
  for (let steps = 0; steps < 8; steps++) {
    while (unitAt(p, at - 1)?.type === 'poss') at -= 2;
    const prep = unitAt(p, at - 1);
    if (prep?.type !== 'prep' || unitAt(p, at - 2)?.type !== 'np' || OPENS_CLAUSE.test(prep.lower)) return at;
    at -= 2;
  }
  return at;
}

/** "mayor", "army officer": a noun for one person without an article or an owner, as only headlines have it. */
const isBareSingle = ({ tokens }: AnalysedDocument, { first, head, possessor }: Chunk): boolean =>
  possessor === null &&
  /^(?:NOUN|PROPN|ADJ)$/.test(tokens[first]!.tag) &&
  isPersonNoun(tokens[head]!.lower) &&
  !isPlural(tokens[head]!);

/** "4 soldiers, civilian driver killed": the first member of a headline's list without "and". */
function headlineFirst(document: AnalysedDocument, p: ParsedSentence, at: number): Conjunct | null {
  const first = unitAt(p, at - 2);
  const own = unitAt(p, at);
  // "Police say 3 officers, 5 militants dead"
  const lead = unitAt(p, at - 3);
  const opens =
    at === 2 || (at === 4 && lead?.type === 'vg' && /^(?:say|report|fear)$/.test(lead.verb.lemma));
  if (!opens || unitAt(p, at - 1)?.type !== 'comma' || first?.type !== 'np' || own?.type !== 'np')
    return null;
  const { tokens } = document;
  const head = tokens[first.chunk.head]!;
  // "Mother, three children killed": a noun for one person without its article.
  const bare =
    isBareSingle(document, first.chunk) &&
    (tokens[own.first]!.tag === 'NUM' || isBareSingle(document, own.chunk));
  const counted = tokens[first.first]!.tag === 'NUM' && isPersonNoun(head.lower);
  return (counted || bare) && tokens[own.first]!.tag !== 'DET' && isPersonNoun(tokens[own.chunk.head]!.lower)
    ? conjunctAt(p, at - 2)
    : null;
}

/** "six nuns -- five Danes and a Pole -- and two women": the position before an aside whose second dash stands at `i`, or `i`. */
function beforeDashes(p: ParsedSentence, i: number): number {
  const dash = (k: number): boolean => {
    const unit = unitAt(p, k);
    return unit?.type === 'stop' && /^[-–—]+$/.test(unit.lower);
  };
  if (!dash(i)) return i;
  for (let k = i - 1; k > 0 && k > i - 12; k--)
    if (dash(k)) return unitAt(p, k - 1)?.type === 'np' ? k - 1 : i;
  return i;
}

/** The coordination that ends at noun phrase unit `i` and runs to the left: what stands before a verb. */
export function phraseLeft(document: AnalysedDocument, p: ParsedSentence, i: number): Phrase | null {
  const listed = conjunctAt(p, i) ? semicolonsLeft(document, p, i) : null;
  if (listed) return listed;
  const member = describedMember(document, p, i);
  const last = conjunctAt(p, member < 0 ? i : member);
  if (!last) return null;
  addNameAfter(document, p, last);
  const conjuncts: Conjunct[] = [last];
  let at = member < 0 ? i : member;
  let disjunctive = false;
  while (unitAt(p, at - 1)?.type === 'poss') at -= 2;
  const cc = unitAt(p, at - 1);
  const headline = headlineFirst(document, p, at);
  if (headline) conjuncts.unshift(headline);
  if (cc?.type === 'cc' && cc.lower !== 'but') {
    let left = at - 2;
    const oxford = unitAt(p, left)?.type === 'comma';
    const dashed = beforeDashes(p, left);
    if (dashed < left) left = dashed;
    else if (oxford || unitAt(p, left)?.type === 'stop') left--;
    if (unitAt(p, left)?.type === 'close')
      for (let k = left; k >= 0 && k > left - 12; k--)
        if (p.units[k]!.type === 'open') {
          left = k - 1;
          break;
        }
    for (let steps = 0; steps < LONGEST_LIST && unitAt(p, left)?.type === 'np'; steps++) {
      // "Ana Deri, 45, and Sami Amaro were kidnapped"
      if (isAge(document, p, left)) left -= 2;
      const climbed = outOfRelative(document, p, left);
      if (climbed >= 0) left = climbed;
      // "the funeral of his comrades and two guards who were killed": both are ruled by the one preposition.
      const ruled =
        steps === 0 &&
        unitAt(p, left - 1)?.type === 'prep' &&
        relativeFollows(p, i) &&
        isPerson(document, conjunctAt(p, left));
      const head = ruled ? left : chainHead(p, left);
      const conjunct = conjunctAt(p, head);
      const before = unitAt(p, head - 1);
      const governed =
        before?.type === 'prep' && !ruled && !/^(?:after|before|since|with|until|as)$/.test(before.lower);
      if (
        !conjunct ||
        governed ||
        isState(document, conjunct) ||
        isTemporal(document, conjunct.chunk) ||
        inPlaces(document, p, head)
      )
        break;
      // "As a result of the attack, Ana Deri and a guard were killed": no member of the list.
      if (steps > 0 && humanness(document, conjunct.chunk) === 'no') break;
      if (
        steps === 0 &&
        unitAt(p, head - 1)?.type === 'vg' &&
        (unitAt(p, head - 1) as { verb?: { lemma: string } }).verb?.lemma !== 'be' &&
        !isName(document, conjunct)
      )
        break;
      const right = conjuncts[0]!;
      const described =
        /^(?:a|an|the)$/.test(document.tokens[right.chunk.first]!.lower) && oxford && conjuncts.length === 2;
      if (
        steps > 0 &&
        isApposition(document, conjunct, right) &&
        (described || !isDetermined(document, right))
      ) {
        conjuncts.shift();
        conjunct.appositions.push(right.chunk);
      }
      conjuncts.unshift(conjunct);
      disjunctive ||= cc.lower === 'or';
      const comma = unitAt(p, head - 1);
      const again = comma?.type === 'cc' && comma.lower === 'and' && isName(document, conjunct);
      if (comma?.type !== 'comma' && !again && !(comma?.type === 'stop' && comma.lower === ';')) break;
      left = head - 2;
    }
  }
  return { first: conjuncts[0]!.first, last: last.last, conjuncts, disjunctive };
}
