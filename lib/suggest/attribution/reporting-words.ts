/** The verbs and nouns of reporting as lookups, and the marks that part a report from its speaker. */
import type { Stance } from '../../model.ts';
import {
  CARE_NOUNS,
  COUNT_VERBS,
  FIGURE_NOUNS,
  FIGURE_VERBS,
  HARM_NOUNS,
  HEARING_NOUNS,
  KNOWING_VERBS,
  REPORTING_ROWS,
  STANCE_VERBS,
  LAMENTING,
  THAT_VERBS,
  type ReportingRow,
} from '../data/reporting.ts';
import type { Sentence, Token } from '../document.ts';
import { startsPlain } from '../letters.ts';

export const rowOf = new Map<string, ReportingRow['id']>();
for (const { id, lemmas } of REPORTING_ROWS.toReversed()) for (const lemma of lemmas) rowOf.set(lemma, id);
export const stanceOf = new Map<string, Stance>();
for (const stance of Object.keys(STANCE_VERBS) as (keyof typeof STANCE_VERBS)[])
  for (const verb of STANCE_VERBS[stance]) stanceOf.set(verb, stance);
export const knowing = new Set(KNOWING_VERBS);
export const careNouns = new Set(CARE_NOUNS);
export const countVerbs = new Set(COUNT_VERBS);
export const harmNouns = new Set(HARM_NOUNS);
export const hearingNouns = new Set(HEARING_NOUNS);
export const thatVerbs = new Set(THAT_VERBS);
export const lamenting = new Set(LAMENTING);
export const figureVerbs = new Set(FIGURE_VERBS);
export const figureNouns = new Set(FIGURE_NOUNS);

export const IRREGULAR: Record<string, string> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  tells: 'tell',
  wrote: 'write',
  thought: 'think',
  heard: 'hear',
  held: 'hold',
  spoke: 'speak',
  speaks: 'speak',
  saw: 'see',
  knew: 'know',
  found: 'find',
  pronounced: 'pronounce',
};
/** The lemma of a verb of reporting, also where the tagger reads its participle as an adjective: "alleged" → "allege". */
export function reportingLemma({ lower, lemma, tag }: Token): string {
  if (Object.hasOwn(IRREGULAR, lower)) return IRREGULAR[lower]!;
  if (tag !== 'ADJ') return lemma;
  return [lower.slice(0, -2), lower.slice(0, -1)].find((stem) => rowOf.has(stem)) ?? lemma;
}
export const BE = /^(?:is|are|was|were|been|being|be|'s|'re)$/;
export const NOT = /^(?:not|n't|cannot|never|neither)$/;
export const isMark = (token: Token | undefined): boolean =>
  token !== undefined && !startsPlain(token.text) && /^["“”«»'‘’]+$|^``$/.test(token.text);
export const isBreak = (token: Token | undefined): boolean => /^(?:,|[-–—]+)$/.test(token?.text ?? '');
export const isEnd = (token: Token | undefined): boolean => /^[.!?;…]+$/.test(token?.text ?? '');

/** "were unable to confirm", "was not able to verify": where the words of inability begin before "to"; null when there are none. */
export function unableBefore(tokens: readonly Token[], sentence: Sentence, to: number): number | null {
  const word = tokens[to - 1]?.lower ?? '';
  if (to - 1 <= sentence.first) return null;
  if (/^(?:unable|failed)$/.test(word)) return to - 1;
  return word === 'able' && NOT.test(tokens[to - 2]?.lower ?? '') ? to - 2 : null;
}
