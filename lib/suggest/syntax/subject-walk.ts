import { INTRANSITIVE } from '../data/verb-classes.ts';
import type { AnalysedDocument } from '../document.ts';
import { isVerb, type Verb } from './antecedents.ts';
import { beforeBracket, isAge, isTemporal } from './phrases.ts';
import { ownerStart, relativeClauseStart } from './subject-steps.ts';
import type { ParsedSentence, Unit } from './units.ts';
import { isFinite } from './verb-groups.ts';

/** Prepositions after which a noun phrase and a verb make a clause of their own: "with 30 of them killed". */
const OPENS_CLAUSE = /^(?:with|after|before|until|since|when|while|as|because|than)$/;
/** Prepositions whose people a participle behind them describes: "no number for those abducted". */
const DESCRIBED_BEHIND = /^(?:for|against|between|with)$/;
const NUMBER_NOUNS = /^(?:number|total|dozens|scores|hundreds|thousands)$/;

export interface SubjectSearch {
  human: (unit: number) => boolean;
}

type NounPhrase = Extract<Unit, { type: 'np' }>;

/** Where the search for the subject of a verb has come to, from the verb to the left. Numbers are positions in `p.units`. */
export interface SubjectWalk {
  readonly document: AnalysedDocument;
  readonly p: ParsedSentence;
  /** The verb. */
  readonly k: number;
  readonly own: Verb['verb'];
  readonly search: SubjectSearch;
  /** How many verbs the search was handed on from. */
  readonly depth: number;
  /** The unit that is looked at. */
  j: number;
  /** Something that is no part of the subject was stepped over. */
  crossed: boolean;
}

/** What a step of the walk gives: the subject, -1 where there is none, null where the walk goes on from `walk.j`. */
export type Step = number | null;

/** Goes on from `j`, over what is no part of the subject. */
export function crossTo(walk: SubjectWalk, j: number): null {
  walk.j = j;
  walk.crossed = true;
  return null;
}

/** A past participle without an auxiliary: "the men held". */
const isParticiple = ({ own }: SubjectWalk): boolean => own.form === 'past' && !own.auxiliary;

/** A participle that describes people: not of a verb without an object. */
const describes = (walk: SubjectWalk): boolean => isParticiple(walk) && !INTRANSITIVE.has(walk.own.lemma);

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
function participleBearer({ p, own, j, search }: SubjectWalk): number {
  const participle = p.units[j - 1];
  if (!own.auxiliary || !isVerb(participle) || participle.verb.form !== 'ing' || participle.verb.auxiliary)
    return -1;
  return p.units[j - 2]?.type === 'np' && search.human(j - 2) ? j - 2 : -1;
}

/** "two of those hurt", "the number of soldiers killed": what is counted stands behind "of" at `j`. */
function overCounted(walk: SubjectWalk, unit: NounPhrase, counted: NounPhrase): Step {
  const { document, p, k, j, search } = walk;
  const isNumber = document.tokens[counted.chunk.head]!.tag === 'NUM';
  // "Two of those hurt died": the participle belongs to all of those.
  if (
    isParticiple(walk) &&
    document.tokens[unit.chunk.head]!.lower === 'those' &&
    isNumber &&
    leadsToVerb(p, k)
  )
    return j;
  // "at the number of soldiers killed": the participle belongs to those that are counted.
  if (describes(walk) && search.human(j)) return j - 2;
  walk.j -= 2;
  return null;
}

const counts = ({ document }: SubjectWalk, { chunk }: NounPhrase): boolean => {
  const head = document.tokens[chunk.head]!;
  return head.tag === 'NUM' || NUMBER_NOUNS.test(head.lower);
};

/** Over a noun phrase behind a preposition. */
function overPrepositional(walk: SubjectWalk, unit: NounPhrase, preposition: string): Step {
  const { document, p, j, own, crossed, search } = walk;
  if (
    preposition === 'of' &&
    (!crossed || INTRANSITIVE.has(own.lemma)) &&
    own.form === 'ing' &&
    !own.auxiliary &&
    search.human(j)
  )
    return j;
  const counted = p.units[j - 2];
  if (preposition === 'of' && !crossed && counted?.type === 'np' && counts(walk, counted))
    return overCounted(walk, unit, counted);
  if (!crossed && describes(walk) && search.human(j)) {
    // "gave no number for those abducted", "swapped the hostages for three men held by the army"
    if (DESCRIBED_BEHIND.test(preposition) || !search.human(beforeBracket(p, j - 2))) return j;
  }
  const left = p.units[beforeBracket(p, j - 2)];
  if (left?.type === 'np' && !isTemporal(document, left.chunk)) return crossTo(walk, beforeBracket(p, j - 2));
  if (left && /^(?:vg|adv|adj|np)$/.test(left.type)) return crossTo(walk, j - 2);
  return -1;
}

/** Over the noun phrase at `walk.j`, or it is the subject. */
export function overNounPhrase(walk: SubjectWalk, unit: NounPhrase): Step {
  const { document, p, j, own, search } = walk;
  if (isTemporal(document, unit.chunk)) return crossTo(walk, p.units[j - 1]?.type === 'prep' ? j - 2 : j - 1);
  if (isAge(document, p, j)) return crossTo(walk, j - 2);
  const top = ownerStart(p, j);
  const lead = p.units[top - 1];
  const preposition = lead?.type === 'prep' ? lead.lower : null;
  // "A driver sent with medicines died": the participle and what is with it belong to the driver.
  const sent = p.units[j - 2];
  if (
    preposition === 'with' &&
    !search.human(j) &&
    isVerb(sent) &&
    sent.verb.form === 'past' &&
    !sent.verb.auxiliary &&
    search.human(j - 3)
  )
    return j - 3;
  if (preposition !== null && OPENS_CLAUSE.test(preposition) && (preposition !== 'with' || !own.auxiliary))
    return j;
  if (top < j) {
    if (preposition === null) return j;
    walk.j = top;
    return null;
  }
  if (preposition !== null) return overPrepositional(walk, unit, preposition);
  const bearer = participleBearer(walk);
  // "A policeman escorting them was killed"
  if (bearer >= 0 && !walk.crossed) {
    walk.j = bearer;
    return null;
  }
  const object = own.auxiliary ? relativeClauseStart(p, j) : -1;
  if (object >= 0) return crossTo(walk, object - 1);
  return bearer < 0 ? j : bearer;
}
