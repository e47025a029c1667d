/** Files of records that are not in the library of the tests. */
import { toBackup } from '../../lib/formats/backup';
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
