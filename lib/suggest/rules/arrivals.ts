import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument } from '../document.ts';
import { readGroup } from '../victims.ts';

/** Fewest people who arrive, and fewest words on flight, that make new arrivals displaced people. */
const FEWEST_ARRIVALS = 10;
const FLIGHT_WORDS = 2;
const FLIGHT = /^(?:displaced|displacement|refugees?|fled|flee|fleeing|flight|camps?|exodus|uprooted)$/;
const PEOPLE = /^(?:people|famil(?:y|ies)|women|men|children|civilians|villagers|households)$/;
const onFlight = new WeakMap<AnalysedDocument, boolean>();

/** Tokens behind "of" in which the people stand: "of displaced families". */
const OF_REACH = 3;
const ofPeople = ({ tokens }: AnalysedDocument, from: number): boolean =>
  tokens.slice(from, from + OF_REACH).some(({ lower }) => FLIGHT.test(lower) || PEOPLE.test(lower));

/** "7,200 new arrivals" in an article on people in flight; not the new arrivals of a shop or a season, nor "40 new arrivals of books". */
export function isNewArrival(document: AnalysedDocument, chunk: Chunk): boolean {
  if (document.tokens[chunk.head - 1]?.lower !== 'new') return false;
  if (document.tokens[chunk.head + 1]?.lower === 'of' && !ofPeople(document, chunk.head + 2)) return false;
  let known = onFlight.get(document);
  if (known === undefined) {
    known = document.tokens.filter(({ lower }) => FLIGHT.test(lower)).length >= FLIGHT_WORDS;
    onFlight.set(document, known);
  }
  const { count } = readGroup(document, {
    unit: -1,
    chunk,
    complement: null,
    first: chunk.first,
    last: chunk.last,
    appositions: [],
  });
  return known && (count.low ?? count.high ?? 0) >= FEWEST_ARRIVALS;
}
