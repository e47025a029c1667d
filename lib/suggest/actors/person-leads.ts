import { DAY_WORDS } from '../data/time-words.ts';
import { slice, type AnalysedDocument, type Sentence } from '../document.ts';
import type { Chunk } from '../chunks.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { isPersonal } from './personal.ts';
import { DETERMINERS, NOT_NAMES } from './words.ts';
import { because } from '../reasons.ts';

/*
 * Descriptions that stand before a person's name, whatever the trade: "night watchman Musa Orl" and "UNAF's Vashk
 * representative Ana Ruiz" are one mention with the name; "the college principal, Ana Ruiz," is a mention by itself too.
 */

/** Words of a description at most; more is a sentence read wrongly. */
const LONGEST = 14;
const LONGEST_BEHIND = 18;
/** What joins the parts of a description: "head OF the mission IN Vashk". */
const JOINS = /^(?:of|for|in|at|to|on)$/;

export interface Lead {
  first: number;
  last: number;
  comma: boolean;
}

/** "Monday's Ana Ruiz interview": a day owns nobody. */
const DAYS = new Set(DAY_WORDS);

const startOf = ({ first, possessor }: Chunk): number => (possessor ? startOf(possessor) : first);

/** The head of a chunk is a word for one person: its last word, or the last before a name. */
function isAboutPerson(document: AnalysedDocument, chunk: Chunk, last: number): boolean {
  const head = document.tokens[Math.min(chunk.last, last)]!;
  return !isCapital(head) || head.index === chunk.first
    ? isPersonal(head.lower)
    : isPersonal(head.lower) && chunk.last > chunk.first;
}

/** The description that ends right before token `name`, or before the comma in front of it; null when none does. */
function leadBefore(document: AnalysedDocument, name: number, sentence: Sentence): Lead | null {
  const { tokens, chunkOf } = document;
  const comma = tokens[name - 1]?.text === ',';
  const last = comma ? name - 2 : name - 1;
  if (last < sentence.first) return null;
  let chunk = chunkOf[last];
  if (!chunk || chunk.last < last || !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[last]!.tag)) return null;
  for (let guard = 0; guard < 3; guard++) {
    const first = startOf(chunk);
    if (name - first > LONGEST || first < sentence.first) return null;
    const before = tokens[first - 1];
    const owner = JOINS.test(before?.lower ?? '') && first - 2 >= sentence.first ? chunkOf[first - 2] : null;
    if (isAboutPerson(document, chunk, last)) return accept(document, { first, last, comma }, sentence);
    if (!owner || owner.last !== first - 2) return null;
    chunk = owner;
  }
  return null;
}

/** Behind a comma only what points at somebody is a description of who follows: "the principal, X", not "teachers, X". */
function accept({ tokens }: AnalysedDocument, lead: Lead, sentence: Sentence): Lead | null {
  const opening = tokens[lead.first]!;
  if (opening.tag === 'NUM' || /-olds?$/.test(tokens[lead.last]!.lower)) return null;
  if (!lead.comma) return lead;
  const owned = tokens.slice(lead.first, lead.last).some(({ text }) => /^['’]s?$/.test(text));
  const pointed =
    DETERMINERS.has(opening.lower) || /^(?:his|her|its|their|our|my|your)$/.test(opening.lower) || owned;
  return pointed && lead.first >= sentence.first ? lead : null;
}

/** What carries a description on: "director FOR Vashk OF the mission AT Orlo". */
const TAILS = /^(?:of|for|in|at|with|from|to|on)$/;
/** What ends a description behind a name. */
const CLOSES = /^[,.;:!?)\]—–-]$/;

