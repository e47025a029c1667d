/** Who says a claim, and when: what makes a column of a comparison and what counts as a source of its own. */
import type { CasualtyValue, StoredArticle } from '../model';

/** One source as one article gives it. */
export interface Voice {
  /** The same for one source in several articles: two papers that quote the army are one source. */
  key: string;
  /** Who says so; null for what the article states itself. */
  source: string | null;
  article: StoredArticle;
}

/** The words without accents, case and a determiner in front. */
export function foldName(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:the|its|their|his|her|a|an)\s/u, '');
}

/** The outlet's own name, else the host, else the article alone: what an article states itself is its outlet's. */
export function outletOf({ site, url, id }: StoredArticle): string {
  if (site) return site;
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/iu.exec(url ?? '')?.[1];
  return host ?? id;
}

/**
 * @param nameOf name of an actor of the article, so that "the army" and "Malian army" of one article are one
 *
 * @example voiceOf(claim, article).key // 'says army'
 */
export function voiceOf(
  { source }: CasualtyValue,
  article: StoredArticle,
  nameOf: (articleId: string, actor: string) => string | null = () => null,
): Voice {
  const named = source?.actor ? nameOf(article.id, source.actor) : null;
  const words = named ?? (source ? source.resolved || source.text : '');
  if (words === '') return { key: `outlet ${foldName(outletOf(article))}`, source: null, article };
  return { key: `says ${foldName(words)}`, source: words.replace(/^The (?=\p{L})/u, 'the '), article };
}

/** When an article was published, in milliseconds; null where it does not say, or not as a date. */
export function publishedAt({ published }: StoredArticle): number | null {
  const time = Date.parse(published ?? '');
  return Number.isNaN(time) ? null : time;
}

/** When an article was published, else when it was read; milliseconds. */
export function toldAt(article: StoredArticle): number {
  return publishedAt(article) ?? (Date.parse(article.accessed) || 0);
}

/** Order of telling: by publication, else by when it was read; at the same time by id, so that it is always the same. */
export function byTelling(a: StoredArticle, b: StoredArticle): number {
  return toldAt(a) - toldAt(b) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
