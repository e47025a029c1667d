import type { ActorEntry } from '../../model.ts';
import type { AnalysedDocument } from '../document.ts';
import { tokensOf, type Candidate } from './candidate.ts';
import type { Run } from './fold.ts';
import { AMBIGUOUS_NAMES, PARTY_CONTEXT } from './words.ts';
import { ownNames, shippedNames, type NameForm } from './lexicon.ts';
import { because, type PlainReason } from '../reasons.ts';

/** Only capital letters: a headline or heading in which case says nothing. */
function isShouted(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 12 && letters === letters.toUpperCase();
}

/** Acronyms of up to this many letters that are also words or other names need support from the article. */
const SHORT_ACRONYM = 3;

/** Words from which on a name needs no capital: reports with damaged case. */
const LONG_NAME = 3;

/** Does the writing of `surface` fit the form? Acronyms as they are, single names with a capital, longer names with one capital somewhere. */
function fits(surface: string, { form, kind }: NameForm): boolean {
  if (kind === 'acronym')
    return (
      surface === form || (form.length > 4 && surface.toUpperCase() === form && /^\p{Lu}/u.test(surface))
    );
  if (!/\p{Lu}/u.test(form)) return true;
  if (!/[\s-]/.test(form)) return /^\p{Lu}/u.test(surface);
  // Names of three words and more are told from common words without a capital too.
  return /\p{Lu}/u.test(surface) || (form.match(/\p{L}+/gu) ?? []).length >= LONG_NAME;
}

/** "Hamas-run", "pro-Taliban", "anti-UN": the name is a modifier there, not the party. */
function isModifier(text: string, start: number, end: number): boolean {
  return (
    /^[-‐‑]\p{L}/u.test(text.slice(end, end + 2)) ||
    /^['’](?!s\b)\p{L}/u.test(text.slice(end, end + 3)) ||
    /\p{L}[-‐‑]$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

interface Found {
  start: number;
  end: number;
  forms: NameForm[];
  shouted: boolean;
}

/**
 * Which of several parties a shared acronym means: one whose full name stands in the article, one of a country of
 * the article, else the best known.
 */
function choose(
  forms: NameForm[],
  named: ReadonlyMap<string, Set<string>>,
  countries: Set<string>,
): { form: NameForm; support: PlainReason } {
  const full = forms.find(({ key, kind }) => kind === 'name' || named.has(key));
  if (full) return { form: full, support: full.kind === 'name' ? 'lexicon-name' : 'full-name-here' };
  const local = forms.find(({ country }) => country.some((code) => countries.has(code)));
  if (local) return { form: local, support: 'acronym-of-country' };
  return { form: forms[0]!, support: 'lexicon-acronym' };
}

/** Mentions by the reader's list and the shipped lexicon: names, aliases and acronyms. `countries` are codes the article names. */
export function nameCandidates(
  document: AnalysedDocument,
  runs: readonly Run[],
  actors: readonly ActorEntry[],
  countries: Set<string>,
): Candidate[] {
  const { text, sentences, tokens } = document;
  const shouted = new Set(
    sentences.filter(({ start, end }) => isShouted(text.slice(start, end))).map(({ index }) => index),
  );
  const tries = actors.length > 0 ? [ownNames(actors), shippedNames()] : [shippedNames()];
  const found: Found[] = [];
  const taken = new Set<number>();
  for (const trie of tries) {
    for (const match of trie.findAll(runs, ({ start, end, values }) => {
      const surface = text.slice(start, end);
      return !isModifier(text, start, end) && values.some((form) => fits(surface, form));
    })) {
      const { start, values } = match;
      const end =
        text[match.end] === '.' && values.some(({ form }) => form.endsWith('.')) ? match.end + 1 : match.end;
      const surface = text.slice(start, match.end);
      const at = tokensOf(document, start, end);
      if (!at || taken.has(at.first)) continue;
      taken.add(at.first);
      const inHeadline = shouted.has(tokens[at.first]!.sentence);
      found.push({ start, end, forms: values.filter((form) => fits(surface, form)), shouted: inHeadline });
    }
  }
  const named = new Map<string, Set<string>>();
  for (const { start, end, forms } of found) {
    for (const { key } of forms.filter(({ kind }) => kind === 'name')) {
      named.set(key, (named.get(key) ?? new Set()).add(document.text.slice(start, end)));
    }
  }
  return found.flatMap((match) => toCandidate(document, match, named, countries));
}

/** Does the sentence, or another name of the party in the article, show that the party is meant? */
function inContext(
  document: AnalysedDocument,
  first: number,
  last: number,
  key: string,
  named: Map<string, Set<string>>,
  surface: string,
): boolean {
  const others = named.get(key);
  if (others && [...others].some((other) => other !== surface)) return true;
  const sentence = document.sentences[document.tokens[first]!.sentence]!;
  for (let i = sentence.first; i <= sentence.last; i++) {
    if ((i < first || i > last) && PARTY_CONTEXT.has(document.tokens[i]!.lower)) return true;
  }
  return false;
}

const text = (document: AnalysedDocument, start: number, end: number): string =>
  document.text.slice(start, end);

function toCandidate(
  document: AnalysedDocument,
  { start, end, forms, shouted }: Found,
  named: Map<string, Set<string>>,
  countries: Set<string>,
): Candidate[] {
  const at = tokensOf(document, start, end);
  if (!at || forms.length === 0) return [];
  const { form, support } = choose(forms, named, countries);
  if (
    AMBIGUOUS_NAMES.has(form.form) &&
    form.rank >= 0 &&
    !inContext(document, at.first, at.last, form.key, named, text(document, start, end))
  )
    return [];
  const short = form.kind === 'acronym' && form.form.length <= SHORT_ACRONYM;
  // The agencies of one country are known by their acronyms everywhere.
  const supported = form.rank < 2 || form.country.includes('US') || support !== 'lexicon-acronym';
  if (short && shouted) return [];
  if (
    form.form === 'IS' &&
    !/\b(?:group|fighters|militants|Islamic State|ISIS|jihadist|terror|caliphate)/i.test(document.text)
  )
    return [];
  let confidence = form.rank < 0 ? 0.98 : form.kind === 'name' ? 0.93 : supported ? 0.9 : 0.6;
  if (short && !supported) confidence = 0.45;
  return [
    {
      start,
      end,
      ...at,
      rule: form.rank < 0 ? 'own-list' : form.kind === 'name' ? 'lexicon-name' : 'lexicon-acronym',
      type: form.type,
      key: form.key,
      name: form.rank < 0 ? form.name : document.text.slice(start, end).replace(/\s+/g, ' '),
      nameRank: form.rank < 0 ? 9 : form.kind === 'acronym' ? 2 : form.form === form.name ? 5 : 4.5,
      confidence,
      reasons: [because(form.rank < 0 ? 'own-list' : support)],
    },
  ];
}
