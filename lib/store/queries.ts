/** Questions about the store that are asked once and watched. */
import { collect } from './collect';
import type { Reader } from './rows';
import type { RowChange } from './schema';
import type { Annotation, StoredArticle } from '../model';
import type { ArticleView, Conflict, FreeTag, Reach, SecondCoding, UndoState } from './types';

/** What the next undo and redo would do. */
export async function undoState(reader: Reader): Promise<UndoState> {
  const undo = await reader.edge('undo', 'state', 'done', 'last');
  const redo = await reader.edge('undo', 'state', 'undone', 'first');
  const reach = { undo: reachOf(undo?.changes ?? []), redo: reachOf(redo?.changes ?? []) };
  const [id, ...more] = reach.undo.articleIds;
  const isOne = id !== undefined && more.length === 0;
  const article = isOne ? ((await reader.get('articles', id)) ?? deletedIn(undo?.changes ?? [])) : null;
  return {
    undo: undo?.label ?? null,
    redo: redo?.label ?? null,
    article: article ? { id: article.id, title: article.title } : null,
    reach,
  };
}

/** The article that a change removed: it has its title there alone. */
function deletedIn(changes: readonly RowChange[]): StoredArticle | null {
  return changes.flatMap(({ table, before }) => (table === 'articles' && before ? [before] : []))[0] ?? null;
}

function reachOf(changes: readonly RowChange[]): Reach {
  const own = new Set(changes.flatMap(articleOf));
  if (own.size > 0) return { articleIds: [...own], isShared: false };
  const named = new Set(changes.flatMap(namedByEvent));
  return { articleIds: [...named], isShared: true };
}

function articleOf(change: RowChange): string[] {
  if (change.table === 'articles') return [change.id];
  if (change.table !== 'annotations') return [];
  const row = change.before ?? change.after;
  return row ? [row.articleId] : [];
}

function namedByEvent({ table, before, after }: RowChange): string[] {
  if (table !== 'events') return [];
  return [...(before?.articleIds ?? []), ...(after?.articleIds ?? [])];
}

/** The unsettled conflicts of one article, or all. */
export async function conflictsOf(reader: Reader, articleId?: string): Promise<Conflict[]> {
  return articleId === undefined
    ? reader.all('conflicts')
    : reader.where('conflicts', 'articleId', [articleId]);
}

/** Every layer of another coder, and every decision about one. */
export async function secondCoding(reader: Reader): Promise<SecondCoding> {
  const layers = await reader.all('layers');
  return { layers, adjudications: await reader.all('adjudications') };
}

/** Actor tags that stand, on exactly these words in other articles than the given one. */
export async function actorTags(
  reader: Reader,
  words: readonly string[],
  exceptArticle: string | null,
): Promise<Annotation[]> {
  const tags = await reader.where('annotations', 'quote', words);
  return tags.filter(
    ({ articleId, status, value }) =>
      articleId !== exceptArticle && value.kind === 'actor' && status !== 'rejected' && status !== 'later',
  );
}

/** Every free tag of the library with the number of its annotations: most used first, then by name. */
export async function freeTags(reader: Reader): Promise<FreeTag[]> {
  const found = await reader.values('annotations', 'tags');
  return found
    .map(({ value, rows }) => ({ name: value, uses: rows }))
    .toSorted((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
}

/** An article with its annotations in order of the text; null when it is not stored. */
export async function articleView(reader: Reader, id: string): Promise<ArticleView | null> {
  const article = await reader.get('articles', id);
  if (article === undefined) return null;
  const { annotations } = await collect(reader, { kind: 'articles', ids: [id] });
  return { article, annotations };
}
