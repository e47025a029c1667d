import countries from '../data/countries.json' with { type: 'json' };
import { DAY_WORDS, MONTH_WORDS } from '../data/time-words.ts';
import { slice, type AnalysedDocument, type Token } from '../document.ts';
import { isCapital } from './capitals.ts';
import { tokensOf, type Candidate } from './candidate.ts';
import type { Run } from './fold.ts';
import { NameTrie } from './trie.ts';
import { PLACE_PREPOSITIONS, REGIONAL } from './words.ts';
import { because } from '../reasons.ts';
import type { Reason } from '../../model.ts';

type GeoKind = 'name' | 'adjective' | 'people' | 'capital';

interface GeoForm {
  code: string;
  kind: GeoKind;
  form: string;
}

/** A country's name, adjective, people or capital in the text. */
export interface Geo {
  start: number;
  end: number;
  first: number;
  last: number;
  /** One form may be several ("Philippine", "Dominican"); the first is the better known. */
  forms: GeoForm[];
}

const trie = new NameTrie<GeoForm>();
for (const { id, names, adjectives, people, capitals } of countries.countries) {
  const add = (kind: GeoKind) => (form: string) => trie.add(form, { code: id, kind, form });
  names.forEach(add('name'));
  adjectives.forEach(add('adjective'));
  people.forEach(add('people'));
  capitals.forEach(add('capital'));
}

/** Seats that always mean the government. */
const SEATS = new Set(countries.seats);

const NAMES = new Map(countries.countries.map(({ id, names }) => [id, names[0] ?? id]));

/** Short name of a country code: "Mali" for ML. */
const countryName = (code: string): string => NAMES.get(code) ?? code;

/** "US" and "us", "Turkey" and "turkey": a short form counts in capitals only, and any form with a capital. */
function cased(surface: string, form: string): boolean {
  if (form === form.toUpperCase()) return surface === form;
  return /^\p{Lu}/u.test(surface);
}

/** Every country, adjective, people and capital of the text, in order. */
export function findGeo(document: AnalysedDocument, runs: readonly Run[]): Geo[] {
  const { text } = document;
  const found: Geo[] = [];
  for (const { start, end: tight, values } of trie.findAll(runs, ({ start, end, values }) =>
    values.some(({ form }) => cased(text.slice(start, form.endsWith('.') ? end + 1 : end), form)),
  )) {
    const end = text[tight] === '.' && values.some(({ form }) => form.endsWith('.')) ? tight + 1 : tight;
    const surface = text.slice(start, end);
    const forms = values.filter(({ form }) => cased(surface, form));
    const at = tokensOf(document, start, end);
    if (at && forms.length > 0) found.push({ start, end, ...at, forms });
  }
  return found;
}

/** The country an article is mostly about, by its names, adjectives and capitals; null when none leads. */
export function mainCountry(geo: readonly Geo[]): string | null {
  const votes = new Map<string, number>();
  for (const { forms } of geo) {
    const code = forms[0]!.code;
    votes.set(code, (votes.get(code) ?? 0) + (forms[0]!.kind === 'capital' ? 1 : 2));
  }
  let best: string | null = null;
  for (const [code, n] of votes) if (best === null || n > (votes.get(best) ?? 0)) best = code;
  return best;
}

/** After these a country is a party; after other prepositions it only says where. */
const AGENT_PREPOSITIONS = new Set(['by', 'against', 'with', 'between', 'as', 'on']);
/** Before "to COUNTRY" these make it a party; elsewhere it is where somebody goes ("a flight to Mali"). */
const TOWARDS =
  /^(?:according|loyal|linked|allied|hostile|close|message|messages|warning|appeal|aid|weapons|arms|sold|supplied|answer|respond|responded|response|threat|threats|ally|allies|thanks|demands|ultimatum|help)$/;
/** "the envoy FOR Yemen", "coordinator FOR Mali": the country only says where the office is. */
const OFFICE =
  /(?:er|or|oy|ist|head|chief|director|ative|spokesman|spokeswoman|spokesperson|desk|office|mission|team)$/;

/** "Palestinians", "the Russians": a people as a party. Whether it is one in this article the claims and verbs of saying decide. */
export function peopleCandidates(document: AnalysedDocument, geo: readonly Geo[]): Candidate[] {
  const found: Candidate[] = [];
  for (const { start, end, first, last, forms } of geo) {
    const form = forms.find(({ kind }) => kind === 'people');
    const after = document.tokens[last + 1];
    const before = document.tokens[first - 1];
    if (
      !form ||
      (after && /^(?:NOUN|PROPN|ADJ)$/.test(after.tag) && after.sentence === document.tokens[last]!.sentence)
    )
      continue;
    const definite = before?.lower === 'the';
    // "French", "Chinese": also the language and the adjective.
    if (!form.form.endsWith('s') && !definite) continue;
    found.push({
      ...(definite ? slice(document, first - 1, last) : { start, end }),
      first: definite ? first - 1 : first,
      last,
      rule: 'role-people-of-country',
      type: 'civilians',
      key: `people:${form.code}`,
      name: form.form,
      nameRank: 2,
      confidence: 0.6,
      reasons: [because('people')],
    });
  }
  return found;
}

/** Tokens from a country back to the start of the list it stands in ("Italy, Poland and Spain") at most. */
const LIST_REACH = 24;

