/** Questions about the store that are asked once and watched. */
import { collect } from './collect';
import type { Reader } from './rows';
import { eachPart } from './log';
import { addReach, NOWHERE } from './reach';
import type { UndoEntry } from './schema';
import type { Annotation, StoredArticle } from '../model';
import type { ArticleView, Conflict, FreeTag, Reach, SecondCoding, UndoState } from './types';

/** What the next undo and redo would do. A large step is not read for it. */
export async function undoState(reader: Reader): Promise<UndoState> {
  const undo = await reader.edge('undo', 'state', 'done', 'last');
  const redo = await reader.edge('undo', 'state', 'undone', 'first');
  const reach = { undo: reachOf(undo), redo: reachOf(redo) };
  const [id, ...more] = reach.undo.articleIds;
  const isOne = undo !== undefined && id !== undefined && more.length === 0;
  const article = isOne ? ((await reader.get('articles', id)) ?? (await deletedIn(reader, undo))) : null;
  return {
    undo: undo?.label ?? null,
    redo: redo?.label ?? null,
    step: undo ? { seq: undo.seq, at: undo.at } : null,
    article: article ? { id: article.id, title: article.title } : null,
    reach,
  };
}

/** The article that a change removed: it has its title there alone. */
async function deletedIn(reader: Reader, entry: UndoEntry): Promise<StoredArticle | null> {
  let found: StoredArticle | null = null;
  await eachPart(reader, entry, (changes) => {
    for (const { table, before } of changes) if (table === 'articles' && before) found ??= before;
  });
  return found;
}

function reachOf(entry: UndoEntry | undefined): Reach {
  return entry?.large?.reach ?? addReach(NOWHERE, entry?.changes ?? []);
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
