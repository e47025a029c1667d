import type { ActorEntry, ActorRole, ActorType, ActorValue, Reason, Span } from '../../model.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { acronymCandidates, definedAcronyms } from './acronyms.ts';
import { joinAppositions } from './apposition.ts';
import type { Candidate } from './candidate.ts';
import { countryCandidates, findGeo, mainCountry, peopleCandidates, type Geo } from './countries.ts';
import { describedGroups, describedType } from './described-groups.ts';
import { Cover } from './cover.ts';
import { isCredit } from './credits.ts';
import { isCapital, isTitleCase } from './capitals.ts';
import { fold, runsOf } from './fold.ts';
import { kindNames } from './kind-names.ts';
import { linkParties } from './link.ts';
import { nameCandidates } from './names.ts';
import { isPerpetrator } from '../agents/doers.ts';
import { readNames } from './named/model.ts';
import { describedPersons } from './person-leads.ts';
import { personCandidates, surnameCandidates } from './persons.ts';
import type { PhraseContext } from './phrase-head.ts';
import { leadOf } from './phrase-lead.ts';
import { rolePhrases } from './role-phrases.ts';
import { isPartOfShape, shapeCandidates } from './shapes.ts';
import { speaks } from './speech.ts';
import { NOT_NAMES } from './words.ts';

/** One mention of a party before it becomes a suggestion. Offsets are UTF-16 into the article text. */
export interface ActorMention extends Span {
  quote: string;
  value: ActorValue;
  /** 0 to 1. */
  confidence: number;
  rule: string;
  reasons: Reason[];
  /** Token positions, both inclusive. */
  first: number;
  last: number;
}

export interface ActorOptions {
  /** The reader's own list, used before the shipped lexicon. */
  actors?: ActorEntry[];
}

/**
 * Mentions of parties in order of the text, mentions of one party sharing `value.actor`. A mention may lie inside a
 * longer one of the same party ("President Ana Ruiz" and "Ana Ruiz"). Empty when there are none.
 *
 * @example findActors(analyse(articleFromText('Gunmen killed two Malian soldiers.'))).map(({ quote }) => quote)
 * // ['Gunmen', 'Malian soldiers']
 */
export function findActors(document: AnalysedDocument, options: ActorOptions = {}): ActorMention[] {
  const { geo, cover, context, organisations } = readLists(document, options);
  const people = personNames(document, cover, context);
  const wide = organisations.map((candidate) => withOwner(document, candidate, context));
  const names = [...wide, ...people].filter((candidate) => !isCredit(document, candidate));
  const phrases = document.sentences.flatMap((sentence) => rolePhrases(document, sentence, context));
  const described = describedPersons(document, people);
  const joined = longestLeads([...described, ...joinAppositions(document, phrases, names)]);
  const phraseCover = new Cover();
  phraseCover.add([...joined, ...people]);
  const states = countryCandidates(document, geo).filter(
    ({ first }) => !cover.has(first) && !phraseCover.has(first),
  );
  const peoples = peopleCandidates(document, geo).filter(
    ({ last }) => !cover.has(last) && !phraseCover.has(last),
  );
  const told = joined.filter((candidate) => !isCredit(document, candidate));
  const all = inOrder([...names, ...states, ...peoples, ...told]);
  return toMentions(document, linkParties(document, all, mainCountry(geo)));
}

/** What lists and shapes say of the article, before persons and descriptions are read. */
export function readLists(document: AnalysedDocument, options: ActorOptions = {}): Lists {
  const runs = runsOf(fold(document.text));
  const geo = findGeo(document, runs);
  const geoAt = new Map<number, Geo>();
  for (const place of geo) for (let i = place.first; i <= place.last; i++) geoAt.set(i, place);
  const cover = new Cover();
  const context: PhraseContext = { nameAt: cover.at, geoAt: (index) => geoAt.get(index) ?? null };
  const matches = nameCandidates(document, runs, options.actors ?? [], codesOf(geo));
  const placed = (index: number): boolean => geoAt.has(index);
  return { geo, cover, context, organisations: organisationNames(document, matches, cover, placed) };
}

