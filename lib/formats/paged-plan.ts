/**
 * The dry run of an import of any size: the records of the file and those of the library are read a page at a time, and
 * what is kept of each is its entry without its records. The verdicts are those of `makePlan`.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Annotation, ConflictEvent, StoredArticle } from '../model';
import {
  actorEntries,
  actorIds,
  annotationEntries,
  articleEntries,
  countsOf,
  eventEntries,
  knownIds,
} from './make-plan';
import { misplacedIn } from './misplaced';
import { headOf, type EntryHead, type ImportPlan, type PlanEntry, type RecordOf } from './plan';
import type { RecordSource } from './record-source';
import type { Table } from './records';
import { danglingReferences, type IdMaps, type KnownRecords } from './references';

/** What a plan asks of the library. A `Store` answers it. */
export interface Library {
  ids(table: Table): Promise<string[]>;
  rows<T extends Table>(table: T, ids: readonly string[]): Promise<RecordOf[T][]>;
  articlesOfText(textHashes: readonly string[]): Promise<StoredArticle[]>;
  annotations(of: { articleIds: readonly string[] }): Promise<Annotation[]>;
}

/** A plan without its records, which come again from the file and the library when they are written. */
export interface PagedPlan extends Omit<ImportPlan, 'entries'> {
  /** Articles first, then annotations, actors and events. */
  heads: EntryHead[];
  /** Ids of the file that stand for another one here: what is written speaks of them by those. */
  maps: IdMaps;
}

export interface PagedPlanOptions {
  /** See `PlanOptions`. */
  asWritten?: boolean;
  /** Records that are compared in one go. */
  size?: number;
  /** Told how many records were compared. */
  onRecords?: (compared: number) => void;
}

/** A megabyte or two of each side. */
const PAGE = 500;

/**
 * The plan of an import.
 *
 * @example
 * const plan = await planPages(store, file.source, { asWritten: file.format === 'backup' });
 * // plan.counts -> { added: 12, same: 3, changed: 1, conflicting: 0 }
 */
export async function planPages(
  here: Library,
  source: RecordSource,
  { asWritten = false, size = PAGE, onRecords = () => undefined }: PagedPlanOptions = {},
): Promise<PagedPlan> {
  let compared = 0;
  const told = <T>(found: T[], records: number): T[] => {
    compared += records;
    onRecords(compared);
    return found;
  };
  const known = await knownFrom(here, source);
  const misplaced = asWritten ? [] : await misplacedPages(here, source, size);
  const leftOut = new Set(misplaced.map(({ id }) => id));
  for (const id of leftOut) if (!known.here.has(id)) known.annotations.delete(id);

  const articles: EntryHead[] = [];
  const articleIds = new Map<string, string>();
  for (const page of pagesOf(source, 'articles', size)) {
    const rows = page.map(([, row]) => row);
    const entries = articleEntries(await articlesLike(here, rows), rows);
    for (const [id, other] of knownIds(entries)) articleIds.set(id, other);
    articles.push(...told(headsOf(entries, page), page.length));
  }
  const actorsHere = await here.rows('actors', await here.ids('actors'));
  const actorPages = [...pagesOf(source, 'actors', size)].flat();
  const actors = actorEntries(
    actorsHere,
    actorPages.map(([, row]) => row),
  );
  const maps = {
    articles: articleIds,
    actors: actorIds(actors),
    annotations: new Map<string, string>(),
    events: new Map<string, string>(),
  };
  const dangling: ImportPlan['dangling'] = [];
  const annotations: EntryHead[] = [];
  const annotationIds = new Map<string, string>();
  for (const page of pagesOf(source, 'annotations', size)) {
    const standing = page.filter(([, { id }]) => !leftOut.has(id));
    const found = danglingReferences({ annotations: standing.map(([, row]) => row), events: [] }, known);
    dangling.push(...found);
    const lost = new Set(found.filter((each) => each.leftOut).map(({ id }) => id));
    const kept = standing.filter(([, { id }]) => !lost.has(id));
    const rows = kept.map(([, row]) => row);
    const entries = annotationEntries(await annotationsLike(here, rows, articleIds), rows, maps);
    for (const [id, other] of knownIds(entries)) annotationIds.set(id, other);
    annotations.push(...told(headsOf(entries, kept), page.length));
  }
  const events: EntryHead[] = [];
  const allMaps = { ...maps, annotations: annotationIds };
  for (const page of pagesOf(source, 'events', size)) {
    const rows: ConflictEvent[] = page.map(([, row]) => row);
    dangling.push(...danglingReferences({ annotations: [], events: rows }, known));
    const mine = await here.rows('events', rows.map(idOf));
    events.push(...told(headsOf(eventEntries(mine, rows, allMaps), page), page.length));
  }
  const heads = [...articles, ...annotations, ...headsOf(actors, actorPages), ...events];
  return {
    heads,
    counts: countsOf(heads),
    misplaced,
    dangling,
    articleIds: Object.fromEntries(articleIds),
    maps: allMaps,
  };
}

