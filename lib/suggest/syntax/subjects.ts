import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument } from '../document.ts';
import { humanness } from '../people.ts';
import { clauseSubject, subjectUnit } from './clauses.ts';
import type { SubjectSearch } from './subject-walk.ts';
import { phraseLeft } from './coordination.ts';
import { nameBefore } from './names-beside.ts';
import { unitAfter, unitAt, type Conjunct, type Phrase } from './phrases.ts';
import { nameAside } from './subject-steps.ts';
import type { ParsedSentence } from './units.ts';

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

/** The subject as a phrase with its coordinated parts. */
export function subjectPhrase(
  document: AnalysedDocument,
  p: ParsedSentence,
  k: number,
  search: SubjectSearch,
): Phrase | null {
  const unit = subjectUnit(document, p, k, search);
  if (unit < 0) return null;
  const phrase = phraseLeft(document, p, nameBefore(document, p, unit));
  const name = nameAside(document, p, k);
  const last = phrase?.conjuncts.at(-1);
  if (
    phrase &&
    name &&
    last &&
    phrase.conjuncts.length === 1 &&
    last.appositions.length === 0 &&
    last.last < name.first
  )
    last.appositions.push(name);
  const aside = last && memberAside(document, p, last);
  if (aside) last.appositions.push(aside);
  return phrase;
}

/** "One of the injured, a girl of nine, later died": who the one is, said between commas; null where it is not. */
function memberAside(document: AnalysedDocument, p: ParsedSentence, one: Conjunct): Chunk | null {
  const { tokens } = document;
  const whole = one.complement;
  if (!whole || tokens[one.chunk.head]!.lower !== 'one') return null;
  const at = unitAfter(p, one);
  const who = unitAt(p, at + 1);
  if (unitAt(p, at)?.type !== 'comma' || who?.type !== 'np' || !/^an?$/.test(tokens[who.first]!.lower))
    return null;
  return humanness(document, who.chunk) === 'yes' ? who.chunk : null;
}