interface Lists {
  geo: Geo[];
  cover: Cover;
  context: PhraseContext;
  organisations: Candidate[];
}

const codesOf = (geo: readonly Geo[]): Set<string> =>
  new Set(geo.flatMap(({ forms }) => forms.map(({ code }) => code)));

/** Names of groups, bodies, forces and organisations: listed, by shape, and by the acronyms the article defines. */
function organisationNames(
  document: AnalysedDocument,
  matches: Candidate[],
  cover: Cover,
  placed: (index: number) => boolean,
): Candidate[] {
  const listed = matches.filter(
    ({ rule, first, last }) => rule !== 'lexicon-name' || first !== last || !isPartOfShape(document, first),
  );
  cover.add(listed);
  const shaped = retyped(
    document,
    document.sentences.flatMap((sentence) => shapeCandidates(document, sentence, cover.has)),
  );
  cover.add(shaped);
  const described = describedGroups(document, cover.has);
  cover.add(described);
  const byKind = kindNames(document, cover.has, placed);
  cover.add(byKind);
  const named = [...listed, ...shaped, ...described, ...byKind];
  const { defined, together } = definedAcronyms(document, named);
  const acronyms = acronymCandidates(document, defined);
  const redefined = new Set(acronyms.map(({ first }) => first));
  cover.add(acronyms);
  return [
    ...named.filter(({ first, last }) => first !== last || !redefined.has(first)),
    ...acronyms,
    ...together,
  ];
}

/** Tokens before the name of an office that may tell whose it is at most: "New Orlo County". */
const OWNER_REACH = 3;

/**
 * "the Pakistani Supreme Court", "Egypt's Parliament", "the Sindh High Court": what the name of an office stands under
 * belongs to it.
 */
