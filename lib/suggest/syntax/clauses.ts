import { INTRANSITIVE, LINKS, SAYING } from '../data/verb-classes.ts';
import type { AnalysedDocument } from '../document.ts';
import { antecedent, isVerb, parenthesisStart, type Verb } from './antecedents.ts';
import { chainHead } from './coordination.ts';
import { beforeBracket, isAge, isTemporal, takesObject } from './phrases.ts';
import { semicolonsLeft } from './semicolon-lists.ts';
import { controlledBy, ownerStart, relativeBefore, relativeClauseStart } from './subject-steps.ts';
import type { ParsedSentence } from './units.ts';
import { isFinite, type VerbGroup } from './verb-groups.ts';

/** Prepositions after which a noun phrase and a verb make a clause of their own: "with 30 of them killed". */
const OPENS_CLAUSE = /^(?:with|after|before|until|since|when|while|as|because|than)$/;

export interface SubjectSearch {
  human: (unit: number) => boolean;
}

/** The noun phrase unit that is the subject of the verb at unit `k`, or -1. */
export function subjectUnit(
  document: AnalysedDocument,
  p: ParsedSentence,
  k: number,
  search: SubjectSearch,
  depth = 0,
): number {
  if (depth > 6) return -1;
  let j = k - 1;
  let crossed = false;
  for (let steps = 0; steps < 60 && j >= 0; steps++) {
    j = beforeBracket(p, j);
    const unit = p.units[j];
    if (!unit) return -1;
    switch (unit.type) {
      case 'adv':
      case 'adj':
      case 'quote':
      case 'open':
        j--;
        break;
      case 'close':
        j--;
        break;
      case 'stop':
      case 'comma': {
        if (unit.type === 'stop' && !/[-–—]/.test(unit.lower)) return -1;
        if (!crossed && p.units[j - 1]?.type === 'np' && semicolonsLeft(document, p, j - 1)) return j - 1;
        const leaning =
          (p.units[k] as Verb).verb.form === 'ing' &&
          !(p.units[k] as Verb).verb.auxiliary &&
          !INTRANSITIVE.has((p.units[k] as Verb).verb.lemma) &&
          !crossed;
        const before = leaning ? null : parenthesisStart(document, p, j);
        if (before === null) {
          const verb = p.units[k] as Verb;
          if (verb.verb.form === 'ing' && !verb.verb.auxiliary)
            return clauseSubject(document, p, j, search, depth);
          const previous = p.units[j - 1];
          const bare = verb.verb.form === 'past' && !verb.verb.auxiliary;
          if (bare && previous?.type === 'np' && !takesObject(document, p.units[k + 1])) {
            const head = chainHead(p, j - 1);
            // "employees of the agency, held": the head of the chain; "the whereabouts of two men, seized": the men.
            if (search.human(head)) return head;
            if (search.human(j - 1)) return j - 1;
          }
          if (isVerb(previous) || previous?.type === 'np')
            return sharedSubject(document, p, j, k, search, depth);
          return -1;
        }
        j = before;
        crossed = true;
        break;
      }
      case 'cc':
        return sharedSubject(document, p, j, k, search, depth);
      case 'rel':
        return antecedent(document, p, j, search.human, (p.units[k] as Verb).verb);
      case 'sub':
      case 'prep': {
        if (unit.type === 'prep') {
          const controlled = controlledBy(p, j);
          if (controlled >= 0) return controlled;
        }
        return clauseSubject(document, p, j, search, depth);
      }
      case 'poss':
        j--;
        break;
      case 'vg': {
        if (
          SAYING.has(unit.verb.lemma) &&
          !unit.verb.passive &&
          !crossed &&
          (p.units[k] as Verb).verb.auxiliary
        ) {
          const rel = relativeBefore(p, j);
          if (rel >= 0) return antecedent(document, p, rel, search.human, (p.units[k] as Verb).verb);
        }
        const chained =
          !crossed &&
          (LINKS.has(unit.verb.lemma) || (p.units[k] as Verb).verb.infinitive || unit.verb.passive);
        if (chained) return subjectUnit(document, p, j, search, depth + 1);
        const before = p.units[j - 1];
        // "The baby she was carrying died"
        const pronoun = p.units[j - 1];
        if (
          pronoun?.type === 'np' &&
          /^(?:he|she|they|it|we|i)$/.test(document.tokens[pronoun.first]!.lower) &&
          p.units[j - 2]?.type === 'np' &&
          search.human(j - 2)
        ) {
          j -= 2;
          break;
        }
        // "Two civilians who were driving past were hit"
        if (before?.type === 'rel' && (crossed || (p.units[k] as Verb).verb.auxiliary)) {
          j -= 2;
          break;
        }
        const bare = !unit.verb.auxiliary && unit.verb.form !== 's' && unit.verb.form !== 'base';
        const before2 = before?.type === 'prep' ? p.units[j - 2] : undefined;
        if (crossed && bare && unit.verb.form === 'ing' && isVerb(before2)) {
          j -= 2;
          break;
        }
        if (crossed && (bare || unit.verb.infinitive) && (before?.type === 'np' || isVerb(before))) {
          j--;
          break;
        }
        return -1;
      }
      case 'np': {
        if (isTemporal(document, unit.chunk)) {
          j--;
          crossed = true;
          if (p.units[j]?.type === 'prep') j--;
          break;
        }
        if (isAge(document, p, j)) {
          j -= 2;
          crossed = true;
          break;
        }
        const top = ownerStart(p, j);
        const prep = p.units[top - 1];
        if (
          prep?.type === 'prep' &&
          OPENS_CLAUSE.test(prep.lower) &&
          (prep.lower !== 'with' || !(p.units[k] as Verb).verb.auxiliary)
        )
          return j;
        if (top < j && prep?.type !== 'prep') return j;
        if (top < j) {
          j = top;
          break;
        }
        const own = (p.units[k] as Verb).verb;
        if (
          prep?.type === 'prep' &&
          prep.lower === 'of' &&
          (!crossed || INTRANSITIVE.has(own.lemma)) &&
          own.form === 'ing' &&
          !own.auxiliary &&
          search.human(j)
        )
          return j;
        const counted = p.units[j - 2];
        if (
          prep?.type === 'prep' &&
          prep.lower === 'of' &&
          !crossed &&
          counted?.type === 'np' &&
          (document.tokens[counted.chunk.head]!.tag === 'NUM' ||
            /^(?:number|total|dozens|scores|hundreds|thousands)$/.test(
              document.tokens[counted.chunk.head]!.lower,
            ))
        ) {
          // "Two of those hurt died": the participle belongs to all of those.
          if (
            own.form === 'past' &&
            !own.auxiliary &&
            document.tokens[unit.chunk.head]!.lower === 'those' &&
            document.tokens[counted.chunk.head]!.tag === 'NUM' &&
            leadsToVerb(p, k)
          )
            return j;
          // "at the number of soldiers killed": the participle belongs to those that are counted.
          if (own.form === 'past' && !own.auxiliary && !INTRANSITIVE.has(own.lemma) && search.human(j))
            return j - 2;
          j -= 2;
          break;
        }
        // "gave no number for those abducted", "swapped the hostages for three men held by the army"
        if (
          prep?.type === 'prep' &&
          /^(?:for|against|between|with)$/.test(prep.lower) &&
          !crossed &&
          own.form === 'past' &&
          !own.auxiliary &&
          !INTRANSITIVE.has(own.lemma) &&
          search.human(j)
        )
          return j;
        if (
          prep?.type === 'prep' &&
          !crossed &&
          own.form === 'past' &&
          !INTRANSITIVE.has(own.lemma) &&
          !own.auxiliary &&
          search.human(j) &&
          !search.human(beforeBracket(p, j - 2))
        )
          return j;
        if (prep?.type === 'prep') {
          const left = p.units[beforeBracket(p, j - 2)];
          if (left?.type === 'np' && !isTemporal(document, left.chunk)) {
            j = beforeBracket(p, j - 2);
            crossed = true;
            break;
          }
          if (left && (isVerb(left) || left.type === 'adv' || left.type === 'adj' || left.type === 'np')) {
            j -= 2;
            crossed = true;
            break;
          }
          return -1;
        }
        // "A policeman escorting them was killed"
        const lead = p.units[j - 1];
        if (own.auxiliary && isVerb(lead) && lead.verb.form === 'ing' && !lead.verb.auxiliary && !crossed) {
          const doer = p.units[j - 2];
          if (doer?.type === 'np' && search.human(j - 2)) {
            j -= 2;
            break;
          }
        }
        const object = (p.units[k] as Verb).verb.auxiliary ? relativeClauseStart(p, j) : -1;
        if (object >= 0) {
          j = object - 1;
          crossed = true;
          break;
        }
        const bearer = participleBearer(p, j, own, search);
        return bearer < 0 ? j : bearer;
      }
    }
  }
  return -1;
}

