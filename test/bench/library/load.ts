/** Puts a generated library into the database of the extension, in a real browser. */
import { until, type Driver, type Tab } from '../../../lib/cli/drive/driver.ts';
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

/** Waits for the tables that a page of ours makes: opened before that, the database would be made without any. */
export async function tablesMade(own: Tab): Promise<void> {
  await until('the tables made by the page', () =>
    own.evaluate(async () => {
      // One damaged database makes Firefox list none.
      const known = await indexedDB.databases().catch(() => null);
      return known === null || known.some(({ name }) => name === 'tollmark');
    }, null),
  );
}

/** @returns in how many seconds */
export async function loadLibrary(driver: Driver, bundle: Bundle): Promise<number> {
  const byArticle = new Map<string, object[]>(bundle.articles.map(({ id }) => [id, []]));
  for (const row of bundle.annotations) byArticle.get(row.articleId)?.push(row);
  const tab = await driver.open(`${driver.extensionOrigin}/library.html#settings`);
  await tablesMade(tab);
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
