import { describe, expect, it } from 'vitest';
import { Catalog } from '../../components/library/catalog/catalog';
import { EventFinder } from '../../components/library/events/event-finder';
import { generateLibrary } from '../bench/library/generate';
import { openStore } from '../../lib/store/open';

/** A store with a generated library and its cards. */
async function filled(articles: number) {
  const store = await openStore('finder', { memory: true });
  const bundle = generateLibrary(articles, 5);
  const annotations = bundle.annotations.map((row) => ({ ...row, revision: 0 }));
  const written = await store.change({ put: { ...bundle, annotations } }, { label: 'Library' });
  if (!written.ok) throw new Error([written.fault.what, ...(written.problems ?? [])].slice(0, 4).join(' '));
  const catalog = new Catalog(store);
  await catalog.open();
  return { store, catalog, bundle };
}

const said = (finder: EventFinder): string[] =>
  finder.found.value.suggestions
    .map(({ eventId, articleIds }) => `${eventId} ${articleIds.toSorted().join()}`)
    .toSorted();

describe('suggested events of a library', () => {
  it('are the same in pieces as all at once, and after articles changed', async () => {
    const { store, catalog, bundle } = await filled(420);
    const finder = new EventFinder(store);
    await finder.look(catalog.state.value.entries, bundle.events);
    const first = said(finder);
    expect(first.length).toBeGreaterThan(3);
    // More than a hundred articles are looked at again as a whole, a few one by one.
    const [pair] = finder.found.value.suggestions;
    const id = pair?.articleIds[0] ?? '';
    const article = await store.article(id);
    if (!article) throw new Error('not stored');
    await store.change(
      { put: { articles: [{ ...article, published: '1990-01-01T00:00:00Z' }] } },
      { label: 'Far' },
    );
    await expect.poll(() => catalog.entry(id)?.card.published).toBe('1990-01-01T00:00:00Z');
    await finder.look(catalog.state.value.entries, bundle.events);
    expect(said(finder)).not.toEqual(first);
    const anew = new EventFinder(store);
    await anew.look(catalog.state.value.entries, bundle.events);
    expect(said(finder)).toEqual(said(anew));
    await store.undo();
    await expect.poll(() => catalog.entry(id)?.card.published).toBe(article.published);
    await finder.look(catalog.state.value.entries, bundle.events);
    expect(said(finder)).toEqual(first);
    catalog.close();
  });
});
