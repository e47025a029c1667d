/**
 * Reading the whole library in pages, so that a write waits for one page at most, and yet as it stood at one moment.
 *
 * Every write meanwhile notes the rows that it touched (`journal.ts`). When all tables are read, those rows are read
 * again, until few are left; these are read in the transaction that ends the journal. That transaction is the moment:
 * every row that was touched since the beginning has been read after it was touched last.
 */
import { clear, closeJournal, isJournalOf, openJournal, writtenAfter } from './journal';
import type { Reader, Rows } from './rows';
import { BACKUP_TABLES, KEYS, type BackupTable, type RowKey, type RowTypes } from './schema';

/**
 * Takes the rows of a library that is read in pages. A row may be given again, and then takes the place of the earlier
 * one; a row may be taken back by its key, also one that was never given.
 */
export interface PageSink {
  /** @returns how many bytes the rows take, so that the next page holds neither too many rows nor too few */
  put<T extends BackupTable>(table: T, rows: readonly RowTypes[T][]): number;
  remove(table: BackupTable, key: RowKey): void;
}

/** How long the rows of a page are, in bytes of a backup, as nearly as they allow: read in some 20 ms. */
const PAGE_BYTES = 500_000;
/** Rows of the first page of a table, and of the largest: how long they are is known of earlier pages alone. */
const FIRST_ROWS = 8;
const MOST_ROWS = 500;
/** So few rows are read in the last transaction. */
const FEW = 20;
/** After so many rounds the rest is read at once: somebody writes faster than a page is read. */
const MOST_ROUNDS = 50;
/** A copy that takes longer is given up. */
const PATIENCE_MS = 30 * 60_000;

/** What the sink threw, so that it is not taken for a fault of the store. */
export class SinkFailure extends Error {
  constructor(override readonly cause: unknown) {
    super('the rows were not taken');
    this.name = 'SinkFailure';
  }
}

/** See `Store.exportPages`. */
export async function readInPages(
  rows: Rows,
  sink: PageSink,
  needs: { now: () => string; uuid: () => string },
): Promise<void> {
  const copy = needs.uuid();
  await openJournal(rows, copy, new Date(Date.parse(needs.now()) + PATIENCE_MS).toISOString());
  let isEnded = false;
  try {
    const reading = new PagedReading(rows, sink);
    for (const table of BACKUP_TABLES) await reading.table(table);
    const place = await reading.catchUp();
    const rest = await rows.write(async (writer) => {
      if (!(await isJournalOf(writer, copy))) return null;
      const { touched } = await writtenAfter(writer, place);
      const found: Found[] = [];
      for (const [table, keys] of touched) found.push(await again(writer, table, [...keys]));
      await clear(writer);
      return found;
    });
    isEnded = true;
    if (rest === null) throw new Error('another copy was begun meanwhile');
    for (const found of rest) reading.give(found);
  } finally {
    // A journal that stays open is ended by the next copy, or by its age.
    if (!isEnded) await closeJournal(rows, copy).catch(() => undefined);
  }
}

/** Rows that were read again, by their keys; null for one that is gone. */
interface Found {
  table: BackupTable;
  rows: [RowKey, RowTypes[BackupTable] | null][];
}

async function again(reader: Reader, table: BackupTable, keys: readonly RowKey[]): Promise<Found> {
  const rows = await reader.getMany(table, keys);
  return { table, rows: keys.map((key, index) => [key, rows[index] ?? null]) };
}

class PagedReading {
  private limit = FIRST_ROWS;

  constructor(
    private readonly rows: Rows,
    private readonly sink: PageSink,
  ) {}

  /** Every row of a table, in order of its key. */
  async table<T extends BackupTable>(table: T): Promise<void> {
    const key: string = KEYS[table];
    this.limit = FIRST_ROWS;
    for (let after: RowKey | undefined; ;) {
      const { limit } = this;
      const page = await this.rows.read((reader) =>
        reader.range(table, key as keyof RowTypes[T] & string, {
          limit,
          ...(after === undefined ? {} : { after }),
        }),
      );
      this.put(table, page);
      const last = page.at(-1);
      if (last === undefined || page.length < limit) return;
      after = Reflect.get(last, key) as RowKey;
    }
  }

  /**
   * Reads again what was written meanwhile, until that is few rows.
   *
   * @returns up to which place in the journal
   */
  async catchUp(): Promise<number> {
    let place = 0;
    this.limit = FIRST_ROWS;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const from = place;
      const next = await this.rows.read((reader) => writtenAfter(reader, from));
      const count = [...next.touched.values()].reduce((sum, keys) => sum + keys.size, 0);
      if (count <= FEW) return place;
      place = next.place;
      for (const [table, keys] of next.touched) await this.keys(table, [...keys]);
    }
    return place;
  }

  private async keys(table: BackupTable, keys: readonly RowKey[]): Promise<void> {
    for (let at = 0; at < keys.length;) {
      const some = keys.slice(at, at + this.limit);
      at += some.length;
      this.give(await this.rows.read((reader) => again(reader, table, some)));
    }
  }

  give({ table, rows }: Found): void {
    for (const [key, row] of rows) if (row === null) this.taken(() => this.sink.remove(table, key));
    this.put(
      table,
      rows.flatMap(([, row]) => row ?? []),
    );
  }

  private put<T extends BackupTable>(table: T, page: readonly RowTypes[T][]): void {
    if (page.length === 0) return;
    const bytes = this.taken(() => this.sink.put(table, page));
    // Twice as many rows at most: the next ones may be longer.
    const fitting = Math.round((PAGE_BYTES * page.length) / Math.max(bytes, 1));
    this.limit = Math.max(1, Math.min(fitting, 2 * this.limit, MOST_ROWS));
  }

  private taken<T>(give: () => T): T {
    try {
      return give();
    } catch (error) {
      throw new SinkFailure(error);
    }
  }
}
