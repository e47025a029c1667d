import countries from '../data/countries.json' with { type: 'json' };
import { slice, type AnalysedDocument } from '../document.ts';
import { tokensOf, type Candidate } from './candidate.ts';
import type { Run } from './fold.ts';
import { NameTrie } from './trie.ts';
import { PLACE_PREPOSITIONS, REGIONAL } from './words.ts';

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

const NAMES = new Map(countries.countries.map(({ id, names }) => [id, names[0] ?? id]));
const ADJECTIVES = new Map(
  countries.countries.map(({ id, names, adjectives }) => [id, adjectives[0] ?? names[0] ?? id]),
);

/** Short name of a country code: "Mali" for ML. */
export const countryName = (code: string): string => NAMES.get(code) ?? code;
/** Adjective of a country code: "Malian" for ML. */
export const countryAdjective = (code: string): string => ADJECTIVES.get(code) ?? code;

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
const AGENT_PREPOSITIONS = new Set(['by', 'against', 'with', 'between', 'as', 'on', 'to']);

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
      reasons: ['a people'],
    });
  }
  return found;
}

/** A country that acts, speaks or is acted on is a state; one that only says where something is, is none. */
export function countryCandidates(document: AnalysedDocument, geo: readonly Geo[]): Candidate[] {
  const { tokens, text } = document;
  const found: Candidate[] = [];
  const ends = new Set(geo.map(({ last }) => last));
  for (const { start, end, first, last, forms } of geo) {
    const form = forms.find(({ kind }) => kind === 'name' || kind === 'capital');
    if (!form || forms[0]!.kind === 'adjective') continue;
    const sentence = tokens[first]!.sentence;
    const before = tokens[first - 1]?.sentence === sentence ? tokens[first - 1] : undefined;
    if (before && REGIONAL.has(before.lower)) continue;
    const determiner = before?.lower === 'the' ? tokens[first - 2] : before;
    const lead = determiner?.sentence === sentence ? determiner : undefined;
    const after = tokens[last + 1]?.sentence === sentence ? tokens[last + 1] : undefined;
    if (after && (after.text === '-' || (/^\p{Lu}/u.test(after.text) && after.tag === 'PROPN'))) continue;
    // "Dorna, Mali": the country only says where the town is.
    const beside = tokens[first - 2];
    if (
      before?.text === ',' &&
      beside?.tag === 'PROPN' &&
      beside.sentence === sentence &&
      !ends.has(first - 2)
    )
      continue;
    const verbal = after !== undefined && (after.tag === 'VERB' || after.tag === 'AUX');
    const placed = lead !== undefined && PLACE_PREPOSITIONS.has(lead.lower);
    const reasons: string[] = [];
    let confidence = 0;
    if (verbal && !placed) {
      confidence = 0.85;
      reasons.push('subject of a verb');
    } else if (form.kind === 'name' && lead && AGENT_PREPOSITIONS.has(lead.lower)) {
      confidence = lead.lower === 'by' || lead.lower === 'against' || lead.lower === 'between' ? 0.8 : 0.5;
      reasons.push(`after "${lead.lower}"`);
    } else if (form.kind === 'name' && !placed) {
      confidence = 0.6;
      reasons.push('not led by a preposition of place');
    }
    if (confidence < 0.5) continue;
    found.push({
      start,
      end,
      first,
      last,
      rule: form.kind === 'capital' ? 'capital-as-government' : 'country-as-party',
      type: 'state',
      key: `state:${form.code}`,
      name: form.kind === 'capital' ? countryName(form.code) : text.slice(start, end),
      nameRank: form.kind === 'capital' ? 1 : 3,
      confidence,
      reasons,
    });
  }
  return found;
}