function withOwner(document: AnalysedDocument, candidate: Candidate, context: PhraseContext): Candidate {
  if (!/^state(?:_forces)?$/.test(candidate.type)) return candidate;
  const { tokens } = document;
  const possessive = /^['’]s$/.test(tokens[candidate.first - 1]?.text ?? '') ? 1 : 0;
  const country = context.geoAt(candidate.first - 1 - possessive);
  const kind = country?.forms[0]?.kind;
  if (country?.last === candidate.first - 1 - possessive && (kind === 'adjective' || kind === 'name'))
    return { ...candidate, ...slice(document, country.first, candidate.last), first: country.first };
  const sentence = document.sentences[tokens[candidate.first]!.sentence]!;
  if (possessive || isTitleCase(document, sentence)) return candidate;
  // "the New Zealand Ministry of Health": "New" alone opens no name.
  let first = Math.min(candidate.first, context.geoAt(candidate.first)?.first ?? candidate.first);
  while (
    first > sentence.first &&
    candidate.first - first < OWNER_REACH &&
    isCapital(tokens[first - 1]) &&
    tokens[first - 1]!.tag === 'PROPN' &&
    !NOT_NAMES.has(tokens[first - 1]!.text) &&
    !context.nameAt(first - 1)
  )
    first--;
  return first === candidate.first
    ? candidate
    : { ...candidate, ...slice(document, first, candidate.last), first };
}

/** Names by shape take the type of a description before them, everywhere in the article. */
function retyped(document: AnalysedDocument, shaped: readonly Candidate[]): Candidate[] {
  const types = new Map<string, ActorType>();
  for (const { key, first } of shaped) {
    const type = describedType(document, first);
    if (type && key) types.set(key, type);
  }
  return shaped.map((candidate) => ({
    ...candidate,
    type: types.get(candidate.key ?? '') ?? candidate.type,
  }));
}

/** Persons with title and name, and again by surname; a title takes what stands before it ("Malian interim President"). */
function personNames(document: AnalysedDocument, cover: Cover, context: PhraseContext): Candidate[] {
  const known = (index: number): boolean => cover.has(index) || context.geoAt(index) !== null;
  const { candidates, persons } = personCandidates(document, known, readNames(document, known));
  const own = new Cover();
  own.add(candidates);
  const again = surnameCandidates(document, persons, (index) => own.has(index) || cover.has(index));
  const extended = candidates.map((candidate) => {
    if (candidate.rule !== 'person-with-title') return candidate;
    const sentence = document.sentences[document.tokens[candidate.first]!.sentence]!;
    const { first, determiner } = leadOf(document.tokens, candidate.first, sentence, context);
    const from = determiner !== null && first < candidate.first ? first + 1 : first;
    return { ...candidate, ...slice(document, from, candidate.last), first: from };
  });
  cover.add([...candidates, ...again]);
  return [...extended, ...again];
}

const LED = /^person-with-(?:role|description)$/;
const BESIDE = /^role-/;

/**
 * Of several descriptions before one name ("artist Ana Ruiz", "a Malian artist Ana Ruiz") the longest counts, and of
 * several beside one ("Ana Ruiz, director of the clinic") the whole one.
 */
function longestLeads(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<number, number>();
  const whole = new Map<number, number>();
  for (const { rule, first: from, last } of candidates) {
    if (LED.test(rule)) first.set(last, Math.min(from, first.get(last) ?? Infinity));
    if (rule === 'description-of-person') whole.set(from, last);
  }
  return candidates.filter((candidate) => {
    if (BESIDE.test(candidate.rule)) return !((whole.get(candidate.first) ?? -1) > candidate.last);
    return !LED.test(candidate.rule) || first.get(candidate.last) === candidate.first;
  });
}

/** In order of the text, longer before shorter, one candidate a span. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates
    .toSorted((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence)
    .filter(({ start, end }) => {
      const span = `${start}-${end}`;
      if (seen.has(span)) return false;
      seen.add(span);
      return true;
    });
}

/** Last tokens of long descriptions that do violence: in "members of the Red Dawn killed" the Red Dawn does it too. */
function tailsOfPerpetrators(document: AnalysedDocument, linked: readonly Candidate[]): Set<number> {
  return new Set(
    linked
      .filter((candidate) => candidate.rule.endsWith('-with-tail') && isPerpetrator(document, candidate))
      .map(({ last }) => last),
  );
}

/** What the sentence shows of a mention by itself: a source speaks, a perpetrator does violence. Claims add to it. */
function rolesOf(document: AnalysedDocument, candidate: Candidate, tails: ReadonlySet<number>): ActorRole[] {
  const roles: ActorRole[] = [];
  const tail = tails.has(candidate.last) && candidate.type !== 'civilians';
  if (tail || isPerpetrator(document, candidate)) roles.push('perpetrator');
  if (candidate.speaks || speaks(document, candidate.first, candidate.last)) roles.push('source');
  return roles;
}

function toMentions(document: AnalysedDocument, linked: readonly Candidate[]): ActorMention[] {
  const best = new Map<string, Candidate>();
  for (const candidate of linked) {
    const before = best.get(candidate.key!);
    if (!before || candidate.nameRank > before.nameRank) best.set(candidate.key!, candidate);
  }
  const ids = new Map<string, string>();
  const tails = tailsOfPerpetrators(document, linked);
  return linked.map((candidate) => {
    const key = candidate.key!;
    const id = ids.get(key) ?? `a${ids.size + 1}`;
    ids.set(key, id);
    const { start, end, first, last, rule, confidence, reasons } = candidate;
    return {
      start,
      end,
      first,
      last,
      quote: document.text.slice(start, end),
      rule,
      confidence,
      reasons,
      value: {
        actor: id,
        name: best.get(key)!.name,
        type: candidate.type,
        roles: rolesOf(document, candidate, tails),
      },
    };
  });
}
