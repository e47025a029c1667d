import { slice, type AnalysedDocument, type Sentence } from '../document.ts';
import type { Chunk } from '../chunks.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { isPersonal } from './personal.ts';
import { DETERMINERS } from './words.ts';

/*
 * Descriptions that stand before a person's name, whatever the trade: "night watchman Musa Orl" and "UNAF's Vashk
 * representative Ana Ruiz" are one mention with the name; "the college principal, Ana Ruiz," is a mention by itself too.
 */

/** Words of a description at most; more is a sentence read wrongly. */
const LONGEST = 14;
/** What joins the parts of a description: "head OF the mission IN Vashk". */
const JOINS = /^(?:of|for|in|at|to|on)$/;

export interface Lead {
  first: number;
  last: number;
  comma: boolean;
}

const startOf = ({ first, possessor }: Chunk): number => (possessor ? startOf(possessor) : first);

/** The head of a chunk is a word for one person: its last word, or the last before a name. */
function isAboutPerson(document: AnalysedDocument, chunk: Chunk, last: number): boolean {
  const head = document.tokens[Math.min(chunk.last, last)]!;
  return !isCapital(head) || head.index === chunk.first
    ? isPersonal(head.lower)
    : isPersonal(head.lower) && chunk.last > chunk.first;
}

/** The description that ends right before token `name`, or before the comma in front of it; null when none does. */
export function leadBefore(document: AnalysedDocument, name: number, sentence: Sentence): Lead | null {
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

/** Mentions of persons with the description before them, and the description by itself where a comma parts the two. */
export function describedPersons(document: AnalysedDocument, persons: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<number>();
  for (const person of persons.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    if (seen.has(person.last)) continue;
    seen.add(person.last);
    const sentence = document.sentences[document.tokens[person.first]!.sentence]!;
    const lead = leadBefore(document, person.first, sentence);
    if (!lead) continue;
    const base = { ...person, nameRank: 1, confidence: Math.min(person.confidence, 0.85) };
    found.push({
      ...base,
      ...slice(document, lead.first, person.last),
      first: lead.first,
      rule: lead.comma ? 'person-after-description' : 'person-with-description',
      reasons: [...person.reasons, 'a description before the name'],
    });
    if (lead.comma)
      found.push({
        ...base,
        ...slice(document, lead.first, lead.last),
        first: lead.first,
        last: lead.last,
        rule: 'description-of-person',
        nameRank: 0,
        reasons: [`the name ${person.name} follows`],
      });
  }
  return found;
}
