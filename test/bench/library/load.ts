/** Puts a generated library into the database of the extension, in a real browser. */
import type { Driver, Tab } from '../../../lib/cli/drive/driver.ts';
import type { Bundle } from '../../../lib/model.ts';

/** Articles sent to the page in one go: a few megabytes of JSON. */
const AT_ONCE = 250;

type Tables = Record<string, object[]>;

/** Runs in the page: plain IndexedDB, because the page's own modules cannot be called from outside. */
async function putRows(tables: Tables): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tollmark');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  const names = Object.keys(tables);
  await new Promise<void>((resolve, reject) => {
    const writing = db.transaction(names, 'readwrite', { durability: 'relaxed' });
    writing.addEventListener('complete', () => resolve());
    writing.addEventListener('abort', () => reject(writing.error ?? new Error('not written')));
    for (const name of names) for (const row of tables[name] ?? []) writing.objectStore(name).put(row);
  });
  db.close();
  return names.length;
}

/** @returns in how many seconds */
export async function loadLibrary(driver: Driver, bundle: Bundle): Promise<number> {
  const byArticle = new Map<string, object[]>(bundle.articles.map(({ id }) => [id, []]));
  for (const row of bundle.annotations) byArticle.get(row.articleId)?.push(row);
  // The page makes the tables.
  const tab: Tab = await driver.open(`${driver.extensionOrigin}/library.html#settings`);
  const start = performance.now();
  for (let from = 0; from < bundle.articles.length; from += AT_ONCE) {
    const articles = bundle.articles.slice(from, from + AT_ONCE);
    const annotations = articles.flatMap(({ id }) => byArticle.get(id) ?? []);
    await tab.evaluate(putRows, { articles, annotations });
  }
  await tab.evaluate(putRows, { events: bundle.events, actors: bundle.actors });
  await tab.close();
  return (performance.now() - start) / 1000;
}
