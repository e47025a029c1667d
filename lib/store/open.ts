/**
 * Opening the database: only in the extension's own pages and background, never in a content script, whose
 * IndexedDB belongs to the page.
 */
import { Dexie } from 'dexie';
import { dexieRows } from './dexie-rows';
import { faultFrom, faultOf, messageOf, type Fault } from './fault';
import { memoryRows } from './memory-rows';
import type { Rows } from './rows';
import { NATIVE_VERSION, VERSIONS } from './schema';
import { browserShelf, currentDatabase, hasCopies, type Shelf } from './shelf';
import { makeStore } from './store';
import type { Store, StoreMode } from './types';

/** What the store takes from its surroundings; every one has a default in a browser. */
export interface StoreDeps {
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** UTC, ISO 8601. */
  now?: () => string;
  uuid?: () => string;
  /** Hex SHA-256 of the UTF-8 bytes of a text. */
  sha256?: (text: string) => Promise<string>;
  /** Keep everything in memory: for private windows, and for practice. */
  memory?: boolean;
  /** Where the automatic copies are and which database is current; null for nowhere. */
  shelf?: Shelf | null;
  /** Told while opening waits for other windows, and when another window closes the database. */
  onNotice?: (fault: Fault) => void;
}

interface Opened {
  rows: Rows;
  mode: StoreMode;
  notice: Fault | null;
}

/**
 * Open the store. Never rejects: what stands in the way becomes the store's `mode` and `notice`.
 *
 * - No disk to be had: `memory`, with a notice for a banner.
 * - A newer database, or one that could not be brought up to date: `read-only`, readable and exportable.
 * - A database that cannot be opened at all: `read-only` and empty; nothing is deleted.
 * - A database that is empty although copies of records are there: `disk`, with a notice. Chromium deletes a
 *   database that it finds damaged and gives an empty one without a word.
 */
export async function openStore(name = 'tollmark', deps: StoreDeps = {}): Promise<Store> {
  const opened = deps.memory === true ? inMemory(null) : await openRows(name, deps);
  return makeStore(opened.rows, opened.mode, opened.notice, {
    now: deps.now ?? (() => new Date().toISOString()),
    uuid: deps.uuid ?? (() => crypto.randomUUID()),
    sha256: deps.sha256 ?? sha256,
  });
}

async function openRows(usual: string, deps: StoreDeps): Promise<Opened> {
  try {
    const factory = deps.indexedDB ?? globalThis.indexedDB;
    if (factory === undefined) return inMemory(faultOf('no-disk'));
    // A file system that refuses altogether never held a restored library.
    const shelf = deps.shelf === undefined ? browserShelf() : deps.shelf;
    const name = await currentDatabase(shelf, usual);
    const installed = await installedVersion(factory, name);
    if (installed > NATIVE_VERSION) return await openAsItIs(name, deps, faultOf('newer'));
    const db = createDatabase(name, deps);
    db.on('blocked', () => deps.onNotice?.(faultOf('blocked')));
    letGoForUpdates(db, deps);
    try {
      await db.open();
    } catch (error) {
      db.close({ disableAutoOpen: true });
      if (installed > 0 && installed < NATIVE_VERSION) {
        return await openAsItIs(name, deps, faultOf('upgrade-failed', messageOf(error)));
      }
      throw error;
    }
    const empty = (await db.table('undo').count()) + (await db.table('articles').count()) === 0;
    const lost = empty && (await hasCopies(shelf));
    return { rows: dexieRows(db), mode: 'disk', notice: lost ? faultOf('lost') : null };
  } catch (error) {
    const fault = faultFrom(error);
    if (fault.code === 'no-disk') return inMemory(fault);
    return { rows: memoryRows(), mode: 'read-only', notice: faultOf('open-failed', messageOf(error)) };
  }
}

/** A database with the tables of this version; opened by the first use. */
export function createDatabase(name: string, deps: StoreDeps): Dexie {
  const db = new Dexie(name, optionsOf(deps));
  for (const { version, stores } of VERSIONS) db.version(version).stores(stores);
  return db;
}

function inMemory(notice: Fault | null): Opened {
  return { rows: memoryRows(), mode: 'memory', notice };
}

/** Open whatever tables there are, in whatever version, for reading. */
async function openAsItIs(name: string, deps: StoreDeps, notice: Fault): Promise<Opened> {
  const db = new Dexie(name, optionsOf(deps));
  letGoForUpdates(db, deps);
  await db.open();
  return { rows: dexieRows(db), mode: 'read-only', notice };
}

/**
 * Dexie's own answer to another window's update is to close and to open again at once, in any version. This
 * one stays closed, so that old code never writes into a newer database.
 */
function letGoForUpdates(db: Dexie, deps: StoreDeps): void {
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    deps.onNotice?.(faultOf('closed'));
    return false;
  });
}

/**
 * Makes every window let go of a database that another has taken the place of. Asking for a higher version tells
 * them; the request is then taken back, so that the database stays exactly as it is.
 */
export async function makeOthersLetGo(name: string, deps: StoreDeps): Promise<void> {
  const factory = deps.indexedDB ?? globalThis.indexedDB;
  const installed = await installedVersion(factory, name);
  if (installed === 0) return;
  await new Promise<void>((resolve) => {
    const request = factory.open(name, installed + 1);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => resolve());
  });
}

/** Optimistic results of live queries are off: nothing may look saved before it is. */
function optionsOf(deps: StoreDeps): ConstructorParameters<typeof Dexie>[1] {
  return {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    ...(deps.indexedDB === undefined ? {} : { indexedDB: deps.indexedDB }),
    ...(deps.IDBKeyRange === undefined ? {} : { IDBKeyRange: deps.IDBKeyRange }),
  };
}

/**
 * The native version of the database on disk, 0 when there is none. Dexie opens newer databases without a
 * word, so this looks before it does. Creates nothing.
 */
async function installedVersion(factory: IDBFactory, name: string): Promise<number> {
  // One damaged database makes Firefox list none: then this one is asked by itself.
  const all = typeof factory.databases === 'function' ? await factory.databases().catch(() => null) : null;
  if (all !== null) return all.find((each) => each.name === name)?.version ?? 0;
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    });
    request.addEventListener('error', () =>
      request.error?.name === 'AbortError' ? resolve(0) : reject(request.error ?? new Error('open failed')),
    );
  });
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
