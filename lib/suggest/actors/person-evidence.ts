import persons from '../data/persons.json' with { type: 'json' };
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { isCapital, type CapitalRun } from './capitals.ts';
import { fold } from './fold.ts';
import { isPersonalRole } from './personal.ts';
import { GIVEN_NAMES, PLACE_PREPOSITIONS, PLACE_WORDS, ROLE_NOUNS, SPEECH_LEMMAS, TITLES } from './words.ts';
import type { Reason } from '../../model.ts';
import { because, type PlainReason } from '../reasons.ts';
import { WordTable } from '../word-class.ts';

/**
 * What speaks for capitals being a person, and what against, with the weight of each. Given names, titles and known
 * persons suffice alone; a verb of saying alone does not, organisations speak too.
 */
const WEIGHTS = {
  given: 0.6,
  title: 0.6,
  role: 0.55,
  known: 0.6,
  speech: 0.35,
  age: 0.3,
  relative: 0.25,
  particle: 0.35,
  placed: 0.3,
};

/** Public persons' names in full and by surname, folded. */
const KNOWN = new Set(
  persons.entries
    .flatMap((entry) => [entry.name, ...('aliases' in entry ? (entry.aliases ?? []) : [])])
    .map(fold),
);

/** Titles by their first word. */
const titlesOf = new WordTable((lower) => TITLES.get(lower) ?? []);
const LOWER_TITLE_KINDS = new Set(['rank', 'office']);
/** A title that starts at a token, with its length in tokens; null when none does. */
export function titleAt(
  tokens: readonly Token[],
  index: number,
  last: number,
): { length: number; kind: string } | null {
  const first = tokens[index]!;
  for (const { words, kind } of titlesOf.of(first)) {
    if (index + words.length - 1 > last) continue;
    if (!words.every((word, k) => tokens[index + k]!.lower === word)) continue;
    if (!isCapital(first) && !LOWER_TITLE_KINDS.has(kind)) continue;
    return { length: words.length, kind };
  }
  return null;
}

/** Titles that end right before `index`, walking back over all that stand there ("Maj. Gen.", "Deputy Prime Minister"). */
function titlesBefore(
  tokens: readonly Token[],
  index: number,
  first: number,
): { from: number; kind: string } | null {
  let from = index;
  let kind = '';
  for (let guard = 0; guard < 4; guard++) {
    let grown = false;
    for (let length = Math.min(4, from - first); length > 0 && !grown; length--) {
      const found = titleAt(tokens, from - length, from - 1);
      if (found?.length !== length) continue;
      from -= length;
      kind = found.kind;
      grown = true;
    }
    if (!grown) break;
  }
  return from < index ? { from, kind } : null;
}

/** A run of capitals cut to the name in it. */
export interface Named {
  first: number;
  last: number;
  /** First token of the title before the name; `first` when there is none. */
  titled: number;
  kind: string;
}

/** Where the name begins in a run: after the last title, or at the given name that follows words of office or place. */
function nameStart(
  tokens: readonly Token[],
  run: CapitalRun,
  taken: (index: number) => boolean,
): { first: number; titled: number; kind: string } {
  let first = run.first;
  let titled = -1;
  let kind = '';
  for (let i = run.first; i <= run.last;) {
    const title = titleAt(tokens, i, run.last);
    const token = tokens[i]!;
    const given = GIVEN_NAMES.has(fold(token.text));
    // "Chad Governor Ana Ruiz" goes on to the title, "Sami Judge Orl" does not.
    const opens = first === i || !GIVEN_NAMES.has(fold(tokens[first]!.text)) || taken(first);
    if (title && opens && i + title.length <= run.last) {
      if (titled < 0 || first < i) titled = i;
      i += title.length;
      kind = title.kind;
      first = i;
    } else if (
      !given &&
      (taken(i) ||
        (first === i && i < run.last && (ROLE_NOUNS.has(token.lower) || PLACE_WORDS.has(token.text))))
    ) {
      i++;
      first = i;
      titled = -1;
      kind = '';
    } else i++;
  }
  return { first, titled, kind };
}

/** The name in a run of capitals: without titles, countries and organisations at its front. Null when nothing is left. */
export function nameInRun(
  document: AnalysedDocument,
  run: CapitalRun,
  sentence: Sentence,
  taken: (index: number) => boolean,
): Named | null {
  const { tokens } = document;
  const { first, titled, kind } = nameStart(tokens, run, taken);
  if (first > run.last) return null;
  if (titled >= 0) return { first, last: run.last, titled, kind };
  const before = titlesBefore(tokens, first, sentence.first);
  return { first, last: run.last, titled: before?.from ?? first, kind: before?.kind ?? '' };
}

