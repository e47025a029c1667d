/** Files of records that are not in the library of the tests. */
import { readFileSync } from 'node:fs';
import { fromBackup, toBackup } from '../../lib/formats/backup';
import { toJsonLd } from '../../lib/formats/jsonld';
import type { Bundle } from '../../lib/model';
import { sampleLibrary } from './rows';

const other = (id: string): string => `other-${id}`;

/** The sample library under other ids and on other texts, so that all of it is new. */
export async function otherLibrary(): Promise<Bundle> {
  const { bundle } = await sampleLibrary();
  return {
    articles: bundle.articles.map((row) => ({
      ...row,
      id: other(row.id),
      url: `${row.url}/other`,
      addresses: [`${row.url}/other`],
    })),
    annotations: bundle.annotations.map((row) => ({
      ...row,
      id: other(row.id),
      articleId: other(row.articleId),
    })),
    actors: [],
    events: [],
  };
}

export function backupOf(bundle: Bundle): string {
  const backup = toBackup(bundle, { created: '2026-03-02T09:00:00.000Z' });
  if (!backup.ok) throw new Error(backup.error.what);
  return backup.value;
}

export async function jsonLdOf(bundle: Bundle): Promise<string> {
  const document = toJsonLd(bundle, { exported: '2026-03-02T09:00:00.000Z' });
  if (!document.ok) throw new Error(document.error.what);
  return JSON.stringify(document.value);
}

/** A backup of one article with many tags, each on other words, so that none is the same tag again. */
export async function manyTags(count: number): Promise<string> {
  const { articles, annotations, ...rest } = await otherLibrary();
  const [first] = annotations;
  const [article] = articles;
  if (!first || !article) throw new Error('no tag');
  const many = Array.from({ length: count }, (_, index) => {
    const start = index % (article.text.length - 6);
    const end = start + 2 + (index % 4);
    const exact = article.text.slice(start, end);
    return {
      ...first,
      id: `many-${index}`,
      articleId: article.id,
      quote: exact,
      selectors: {
        quote: { ...first.selectors.quote, exact, prefix: '', suffix: '' },
        position: { ...first.selectors.position, start, end },
      },
      value: { ...first.value, name: `Party ${index}` },
    } as typeof first;
  });
  return backupOf({ articles, annotations: many, ...rest });
}

const byId = <T extends { id: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Records by id, without the counts of writes, which an import raises. */
export function withoutRevisions(bundle: Bundle): Bundle {
  return {
    articles: byId(bundle.articles),
    annotations: byId(bundle.annotations).map((row) => ({ ...row, revision: 0 })),
    actors: byId(bundle.actors),
    events: byId(bundle.events),
  };
}

/** The records of a backup, which must be whole. */
export function recordsIn(file: string): Bundle {
  const read = fromBackup(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(read.error.what);
  return withoutRevisions(read.value.bundle);
}

/** Ids of the articles in a backup, which must be whole. */
export function articlesIn(file: string): string[] {
  return recordsIn(file).articles.map(({ id }) => id);
}
