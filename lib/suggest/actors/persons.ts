import { slice, type AnalysedDocument, type Sentence } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { capitalRuns, isCapital, isJoinedName, isTitleCase } from './capitals.ts';
import { fold } from './fold.ts';
import { KnownPersons, type Person } from './known-persons.ts';
import { keyOf } from './named/forms.ts';
import type { NameReading } from './named/model.ts';
import { nameInRun, weigh, type Evidence, type Named } from './person-evidence.ts';
import { shapeOf } from './shapes.ts';
import { GIVEN_NAMES, PLACE_WORDS, ROLE_NOUNS, TITLES } from './words.ts';
import { because } from '../reasons.ts';

/** From this sum of weights on a name that the model has not read is taken for a person's. */
const ACCEPT = 0.55;
/** From this probability on the model's word is taken. */
const LIKELY = 0.5;
/** A single word without a title may be a town as well. */
const LIKELY_ALONE = 0.7;
const LONGEST_NAME = 6;
/** Joins of a list of names. */
const LIST = new Set([',', 'and', ';', '&']);

const ROMAN = /^[IVX]+$/;

function isPlaceOrThing(all: readonly string[]): boolean {
  const [first] = all;
  // "World War II"
  const words = all.length > 1 && ROMAN.test(all.at(-1)!) ? all.slice(0, -1) : all;
  if (PLACE_WORDS.has(words.at(-1)!)) return !(words.length === 2 && GIVEN_NAMES.has(fold(first!)));
  return words.length > 1 && PLACE_WORDS.has(first!) && !GIVEN_NAMES.has(fold(first!));
}

/** "Public Relations OFFICER", "the Attorney GENERAL", "Deputy SPEAKER": an office in capitals, not who holds it. */
function isOffice(words: readonly string[], { kind }: Named): boolean {
  const last = words.at(-1)!.toLowerCase();
  if (GIVEN_NAMES.has(fold(words[0]!))) return false;
  if (kind === '') return TITLES.has(last) || ROLE_NOUNS.has(last);
  // Behind a title of office another one goes on with it; behind "Mr" it is a surname.
  if (kind === 'address') return false;
  const office = TITLES.get(last)?.some((title) => title.kind === 'office') === true;
  return office || (words.length === 1 && (TITLES.has(last) || ROLE_NOUNS.has(last)));
}

interface Found {
  name: Named;
  evidence: Evidence;
}

/** The names of one sentence that are persons' names: on their own evidence, or because they stand in a list with one. */
function namesIn(
  document: AnalysedDocument,
  sentence: Sentence,
  taken: (index: number) => boolean,
  readings: ReadonlyMap<string, NameReading>,
): Found[] {
  const { tokens } = document;
  const shouting = isTitleCase(document, sentence);
  const accepted: Found[] = [];
  const open: Found[] = [];
  for (const run of capitalRuns(document, sentence)) {
    const name = nameInRun(document, run, sentence, taken);
    if (!name || name.last - name.first >= LONGEST_NAME) continue;
    const words = tokens.slice(name.first, name.last + 1).map(({ text }) => text);
    if (
      words.every((word) => INITIAL.test(word)) ||
      isPlaceOrThing(words) ||
      isOffice(words, name) ||
      /^\p{Lu}{3,}$/u.test(words[0]!) ||
      (!name.kind && shapeOf(words))
    )
      continue;
    const evidence = weigh(document, name, sentence);
    const reading = readings.get(keyOf(words));
    // "Explosion Rocks Bresk": three capitals that are all there is are a heading as well.
    const heading = words.length > 2 && name.first === sentence.first && name.last === sentence.last;
    const given = GIVEN_NAMES.has(fold(words[0]!));
    const clear =
      heading && !given
        ? (reading?.form.places.length ?? 0) > 1
        : !shouting ||
          reading?.form.places.some((place) => !place.shouting) === true ||
          (words.length === 2 && given) ||
          evidence.reasons.some(({ code }) => code === 'public-person');
    const likely = reading?.person ?? (evidence.score >= ACCEPT ? 1 : 0);
    if (likely >= (words.length > 1 || name.kind ? LIKELY : LIKELY_ALONE) && clear)
      accepted.push({ name, evidence: { ...evidence, score: likely } });
    else if (words.length < 5 && !shouting) open.push({ name, evidence });
  }
  return inLists(document, accepted, open).toSorted((a, b) => a.name.first - b.name.first);
}

/** What a name that was parted at its points leaves: the "K" of "Orel.K". */
const INITIAL = /^\p{Lu}\.?$/u;

