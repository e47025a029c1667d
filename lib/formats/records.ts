/**
 * From parsed JSON to a checked Bundle: the one gate through which every imported record passes.
 */
import * as v from 'valibot';
import type { Bundle, StoredArticle } from '../model';
import { addressNotice, isKeptAddress } from './addresses';
import { MAX_RECORDS } from './limits';
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
  const articles = readTable('articles', raw.articles, SCHEMAS.articles);
  if (!articles.ok) return articles;
  const annotations = readTable('annotations', raw.annotations, SCHEMAS.annotations);
  if (!annotations.ok) return annotations;
  const actors = readTable('actors', raw.actors, SCHEMAS.actors);
  if (!actors.ok) return actors;
  const events = readTable('events', raw.events, SCHEMAS.events);
  if (!events.ok) return events;
  const { rows, notices } = keepSafeAddresses(articles.value);
  return done(
    { articles: rows, annotations: annotations.value, actors: actors.value, events: events.value },
    notices,
  );
}

/** The articles with only such addresses as `isKeptAddress` allows, and a notice for each that was left out. */
export function keepSafeAddresses(articles: readonly StoredArticle[]): {
  rows: StoredArticle[];
  notices: string[];
} {
  const notices: string[] = [];
  const keep = (article: StoredArticle, address: string | null) => {
    if (address === null || isKeptAddress(address)) return address;
    notices.push(addressNotice(article.title, address));
    return null;
  };
  const rows = articles.map((article) => ({
    ...article,
    url: keep(article, article.url),
    canonicalUrl: keep(article, article.canonicalUrl),
    ...(article.addresses
      ? { addresses: article.addresses.filter((address) => keep(article, address) !== null) }
      : {}),
  }));
  return { rows, notices };
}

function readTable<T extends { id: string }>(
  table: Table,
  rows: readonly unknown[],
  schema: v.GenericSchema<unknown, T>,
): Result<T[]> {
  const seen = new Set<string>();
  const result: T[] = [];
  for (const [index, row] of rows.entries()) {
    const parsed = v.safeParse(schema, row, { abortEarly: true });
    if (!parsed.success) {
      return refuseImport(
        'invalid',
        `Record ${index + 1} of ${table}${nameOf(row)} is not as it should be: ${issueText(parsed.issues[0])}.`,
        'Export the file again where it comes from; if it was edited by hand, undo that change.',
      );
    }
    if (seen.has(parsed.output.id)) {
      return refuseImport(
        'invalid',
        `Two records of ${table} have the same id ${parsed.output.id}.`,
        'Remove one of the two from the file, or export it again where it comes from.',
      );
    }
    seen.add(parsed.output.id);
    result.push(parsed.output);
  }
  return done(result);
}

function nameOf(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? ` (id ${id.slice(0, 80)})` : '';
}

function issueText(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'the record';
  return `${path} (${issue.message.slice(0, 200)})`;
}
