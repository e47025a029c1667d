/**
 * Keeps the cards and fingerprints of articles in step with the records: whatever a transaction writes to an
 * article or its annotations, its card is renewed in the same transaction.
 */
import { cardOf, emptyCard, type ArticleCard } from '../catalog/card';
import { printRowOf, type PrintRow } from '../catalog/print';
import type { Annotation, StoredArticle } from '../model';
import type { Reader, Rows, Writer } from './rows';
import type { RowTypes, TableName } from './schema';

/**
 * Articles whose cards are renewed at once. A change of more (an import, a bulk edit of a library) marks theirs
 * as stale, and the library makes them in pieces: the transaction stays short.
 */
const AT_ONCE = 60;

/** The same rows, with cards that follow every write. */
export function keepingCards(rows: Rows): Rows {
  return {
    ...rows,
    write: (work) =>
      rows.write(async (writer) => {
        const touched = new Set<string>();
        const result = await work(noting(writer, touched));
        if (touched.size > 0) await renew(writer, [...touched]);
        return result;
      }),
  };
}

function isAnnotations(table: TableName, _rows: readonly object[]): _rows is readonly Annotation[] {
  return table === 'annotations';
}

function noting(writer: Writer, touched: Set<string>): Writer {
  return {
    ...writer,
    put: async (table, rows) => {
      await writer.put(table, rows);
      if (isAnnotations(table, rows)) for (const { articleId } of rows) touched.add(articleId);
      if (table === 'articles') for (const row of rows) touched.add((row as RowTypes['articles']).id);
    },
    remove: async (table, keys) => {
      if (table === 'annotations')
        for (const row of await writer.getMany('annotations', keys)) if (row) touched.add(row.articleId);
      if (table === 'articles') for (const key of keys) touched.add(String(key));
      await writer.remove(table, keys);
    },
  };
}

async function nextAt(reader: Reader): Promise<number> {
  const [last] = await reader.range('cards', 'at', { limit: 1, reverse: true });
  return (last?.at ?? 0) + 1;
}

async function renew(writer: Writer, ids: readonly string[]): Promise<void> {
  const at = await nextAt(writer);
  if (ids.length > AT_ONCE) {
    await writer.put(
      'cards',
      ids.map((id) => emptyCard(id, at, 'stale')),
    );
    return;
  }
  await makeCards(writer, ids, at);
}

/** Makes the cards and fingerprints of articles, and writes them. */
export async function makeCards(
  writer: Writer,
  ids: readonly string[],
  known?: number,
): Promise<ArticleCard[]> {
  const at = known ?? (await nextAt(writer));
  const { cards, prints } = await derive(writer, ids, at);
  const printed = new Set(prints.map(({ id }) => id));
  await writer.remove(
    'prints',
    ids.filter((id) => !printed.has(id)),
  );
  await writer.put('prints', prints);
  await writer.put('cards', cards);
  return cards;
}

/** The cards and fingerprints of articles, from the records. An article that is not there has a card that says so. */
async function derive(reader: Reader, ids: readonly string[], at: number) {
  const articles = await reader.getMany('articles', ids);
  return cardsOf(ids, articles, await reader.where('annotations', 'articleId', ids), at);
}

/**
 * The same without keys and indexes: a database of another version may have others. Reads every record, so it is for
 * libraries that can only be looked at.
 */
export async function deriveAll(reader: Reader) {
  const articles = await reader.all('articles');
  const ids = articles.map(({ id }) => id);
  return cardsOf(ids, articles, await reader.all('annotations'), 0);
}

function cardsOf(
  ids: readonly string[],
  articles: readonly (StoredArticle | undefined)[],
  annotations: readonly Annotation[],
  at: number,
): { cards: ArticleCard[]; prints: PrintRow[] } {
  const rows = new Map<string, Annotation[]>(ids.map((id) => [id, []]));
  for (const row of annotations) rows.get(row.articleId)?.push(row);
  const cards = articles.map((article, index): ArticleCard => {
    const id = ids[index] ?? '';
    return article ? cardOf(article, rows.get(id) ?? [], at) : emptyCard(id, at, 'gone');
  });
  const prints = articles.flatMap((article) =>
    article ? (printRowOf(article, rows.get(article.id) ?? []) ?? []) : [],
  );
  return { cards, prints };
}

/** Articles that have no card, or a stale one. Reads keys alone. */
export async function withoutCard(reader: Reader): Promise<string[]> {
  const cards = new Set(await reader.keys('cards'));
  const stale = await reader.keys('cards', 'state', 'stale');
  return [...(await reader.keys('articles')).filter((id) => !cards.has(id)), ...stale];
}