/** Names of a list of so many with two persons in it are persons, also single words. */
const ROLL = 4;

/**
 * The accepted names with those that a list of persons makes persons: two words beside one of them, and in a longer
 * roll single words too ("The accused are Ana Ruiz, Timo Orl, BRESKA and Iris Bell").
 */
function inLists(document: AnalysedDocument, accepted: readonly Found[], open: readonly Found[]): Found[] {
  const { tokens } = document;
  const joined = (left: Found, right: Found): boolean => {
    const gap = right.name.titled - left.name.last - 1;
    return (gap === 1 || gap === 2) && LIST.has(tokens[left.name.last + 1]!.lower);
  };
  const found = [...accepted];
  const lists: Found[][] = [];
  for (const each of [...accepted, ...open].toSorted((a, b) => a.name.first - b.name.first)) {
    const list = lists.at(-1);
    if (list && joined(list.at(-1)!, each)) list.push(each);
    else lists.push([each]);
  }
  const known = new Set(accepted);
  for (const list of lists) {
    const persons = list.filter((each) => known.has(each)).length;
    if (persons === 0) continue;
    for (const each of list) {
      const { first, last } = each.name;
      if (known.has(each) || (first === last && (list.length < ROLL || persons < 2))) continue;
      const reasons = [because('list-of-persons')];
      found.push({ name: each.name, evidence: { ...each.evidence, score: ACCEPT, reasons } });
    }
  }
  return found;
}

/** Persons: the full phrase with the title, and the name in it where that has two words or more. */
export function personCandidates(
  document: AnalysedDocument,
  taken: (index: number) => boolean,
  readings: ReadonlyMap<string, NameReading> = new Map(),
): { candidates: Candidate[]; persons: Person[] } {
  const candidates: Candidate[] = [];
  const persons = new KnownPersons();
  for (const sentence of document.sentences) {
    for (const { name, evidence } of namesIn(document, sentence, taken, readings)) {
      const { text, start, end } = slice(document, name.first, name.last);
      const words = text.split(/\s+/);
      const plain = words.join(' ');
      const base = {
        type: 'person' as const,
        key: `person:${persons.remember(words, plain).id}`,
        name: plain,
        nameRank: 4 + words.length / 10,
        confidence: Math.min(0.97, 0.5 + evidence.score / 2),
        reasons: evidence.reasons,
        speaks: evidence.speaks,
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
        candidates.push({ ...base, start, end, first: name.first, last: name.last, rule: 'person-name' });
      }
    }
  }
  return { candidates, persons: persons.all };
}

/** Later mentions by surname or first name alone, of persons the article names in full. */
export function surnameCandidates(
  document: AnalysedDocument,
  persons: readonly Person[],
  taken: (index: number) => boolean,
): Candidate[] {
  const byPart = new Map<string, Person[]>();
  for (const person of persons) {
    for (const part of person.parts) {
      const bearers = byPart.get(part);
      if (bearers) bearers.push(person);
      else byPart.set(part, [person]);
    }
  }
  const found: Candidate[] = [];
  if (persons.length === 0) return found;
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      const token = document.tokens[i]!;
      if ((!isCapital(token) && !isJoinedName(token)) || taken(i)) continue;
      const owners = byPart.get(fold(token.text));
      if (!owners) continue;
      let last = i;
      while (last < sentence.last && continues(document, owners[0]!, last + 1) && !taken(last + 1)) last++;
      const end = fold(document.tokens[last]!.text);
      const surname = owners.find(({ parts }) => parts.at(-1) === end);
      const person = surname ?? (owners.length === 1 ? owners[0]! : null);
      const after = document.tokens[last + 1];
      if (person && !(after?.sentence === sentence.index && isCapital(after) && after.tag === 'PROPN')) {
        found.push(again(document, person, i, last, surname !== undefined));
      }
      i = last;
    }
  }
  return found;
}

function continues(document: AnalysedDocument, { parts }: Person, index: number): boolean {
  const token = document.tokens[index]!;
  return isCapital(token) && parts.includes(fold(token.text));
}

function again(
  document: AnalysedDocument,
  person: Person,
  first: number,
  last: number,
  surname: boolean,
): Candidate {
  const { start, end } = slice(document, first, last);
  return {
    start,
    end,
    first,
    last,
    rule: 'person-again',
    type: 'person',
    key: `person:${person.id}`,
    name: person.name,
    nameRank: 1,
    confidence: surname ? 0.9 : 0.65,
    reasons: [because(surname ? 'surname' : 'part-of-name')],
  };
}
