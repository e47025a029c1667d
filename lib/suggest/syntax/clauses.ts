import type { AnalysedDocument } from '../document.ts';
import type { Chunk } from '../chunks.ts';
import { humanness, isPlural } from '../people.ts';
import { chainHead, nameBefore, phraseLeft, phraseRight } from './coordination.ts';
import {
  beforeBracket,
  conjunctAt,
  isTemporal,
  skipPrepositions,
  unitAfter,
  unitAt,
  verbFollows,
  type Phrase,
} from './phrases.ts';
import type { ParsedSentence, Unit } from './units.ts';
import { isFinite, type VerbGroup } from './verb-groups.ts';

/** Parentheticals longer than this many units are not looked through. */
const LONGEST_PARENTHESIS = 40;
const CONTROL = new Set([
  'accuse',
  'convict',
  'suspect',
  'blame',
  'acquit',
  'charge',
  'accused',
  'condemn',
  'sentence',
  'arrest',
]);
const LINKS = new Set([
  'be',
  'become',
  'remain',
  'stay',
  'go',
  'get',
  'report',
  'believe',
  'fear',
  'presume',
  'find',
  'say',
  'confirm',
  'feel',
  'think',
  'know',
  'claim',
  'allege',
  'suspect',
  'declare',
  'pronounce',
  'have',
  'assume',
  'understand',
  'consider',
  'begin',
  'start',
  'continue',
  'appear',
  'seem',
  'end',
  'die',
  'risk',
  'leave',
]);

/** Prepositions after which a noun phrase and a verb make a clause of their own: "with 30 of them killed". */
const OPENS_CLAUSE = /^(?:with|after|before|until|since|when|while|as|because|than)$/;

/** Verbs of saying that may stand between a relative pronoun and its verb: "soldiers that the army said were killed". */
const SAYING = new Set([
  'say',
  'claim',
  'report',
  'believe',
  'allege',
  'think',
  'fear',
  'announce',
  'confirm',
  'suspect',
  'state',
]);

type Verb = Extract<Unit, { type: 'vg' }>;

const isVerb = (unit: Unit | undefined): unit is Verb => unit?.type === 'vg';

/** The position before the parenthesis that a comma or dash at `j` closes; null when none opens. */
function parenthesisStart(document: AnalysedDocument, p: ParsedSentence, j: number): number | null {
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
      (opener.type === 'adv' && p.units[i + 2]?.type === 'prep');
    let finite = false;
    for (let k = i + 1; k < j; k++) {
      const inner = p.units[k]!;
      if (inner.type === 'rel') break;
      if (isVerb(inner) && inner.verb.auxiliary) finite = true;
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
    if (nearest < 0) nearest = at;
    if (human(at)) {
      const head = document.tokens[unit.chunk.head]!;
      if (
        number === null ||
        unit.chunk.possessor ||
        isPlural(head) === (number === 'plural') ||
        head.tag === 'NUM'
      )
        return nameBefore(document, p, at);
      if (disagreeing < 0) disagreeing = at;
    }
    at--;
  }
  return disagreeing >= 0 ? disagreeing : nearest;
}

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
        const leaning =
          (p.units[k] as Verb).verb.form === 'ing' && !(p.units[k] as Verb).verb.auxiliary && !crossed;
        const before = leaning ? null : parenthesisStart(document, p, j);
        if (before === null) {
          const verb = p.units[k] as Verb;
          if (verb.verb.form === 'ing' && !verb.verb.auxiliary)
            return clauseSubject(document, p, j, search, depth);
          const previous = p.units[j - 1];
          const bare = verb.verb.form === 'past' && !verb.verb.auxiliary;
          if (
            bare &&
            previous?.type === 'np' &&
            search.human(j - 1) &&
            p.units[k + 1]?.type !== 'np' &&
            depth > 0
          )
            return chainHead(p, j - 1);
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
        if (crossed && before?.type === 'rel') {
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
          !crossed &&
          own.form === 'ing' &&
          !own.auxiliary &&
          search.human(j)
        )
          return j;
        if (
          prep?.type === 'prep' &&
          !crossed &&
          own.form === 'past' &&
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
        const object = (p.units[k] as Verb).verb.auxiliary ? relativeClauseStart(p, j) : -1;
        if (object >= 0) {
          j = object - 1;
          crossed = true;
          break;
        }
        return j;
      }
    }
  }
  return -1;
}

/** The unit where the owners of a noun phrase begin: "the judge" for "the judge's escort". */
function ownerStart(p: ParsedSentence, j: number): number {
  let at = j;
  while (p.units[at - 1]?.type === 'poss' && p.units[at - 2]?.type === 'np') at -= 2;
  return at;
}

/** For the object of a relative clause ("men who attacked the village"): the unit of its pronoun, else -1. */
function relativeClauseStart(p: ParsedSentence, j: number): number {
  const verb = p.units[j - 1];
  if (!isVerb(verb) || verb.verb.passive) return -1;
  const at = p.units[j - 2]?.type === 'adv' ? j - 3 : j - 2;
  return p.units[at]?.type === 'rel' && p.units[at - 1]?.type === 'np' ? at : -1;
}

/** "accused the army of killing": the noun phrase that the accusing verb takes, before the preposition at `j`; else -1. */
function controlledBy(p: ParsedSentence, j: number): number {
  for (let i = j - 1; i >= 0 && i > j - 11; i--) {
    const unit = p.units[i]!;
    if (isVerb(unit)) {
      return CONTROL.has(unit.verb.lemma) && !unit.verb.passive && i < j - 1 && p.units[i + 1]?.type === 'np'
        ? i + 1
        : -1;
    }
    if (unit.type === 'stop' || unit.type === 'rel') return -1;
  }
  return -1;
}

