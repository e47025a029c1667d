/** What could be kept as a copy can be brought back, also where a file of that size is no longer imported. */
import { expect, test, vi } from 'vitest';
import { keepCopy, listCopies } from '../../components/recovery/copies';
import { rowsOfCopy } from '../../components/recovery/copy-read';
import { readImport } from '../../lib/formats/import';
import { openStore } from '../../lib/store/open';
import { memoryShelf } from '../../lib/store/shelf';
import { articleOf, NOW, tagOn, testDeps } from '../store/sample';

vi.mock('../../lib/formats/limits', async (original) => ({ ...(await original<object>()), MAX_RECORDS: 3 }));

test('a copy with more records than are imported at once comes back', async () => {
  const store = await openStore('test', { ...testDeps(), shelf: null });
  const saved = await store.saveArticle(articleOf(), NOW);
  if (!saved.ok) throw new Error(saved.fault.what);
  for (const words of ['Dorna', 'the mayor', 'The army'])
    await store.save([tagOn(words, saved.article.id, words)], { label: 'Add' });
  const files = new Map<string, string>();
  const shelf = memoryShelf(files);
  expect(await keepCopy(store, shelf, NOW)).toBe('made');
  const [copy] = await listCopies(shelf);
  const name = copy?.name ?? '';
  expect(readImport(files.get(name) ?? '')).toMatchObject({ ok: false, error: { code: 'too-many' } });
  let tags = 0;
  for await (const rows of rowsOfCopy(shelf, name)) tags += rows.annotations?.length ?? 0;
  expect(tags).toBe(3);
});
