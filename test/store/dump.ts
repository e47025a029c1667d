/** All rows of a database, read past Dexie, to compare before and after. */

const TABLES = [
  'articles',
  'annotations',
  'actors',
  'events',
  'settings',
  'undo',
  'drafts',
  'conflicts',
  'layers',
  'adjudications',
];

export async function dump(factory: IDBFactory, name = 'test'): Promise<Record<string, unknown[]>> {
  const db = await settled(factory.open(name));
  const transaction = db.transaction(TABLES, 'readonly');
  const rows = await Promise.all(
    TABLES.map(async (table): Promise<[string, unknown[]]> => [
      table,
      await settled(transaction.objectStore(table).getAll()),
    ]),
  );
  db.close();
  return Object.fromEntries(rows);
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
  });
}
