/** Rows and transactions, without saying where they are kept: on disk by Dexie, or in memory. */
import type { RowTypes, TableName } from './schema';
import type { Watch } from './types';

/** A value of an indexed property, and how many rows have it. */
export interface ValueCount {
  value: string;
  rows: number;
}

/** Reads inside a transaction. **Only promises that come from here may be awaited there.** */
export interface Reader {
  get<T extends TableName>(table: T, key: string | number): Promise<RowTypes[T] | undefined>;
  getMany<T extends TableName>(
    table: T,
    keys: readonly (string | number)[],
  ): Promise<(RowTypes[T] | undefined)[]>;
  all<T extends TableName>(table: T): Promise<RowTypes[T][]>;
  /** Rows whose indexed property equals, or as an array contains, one of the values; each row once. */
  where<T extends TableName>(
    table: T,
    index: keyof RowTypes[T] & string,
    values: readonly string[],
  ): Promise<RowTypes[T][]>;
  /** First or last row by primary key among those whose indexed property equals the value. */
  edge<T extends TableName>(
    table: T,
    index: keyof RowTypes[T] & string,
    value: string,
    which: 'first' | 'last',
  ): Promise<RowTypes[T] | undefined>;
  /**
   * Rows in order of an indexed property (the primary key is one), at most so many.
   *
   * @param after only rows whose property is greater
   * @param reverse from the greatest down
   */
  range<T extends TableName>(
    table: T,
    index: keyof RowTypes[T] & string,
    options: { after?: string | number; limit?: number; reverse?: boolean },
  ): Promise<RowTypes[T][]>;
  /** Primary keys in order; with an index and a value, of the rows that have it. Reads no rows. */
  keys<T extends TableName>(table: T, index?: keyof RowTypes[T] & string, value?: string): Promise<string[]>;
  /** Every value of an indexed property, in order, with the number of rows that have it. Reads no rows. */
  values<T extends TableName>(table: T, index: keyof RowTypes[T] & string): Promise<ValueCount[]>;
}

export interface Writer extends Reader {
  put<T extends TableName>(table: T, rows: readonly RowTypes[T][]): Promise<void>;
  remove(table: TableName, keys: readonly (string | number)[]): Promise<void>;
}

/** Everything in one `write` is kept or nothing is; it resolves after the commit. */
export interface Rows {
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  watch<T>(work: (reader: Reader) => Promise<T>): Watch<T>;
  close(): void;
}