/** The word that leads a country, or the list of countries that it stands in; the article is passed over. */
function leadOf(
  at: (index: number) => Token | undefined,
  first: number,
  countryEnds: ReadonlyMap<number, number>,
): Token | undefined {
  let index = first - 1;
  for (const limit = first - LIST_REACH; index > limit;) {
    if (at(index)?.lower === 'the') index--;
    const joins = /^(?:,|and|or|&)$/.test(at(index)?.lower ?? '') ? (at(index - 1)?.text === ',' ? 2 : 1) : 0;
    const start = joins > 0 ? countryEnds.get(index - joins) : undefined;
    if (start === undefined) break;
    index = start - 1;
  }
  return at(index);
}

/** "sold to Israel LAST year": the next word begins a time, not a thing of the country. */
const TIME_AFTER = /^(?:last|next|early|late|today|yesterday|tomorrow|earlier|later)$/;

const DAYS = new Set([...DAY_WORDS, ...MONTH_WORDS]);

/** Does the country only say where something is, or belong to a longer name or phrase? */
function isPlaceOnly(
  at: (index: number) => Token | undefined,
  { first, last }: Geo,
  countryEnds: ReadonlyMap<number, number>,
): boolean {
  const before = at(first - 1);
  const after = at(last + 1);
  if (before && (REGIONAL.has(before.lower) || before.lower.split('-').some((part) => REGIONAL.has(part))))
    return true;
  // "Inner Mongolia", "Radio France": part of another name.
  if (before && before.tag === 'PROPN' && isCapital(before) && !countryEnds.has(first - 1)) return true;
  // "Yemen migrant centre", "the US system", "Nigeria's second city": a modifier; phrases of parties are found elsewhere.
  if (
    after &&
    !TIME_AFTER.test(after.lower) &&
    (after.text === '-' || /^['’]s?$/.test(after.text) || /^(?:NOUN|ADJ|PROPN|NUM)$/.test(after.tag))
  )
    return true;
  // "Dorna, Mali": the country only says where the town is; not "On Friday, Mali said".
  const beside = at(first - 2);
  return (
    before?.text === ',' && beside?.tag === 'PROPN' && !countryEnds.has(first - 2) && !DAYS.has(beside.lower)
  );
}

/** "MALI: The army said", "Yemen: journalists freed": the country heads an item and does nothing. */
const isTopic = (at: (index: number) => Token | undefined, { first, last }: Geo): boolean =>
  at(last + 1)?.text === ':' && at(first - 1) === undefined;

/** A country that acts, speaks or is acted on is a state; one that only says where something is, is none. */
export function countryCandidates(document: AnalysedDocument, geo: readonly Geo[]): Candidate[] {
  const { tokens } = document;
  const found: Candidate[] = [];
  const countryEnds = new Map(
    geo.filter(({ forms }) => forms[0]!.kind === 'name').map(({ first, last }) => [last, first]),
  );
  for (const place of geo) {
    const { first, last, forms } = place;
    const form = forms.find(({ kind }) => kind === 'name' || kind === 'capital');
    if (!form || forms[0]!.kind === 'adjective') continue;
    const sentence = tokens[first]!.sentence;
    const at = (index: number): Token | undefined =>
      tokens[index]?.sentence === sentence ? tokens[index] : undefined;
    if (SEATS.has(form.form)) {
      found.push(stateAt(document, place, form, 0.85, [because('seat-of-government')]));
      continue;
    }
    if (isPlaceOnly(at, place, countryEnds) || isTopic(at, place)) continue;
    // "Apart from Mali, NIGER had none": the verb tells that the country opens a clause of its own.
    const opensClause = at(first - 1)?.text === ',' && /^(?:VERB|AUX)$/.test(at(last + 1)?.tag ?? '');
    const lead = opensClause ? undefined : leadOf(at, first, countryEnds);
    const after = at(last + 1);
    const of = lead === undefined ? undefined : at(lead.index - 1);
    const towards = lead?.lower === 'to' && of !== undefined && TOWARDS.test(of.lower);
    const office = lead?.lower === 'for' && of !== undefined && OFFICE.test(of.lower);
    const placed = office || (lead !== undefined && !towards && PLACE_PREPOSITIONS.has(lead.lower));
    if (after && (after.tag === 'VERB' || after.tag === 'AUX') && !placed) {
      found.push(stateAt(document, place, form, 0.85, [because('subject-of-verb')]));
    } else if (form.kind === 'name' && lead && (towards || AGENT_PREPOSITIONS.has(lead.lower))) {
      const agent = /^(?:by|against|between)$/.test(lead.lower);
      found.push(
        stateAt(document, place, form, agent ? 0.8 : 0.55, [because('after-word', { word: lead.lower })]),
      );
    } else if (form.kind === 'name' && !placed) {
      found.push(stateAt(document, place, form, 0.6, [because('no-place')]));
    }
  }
  return found;
}

function stateAt(
  document: AnalysedDocument,
  { start, end, first, last }: Geo,
  form: GeoForm,
  confidence: number,
  reasons: Reason[],
): Candidate {
  const capital = form.kind === 'capital';
  return {
    start,
    end,
    first,
    last,
    rule: capital ? 'capital-as-government' : 'country-as-party',
    type: 'state',
    key: `state:${form.code}`,
    name: capital ? countryName(form.code) : document.text.slice(start, end),
    nameRank: capital ? 1 : 3,
    confidence,
    reasons,
  };
}
