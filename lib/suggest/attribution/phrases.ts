import type { ActorMention } from '../actors/find-actors.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Chunk } from '../chunks.ts';
import { DOCUMENT_NOUNS, SILENT_NOUNS } from '../data/reporting.ts';
import { DAY_WORDS, MONTH_WORDS, PERIOD_WORDS } from '../data/time-words.ts';
import { singular } from '../people.ts';

/** Who speaks, as token positions, both inclusive; `head` is the head of its core noun phrase. */
export interface SourcePhrase {
  first: number;
  last: number;
  head: number;
}

/** The document with the names of parties in it: a name is one phrase also where its words look like several. */
export interface Speech {
  document: AnalysedDocument;
  /** First token of the longest mention that ends at a token, and last token of the longest that starts there. */
  startOf: ReadonlyMap<number, number>;
  endOf: ReadonlyMap<number, number>;
  /** Last tokens of the parties that are no persons. */
  bodies: ReadonlySet<number>;
  /** Last tokens of the states among them. */
  states: ReadonlySet<number>;
}

/** Makes the document ready for finding sources. */
export function speechOf(document: AnalysedDocument, actors: readonly ActorMention[]): Speech {
  const startOf = new Map<number, number>();
  const endOf = new Map<number, number>();
  for (const { first, last } of actors) {
    startOf.set(last, Math.min(first, startOf.get(last) ?? first));
    endOf.set(first, Math.max(last, endOf.get(first) ?? last));
  }
  const bodies = new Set(actors.filter(({ value }) => value.type !== 'person').map(({ last }) => last));
  const states = new Set(actors.filter(({ value }) => value.type === 'state').map(({ last }) => last));
  return { document, startOf, endOf, bodies, states };
}

/** Longest chain of "of the … in the …" that a phrase takes in. */
export const LONGEST_CHAIN = 6;

const documents = new Set(DOCUMENT_NOUNS);
const silent = new Set(SILENT_NOUNS);
const temporalWords = new Set([...DAY_WORDS, ...MONTH_WORDS, ...PERIOD_WORDS]);
/** A noun phrase that tells when. */
export const tellsTime = ({ tokens }: AnalysedDocument, chunk: Chunk): boolean => {
  const { lower, lemma } = tokens[chunk.head]!;
  return temporalWords.has(lower) || temporalWords.has(lemma) || /^(?:1[89]|20)\d\d$/.test(lower);
};

/** Names a document or a figure, and so who made it: "the statement", "official figures". */
export const isDocumentNoun = ({ tokens }: AnalysedDocument, head: number): boolean =>
  documents.has(singular(tokens[head]!.lower)) || documents.has(tokens[head]!.lemma);

/** Whether the head of a phrase can be a source at all. */
export function canSpeak(document: AnalysedDocument, chunk: Chunk): boolean {
  const head = document.tokens[chunk.head]!;
  const counted =
    head.tag === 'NUM' &&
    head.lower !== 'ones' &&
    document.tokens[chunk.last + 1]?.lower !== 'of' &&
    chunk.first === chunk.last;
  if (counted || head.tag === 'SYM' || tellsTime(document, chunk)) return false;
  return !silent.has(singular(head.lower)) || head.lower === 'it';
}