/** The relative pronoun before "the army said": its unit, or -1. */
function relativeBefore(p: ParsedSentence, j: number): number {
  for (let i = j - 1; i >= 0 && i > j - 8; i--) {
    const unit = p.units[i]!;
    if (
      unit.type === 'rel' ||
      (unit.type === 'sub' && unit.lower === 'that' && p.units[i - 1]?.type === 'np')
    )
      return i;
    if (unit.type !== 'np' && unit.type !== 'prep' && unit.type !== 'adv' && unit.type !== 'poss') return -1;
  }
  return -1;
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
function clauseSubject(
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

/** The subject that a participle leans on when what stands before it is no party: "fired shots, wounding him". */
export function leaningSubject(
  document: AnalysedDocument,
  p: ParsedSentence,
  k: number,
  search: SubjectSearch,
): Phrase | null {
  const unit = clauseSubject(document, p, k, search, 0);
  return unit < 0 ? null : phraseLeft(document, p, nameBefore(document, p, unit));
}

/** The verb group whose participle or auxiliary a coordinated bare participle shares: "was abducted and killed". */
export function sharedVerb(p: ParsedSentence, k: number): VerbGroup | null {
  let j = k - 1;
  while (p.units[j]?.type === 'adv') j--;
  const joint = p.units[j];
  if (joint?.type !== 'cc' && joint?.type !== 'comma') return null;
  for (let i = j - 1; i >= 0 && i > j - 16; i--) {
    const unit = p.units[i]!;
    if (isVerb(unit)) return unit.verb;
    if (unit.type === 'stop' || unit.type === 'sub' || unit.type === 'rel') return null;
  }
  return null;
}

/** The object of the verb at unit `k`, as a phrase; null when none follows. */
export function objectPhrase(document: AnalysedDocument, p: ParsedSentence, k: number): Phrase | null {
  let j = k + 1;
  for (let steps = 0; steps < 10; steps++) {
    const unit = unitAt(p, j);
    if (!unit) return null;
    if (unit.type === 'np') {
      if (!isTemporal(document, unit.chunk)) return phraseRight(document, p, j);
      j++;
      continue;
    }
    if (unit.type === 'cc') {
      const next = unitAt(p, j + 1);
      if (isVerb(next) && !next.verb.auxiliary && !next.verb.infinitive) {
        j += 2;
        continue;
      }
      return null;
    }
    if (unit.type === 'prep') {
      const inner = unitAt(p, j + 1);
      if (/^(?:down|off|up|out)$/.test(unit.lower)) j++;
      else if (
        /^(?:on|in|at|during|since)$/.test(unit.lower) &&
        inner?.type === 'np' &&
        isTemporal(document, inner.chunk)
      )
        j += 2;
      else return null;
      continue;
    }
    if (unit.type === 'adv' || unit.type === 'adj' || unit.type === 'quote') {
      j++;
      continue;
    }
    if (unit.type === 'comma') return objectAfterAside(document, p, j);
    return null;
  }
  return null;
}

/** The object after an aside: "murdered, at gunpoint, a soldier", "killed in two days, a judge and a mayor". */
function objectAfterAside(document: AnalysedDocument, p: ParsedSentence, comma: number): Phrase | null {
  const prep = p.units[comma + 1];
  let at = comma + 1;
  if (prep?.type === 'prep' && !/^(?:including|by)$/.test(prep.lower)) {
    const end = skipPrepositions(p, comma + 1, NO_STOP);
    if (p.units[end]?.type !== 'comma') return null;
    at = end + 1;
  } else if (p.units[comma - 1]?.type !== 'np') return null;
  const object = unitAt(p, at);
  if (object?.type !== 'np' || isTemporal(document, object.chunk)) return null;
  const conjunct = conjunctAt(p, at);
  return conjunct &&
    !verbFollows(p, unitAfter(p, conjunct)) &&
    /^(?:DET|NUM|NOUN)$/.test(document.tokens[object.first]!.tag) &&
    isPerson(document, object.chunk)
    ? phraseRight(document, p, at)
    : null;
}

const NO_STOP: ReadonlySet<string> = new Set();
const isPerson = (document: AnalysedDocument, chunk: Chunk): boolean =>
  humanness(document, chunk) === 'yes' && document.tokens[chunk.head]!.tag !== 'NUM';

/** The phrase after "by" that belongs to the verb or noun ending at unit `k`; null when there is none. */
export function agentPhrase(document: AnalysedDocument, p: ParsedSentence, k: number): Phrase | null {
  for (let j = k + 1; j < p.units.length && j < k + 16; j++) {
    const unit = p.units[j]!;
    if (unit.type === 'prep' && unit.lower === 'by') {
      const next = unitAt(p, j + 1)?.type === 'adv' || unitAt(p, j + 1)?.type === 'quote' ? j + 2 : j + 1;
      return unitAt(p, next)?.type === 'np' ? phraseRight(document, p, next) : null;
    }
    if (unit.type === 'stop' || unit.type === 'rel' || unit.type === 'sub') return null;
    if (isVerb(unit) && isFinite(unit.verb) && unit.verb.auxiliary) return null;
  }
  return null;
}

/** The subject as a phrase with its coordinated parts. */
export function subjectPhrase(
  document: AnalysedDocument,
  p: ParsedSentence,
  k: number,
  search: SubjectSearch,
): Phrase | null {
  const unit = subjectUnit(document, p, k, search);
  return unit < 0 ? null : phraseLeft(document, p, nameBefore(document, p, unit));
}
