/** Finding the stored row of an article that is read again. */
import type { Article, EarlierText, StoredArticle } from '../model';
import { plainAddress, plainAddresses } from './addresses';
import type { Reader, Writer } from './rows';

export interface Known {
  url: string | null;
  canonicalUrl?: string | null;
  textHash?: string | undefined;
}

/** What `findRow` found: the same text, or the same address with another text. */
export interface Found {
  row: StoredArticle;
  seen: 'same' | 'text-changed';
}

/**
 * The stored row of an article. Canonical addresses are only believed when the text agrees: sites give their
 * front page, or another article, as the canonical address. A visited address is believed as it is.
 */
export async function findRow(reader: Reader, known: Known): Promise<Found | null> {
  const visited = plainAddress(known.url);
  if (known.textHash !== undefined) {
    const addresses = plainAddresses([known.url, known.canonicalUrl]);
    const alike = await reader.where('articles', 'textHash', [known.textHash]);
    const same = alike.find((row) => {
      const held = [...(row.addresses ?? []), ...plainAddresses([row.url, row.canonicalUrl])];
      return addresses.length === 0 ? held.length === 0 : addresses.some((each) => held.includes(each));
    });
    if (same !== undefined) return { row: same, seen: 'same' };
  }
  if (visited === null) return null;
  const rows = await reader.where('articles', 'addresses', [visited]);
  const latest = rows.toSorted((a, b) => (a.accessed < b.accessed ? 1 : -1))[0];
  if (latest === undefined) return null;
  return { row: latest, seen: latest.textHash === known.textHash ? 'same' : 'text-changed' };
}

/** Write the row of an article as read now: see `Store.saveArticle`. */
export async function writeArticle(
  writer: Writer,
  article: Article,
  reading: { id: string; textHash: string; now: string },
): Promise<{ article: StoredArticle; seen: 'new' | 'same' | 'text-changed' }> {
  const found = await findRow(writer, { ...article, textHash: reading.textHash });
  const row: StoredArticle = {
    id: found?.row.id ?? reading.id,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    title: article.title,
    byline: article.byline,
    site: article.site,
    language: article.language,
    published: article.published,
    modified: article.modified,
    text: article.text,
    extractor: article.extractor,
    accessed: reading.now,
    textHash: reading.textHash,
    addresses: [...new Set([...(found?.row.addresses ?? []), ...plainAddresses([article.url])])],
    earlier: found === null ? [] : await earlierTexts(writer, found.row, reading.textHash),
    ...(found?.row.apartFrom === undefined ? {} : { apartFrom: found.row.apartFrom }),
  };
  await writer.put('articles', [row]);
  return { article: row, seen: found?.seen ?? 'new' };
}

/**
 * The texts to keep besides the one seen now, newest first: those that some annotation's selectors fit.
 * A page whose text changes all the time would otherwise fill the disk.
 */
async function earlierTexts(writer: Writer, row: StoredArticle, textHash: string): Promise<EarlierText[]> {
  const texts = [
    { text: row.text, textHash: row.textHash, accessed: row.accessed },
    ...(row.earlier ?? []),
  ].filter((each) => each.textHash !== textHash);
  if (texts.length === 0) return [];
  const annotations = await writer.where('annotations', 'articleId', [row.id]);
  return texts.filter(({ text }) =>
    annotations.some(({ selectors: { quote, position } }) => text.startsWith(quote.exact, position.start)),
  );
}
