import type { ActorEntry, ActorValue, Span } from '../../model.ts';
import type { AnalysedDocument } from '../document.ts';
import { acronymCandidates, definedAcronyms } from './acronyms.ts';
import { joinAppositions } from './apposition.ts';
import type { Candidate } from './candidate.ts';
import { countryCandidates, findGeo, mainCountry, type Geo } from './countries.ts';
import { fold, runsOf } from './fold.ts';
import { linkParties } from './link.ts';
import { nameCandidates } from './names.ts';
import { personCandidates, surnameCandidates } from './persons.ts';
import { rolePhrases } from './role-phrases.ts';
import { shapeCandidates } from './shapes.ts';
import { speaks } from './speech.ts';

/** One mention of a party before it becomes a suggestion. Offsets are UTF-16 into the article text. */
export interface ActorMention extends Span {
  quote: string;
  value: ActorValue;
  /** 0 to 1. */
  confidence: number;
  rule: string;
  reasons: string[];
  /** Token positions, both inclusive. */
  first: number;
  last: number;
}

export interface ActorOptions {
  /** The reader's own list, used before the shipped lexicon. */
  actors?: ActorEntry[];
}

/** Which candidate covers each token; the first that claims a token keeps it. */
class Cover {
  private readonly by: (Candidate | undefined)[] = [];

  add(candidates: readonly Candidate[]): void {
    for (const candidate of candidates) {
      for (let i = candidate.first; i <= candidate.last; i++) this.by[i] ??= candidate;
    }
  }

  at = (index: number): Candidate | null => this.by[index] ?? null;
  has = (index: number): boolean => this.by[index] !== undefined;
}

/**
 * Mentions of parties in order of the text, mentions of one party sharing `value.actor`. A mention may lie inside a
 * longer one of the same party ("President Ana Ruiz" and "Ana Ruiz"). Empty when there are none.
 *
 * @example findActors(analyse(articleFromText('Gunmen killed two Malian soldiers.'))).map(({ quote }) => quote)
 * // ['Gunmen', 'Malian soldiers']
 */
export function findActors(document: AnalysedDocument, options: ActorOptions = {}): ActorMention[] {
  const runs = runsOf(fold(document.text));
  const geo = findGeo(document, runs);
  const geoAt = new Map<number, Geo>();
  for (const place of geo) for (let i = place.first; i <= place.last; i++) geoAt.set(i, place);

  const cover = new Cover();
  const codes = new Set(geo.flatMap(({ forms }) => forms.map(({ code }) => code)));
  const listed = nameCandidates(document, runs, options.actors ?? [], codes);
  cover.add(listed);
  const shaped = document.sentences.flatMap((sentence) => shapeCandidates(document, sentence, cover.has));
  const named = [...listed, ...shaped];
  const defined = definedAcronyms(document, named);
  const acronyms = acronymCandidates(document, defined);
  const replaced = new Set(acronyms.map(({ first }) => first));
  const organisations = [
    ...named.filter(({ first, last }) => first !== last || !replaced.has(first)),
    ...acronyms,
  ];
  cover.add([...shaped, ...acronyms]);

  const known = (index: number): boolean => cover.has(index) || geoAt.has(index);
  const { candidates: people, persons } = personCandidates(document, known);
  const personCover = new Cover();
  personCover.add(people);
  const again = surnameCandidates(document, persons, (index) => personCover.has(index) || cover.has(index));
  cover.add([...people, ...again]);

  const states = countryCandidates(document, geo).filter(({ first }) => !cover.has(first));
  const names = [
    ...organisations.filter(({ first }) => !personCover.at(first)?.name.includes(' ') || true),
    ...people,
    ...again,
  ];
  const phrases = document.sentences.flatMap((sentence) =>
    rolePhrases(document, sentence, { nameAt: cover.at, geoAt: (index) => geoAt.get(index) ?? null }),
  );
  const joined = joinAppositions(document, phrases, names);
  const phraseCover = new Cover();
  phraseCover.add(joined);
  const free = states.filter(({ first }) => !phraseCover.has(first));
  const all = inOrder([...names, ...free, ...joined]);
  return toMentions(document, linkParties(document, all, mainCountry(geo)));
}

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

function toMentions(document: AnalysedDocument, linked: readonly Candidate[]): ActorMention[] {
  const best = new Map<string, Candidate>();
  for (const candidate of linked) {
    const before = best.get(candidate.key!);
    if (!before || candidate.nameRank > before.nameRank) best.set(candidate.key!, candidate);
  }
  const ids = new Map<string, string>();
  return linked.map((candidate) => {
    const key = candidate.key!;
    const id = ids.get(key) ?? `a${ids.size + 1}`;
    ids.set(key, id);
    const { start, end, first, last, rule, confidence, reasons } = candidate;
    const source = candidate.speaks ?? speaks(document, first, last);
    return {
      start,
      end,
      first,
      last,
      quote: document.text.slice(start, end),
      rule,
      confidence,
      reasons,
      value: { actor: id, name: best.get(key)!.name, type: candidate.type, roles: source ? ['source'] : [] },
    };
  });
}
