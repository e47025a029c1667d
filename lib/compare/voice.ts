/** Who says a claim, and when: what makes a column of a comparison and what counts as a source of its own. */
import type { CasualtyValue, StoredArticle } from '../model';
import type { KnownSource, Naming } from './naming';
import { foldName } from './names';
import { namesPeople } from './victim-words';

/** One source as one article gives it. */
export interface Voice {
  /** The same for one source in several articles: two papers that quote the army are one source. */
  key: string;
  /** Who says so; null for what the article states itself. */
  source: string | null;
  /** The words for who speaks for the source; null where it speaks itself. */
  speaker: string | null;
  article: StoredArticle;
}

/** The outlet's own name, else the host, else the article alone: what an article states itself is its outlet's. */
export function outletOf({ site, url, id }: StoredArticle): string {
  if (site) return site;
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/iu.exec(url ?? '')?.[1];
  return host ?? id;
}

/** A source of one claim before it is known which others are the same. */
interface Said {
  article: StoredArticle;
  /** Each alone makes two sources one. */
  keys: string[];
  source: KnownSource | null;
}

function saidBy(
  claim: CasualtyValue,
  article: StoredArticle,
  naming: Naming,
  isAmbiguous: (words: string) => boolean,
): Said {
  const source = claim.source && naming.sourceOf(article, claim.source);
  const words = foldName(source?.words ?? '');
  if (!source || (words === '' && !source.actor))
    return { article, keys: [`outlet ${foldName(outletOf(article))}`], source: null };
  const { actor, speaker } = source;
  const keys = [
    // The name first: a key that stays the same whatever words an article has for it.
    ...(actor
      ? [`says ${foldName(actor.name)}`, `actor ${actor.isListed ? '' : article.id} ${actor.id}`]
      : []),
    ...(actor && isAmbiguous(`${article.id} ${words}`) ? [] : [`says ${words}`]),
    ...(speaker && /^\p{Lu}/u.test(speaker) ? [`speaks ${foldName(speaker)}`] : []),
  ];
  return { article, keys, source };
}

/**
 * Who says each claim. Sources are one where they are tagged as one actor, have the same name or words, or speak for
 * the same party; words that mean two actors in one article ("the army" of two countries) make nothing one.
 *
 * @param told claims in the order of telling
 * @returns a voice for each, in their order
 *
 * @example voicesOf([{ claim, article }], naming)[0].key // 'says army'
 */
export function voicesOf(
  told: readonly { claim: CasualtyValue; article: StoredArticle }[],
  naming: Naming,
): Voice[] {
  const actors = new Map<string, Set<string>>();
  for (const { claim, article } of told) {
    const source = claim.source && naming.sourceOf(article, claim.source);
    if (!source?.actor) continue;
    const key = `${article.id} ${foldName(source.words)}`;
    actors.set(key, (actors.get(key) ?? new Set()).add(source.actor.id));
  }
  const isAmbiguous = (words: string): boolean => (actors.get(words)?.size ?? 0) > 1;
  const said = told.map(({ claim, article }) => saidBy(claim, article, naming, isAmbiguous));
  const same = new Groups();
  for (const { keys } of said) same.join(keys);
  const labels = new Map<string, string[]>();
  for (const { keys, source } of said) {
    const key = same.of(keys[0] ?? '');
    if (source) labels.set(key, [...(labels.get(key) ?? []), ...labelsOf(source)]);
  }
  return said.map(({ keys, source, article }): Voice => {
    const key = same.of(keys[0] ?? '');
    return {
      key,
      source: source && best(labels.get(key) ?? []),
      speaker: source?.speaker ?? null,
      article,
    };
  });
}

/** What a source may be called: an actor's name, but for a name that says what its people are ("Kessan soldiers"). */
function labelsOf({ actor, words, speaker }: KnownSource): string[] {
  if (actor && (actor.isListed || speaker !== null || !namesPeople(actor.name))) return [actor.name];
  return [words];
}

/** The label given most often; of several the first. */
function best(labels: readonly string[]): string {
  const counts = new Map<string, { words: string; n: number }>();
  for (const words of labels) {
    const count = counts.get(foldName(words)) ?? { words, n: 0 };
    count.n += 1;
    counts.set(foldName(words), count);
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.n - a.n);
  return (most?.words ?? '').replace(/^The (?=\p{L})/u, 'the ');
}

/** Keys that mean the same: joined keys have one name, the first that was given of them. */
class Groups {
  readonly #to = new Map<string, string>();

  of(key: string): string {
    let end = key;
    for (let to = this.#to.get(end); to !== undefined; to = this.#to.get(end)) end = to;
    return end;
  }

  join([first, ...more]: readonly string[]): void {
    for (const key of more) {
      const [a, b] = [this.of(first ?? ''), this.of(key)];
      if (a !== b) this.#to.set(b, a);
    }
  }
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
