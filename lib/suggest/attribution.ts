import type { Source, Stance } from '../model.ts';
import { LOOSE_REPORTING, REPORTING_VERBS } from './data/reporting.ts';
import { slice, type AnalysedDocument } from './document.ts';
import { humanness } from './people.ts';
import { subjectPhrase } from './syntax/clauses.ts';
import { phraseLeft, phraseRight } from './syntax/coordination.ts';
import { isTemporal, unitAt, type Phrase } from './syntax/phrases.ts';
import type { ParsedSentence, Unit } from './syntax/units.ts';
import { isFinite } from './syntax/verb-groups.ts';

/** A report inside a sentence: who says what stands between two tokens (inclusive). */
export interface Report {
  source: Source;
  first: number;
  last: number;
  /** Tokens of the source phrase and of the verb, to measure nearness. */
  at: number;
}

const stanceOf = new Map<string, Stance>();
for (const stance of Object.keys(REPORTING_VERBS) as Stance[])
  for (const verb of REPORTING_VERBS[stance]) stanceOf.set(verb, stance);

const NOT_SOURCES =
  /^(?:it|this|that|which|there|attack|incident|blast|explosion|strike|video|violence|toll|number)$/;

function toSource(document: AnalysedDocument, phrase: Phrase, stance: Stance): Source {
  const span = slice(document, phrase.first, phrase.last);
  return { ...span, resolved: span.text, stance };
}

const usable = (document: AnalysedDocument, phrase: Phrase | null): phrase is Phrase => {
  if (!phrase) return false;
  const head = document.tokens[phrase.conjuncts.at(-1)!.chunk.head]!;
  return (
    !NOT_SOURCES.test(head.lower) && !isTemporal(document, phrase.conjuncts[0]!.chunk) && head.tag !== 'NUM'
  );
};

/** Only names and people: what stands after "said" at the end of a sentence. */
function invertedSource(document: AnalysedDocument, p: ParsedSentence, index: number): Phrase | null {
  const before = unitAt(p, index - 1);
  if (before && before.type !== 'comma' && before.type !== 'quote' && before.type !== 'stop') return null;
  const next = unitAt(p, index + 1);
  if (next?.type !== 'np' || isTemporal(document, next.chunk)) return null;
  const phrase = phraseRight(document, p, index + 1);
  if (!phrase) return null;
  const head = document.tokens[phrase.conjuncts[0]!.chunk.head]!;
  return head.tag === 'PROPN' || humanness(document, phrase.conjuncts[0]!.chunk) === 'yes' ? phrase : null;
}

/** Whether a clause or a quotation follows the verb, so that it reports and does not just describe. */
function opensClause(p: ParsedSentence, index: number): boolean {
  for (let i = index + 1; i < p.units.length && i < index + 14; i++) {
    const unit = p.units[i]!;
    if (unit.type === 'sub' || unit.type === 'quote') return true;
    if (unit.type === 'vg') return isFinite(unit.verb) || unit.verb.infinitive;
    if (unit.type === 'stop') return unit.lower === ':';
  }
  return false;
}

