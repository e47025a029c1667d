import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { perSentence } from '../per-sentence.ts';
import { NOT_NAMES, PARTICLES } from './words.ts';

/** A run of capitalised words of one sentence, particles between them included; token positions, both inclusive. */
export interface CapitalRun {
  first: number;
  last: number;
}

/** From this share of capitalised words on, capitals say nothing: a headline in title case. */
const TITLE_CASE_SHARE = 0.7;
/** Shorter sentences have too few words for the share to mean anything. */
const TITLE_CASE_WORDS = 4;

/** The commonest check of all, so plain letters are told apart without a pattern. */
export function isCapital(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const code = token.text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(token.text);
}

const isPunct = (token: Token): boolean => !/[\p{L}\p{N}]/u.test(token.text);

/** Does this sentence write nearly every longer word with a capital? Headlines end without a full stop. */
export const isTitleCase = perSentence((document, sentence): boolean => {
  if (document.tokens[sentence.last]!.text === '.') return false;
  let words = 0;
  let capitals = 0;
  for (let i = sentence.first; i <= sentence.last; i++) {
    const token = document.tokens[i]!;
    if (!/^\p{L}{4,}/u.test(token.text)) continue;
    words++;
    if (isCapital(token)) capitals++;
  }
  return words >= TITLE_CASE_WORDS && capitals / words >= TITLE_CASE_SHARE;
});

/** The join of "d'Ivoire", "al-Qaida" is one of these characters: most words are told apart without the pattern. */
const hasEarlyJoin = (text: string): boolean => isJoin(text[1]!) || isJoin(text[2]!) || isJoin(text[3]!);
const isJoin = (sign: string): boolean => sign === '-' || sign === "'" || sign === '’';

/** "al-Bashir", "d'Ivoire", "al-Qaida": small first letter, capital after the join. */
export const isJoinedName = (token: Token): boolean =>
  token.text.length > 3 &&
  hasEarlyJoin(token.text) &&
  !isCapital(token) &&
  /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(token.text);

/** A capitalised word that may stand in a name: not a function word that merely opens the sentence. */
function opensName(document: AnalysedDocument, sentence: Sentence, index: number): boolean {
  const token = document.tokens[index]!;
  if (isJoinedName(token)) return true;
  if (!isCapital(token)) return false;
  if (NOT_NAMES.has(token.text)) return false;
  if (index !== sentence.first) return true;
  // The first word of a sentence is a name when the tagger says so or when the name goes on.
  return token.tag === 'PROPN' || isCapital(document.tokens[index + 1]);
}

/** Words of a nickname at most: "Andre “THE KID” Wills". */
const LONGEST_NICKNAME = 2;

/** Last token of the nickname in quotation marks that opens at `index` inside a name; -1 when none does. */
function nicknameEnd({ tokens }: AnalysedDocument, index: number, sentence: Sentence): number {
  if (!/^["“]$/.test(tokens[index]!.text)) return -1;
  let end = index + 1;
  while (end - index <= LONGEST_NICKNAME && isCapital(tokens[end])) end++;
  const closed = end > index + 1 && end < sentence.last && /^["”]$/.test(tokens[end]!.text);
  return closed && isCapital(tokens[end + 1]) && !tokens[end]!.spaced ? end : -1;
}

/** The runs of capitalised words of a sentence, in order, not overlapping. */
export const capitalRuns = perSentence((document, sentence): readonly CapitalRun[] => {
  const { tokens } = document;
  const runs: CapitalRun[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    if (!opensName(document, sentence, i)) continue;
    let last = i;
    for (let j = i + 1; j <= sentence.last; j++) {
      const token = tokens[j]!;
      const nickname = token.tag === 'PUNCT' ? nicknameEnd(document, j, sentence) : -1;
      if (nickname > 0) {
        last = nickname + 1;
        j = last;
        continue;
      }
      if (isPunct(token) && token.text !== '.') break;
      if ((isCapital(token) && !(NOT_NAMES.has(token.text) && token.text !== 'The')) || isJoinedName(token))
        last = j;
      else if (token.text === '.' && /^\p{Lu}$/u.test(tokens[j - 1]!.text) && !token.spaced) continue;
      else if (!PARTICLES.has(token.lower) || j - last > 2) break;
    }
    runs.push({ first: i, last });
    i = last;
  }
  return runs;
});
