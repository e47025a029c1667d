/**
 * The words that a claim rests on, where they stand: what a person must read before deciding. Pure.
 * Offsets are UTF-16 code units of the article's text, half-open.
 */
import type { CasualtyValue, Span, TextSpan } from '../../lib/model';
import data from './data/negation-words.json';

const EVIDENCE_ROLES = ['not', 'count', 'says', 'by', 'when', 'where'] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

export interface Evidence extends Span {
  role: EvidenceRole;
}

const NEGATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${data.words.join('|')})(?![\\p{L}\\p{N}])|n['’]t\\b`,
  'giu',
);
/** Words before a source that make it one. */
const ATTRIBUTION = /(?:according to|quoting|citing)\s+$/iu;

function holds(text: string, words: TextSpan | null | undefined): words is TextSpan {
  return !!words && words.end > words.start && text.slice(words.start, words.end) === words.text;
}

/** Where the words of the count stand: within the claim, else in its sentence. */
function countSpan(text: string, count: string, claim: Span, sentence: Span): Span | null {
  for (const { start, end } of [claim, sentence]) {
    const at = text.slice(start, end).indexOf(count);
    if (at >= 0) return { start: start + at, end: start + at + count.length };
  }
  return null;
}

/**
 * Number, negation, who says so, who did it, when and where, as far as they stand in the sentence of the claim.
 *
 * @returns in order of the text; empty where the sentence holds none of them
 * @example "No soldiers died, the army said." → not "No", says "the army"
 */
export function evidenceOf(text: string, value: CasualtyValue, claim: Span, sentence: Span): Evidence[] {
  const found: Evidence[] = [];
  const add = (role: EvidenceRole, span: Span | null): void => {
    if (span && span.start >= sentence.start && span.end <= sentence.end)
      found.push({ role, start: span.start, end: span.end });
  };
  if (value.count.text) add('count', countSpan(text, value.count.text, claim, sentence));
  const denied = value.source?.stance === 'denies' || value.source?.stance === 'cannot_confirm';
  if (value.negated || denied) {
    for (const match of text.slice(sentence.start, sentence.end).matchAll(NEGATION)) {
      const start = sentence.start + match.index;
      add('not', { start, end: start + match[0].length });
    }
  }
  if (holds(text, value.source)) {
    const { start, end } = value.source;
    const before = ATTRIBUTION.exec(text.slice(sentence.start, start))?.[0].length ?? 0;
    add('says', { start: start - before, end });
  }
  if (holds(text, value.perpetrator)) add('by', value.perpetrator);
  if (holds(text, value.date)) add('when', value.date);
  if (holds(text, value.place)) add('where', value.place);
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** A sentence that holds evidence of a claim which stands in another one. */
export interface Elsewhere {
  role: 'says' | 'by';
  words: TextSpan;
  sentence: Span;
}

/** Who says so and who did it, where they are named in another sentence than the claim's own. */
export function evidenceElsewhere(
  text: string,
  value: CasualtyValue,
  sentence: Span,
  sentences: readonly Span[],
): Elsewhere[] {
  return (['source', 'perpetrator'] as const).flatMap((party) => {
    const words = value[party];
    if (!holds(text, words)) return [];
    if (words.start >= sentence.start && words.end <= sentence.end) return [];
    const own = sentences.find(({ start, end }) => start <= words.start && words.start < end);
    return own ? [{ role: party === 'source' ? 'says' : 'by', words, sentence: own }] : [];
  });
}
