// Live queries look for the global database.
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../lib/store/open';
import { DEFAULT_SETTINGS } from '../../lib/store/settings';
import type { Watch } from '../../lib/store/types';
import { articleOf, NOW, tagOn, testDeps } from './sample';

/** Collects what a watch says. */
function heard<T>(watch: Watch<T>): { values: T[]; stop: () => void } {
  const values: T[] = [];
  const { unsubscribe } = watch.subscribe((value) => values.push(value));
  return { values, stop: unsubscribe };
}

describe.each([
  { where: 'on disk', deps: () => testDeps() },
  { where: 'in memory', deps: () => ({ ...testDeps(), memory: true }) },
])('$where', ({ deps }) => {
  test('a watched article tells what was saved, and stops when told to', async () => {
    const store = await openStore('test', deps());
    const result = await store.saveArticle(articleOf(), NOW);
    if (!result.ok) throw new Error(result.fault.what);
    const { id } = result.article;
    const { values, stop } = heard(store.watchArticle(id));
    await vi.waitFor(() => expect(values.at(-1)?.annotations).toEqual([]));
    await store.save([tagOn('The army', id, 'n2'), tagOn('the mayor', id, 'n1')], { label: 'Add' });
    await vi.waitFor(() =>
      expect(values.at(-1)?.annotations.map((tag) => tag.quote)).toEqual(['the mayor', 'The army']),
    );
    stop();
    const before = values.length;
    await store.undo();
    const undo = heard(store.watchUndo());
    const reach = {
      undo: { articleIds: [], isShared: true },
      redo: { articleIds: [id], isShared: false },
    };
    await vi.waitFor(() =>
      expect(undo.values.at(-1)).toEqual({ undo: null, redo: 'Add', article: null, step: null, reach }),
    );
    undo.stop();
    expect(values).toHaveLength(before);
  });

  test('settings have defaults, keep what is known and drop the rest', async () => {
    const store = await openStore('test', deps());
    expect(await store.settings()).toEqual(DEFAULT_SETTINGS);
    const { values, stop } = heard(store.watchSettings());
    await store.setSettings({ person: 'Ada', theme: 'dark', keys: { accept: 'y' } });
    await vi.waitFor(() =>
      expect(values.at(-1)).toMatchObject({ person: 'Ada', theme: 'dark', keys: { accept: 'y' } }),
    );
    stop();
    await store.setSettings(JSON.parse('{"theme":"loud","paintPage":"yes","unknown":1}') as object);
    expect(await store.settings()).toMatchObject({ person: 'Ada', theme: 'system', paintPage: true });
  });

  test('drafts come back after closing and are gone when cleared', async () => {
    const store = await openStore('test', deps());
    await store.setDraft('edit:page', { note: 'half a sen' }, NOW);
    expect(await store.draft('edit:page')).toEqual({
      key: 'edit:page',
      value: { note: 'half a sen' },
      modified: NOW,
    });
    await store.clearDraft('edit:page');
    expect(await store.draft('edit:page')).toBeNull();
  });

  test('an export of some annotations brings their article, actors and events, and nothing else', async () => {
    const store = await openStore('test', deps());
    const first = await store.saveArticle(articleOf(), NOW);
    const second = await store.saveArticle(articleOf({ url: 'https://other.example/' }), NOW);
    if (!first.ok || !second.ok) throw new Error('not saved');
    const tag = tagOn('The army', first.article.id, 'n1');
    const actors = ['a1', 'a2'].map((id) => ({
      id,
      name: id,
      type: 'rebel' as const,
      aliases: [],
      identifiers: {},
      created: NOW,
      modified: NOW,
    }));
    await store.change(
      {
        put: {
          annotations: [
            tag,
            tagOn('the mayor', first.article.id, 'n2'),
            tagOn('Dorna', second.article.id, 'n3'),
          ],
          actors,
        },
      },
      { label: 'Add' },
    );
    const bundle = await store.export({ kind: 'annotations', ids: ['n1'] });
    expect(bundle.articles.map((row) => row.id)).toEqual([first.article.id]);
    expect(bundle.annotations.map((row) => row.id)).toEqual(['n1']);
    expect(bundle.actors.map((row) => row.id)).toEqual(['a1']);
    expect((await store.export({ kind: 'articles', ids: [first.article.id] })).annotations).toHaveLength(2);
    expect((await store.export({ kind: 'everything' })).annotations).toHaveLength(3);
  });
});