/** The description behind the comma after a name: "Ana Ruiz, A HISTORIAN AT THE UNIVERSITY OF ORLO, said"; null when none is. */
function descriptionAfter(
  document: AnalysedDocument,
  name: number,
  sentence: Sentence,
): { first: number; last: number } | null {
  const { tokens, chunkOf } = document;
  // "Sami Orl, 32, a farmer": the age stands between.
  const age = /^\d{1,3}$/.test(tokens[name + 2]?.text ?? '') && tokens[name + 3]?.text === ',' ? 2 : 0;
  const first = name + 2 + age;
  if (tokens[name + 1]?.text !== ',' || first > sentence.last) return null;
  let chunk = chunkOf[first];
  if (!chunk || chunk.possessor === null ? chunk?.first !== first : startOf(chunk) < first) return null;
  if (
    /^(?:NUM|PRON)$/.test(tokens[first]!.tag) &&
    !/^(?:his|her|its|their|our|my)$/.test(tokens[first]!.lower)
  )
    return null;
  let last = chunk!.last;
  // "the group's spokesman": the owner is a chunk of its own before the head.
  for (let at = last + 1; /^['’]s?$/.test(tokens[at]?.text ?? '') && chunkOf[at + 1]; at = last + 1) {
    chunk = chunkOf[at + 1]!;
    last = chunk.last;
  }
  if (!isPersonal(tokens[last]!.lower)) return null;
  while (last - first < LONGEST_BEHIND) {
    const join = tokens[last + 1];
    if (!join || join.index > sentence.last) break;
    if (
      !TAILS.test(join.lower) &&
      !(join.lower === 'and' && isPersonal(tokens[chunkOf[last + 2]?.last ?? -1]?.lower ?? ''))
    )
      break;
    const next = chunkOf[last + 2];
    if (!next || next.last > sentence.last) break;
    last = next.last;
    for (let at = last + 1; /^['’]s?$/.test(tokens[at]?.text ?? '') && chunkOf[at + 1]; at = last + 1)
      last = chunkOf[at + 1]!.last;
  }
  const after = tokens[last + 1];
  const closed =
    after === undefined ||
    after.index > sentence.last ||
    CLOSES.test(after.text) ||
    /^(?:who|whose|and|but)$/.test(after.lower);
  return closed ? { first, last } : null;
}

/** First token of the name that owns a person: "ORLO WATCH's Ana Ruiz", "NOVARIA's Timo Orl"; -1 when none does. */
function ownerBefore({ tokens }: AnalysedDocument, name: number, sentence: Sentence): number {
  const owns = (index: number): boolean =>
    index >= sentence.first && isCapital(tokens[index]) && !DAYS.has(tokens[index]!.lower);
  if (!/^['’]s$/.test(tokens[name - 1]?.text ?? '') || !owns(name - 2)) return -1;
  let first = name - 2;
  while (name - first < LONGEST && owns(first - 1)) first--;
  // "But Orlo's Ana Ruiz"
  while (first < name - 1 && NOT_NAMES.has(tokens[first]!.text)) first++;
  return first < name - 1 ? first : -1;
}

/** Mentions of persons with the description before them, and the description by itself where a comma parts the two. */
export function describedPersons(document: AnalysedDocument, persons: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<number>();
  const named = new Set(persons.map(({ first }) => first));
  for (const person of persons.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    if (seen.has(person.last)) continue;
    seen.add(person.last);
    const sentence = document.sentences[document.tokens[person.first]!.sentence]!;
    const base = { ...person, nameRank: 1, confidence: Math.min(person.confidence, 0.85) };
    const behind = descriptionAfter(document, person.last, sentence);
    // "Ana Ruiz, Timo Orl and Iris Bell": a list goes on with a name, not with what its first is.
    if (behind && !named.has(behind.first))
      found.push({
        ...base,
        ...slice(document, behind.first, behind.last),
        ...behind,
        rule: 'description-of-person',
        nameRank: 0,
        reasons: [because('behind-name', { name: person.name })],
      });
    const owner = ownerBefore(document, person.first, sentence);
    if (owner >= 0)
      found.push({
        ...base,
        ...slice(document, owner, person.last),
        first: owner,
        rule: 'person-with-owner',
        reasons: [...person.reasons, because('owner-before')],
      });
    const lead = leadBefore(document, person.first, sentence);
    if (!lead) continue;
    found.push({
      ...base,
      ...slice(document, lead.first, person.last),
      first: lead.first,
      rule: lead.comma ? 'person-after-description' : 'person-with-description',
      reasons: [...person.reasons, because('description-before')],
    });
    if (lead.comma)
      found.push({
        ...base,
        ...slice(document, lead.first, lead.last),
        first: lead.first,
        last: lead.last,
        rule: 'description-of-person',
        nameRank: 0,
        reasons: [because('name-follows', { name: person.name })],
      });
  }
  return found;
}
