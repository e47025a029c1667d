import { slice, type AnalysedDocument } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { fold } from './fold.ts';
import { because } from '../reasons.ts';

const OPEN = new Set(['(', '[']);
const CLOSE = new Set([')', ']']);
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&/.-]*[\p{Lu}\p{N}]s?$/u;
/** From this share of letters that are initials on, in order, an acronym is taken for that of the name. */
const INITIALS_SHARE = 0.5;

/** Do the letters of the acronym follow the initials (or letters) of the words in order? */
function abbreviates(acronym: string, words: readonly string[]): boolean {
  const letters = fold(acronym)
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '');
  const initials = words
    .flatMap((word) => fold(word).split(/[-']/))
    .map((part) => part.charAt(0))
    .join('');
  let at = 0;
  let hits = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, at);
    if (next < 0) continue;
    hits++;
    at = next + 1;
  }
  return letters.length > 0 && hits / letters.length >= INITIALS_SHARE;
}

/**
 * Acronyms the article defines itself: "Movement for Reform (MR)", "the MR [Movement for Reform]", "…, or MR,".
 * Returns the definitions as acronym → the named candidate, and each definition as a mention of name and acronym together.
 */
export function definedAcronyms(
  document: AnalysedDocument,
  named: readonly Candidate[],
): { defined: Map<string, Candidate>; together: Candidate[] } {
  const { tokens } = document;
  const together: Candidate[] = [];
  const defined = new Map<string, Candidate>();
  for (const name of named) {
    if (name.type === 'person') continue;
    let at = name.last + 1;
    if (tokens[at] && /^['’]s$/.test(tokens[at]!.text)) at++;
    const open = tokens[at];
    const word = tokens[at + 1];
    if (!open || !word || open.sentence !== tokens[name.last]!.sentence) continue;
    const words = slice(document, name.first, name.last).text.split(/\s+/);
    if (words.length < 2) continue;
    const bracketed = OPEN.has(open.text) && CLOSE.has(tokens[at + 2]?.text ?? '');
    const spelled =
      open.text === ',' && word.lower === 'or' && ACRONYM.test(tokens[at + 2]?.text ?? '')
        ? tokens[at + 2]!
        : null;
    const acronym = spelled ?? (bracketed && ACRONYM.test(word.text) ? word : null);
    if (!acronym || defined.has(acronym.text) || !(bracketed || abbreviates(acronym.text, words))) continue;
    defined.set(acronym.text, name);
    const last = at + 2;
    const span = slice(document, name.first, last);
    together.push({ ...name, ...span, last, rule: 'name-and-acronym', nameRank: 0 });
  }
  return { defined, together };
}

/** All mentions of acronyms the article defines. */
export function acronymCandidates(document: AnalysedDocument, defined: Map<string, Candidate>): Candidate[] {
  const found: Candidate[] = [];
  if (defined.size === 0) return found;
  for (const token of document.tokens) {
    const owner = isCapital(token) ? defined.get(token.text) : undefined;
    if (!owner) continue;
    found.push({
      ...owner,
      start: token.start,
      end: token.end,
      first: token.index,
      last: token.index,
      rule: 'acronym-defined',
      name: owner.name,
      nameRank: owner.nameRank,
      confidence: 0.95,
      reasons: [because('acronym-spelt-out')],
    });
  }
  return found;
}
