/** What a library lets go by its age, and what it never does. */
import { describe, expect, test } from 'vitest';
import { daysBefore } from '../../lib/store/retention';
import { openStore } from '../../lib/store/open';
import { memoryShelf } from '../../lib/store/shelf';
import type { Settings, Store } from '../../lib/store/types';
import { copyName, listCopies } from '../../components/recovery/copies';
import { tidy } from '../../components/surface/tidy';
import { articleOf, NOW, tagOn, testDeps } from './sample';

const DAY = 86_400_000;
const later = (days: number): string => new Date(Date.parse(NOW) + days * DAY).toISOString();

/** Two steps on the first day, one on the twentieth; an article with tags and one without. */
async function library(settings: Partial<Settings> = {}) {
  let now = NOW;
  const store: Store = await openStore('test', { ...testDeps(), now: () => now, shelf: null });
  const kept = await store.saveArticle(articleOf(), NOW);
  const bare = await store.saveArticle(
    articleOf({ url: 'https://outlet.example/bare', text: 'Nothing was tagged here.' }),
    NOW,
  );
  if (!kept.ok || !bare.ok) throw new Error('not stored');
  await store.save([tagOn('The army', kept.article.id, 'n1')], { label: 'first' });
  await store.save([tagOn('the mayor', kept.article.id, 'n2')], { label: 'second' });
  now = later(20);
  await store.remove(['n2'], { label: 'third' });
  await store.setSettings(settings);
  return { store, kept: kept.article.id, bare: bare.article.id };
}

const articles = async (store: Store): Promise<string[]> =>
  (await store.export({ kind: 'everything' })).articles.map(({ id }) => id);

describe('what a library lets go', () => {
  test('is nothing unless the reader says so', async () => {
    const { store, kept, bare } = await library();
    await tidy(store, memoryShelf(), later(4_000));
    expect(await articles(store)).toEqual([kept, bare].toSorted());
    expect(await store.oldSteps(later(4_000))).toBe(3);
  });

  test('are steps of undo older than that; newer ones can still be undone, and no tag changes', async () => {
    const { store, kept } = await library({ undoDays: 30 });
    const before = await store.forArticle(kept);
    expect(await store.oldSteps(daysBefore(later(44), 30))).toBe(2);
    await tidy(store, null, later(44));
    expect(await store.forArticle(kept)).toEqual(before);
    expect(await store.undo()).toMatchObject({ ok: true, label: 'third' });
    expect(await store.undo()).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    expect((await store.forArticle(kept)).map(({ id }) => id).toSorted()).toEqual(['n1', 'n2']);
  });

  test('steps that were undone go together or stay together', async () => {
    const { store } = await library();
    await store.undo();
    await store.undo();
    expect(await store.oldSteps(later(5))).toBe(1);
    await store.forgetSteps(later(5));
    expect(await store.redo()).toMatchObject({ ok: true, label: 'second' });
    expect(await store.redo()).toMatchObject({ ok: true, label: 'third' });
    expect(await store.oldSteps(later(30))).toBe(2);
  });

  test('are articles without any tag, and undo brings them back', async () => {
    const { store, kept, bare } = await library({ emptyDays: 30 });
    await tidy(store, null, later(29));
    expect(await articles(store)).toHaveLength(2);
    await tidy(store, null, later(31));
    expect(await articles(store)).toEqual([kept]);
    await store.undo();
    expect(await articles(store)).toEqual([kept, bare].toSorted());
  });

  test('is no article with a rejected tag, in an event, or with a draft', async () => {
    const { store, bare } = await library({ emptyDays: 30 });
    await store.setDraft(`blind:${bare}`, {}, NOW);
    expect(await store.articlesWithoutTags(later(31))).toEqual([]);
    await store.clearDraft(`blind:${bare}`);
    expect(await store.articlesWithoutTags(later(31))).toEqual([bare]);
    const words = { claimIds: [], date: null, place: null, created: NOW, modified: NOW };
    await store.change(
      { put: { events: [{ id: 'e1', name: 'Dorna', articleIds: [bare], ...words }] } },
      { label: 'event' },
    );
    expect(await store.articlesWithoutTags(later(31))).toEqual([]);
    await store.change({ remove: { events: ['e1'] } }, { label: 'no event' });
    const tag = tagOn('Nothing', bare, 'n3', 'Nothing was tagged here.');
    await store.save([{ ...tag, status: 'rejected' }], { label: 'reject' });
    expect(await store.articlesWithoutTags(later(31))).toEqual([]);
  });

  test('are copies older than that, but never the newest', async () => {
    const { store } = await library({ copiesDays: 30 });
    const shelf = memoryShelf();
    for (const [made, n] of [
      [later(0), 900],
      [later(5), 3],
      [later(20), 3],
    ] as const)
      await shelf.write(copyName(made, n), 'a copy');
    await tidy(store, shelf, later(40));
    expect((await listCopies(shelf)).map(({ made }) => made)).toEqual([later(20)]);
    await tidy(store, shelf, later(400));
    expect((await listCopies(shelf)).map(({ made }) => made)).toEqual([later(20)]);
  });

  test('is set only to times that can be chosen, and never by a file', async () => {
    const { store } = await library({ undoDays: 7, copiesDays: 7, emptyDays: 30 });
    expect(await store.settings()).toMatchObject({ undoDays: null, copiesDays: null, emptyDays: 30 });
  });
});