/** The reports of one sentence, in order. */
export function findReports(
  document: AnalysedDocument,
  p: ParsedSentence,
  human: (unit: number) => boolean,
): Report[] {
  const reports: Report[] = [];
  const { sentence, units } = p;
  units.forEach((unit, index) => {
    if (unit.type === 'vg') {
      const { lemma, form, infinitive } = unit.verb;
      const stance = stanceOf.get(lemma);
      if (!stance || infinitive) return;
      const cannot =
        unit.verb.negated && /^(?:confirm|verify|say|tell)$/.test(lemma) ? 'cannot_confirm' : stance;
      if (unit.verb.passive) {
        addPassive(document, p, index, reports);
        return;
      }
      if (form === 'ing' && !unit.verb.auxiliary && lemma !== 'say' && lemma !== 'add' && stance === 'states')
        return;
      const inverted = invertedSource(document, p, index);
      if (inverted) {
        reports.push({
          source: toSource(document, inverted, cannot),
          first: sentence.first,
          last: unit.last,
          at: inverted.first,
        });
        return;
      }
      const subject = subjectPhrase(document, p, index, { human });
      if (!usable(document, subject)) return;
      const final = isFinal(p, index);
      if (!final && LOOSE_REPORTING.has(lemma) && !opensClause(p, index)) return;
      const source = toSource(document, subject, cannot);
      const after = { source, first: unit.first, last: sentence.last, at: unit.last };
      const before = { source, first: sentence.first, last: subject.first, at: subject.first };
      if (
        final ||
        units[p.unitOf[subject.first - sentence.first]! - 1]?.type === 'comma' ||
        units[p.unitOf[subject.first - sentence.first]! - 1]?.type === 'quote'
      ) {
        reports.push(before);
      }
      if (!final) reports.push(after);
      return;
    }
    const next = unitAt(p, index + 1);
    if (unit.type === 'prep' || unit.type === 'adv' || unit.type === 'sub') {
      const word = (unit as Extract<Unit, { lower: string }>).lower;
      if (word === 'according' || (word === 'to' && document.tokens[unit.first - 1]?.lower === 'according')) {
        const at = next?.type === 'prep' ? index + 2 : index + 1;
        if (unitAt(p, at)?.type !== 'np') return;
        const phrase = phraseRight(document, p, at);
        if (
          usable(document, phrase) &&
          !reports.some(({ source }) => source.start === document.tokens[phrase.first]!.start)
        ) {
          reports.push({
            source: toSource(document, phrase, 'states'),
            first: sentence.first,
            last: sentence.last,
            at: unit.first,
          });
        }
      }
    }
  });
  return reports;
}

/** "was reported by the army", "X was quoted as saying". */
function addPassive(document: AnalysedDocument, p: ParsedSentence, index: number, reports: Report[]): void {
  for (let i = index + 1; i < p.units.length && i < index + 6; i++) {
    const unit = p.units[i]!;
    if (unit.type === 'prep' && unit.lower === 'by' && unitAt(p, i + 1)?.type === 'np') {
      const phrase = phraseRight(document, p, i + 1);
      if (usable(document, phrase))
        reports.push({
          source: toSource(document, phrase, 'states'),
          first: p.sentence.first,
          last: p.sentence.last,
          at: unit.first,
        });
      return;
    }
    if (unit.type === 'vg') break;
  }
  const verb = p.units[index] as Extract<Unit, { type: 'vg' }>;
  if (verb.verb.lemma !== 'quote' && verb.verb.lemma !== 'cite') return;
  const unit = phraseLeft(document, p, index - 1);
  if (usable(document, unit))
    reports.push({
      source: toSource(document, unit, 'states'),
      first: verb.first,
      last: p.sentence.last,
      at: verb.last,
    });
}

/** Nothing but time, place and quotation marks follows the verb: "…, the army said on Sunday." */
function isFinal(p: ParsedSentence, index: number): boolean {
  for (let i = index + 1; i < p.units.length; i++) {
    const unit = p.units[i]!;
    if (unit.type === 'vg' || unit.type === 'sub' || unit.type === 'rel') return false;
    if (unit.type === 'comma' || unit.type === 'quote' || unit.type === 'stop')
      return i < p.units.length - 1 && unit.type !== 'stop'
        ? !p.units.slice(i).some((u) => u.type === 'vg')
        : true;
    if (i > index + 7) return false;
  }
  return true;
}

/** The report that a token stands in: the nearest one, or null. */
export function reportFor(reports: readonly Report[], token: number): Report | null {
  let best: Report | null = null;
  for (const report of reports) {
    if (token < report.first || token > report.last) continue;
    if (!best || Math.abs(report.at - token) < Math.abs(best.at - token)) best = report;
  }
  return best;
}
