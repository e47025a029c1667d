/**
 * From parsed JSON to a checked Bundle: the one gate through which every imported record passes.
 */
import * as v from 'valibot';
import type { Bundle, StoredArticle } from '../model';
import { addressNotice, isKeptAddress } from './addresses';
import { MAX_RECORDS } from './limits';
import type { RecordOf } from './plan';
import { done, refuseImport, type Result } from './problem';
import { actorSchema, annotationSchema, articleSchema, eventSchema } from './schema';

export const TABLES = ['articles', 'annotations', 'actors', 'events'] as const;
export type Table = (typeof TABLES)[number];

const SCHEMAS = {
  articles: articleSchema,
  annotations: annotationSchema,
  actors: actorSchema,
  events: eventSchema,
} as const;

/** Rows as they came out of a file, not looked at yet. */
export type RawTables = Record<Table, readonly unknown[]>;

/**
 * Checks every row and copies its known keys. Refuses the whole file at the first bad row, naming it: half an
 * import would be worse than none.
 *
 * Addresses that could run code (`javascript:`, `data:`) are left out with a notice that quotes them.
 */
export function readRecords(raw: RawTables): Result<Bundle> {
  const total = TABLES.reduce((sum, table) => sum + raw[table].length, 0);
  if (total > MAX_RECORDS) {
    return refuseImport(
      'too-many',
      `The file holds ${total} records; at most ${MAX_RECORDS} are read at once.`,
      'Export it in parts and import them one after the other.',
    );
  }
  const check = new RecordCheck();
  const bundle: Bundle = { articles: [], annotations: [], actors: [], events: [] };
  for (const table of TABLES) {
    for (const row of raw[table]) {
      const read = check.read(table, row);
      if (!read.ok) return read;
      rowsIn(bundle, table).push(read.value);
    }
  }
  return done(bundle, check.notices);
}

/** The rows of one table of a bundle, to be added to. */
export function rowsIn<T extends Table>(bundle: Bundle, table: T): RecordOf[T][] {
  return bundle[table] as unknown as RecordOf[T][];
}

/** Checks records one after the other, as they come out of a file, and remembers which there were. */
export class RecordCheck {
  /** Ids by table, in the order in which they came. */
  readonly ids: Record<Table, Set<string>> = {
    articles: new Set(),
    annotations: new Set(),
    actors: new Set(),
    events: new Set(),
  };
  /** Addresses that were left out, in sentences. */
  readonly notices: string[] = [];

  /** The record with its known keys; refused when it is not as it should be, or its id was there before. */
  read<T extends Table>(table: T, row: unknown): Result<RecordOf[T]> {
    const ids = this.ids[table];
    const parsed = parseRecord(table, row);
    if (!parsed.success) {
      return refuseImport(
        'invalid',
        `Record ${ids.size + 1} of ${table}${nameOf(row)} is not as it should be: ${issueText(parsed.issues[0])}.`,
        'Export the file again where it comes from; if it was edited by hand, undo that change.',
      );
    }
    const { id } = parsed.output;
    if (ids.has(id)) {
      return refuseImport(
        'invalid',
        `Two records of ${table} have the same id ${id}.`,
        'Remove one of the two from the file, or export it again where it comes from.',
      );
    }
    ids.add(id);
    return done(kept(table, parsed.output, this.notices));
  }
}

/**
 * A record that was checked before, read again.
 *
 * @throws when it is another one now: its file was changed meanwhile
 */
export function readAgain<T extends Table>(table: T, row: unknown): RecordOf[T] {
  const parsed = parseRecord(table, row);
  if (!parsed.success) throw new Error('the file was changed while it was imported');
  return kept(table, parsed.output, []);
}

function parseRecord<T extends Table>(table: T, row: unknown) {
  const schema = SCHEMAS[table] as unknown as v.GenericSchema<unknown, RecordOf[T]>;
  return v.safeParse(schema, row, { abortEarly: true });
}

function kept<T extends Table>(table: T, row: RecordOf[T], notices: string[]): RecordOf[T] {
  return table === 'articles' ? (withSafeAddresses(row as StoredArticle, notices) as RecordOf[T]) : row;
}

/** The articles with only such addresses as `isKeptAddress` allows, and a notice for each that was left out. */
export function keepSafeAddresses(articles: readonly StoredArticle[]): {
  rows: StoredArticle[];
  notices: string[];
} {
  const notices: string[] = [];
  return { rows: articles.map((article) => withSafeAddresses(article, notices)), notices };
}

function withSafeAddresses(article: StoredArticle, notices: string[]): StoredArticle {
  const keep = (address: string | null): string | null => {
    if (address === null || isKeptAddress(address)) return address;
    notices.push(addressNotice(article.title, address));
    return null;
  };
  return {
    ...article,
    url: keep(article.url),
    canonicalUrl: keep(article.canonicalUrl),
    ...(article.addresses
      ? { addresses: article.addresses.filter((address) => keep(address) !== null) }
      : {}),
  };
}

function nameOf(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? ` (id ${id.slice(0, 80)})` : '';
}

function issueText(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'the record';
  return `${path} (${issue.message.slice(0, 200)})`;
}
