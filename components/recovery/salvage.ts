/** Whatever rows the browser still gives of a database, in any version, table by table and row by row. */

export interface Salvaged {
  table: string;
  row: unknown;
}

/** Opens the database as it is, without creating or upgrading it, and reads past rows that cannot be read. */
export async function salvage(name: string, factory: IDBFactory = indexedDB): Promise<Salvaged[]> {
  const db = await openAsItIs(factory, name);
  try {
    const rows: Salvaged[] = [];
    for (const table of db.objectStoreNames) {
      for (const row of await rowsOf(db, table)) rows.push({ table, row });
    }
    return rows;
  } finally {
    db.close();
  }
}

function openAsItIs(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    // It did not exist: leave nothing behind.
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the database does not open')));
  });
}

async function rowsOf(db: IDBDatabase, table: string): Promise<unknown[]> {
  const keys = await answer(() => db.transaction(table).objectStore(table).getAllKeys()).catch(() => []);
  const all = await answer(() => db.transaction(table).objectStore(table).getAll()).catch(() => null);
  if (all !== null) return all;
  const rows: unknown[] = [];
  for (const key of keys) {
    const row = await answer(() => db.transaction(table).objectStore(table).get(key)).catch(() => undefined);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function answer<T>(ask: () => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask();
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('unreadable')));
  });
}
