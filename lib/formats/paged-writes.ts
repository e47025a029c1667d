/** The rows that an import writes, a page at a time: an article with its annotations, then the others. */
import type { Annotation, StoredArticle } from '../model';
import type { PagedPlan } from './paged-plan';
import type { EntryHead, ImportWrites, PlanEntry, RecordOf } from './plan';
import type { RecordSource } from './record-source';
import { rewriteAnnotation, rewriteEvent } from './references';
import type { Table } from './records';
import { idMapsOf, rowsOf, type Decided } from './resolve-plan';

/** Rows of a table of the library by their ids, while the import is written. */
export type Stored = <T extends Table>(
  table: T,
  ids: readonly string[],
) => Promise<(RecordOf[T] | undefined)[]>;

/** Records that are written in one go. */
const PAGE = 500;

/**
 * The pages of an import, in the form that `store.applyImport` takes. Nothing that stays as it is is among them.
 *
 * @param decided by `decide`, for all heads of the plan
 */
export function* writesInPages(
  plan: PagedPlan,
  source: RecordSource,
  decided: readonly Decided[],
  size = PAGE,
): Generator<(stored: Stored) => Promise<ImportWrites>, void, undefined> {
  const maps = idMapsOf(decided);
  for (const page of pagesOf(decided, size)) {
    yield async (stored) => {
      const ids = page.flatMap(({ head }) =>
        head.table === 'articles' && head.existingId ? [head.existingId] : [],
      );
      const articles = (await stored('articles', ids)).filter((row) => row !== undefined);
      const byId = new Map<string, StoredArticle>(articles.map((row) => [row.id, row]));
      return rowsOf(
        page.map((each) => ({ ...each, entry: entryOf(each.head, plan, source, byId) })),
        maps,
      );
    };
  }
}

/** What stands on one article: the article itself, more than once where a file has it under several ids, and its tags. */
function* groupsOf(decided: readonly Decided[]): Generator<Decided[], void, undefined> {
  const articleIds = idMapsOf(decided).articles;
  const groups = new Map<string, Decided[]>();
  const others: Decided[] = [];
  for (const each of decided) {
    const { table, articleId } = each.head;
    // A tag that stays as it is says nothing about its article either.
    if (table !== 'articles' && each.choice === 'mine') continue;
    const on =
      table === 'articles' ? each.id : articleId === null ? '' : (articleIds.get(articleId) ?? articleId);
    const group = groups.get(on);
    if (group) group.push(each);
    else if (table === 'articles') groups.set(on, [each]);
    else others.push(each);
  }
  yield* groups.values();
  for (const each of others) yield [each];
}

/** Groups put together, a page full. */
function* pagesOf(decided: readonly Decided[], size: number): Generator<Decided[], void, undefined> {
  let page: Decided[] = [];
  for (const group of groupsOf(decided)) {
    page = [...page, ...group];
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** An entry with its records, as `makePlan` has them. */
function entryOf(
  head: EntryHead,
  { maps }: PagedPlan,
  source: RecordSource,
  articles: ReadonlyMap<string, StoredArticle>,
): PlanEntry {
  const { table, index } = head;
  const incoming = source.load(table, index);
  const existing = articles.get(head.existingId ?? '') ?? null;
  if (table === 'annotations') {
    return { ...head, incoming: rewriteAnnotation(incoming as Annotation, maps), existing: null };
  }
  if (table === 'events') {
    return { ...head, incoming: rewriteEvent(incoming as RecordOf['events'], maps), existing: null };
  }
  return { ...head, incoming, existing: table === 'articles' ? existing : null };
}
