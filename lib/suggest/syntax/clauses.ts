import { INTRANSITIVE, LINKS, SAYING } from '../data/verb-classes.ts';
import type { AnalysedDocument } from '../document.ts';
import { antecedent, isVerb, parenthesisStart, type Verb } from './antecedents.ts';
import { chainHead } from './coordination.ts';
import { beforeBracket, takesObject } from './phrases.ts';
import { semicolonsLeft } from './semicolon-lists.ts';
import { controlledBy, relativeBefore } from './subject-steps.ts';
import { crossTo, overNounPhrase, type Step, type SubjectSearch, type SubjectWalk } from './subject-walk.ts';
import type { ParsedSentence } from './units.ts';
import { isFinite } from './verb-groups.ts';

/** Verbs that the search for a subject is handed on over, and units that it steps over. */
const DEEPEST = 6;
const MOST_STEPS = 60;

/** "X abducted the nun and killed her": the subject of the verb before the conjunction at `walk.j`. */
function sharedSubject({ document, p, j, own, search, depth }: SubjectWalk): number {
  for (let i = j - 1; i >= 0; i--) {
    const unit = p.units[i]!;
    if (unit.type === 'stop' && !/[-–—,]/.test(unit.lower)) return -1;
    if (isVerb(unit) && (isFinite(unit.verb) || own.form === unit.verb.form)) {
      return subjectUnit(document, p, i, search, depth + 1);
    }
  }
  return -1;
}

/** Over a comma or a dash, where it closes a parenthesis. */
function overSign(walk: SubjectWalk): Step {
  const { document, p, k, own, j, crossed, search, depth } = walk;
  const previous = p.units[j - 1];
  if (!crossed && previous?.type === 'np' && semicolonsLeft(document, p, j - 1)) return j - 1;
  const isGerund = own.form === 'ing' && !own.auxiliary;
  const leans = isGerund && !INTRANSITIVE.has(own.lemma) && !crossed;
  const before = leans ? null : parenthesisStart(document, p, j);
  if (before !== null) return crossTo(walk, before);
  if (isGerund) return clauseSubject(document, p, j, search, depth);
  const isBare = own.form === 'past' && !own.auxiliary;
  if (isBare && previous?.type === 'np' && !takesObject(document, p.units[k + 1])) {
    const head = chainHead(p, j - 1);
    // "employees of the agency, held": the head of the chain; "the whereabouts of two men, seized": the men.
    if (search.human(head)) return head;
    if (search.human(j - 1)) return j - 1;
  }
  return isVerb(previous) || previous?.type === 'np' ? sharedSubject(walk) : -1;
}

/** Over another verb, where it stands in the subject: in a relative clause or as a participle. */
function overVerb(walk: SubjectWalk, { verb }: Verb): Step {
  const { document, p, own, j, crossed, search, depth } = walk;
  if (SAYING.has(verb.lemma) && !verb.passive && !crossed && own.auxiliary) {
    const rel = relativeBefore(p, j);
    if (rel >= 0) return antecedent(document, p, rel, search.human, own);
  }
  if (!crossed && (LINKS.has(verb.lemma) || own.infinitive || verb.passive))
    return subjectUnit(document, p, j, search, depth + 1);
  const before = p.units[j - 1];
  const isBare = !verb.auxiliary && verb.form !== 's' && verb.form !== 'base';
  // "The baby she was carrying died"
  const isHers =
    before?.type === 'np' &&
    /^(?:he|she|they|it|we|i)$/.test(document.tokens[before.first]!.lower) &&
    p.units[j - 2]?.type === 'np' &&
    search.human(j - 2);
  // "Two civilians who were driving past were hit"
  const isRelative = before?.type === 'rel' && (crossed || own.auxiliary);
  const isBehindVerb =
    crossed && isBare && verb.form === 'ing' && before?.type === 'prep' && isVerb(p.units[j - 2]);
  if (isHers || isRelative || isBehindVerb) {
    walk.j -= 2;
    return null;
  }
  if (crossed && (isBare || verb.infinitive) && (before?.type === 'np' || isVerb(before))) {
    walk.j--;
    return null;
  }
  return -1;
}

/** One step of the walk, over the unit at `walk.j`. */
function stepOver(walk: SubjectWalk): Step {
  const { document, p, own, j, search, depth } = walk;
  const unit = p.units[j];
  if (!unit) return -1;
  switch (unit.type) {
    case 'adv':
    case 'adj':
    case 'quote':
    case 'open':
    case 'close':
    case 'poss':
      walk.j--;
      return null;
    case 'stop':
      return /[-–—]/.test(unit.lower) ? overSign(walk) : -1;
    case 'comma':
      return overSign(walk);
    case 'cc':
      return sharedSubject(walk);
    case 'rel':
      return antecedent(document, p, j, search.human, own);
    case 'sub':
    case 'prep': {
      const controlled = unit.type === 'prep' ? controlledBy(p, j) : -1;
      return controlled >= 0 ? controlled : clauseSubject(document, p, j, search, depth);
    }
    case 'vg':
      return overVerb(walk, unit);
    case 'np':
      return overNounPhrase(walk, unit);
  }
}

/**
 * The noun phrase that is the subject of a verb: walks from the verb to the left, over what does not belong to it.
 *
 * @param k position of the verb in `p.units`
 * @returns the position of the subject in `p.units`, -1 where none was found: 0 for "Two men who fled were shot"
 */
export function subjectUnit(
  document: AnalysedDocument,
  p: ParsedSentence,
  k: number,
  search: SubjectSearch,
  depth = 0,
): number {
  if (depth > DEEPEST) return -1;
  const { verb: own } = p.units[k] as Verb;
  const walk: SubjectWalk = { document, p, k, own, search, depth, j: k - 1, crossed: false };
  for (let steps = 0; steps < MOST_STEPS && walk.j >= 0; steps++) {
    walk.j = beforeBracket(p, walk.j);
    const found = stepOver(walk);
    if (found !== null) return found;
  }
  return -1;
}

/** The subject of the nearest verb with tense to the left of unit `j`: what "…, killing six" leans on; -1 where there is none. */
export function clauseSubject(
  document: AnalysedDocument,
  p: ParsedSentence,
  j: number,
  search: SubjectSearch,
  depth: number,
): number {
  for (let i = j - 1; i >= 0; i--) {
    const unit = p.units[i]!;
    if (isVerb(unit) && isFinite(unit.verb)) return subjectUnit(document, p, i, search, depth + 1);
  }
  return -1;
}
