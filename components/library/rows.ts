/** What the library's tables show, worked out from the records. Pure. */
import type {
  ActorEntry,
  ActorRole,
  ActorType,
  Annotation,
  AnnotationStatus,
  Bundle,
  CasualtyKind,
  CasualtyValue,
  StoredArticle,
} from '../../lib/model';

export interface Query {
  search: string;
  kind: CasualtyKind | null;
  status: AnnotationStatus | null;
  articleId: string | null;
}

export const NO_QUERY: Query = { search: '', kind: null, status: null, articleId: null };

export interface ClaimRow {
  annotation: Annotation;
  claim: CasualtyValue;
  article: StoredArticle | null;
}

export interface ArticleRow {
  article: StoredArticle;
  claims: ClaimRow[];
  actors: Annotation[];
}

export interface ActorRow {
  key: string;
  name: string;
  type: ActorType;
  roles: ActorRole[];
  mentions: Annotation[];
  articles: number;
  entry: ActorEntry | null;
}

const COUNTED: readonly AnnotationStatus[] = ['accepted', 'edited', 'added'];

/** Without a chosen status only what counts as data is shown. */
function hasStatus(annotation: Annotation, query: Query): boolean {
  return query.status === null ? COUNTED.includes(annotation.status) : annotation.status === query.status;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every word of the search stands somewhere in the texts, capitals and accents aside. */
export function matches(search: string, texts: ReadonlyArray<string | null | undefined>): boolean {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const all = fold(texts.filter(Boolean).join('\n'));
  return words.every((word) => all.includes(word));
}

function textsOf(annotation: Annotation): Array<string | undefined> {
  const { value } = annotation;
  if (value.kind === 'actor') return [annotation.quote, value.name, annotation.note];
  const { victims, perpetrator, source, place, date } = value.claim;
  return [
    annotation.quote,
    annotation.note,
    victims?.text,
    victims?.resolved,
    perpetrator?.resolved,
    source?.resolved,
    place?.text,
    date?.text,
  ];
}

function byPlace(a: Annotation, b: Annotation): number {
  return a.selectors.position.start - b.selectors.position.start;
}

export function claimRows(bundle: Bundle, query: Query): ClaimRow[] {
  const articles = new Map(bundle.articles.map((article) => [article.id, article]));
  const rows: ClaimRow[] = [];
  for (const annotation of bundle.annotations) {
    if (annotation.value.kind !== 'casualty') continue;
    const { claim } = annotation.value;
    const article = articles.get(annotation.articleId) ?? null;
    if (!hasStatus(annotation, query)) continue;
    if (query.kind !== null && claim.kind !== query.kind) continue;
    if (query.articleId !== null && annotation.articleId !== query.articleId) continue;
    if (!matches(query.search, [...textsOf(annotation), article?.title, article?.site])) continue;
    rows.push({ annotation, claim, article });
  }
  return rows.toSorted(
    (a, b) =>
      (b.article?.accessed ?? '').localeCompare(a.article?.accessed ?? '') ||
      a.annotation.articleId.localeCompare(b.annotation.articleId) ||
      a.annotation.selectors.position.start - b.annotation.selectors.position.start,
  );
}

export function articleRows(bundle: Bundle, query: Query): ArticleRow[] {
  const rows = bundle.articles.map((article): ArticleRow => {
    const own = bundle.annotations.filter(
      (annotation) => annotation.articleId === article.id && hasStatus(annotation, query),
    );
    const claims = own.flatMap((annotation): ClaimRow[] =>
      annotation.value.kind === 'casualty' &&
      (query.kind === null || annotation.value.claim.kind === query.kind)
        ? [{ annotation, claim: annotation.value.claim, article }]
        : [],
    );
    return {
      article,
      claims: claims.toSorted((a, b) => byPlace(a.annotation, b.annotation)),
      actors: own.filter((annotation) => annotation.value.kind === 'actor').toSorted(byPlace),
    };
  });
  return rows
    .filter(({ article }) => query.articleId === null || article.id === query.articleId)
    .filter(({ claims }) => query.kind === null || claims.length > 0)
    .filter(({ article, claims, actors }) =>
      matches(query.search, [
        article.title,
        article.site,
        article.url,
        ...claims.flatMap(({ annotation }) => textsOf(annotation)),
        ...actors.flatMap(textsOf),
      ]),
    )
    .toSorted((a, b) => b.article.accessed.localeCompare(a.article.accessed));
}

/** Parties over all articles: entries of the reader's list, and other names as they stand. */
export function actorRows(bundle: Bundle, query: Query): ActorRow[] {
  const entries = new Map(bundle.actors.map((entry) => [entry.id, entry]));
  const rows = new Map<string, ActorRow>();
  for (const entry of bundle.actors) {
    const { id: key, name, type } = entry;
    rows.set(key, { key, name, type, roles: [], mentions: [], articles: 0, entry });
  }
  for (const annotation of bundle.annotations) {
    if (annotation.value.kind !== 'actor' || !COUNTED.includes(annotation.status)) continue;
    const { actor, name, type, roles } = annotation.value;
    const entry = entries.get(actor) ?? null;
    const key = entry ? entry.id : `${fold(name)}/${type}`;
    const row = rows.get(key) ?? { key, name, type, roles: [], mentions: [], articles: 0, entry };
    row.mentions.push(annotation);
    row.roles = [...new Set([...row.roles, ...roles])];
    rows.set(key, row);
  }
  return [...rows.values()]
    .map((row) => ({ ...row, articles: new Set(row.mentions.map((mention) => mention.articleId)).size }))
    .filter((row) =>
      matches(query.search, [row.name, ...(row.entry?.aliases ?? []), ...row.mentions.flatMap(textsOf)]),
    )
    .toSorted((a, b) => b.mentions.length - a.mentions.length || a.name.localeCompare(b.name));
}

/** Only http and https addresses become links; everything else stays text. */
export function linkOf(url: string | null): string | null {
  if (!url) return null;
  try {
    const { protocol } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}
