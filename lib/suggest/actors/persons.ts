import { slice, type AnalysedDocument, type Sentence, type Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { capitalRuns, isCapital, isTitleCase, type CapitalRun } from './capitals.ts';
import { fold } from './fold.ts';
import { GIVEN_NAMES, PLACE_PREPOSITIONS, PLACE_WORDS, SPEECH_LEMMAS, TITLES } from './words.ts';
import { shapeOf } from './shapes.ts';

/** A person found with at least two names or with a title. */
export interface Person {
  id: number;
  /** Folded parts of the longest name. */
  parts: string[];
  name: string;
}

/** What speaks for a run of capitals being a person, with the weight each reason gives. */
const WEIGHTS = { given: 0.45, title: 0.6, speech: 0.3, age: 0.3, relative: 0.25, nobody: 0.35 };
const ACCEPT = 0.55;
const LONGEST_NAME = 6;

const LOWER_TITLE_KINDS = new Set(['rank', 'office']);

/** Length in tokens of a title that starts here, 0 when none. */
export function titleAt(
  tokens: readonly Token[],
  index: number,
  last: number,
): { length: number; kind: string } | null {
  const first = tokens[index]!;
  for (const { words, kind } of TITLES.get(first.lower) ?? []) {
    if (index + words.length - 1 > last) continue;
    if (!words.every((word, k) => tokens[index + k]!.lower === word)) continue;
    if (!isCapital(first) && !LOWER_TITLE_KINDS.has(kind)) continue;
    return { length: words.length, kind };
  }
  return null;
}

/** Titles that end right before `index`, walking back over all that stand there ("Maj. Gen.", "former President"). */
function titlesBefore(
  tokens: readonly Token[],
  index: number,
  first: number,
): { from: number; kind: string } | null {
  let from = index;
  let kind = '';
  for (let guard = 0; guard < 4; guard++) {
    let grown = false;
    for (let length = Math.min(4, from - first); length > 0; length--) {
      const found = titleAt(tokens, from - length, from - 1);
      if (found?.length === length) {
        from -= length;
        kind = found.kind;
        grown = true;
        break;
      }
    }
    if (!grown) break;
  }
  return from < index ? { from, kind } : null;
}

interface Named {
  first: number;
  last: number;
  /** First token of the title before the name; `first` when there is none. */
  titled: number;
  kind: string;
}

/** Cuts a capital run to the person's name in it: titles off the front. Null when nothing is left. */
function nameInRun(
  document: AnalysedDocument,
  run: CapitalRun,
  sentence: Sentence,
  taken: (index: number) => boolean,
): Named | null {
  const { tokens } = document;
  let first = run.first;
  let kind = '';
  let titled = -1;
  for (let i = run.first; i <= run.last;) {
    const title = titleAt(tokens, i, run.last);
    if (
      title &&
      i + title.length <= run.last + 1 &&
      !(title.kind !== 'address' && i > run.first && GIVEN_NAMES.has(fold(tokens[first]!.text)) && first < i)
    ) {
      if (titled < 0) titled = i;
      i += title.length;
      kind = title.kind;
      first = i;
    } else if (taken(i) && !GIVEN_NAMES.has(fold(tokens[i]!.text))) {
      i++;
      first = i;
      titled = -1;
      kind = '';
    } else i++;
  }
  if (first > run.last) return null;
  if (titled < 0) {
    const before = titlesBefore(tokens, first, sentence.first);
    if (before) {
      titled = before.from;
      kind = before.kind;
    }
  }
  return { first, last: run.last, titled: titled < 0 ? first : titled, kind };
}

const isNoPlaceName = (words: readonly string[]): boolean => !words.some((word) => PLACE_WORDS.has(word));

/** The reasons that speak for a person, with their sum. */
function weigh(
  document: AnalysedDocument,
  name: Named,
  sentence: Sentence,
): { score: number; reasons: string[]; speaks: boolean } {
  const { tokens } = document;
  const words = tokens.slice(name.first, name.last + 1).map(({ text }) => text);
  const reasons: string[] = [];
  let score = 0;
  let speaks = false;
  const give = (weight: number, reason: string): void => {
    score += weight;
    reasons.push(reason);
  };
  if (name.kind) give(WEIGHTS.title, 'a title before the name');
  if (words.length > 1 && GIVEN_NAMES.has(fold(words[0]!))) give(WEIGHTS.given, 'begins with a given name');
  const after = name.last < sentence.last ? tokens[name.last + 1] : undefined;
  const next = name.last + 1 < sentence.last ? tokens[name.last + 2] : undefined;
  const before = name.titled > sentence.first ? tokens[name.titled - 1] : undefined;
  if (after && (after.tag === 'VERB' || after.tag === 'AUX') && SPEECH_LEMMAS.has(after.lemma)) {
    speaks = true;
    give(WEIGHTS.speech, 'subject of a verb of saying');
  } else if (before && SPEECH_LEMMAS.has(before.lemma) && before.tag === 'VERB') {
    speaks = true;
    give(WEIGHTS.speech, 'after a verb of saying');
  } else if (before?.lower === 'to' && tokens[name.titled - 2]?.lower === 'according') {
    speaks = true;
    give(WEIGHTS.speech, '"according to" before it');
  }
  if (after?.text === ',' && next && /^(?:\d{1,2}|an?|the|who|whose|his|her)$/.test(next.lower))
    give(WEIGHTS.age, 'an age or description after it');
  if (after && /^(?:who|whose)$/.test(after.lower)) give(WEIGHTS.relative, '"who" after it');
  if (words.length > 1 && after && (after.tag === 'VERB' || after.tag === 'AUX') && !speaks)
    give(WEIGHTS.relative, 'subject of a verb');
  if (words.some((word) => /^\p{Lu}\.?$/u.test(word)) && words.length > 1) give(WEIGHTS.relative, 'initials');
  if (words.some((word) => /^(?:bin|ben|ibn|bint|ould|abu|al-\p{Lu}.*)$/iu.test(word)) && words.length > 1)
    give(WEIGHTS.nobody, 'a particle of names');
  if (!name.kind && before && PLACE_PREPOSITIONS.has(before.lower) && !speaks) score -= WEIGHTS.nobody;
  return { score: words.length === 1 && !name.kind ? 0 : score, reasons, speaks };
}

/** Persons with two or more names or with a title: the full phrase with the title, and the name in it. */
export function personCandidates(
  document: AnalysedDocument,
  taken: (index: number) => boolean,
): { candidates: Candidate[]; persons: Person[] } {
  const { tokens, sentences } = document;
  const candidates: Candidate[] = [];
  const persons: Person[] = [];
  for (const sentence of sentences) {
    const shouting = isTitleCase(document, sentence);
    for (const run of capitalRuns(document, sentence)) {
      const name = nameInRun(document, run, sentence, taken);
      if (!name || name.last - name.first >= LONGEST_NAME) continue;
      const words = tokens.slice(name.first, name.last + 1).map(({ text }) => text);
      if (!isNoPlaceName(words) || /^\p{Lu}{3,}$/u.test(words[0]!)) continue;
      if (!name.kind && shapeOf(words)) continue;
      if (shouting && !(GIVEN_NAMES.has(fold(words[0]!)) && words.length === 2)) continue;
      const { score, reasons, speaks } = weigh(document, name, sentence);
      if (score < ACCEPT) continue;
      const span = slice(document, name.first, name.last);
      const person = remember(persons, words, span.text.replace(/\s+/g, ' '));
      const base = {
        type: 'person' as const,
        key: `person:${person.id}`,
        name: span.text.replace(/\s+/g, ' '),
        nameRank: 4 + words.length / 10,
        confidence: Math.min(0.97, 0.55 + score / 2),
        reasons,
        speaks,
      };
      if (name.titled < name.first) {
        const titled = slice(document, name.titled, name.last);
        candidates.push({
          ...base,
          start: titled.start,
          end: titled.end,
          first: name.titled,
          last: name.last,
          rule: 'person-with-title',
        });
      }
      if (words.length > 1 || name.titled === name.first) {
        candidates.push({
          ...base,
          start: span.start,
          end: span.end,
          first: name.first,
          last: name.last,
          rule: 'person-name',
        });
      }
    }
  }
  return { candidates, persons };
}

/** The person these words name: one known whose name holds them all, or a new one. */
export function remember(persons: Person[], words: readonly string[], name: string): Person {
  const parts = words.filter((word) => /[\p{L}]{2}/u.test(word)).map(fold);
  const same = persons.find(
    (person) =>
      parts.every((part) => person.parts.includes(part)) ||
      person.parts.every((part) => parts.includes(part)),
  );
  if (same) {
    if (parts.length > same.parts.length) {
      same.parts = parts;
      same.name = name;
    }
    return same;
  }
  const person = { id: persons.length, parts, name };
  persons.push(person);
  return person;
}

/** Later mentions by surname or first name alone, of persons the article named in full. */
export function surnameCandidates(
  document: AnalysedDocument,
  persons: readonly Person[],
  taken: (index: number) => boolean,
): Candidate[] {
  const byPart = new Map<string, Person[]>();
  for (const person of persons) {
    for (const part of person.parts) byPart.set(part, [...(byPart.get(part) ?? []), person]);
  }
  const found: Candidate[] = [];
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      const token = document.tokens[i]!;
      if (taken(i) || !/^(?:\p{Lu}|\p{Ll}{1,3}['’-]\p{Lu})/u.test(token.text)) continue;
      const owners = byPart.get(fold(token.text));
      if (!owners) continue;
      let last = i;
      while (
        last < sentence.last &&
        !taken(last + 1) &&
        owners[0]!.parts.includes(fold(document.tokens[last + 1]!.text)) &&
        isCapital(document.tokens[last + 1])
      )
        last++;
      const surname = owners.filter(({ parts }) => parts.at(-1) === fold(document.tokens[last]!.text));
      const person = surname[0] ?? (owners.length === 1 ? owners[0]! : null);
      const after = document.tokens[last + 1];
      if (
        !person ||
        (after && isCapital(after) && after.tag === 'PROPN' && after.sentence === sentence.index)
      ) {
        i = last;
        continue;
      }
      const span = slice(document, i, last);
      found.push({
        start: span.start,
        end: span.end,
        first: i,
        last,
        rule: 'person-again',
        type: 'person',
        key: `person:${person.id}`,
        name: person.name,
        nameRank: 1,
        confidence: surname.length > 0 ? 0.9 : 0.65,
        reasons: [
          surname.length > 0
            ? 'surname of a person named in full'
            : 'part of the name of a person named in full',
        ],
      });
      i = last;
    }
  }
  return found;
}
