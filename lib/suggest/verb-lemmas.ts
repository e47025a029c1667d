import { IRREGULAR_FORMS, VERB_ROWS } from './data/triggers.ts';

/** Lemmas that the tagger cuts short: "staged" is of "stage", and "raped" of "rape". */
export const CUT_LEMMAS: Record<string, string> = { stag: 'stage', rap: 'rape' };

/** Past forms that the tagger takes for adjectives or nouns although an object follows: "rebels looted the town". */
export const HIDDEN_PASTS: Record<string, string> = {
  looted: 'loot',
  ransacked: 'ransack',
  mined: 'mine',
  tortured: 'torture',
  harassed: 'harass',
};

/** Past forms that are nothing but verbs, though the tagger takes them for nouns: "commandos retook the ship". */
export const PAST_FORMS: Record<string, string> = {
  retook: 'retake',
  mistook: 'mistake',
  overran: 'overrun',
  undertook: 'undertake',
  withdrew: 'withdraw',
  strewed: 'strew',
  slew: 'slay',
};

/** Verbs that state a casualty only together with other words. */
export const EXTRA_GERUNDS = new Set(['torture', 'beat', 'take', 'hold', 'leave', 'assault']);

/** Lemmas of the verbs that state a casualty. */
export const triggerLemmas = new Set(VERB_ROWS.flatMap(({ lemmas }) => lemmas.split(' ')));

/** The lemma when the word is a past form or participle of a verb that states a casualty, else null. */
export function participleLemma(lower: string): string | null {
  const irregular = Object.hasOwn(IRREGULAR_FORMS, lower) ? IRREGULAR_FORMS[lower]! : null;
  if (irregular && triggerLemmas.has(irregular) && !lower.endsWith('ing')) return irregular;
  if (!lower.endsWith('ed')) return null;
  for (const stem of [lower.slice(0, -2), lower.slice(0, -1), lower.slice(0, -3)]) {
    if (triggerLemmas.has(stem)) return stem;
  }
  return null;
}

/** "rounded" → "round", "pronounced" → "pronounce", "gunned" → "gun". */
export function pastLemma(lower: string): string {
  const stem = lower.slice(0, -2);
  if (/(?:[crsv]|um|gg)$/.test(stem)) return stem + 'e';
  return /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** The lemma of a form in "-ing" of a verb that states a casualty, else the form itself. */
export function gerundLemma(lower: string): string {
  const stem = lower.slice(0, -3);
  return (
    [stem, stem + 'e', stem.slice(0, -1)].find(
      (lemma) => triggerLemmas.has(lemma) || EXTRA_GERUNDS.has(lemma),
    ) ?? lower
  );
}
