import type { AnalysedDocument, Sentence } from '../../document.ts';
import { capitalRuns, isCapital, isTitleCase, type CapitalRun } from '../capitals.ts';
import { fold } from '../fold.ts';
import { nameInRun, weigh, type Evidence, type Named } from '../person-evidence.ts';
import { ROLE_NOUNS, WEAK_HEADS } from '../words.ts';

/** One place where capitals stand that no list and no shape explains. */
export interface Place extends Named {
  sentence: Sentence;
  evidence: Evidence;
  /** The sentence is a headline in title case: its capitals say little. */
  shouting: boolean;
}

/** The same words wherever the article has them: what they are is decided once, by all their places together. */
export interface Form {
  words: string[];
  places: Place[];
  /** Two runs with a word between them: never a person. */
  joined: boolean;
}

/** Names longer than this are two names or a headline. */
const LONGEST = 7;
/** What joins two runs into one name: "Sons OF THE Shore", "Learn WITHOUT Fear". */
const JOIN = /^(?:of|for|without|&)$/;

/** The key of a form: its words without case and diacritics. */
export const keyOf = (words: readonly string[]): string => fold(words.join(' '));

/** Two runs with "of", "for", "without" between them, the article passed over. */
function joinedRuns(document: AnalysedDocument, runs: readonly CapitalRun[]): CapitalRun[] {
  const { tokens } = document;
  return runs.flatMap(({ first, last }, i) => {
    const next = runs[i + 1];
    if (!next || !JOIN.test(tokens[last + 1]?.lower ?? '')) return [];
    const gap = next.first - last;
    return gap === 2 || (gap === 3 && tokens[last + 2]!.lower === 'the') ? [{ first, last: next.last }] : [];
  });
}

/**
 * The capitalised forms of the article that are not `taken`, each with its places; cut of titles and of names in
 * front ("Chad Governor Ana Ruiz" gives "Ana Ruiz").
 */
export function formsOf(document: AnalysedDocument, taken: (index: number) => boolean): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const sentence of document.sentences) {
    const shouting = isTitleCase(document, sentence);
    const runs = capitalRuns(document, sentence);
    const joined = joinedRuns(document, runs);
    for (const run of [...runs, ...joined]) {
      const name = nameInRun(document, run, sentence, taken);
      if (!name || name.last - name.first >= LONGEST || !isFree(document, name, taken)) continue;
      const words = document.tokens.slice(name.first, name.last + 1).map(({ text }) => text);
      if (words.length === 1 && isDescription(words[0]!)) continue;
      const key = keyOf(words);
      const { first, last, titled, kind } = name;
      const evidence = weigh(document, name, sentence);
      const place = { first, last, titled, kind, sentence, shouting, evidence };
      const form = forms.get(key);
      if (form) form.places.push(place);
      else forms.set(key, { words, places: [place], joined: joined.includes(run) });
    }
  }
  return forms;
}

/** "Residents", "Police": a description with a capital because it opens a sentence or a headline. */
const isDescription = (word: string): boolean =>
  ROLE_NOUNS.has(word.toLowerCase()) || WEAK_HEADS.has(word.toLowerCase());

/** Nothing of the name is taken, and it begins and ends with a word, not with a number or a sign. */
function isFree(
  document: AnalysedDocument,
  { first, last }: Named,
  taken: (index: number) => boolean,
): boolean {
  for (let i = first; i <= last; i++) if (taken(i)) return false;
  const end = document.tokens[last]!;
  return isCapital(document.tokens[first]) && /\p{L}|\d/u.test(end.text);
}
