/** What the tables of the library are asked for, and the rows that answer. Pure. */
import { isCounted, type ArticleCard, type ClaimCard } from '../../../lib/catalog/card';
import { searchTerms, stands, type SearchTerm } from '../../../lib/catalog/fold';
import type { ActorType, AnnotationStatus, CasualtyKind, Scope } from '../../../lib/model';
import type { ArticleEntry, ClaimEntry } from './entries';

export interface Query {
  search: string;
  kind: CasualtyKind | null;
  /** Without a chosen status only what counts as data is shown. */
  status: AnnotationStatus | null;
  scope: Scope | null;
  outlet: string | null;
  /** Id of an actor as `Annotation.value.actor` has it, or the beginning of a name. */
  actor: string;
  tag: string | null;
  /** Of an actor. */
  type: ActorType | null;
  /** Days of publication, ISO 8601, both included. */
  from: string;
  to: string;
}

export const NO_QUERY: Query = {
  search: '',
  kind: null,
  status: null,
  scope: null,
  outlet: null,
  actor: '',
  tag: null,
  type: null,
  from: '',
  to: '',
};

export function isQuery(query: Query): boolean {
  return (Object.keys(NO_QUERY) as (keyof Query)[]).some((key) => query[key] !== NO_QUERY[key]);
}

/** Articles whose texts hold each term, in the order of the terms; the tables fall back on the cards without it. */
export type TextMatches = readonly ReadonlySet<string>[];

function isOfArticle({ site, published, accessed }: ArticleCard, query: Query): boolean {
  if (query.outlet !== null && site !== query.outlet) return false;
  const day = (published ?? accessed).slice(0, 10);
  return (query.from === '' || day >= query.from) && (query.to === '' || day <= query.to);
}

function isOfClaim(claim: ClaimCard, query: Query): boolean {
  return (
    (query.status === null ? isCounted(claim) : claim.status === query.status) &&
    (query.kind === null || claim.kind === query.kind) &&
    (query.scope === null || claim.scope === query.scope) &&
    (query.tag === null || claim.tags.includes(query.tag))
  );
}

/** Terms that the parties of a claim, or of an article, must hold. */
function actorTerms(query: Query): SearchTerm[] {
  return searchTerms(query.actor);
}

function namesActor({ by, says, victims }: ClaimCard, terms: readonly SearchTerm[], query: string): boolean {
  if (terms.length === 0) return true;
  const parties = [by, says, victims].filter(Boolean);
  if (parties.includes(query)) return true;
  const haystack = ` ${parties.join(' | ').toLowerCase()} `;
  return terms.every((term) => stands(haystack, term));
}

/** Claims in order of their articles and of the text. */
export function claimsFor(entries: readonly ArticleEntry[], query: Query): ClaimEntry[] {
  const terms = searchTerms(query.search);
  const actor = actorTerms(query);
  const found: ClaimEntry[] = [];
  for (const entry of entries) {
    if (!isOfArticle(entry.card, query)) continue;
    for (const row of entry.claims)
      if (
        isOfClaim(row.claim, query) &&
        namesActor(row.claim, actor, query.actor) &&
        terms.every((term) => stands(row.haystack, term))
      )
        found.push(row);
  }
  return found;
}

/** Articles whose text, name or tags hold every term, and that have a claim as asked for. */
export function articlesFor(
  entries: readonly ArticleEntry[],
  query: Query,
  texts: TextMatches,
): ArticleEntry[] {
  const terms = searchTerms(query.search);
  const actor = actorTerms(query);
  const asksClaims =
    query.kind !== null || query.scope !== null || query.tag !== null || query.status !== null;
  return entries.filter((entry) => {
    const { card } = entry;
    if (!isOfArticle(card, query)) return false;
    if (!terms.every((term, index) => texts[index]?.has(card.id) || stands(entry.haystack, term)))
      return false;
    if (asksClaims && !card.claims.some((claim) => isOfClaim(claim, query))) return false;
    return (
      actor.every((term) =>
        card.mentions.some((each) => isCounted(each) && stands(` ${each.name.toLowerCase()} `, term)),
      ) || card.claims.some((claim) => isCounted(claim) && namesActor(claim, actor, query.actor))
    );
  });
}

/** Outlets and tags there are, for the filters; in order of the alphabet. */
export function choicesIn(entries: readonly ArticleEntry[]): { outlets: string[]; tags: string[] } {
  const outlets = new Set<string>();
  const tags = new Set<string>();
  for (const { card } of entries) {
    if (card.site !== '') outlets.add(card.site);
    for (const claim of card.claims) for (const tag of claim.tags) tags.add(tag);
  }
  return { outlets: [...outlets].toSorted(), tags: [...tags].toSorted() };
}