/** Words between a description and the comma before the name at most: "director in Nigeria, Ana Ruiz". */
const DESCRIPTION_REACH = 7;

/** The description that stands right before a name, or before the comma in front of it. */
function roleBefore(document: AnalysedDocument, index: number, sentence: Sentence): string | null {
  const { tokens } = document;
  const before = index > sentence.first ? tokens[index - 1]! : undefined;
  if (!before) return null;
  if (before.text !== ',') return ROLE_NOUNS.has(before.lower) ? before.lower : null;
  for (let i = index - 2; i >= sentence.first && index - i <= DESCRIPTION_REACH; i--) {
    const { lower, tag } = tokens[i]!;
    if (ROLE_NOUNS.has(lower)) return lower;
    if (!/^(?:NOUN|PROPN|ADP|DET|ADJ|PART|CCONJ)$/.test(tag)) return null;
  }
  return null;
}

export interface Evidence {
  score: number;
  reasons: Reason[];
  speaks: boolean;
}

/** The reasons that speak for a name being a person's, with their sum. */
export function weigh(document: AnalysedDocument, name: Named, sentence: Sentence): Evidence {
  const { tokens } = document;
  const inside = (index: number): Token | undefined =>
    index >= sentence.first && index <= sentence.last ? tokens[index] : undefined;
  const words = tokens.slice(name.first, name.last + 1).map(({ text }) => text);
  const many = words.length > 1;
  const after = inside(name.last + 1);
  const next = inside(name.last + 2);
  const before = inside(name.titled - 1);
  const role = roleBefore(document, name.titled, sentence);
  const verbal = after !== undefined && (after.tag === 'VERB' || after.tag === 'AUX');
  const says = verbal && SPEECH_LEMMAS.has(after.lemma);
  const said = before !== undefined && before.tag === 'VERB' && SPEECH_LEMMAS.has(before.lemma);
  const according = before?.lower === 'to' && inside(name.titled - 2)?.lower === 'according';
  const given = many && GIVEN_NAMES.has(fold(words[0]!));
  const known = KNOWN.has(fold(words.join(' ')));
  const rows: [boolean, number, PlainReason][] = [
    [name.kind !== '', WEIGHTS.title, 'title-before'],
    [known, WEIGHTS.known, 'public-person'],
    [given, WEIGHTS.given, 'given-name'],
    [role !== null && isPersonalRole(role), WEIGHTS.role, 'description-before'],
    [says || said || according, WEIGHTS.speech, 'speaks'],
    [
      after?.text === ',' &&
        next !== undefined &&
        (/^(?:\d{1,2}|an?|the|who|whose|his|her)$/.test(next.lower) || ROLE_NOUNS.has(next.lower)),
      WEIGHTS.age,
      'described-after',
    ],
    [many && after?.text === ',' && /^\d{1,3}$/.test(next?.text ?? ''), WEIGHTS.relative, 'age-after'],
    [after !== undefined && /^(?:who|whose)$/.test(after.lower), WEIGHTS.relative, 'who-after'],
    [many && verbal && !says, WEIGHTS.relative, 'subject-of-verb'],
    [many && words.some((word) => /^\p{Lu}\.?$/u.test(word)), WEIGHTS.relative, 'initials'],
    [
      many && words.some((word) => /^(?:bin|ben|ibn|bint|ould|abu|al-\p{Lu}.*)$/iu.test(word)),
      WEIGHTS.particle,
      'name-particle',
    ],
    [
      name.kind === '' &&
        !given &&
        !according &&
        before !== undefined &&
        PLACE_PREPOSITIONS.has(before.lower),
      -WEIGHTS.placed,
      'placed-before',
    ],
  ];
  const fired = rows.filter(([holds]) => holds);
  const score = fired.reduce((sum, [, weight]) => sum + weight, 0);
  const described = role !== null && (before?.text !== ',' || after?.text === ',' || verbal);
  const alone = !many && name.kind === '' && !known && !described;
  return {
    score: alone ? 0 : score,
    reasons: fired.map(([, , code]) => because(code)),
    speaks: says || said || according,
  };
}