/** Whether a verb that tells what became of them follows the participle at unit `k`: "hurt in the blast later died", not "were monks". */
function leadsToVerb(p: ParsedSentence, k: number): boolean {
  for (let i = k + 1; i < p.units.length; i++) {
    const unit = p.units[i]!;
    if (isVerb(unit)) return isFinite(unit.verb) && unit.verb.lemma !== 'be';
    if (!/^(?:prep|np|adv)$/.test(unit.type)) return false;
  }
  return false;
}

/** "A soldier guarding the bridge was wounded": the people before a participle whose object ends at `j`, else -1. */
function participleBearer(p: ParsedSentence, j: number, own: VerbGroup, { human }: SubjectSearch): number {
  const participle = p.units[j - 1];
  if (!own.auxiliary || !isVerb(participle) || participle.verb.form !== 'ing' || participle.verb.auxiliary)
    return -1;
  return p.units[j - 2]?.type === 'np' && human(j - 2) ? j - 2 : -1;
}

/** "X abducted the nun and killed her": the subject of the verb before the conjunction. */
function sharedSubject(
  document: AnalysedDocument,
  p: ParsedSentence,
  j: number,
  k: number,
  search: SubjectSearch,
  depth: number,
): number {
  for (let i = j - 1; i >= 0; i--) {
    const unit = p.units[i]!;
    if (unit.type === 'stop' && !/[-–—,]/.test(unit.lower)) return -1;
    if (isVerb(unit) && (isFinite(unit.verb) || (p.units[k] as Verb).verb.form === unit.verb.form)) {
      return subjectUnit(document, p, i, search, depth + 1);
    }
  }
  return -1;
}

/** The subject of the nearest verb with tense to the left: what "…, killing six" leans on. */
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