/** A record with its number in the file. */
type Numbered<T extends Table> = [index: number, row: RecordOf[T]];

function* pagesOf<T extends Table>(
  source: RecordSource,
  table: T,
  most: number,
): Generator<Numbered<T>[], void, undefined> {
  const { length } = source.ids[table];
  for (let start = 0; start < length; start += most) {
    const size = Math.min(most, length - start);
    yield Array.from({ length: size }, (_, at): Numbered<T> => [start + at, source.load(table, start + at)]);
  }
}

function headsOf<T extends Table>(
  entries: readonly PlanEntry<T>[],
  page: readonly Numbered<T>[],
): EntryHead[] {
  return entries.map((entry, at) => headOf(entry, page[at]?.[0] ?? -1));
}

interface Known extends KnownRecords {
  annotations: Set<string>;
  /** Annotations of the library. */
  here: ReadonlySet<string>;
}

async function knownFrom(here: Library, source: RecordSource): Promise<Known> {
  const tags = await here.ids('annotations');
  return {
    articles: new Set([...(await here.ids('articles')), ...source.ids.articles]),
    annotations: new Set([...tags, ...source.ids.annotations]),
    events: new Set([...(await here.ids('events')), ...source.ids.events]),
    here: new Set(tags),
  };
}

/** Articles here that could be one of these: the same id, or the same text. */
async function articlesLike(here: Library, rows: readonly StoredArticle[]): Promise<StoredArticle[]> {
  const same = await here.rows('articles', rows.map(idOf));
  const found = new Set(same.map(idOf));
  const others = rows.filter(({ id }) => !found.has(id));
  // The hash of a file is only what it says; the one of the library may have come from such a file too.
  const hashes = others.flatMap(({ text, textHash }) => [textHash, bytesToHex(sha256(utf8ToBytes(text)))]);
  const alike = hashes.length === 0 ? [] : await here.articlesOfText([...new Set(hashes)]);
  return once([...same, ...alike]);
}

/** Annotations here that could be one of these: the same id, or in the same article. */
async function annotationsLike(
  here: Library,
  rows: readonly Annotation[],
  articleIds: ReadonlyMap<string, string>,
): Promise<Annotation[]> {
  const same = await here.rows('annotations', rows.map(idOf));
  const found = new Set(same.map(idOf));
  const others = rows.filter(({ id }) => !found.has(id));
  const wanted = new Set(others.map(({ articleId }) => articleIds.get(articleId) ?? articleId));
  const near = wanted.size === 0 ? [] : await here.annotations({ articleIds: [...wanted] });
  return once([...same, ...near]);
}

/** Tags that do not stand on their words: each is compared with the texts of its own article alone. */
async function misplacedPages(
  here: Library,
  source: RecordSource,
  size: number,
): Promise<ImportPlan['misplaced']> {
  const numbers = new Map(source.ids.articles.map((id, index) => [id, index]));
  const found: ImportPlan['misplaced'] = [];
  for (const page of pagesOf(source, 'annotations', size)) {
    const annotations = page.map(([, row]) => row);
    const ids = [...new Set(annotations.map(({ articleId }) => articleId))];
    const articles = ids.flatMap((id) => {
      const index = numbers.get(id);
      return index === undefined ? [] : [source.load('articles', index)];
    });
    const existing = {
      articles: await here.rows('articles', ids),
      annotations: await here.rows('annotations', annotations.map(idOf)),
      actors: [],
      events: [],
    };
    found.push(...misplacedIn(existing, { articles, annotations, actors: [], events: [] }));
  }
  return found;
}

function once<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function idOf({ id }: { id: string }): string {
  return id;
}
