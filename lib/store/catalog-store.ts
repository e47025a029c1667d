/** The store's side of the catalog: reading cards, fingerprints and words by page, and making those that lack. */
import { faultFrom, StoreFailure } from './fault';
import type { ArticleCard } from '../catalog/card';
import { deriveAll, makeCards, withoutCard } from './keep-cards';
import type { Reader, Rows } from './rows';
import type { PrintRow } from '../catalog/print';
import type { WordBlock } from '../catalog/word-block';
import type { StoreMode, Watch } from './types';

/** What is derived from the records, see `lib/catalog`. It is made in pieces, by whoever has the time: the library. */
export interface CatalogStore {
  /** Cards in order of the article's id, those after the given one. */
  page(afterId: string, limit: number): Promise<ArticleCard[]>;
  /** Cards of the articles read last, newest first. */
  latest(limit: number): Promise<ArticleCard[]>;
  /** The count of writes up to now: `watch` with it tells what comes later. */
  now(): Promise<number>;
  /** Cards that were renewed after a count of writes; emits at once and after every change. */
  watch(after: number): Watch<ArticleCard[]>;
  /** Articles whose card is still to be made. */
  missing(): Promise<string[]>;
  /** Makes cards and keeps them, where the store may be written to. */
  make(ids: readonly string[]): Promise<ArticleCard[]>;
  /** Fingerprints of articles: of all, of the given ones, or of those that share a key with a new one. */
  prints(of?: { ids: readonly string[] } | { keys: readonly string[] }): Promise<PrintRow[]>;
  wordBlocks(): Promise<WordBlock[]>;
  /** Keeps blocks and removes others, in one transaction; where nothing may be written it does nothing. */
  keepWordBlocks(put: readonly WordBlock[], remove: readonly string[]): Promise<void>;
  texts(ids: readonly string[]): Promise<{ id: string; textHash: string; text: string }[]>;
}

/** @param rows written without touching cards: what is written here are the cards themselves */
export function catalogStore(rows: Rows, mode: StoreMode): CatalogStore {
  async function read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    try {
      return await rows.read(work);
    } catch (error) {
      throw new StoreFailure(faultFrom(error));
    }
  }
  const isKept = mode !== 'read-only';
  // Nothing changes in a library that can only be looked at: its cards are made once, and all at once.
  let whole: Promise<ArticleCard[]> | null = null;
  const looked = (): Promise<ArticleCard[]> =>
    (whole ??= read(async (reader) => (await deriveAll(reader)).cards));
  return {
    page: (afterId, limit) => read((reader) => reader.range('cards', 'id', { after: afterId, limit })),
    latest: (limit) => read((reader) => reader.range('cards', 'accessed', { limit, reverse: true })),
    now: () =>
      read(async (reader) => (await reader.range('cards', 'at', { limit: 1, reverse: true }))[0]?.at ?? 0),
    watch: (after) => rows.watch((reader) => reader.range('cards', 'at', { after })),
    missing: async () => (isKept ? read(withoutCard) : (await looked()).map(({ id }) => id)),
    make: async (ids) => {
      if (!isKept) {
        const wanted = new Set(ids);
        return (await looked()).filter(({ id }) => wanted.has(id));
      }
      try {
        return await rows.write((writer) => makeCards(writer, ids));
      } catch (error) {
        throw new StoreFailure(faultFrom(error));
      }
    },
    prints: (of) =>
      read(async (reader) => {
        if (of === undefined) return reader.all('prints');
        if ('keys' in of) return reader.where('prints', 'keys', of.keys);
        return (await reader.getMany('prints', of.ids)).filter((row) => row !== undefined);
      }),
    wordBlocks: () => read((reader) => reader.all('wordBlocks')),
    keepWordBlocks: async (put, remove) => {
      if (!isKept) return;
      await rows.write(async (writer) => {
        await writer.remove('wordBlocks', remove);
        await writer.put('wordBlocks', put);
      });
    },
    texts: (ids) =>
      read(async (reader) =>
        (await reader.getMany('articles', ids)).flatMap((article) =>
          article
            ? [
                {
                  id: article.id,
                  textHash: article.textHash,
                  text: [article.title, article.byline, article.site, article.text].join('\n'),
                },
              ]
            : [],
        ),
      ),
  };
}
