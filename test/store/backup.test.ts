import { describe, expect, test } from 'vitest';
import { openStore } from '../../lib/store/open';
import { DEFAULT_SETTINGS, differingSettings, settingsOf } from '../../lib/store/settings';
import { articleOf, NOW, tagOn, testDeps } from './sample';

describe.each([
  { where: 'on disk', deps: () => testDeps() },
  { where: 'in memory', deps: () => ({ ...testDeps(), memory: true }) },
])('everything $where', ({ deps }) => {
  test('is every row of every table', async () => {
    const store = await openStore('test', deps());
    const article = await store.saveArticle(articleOf(), NOW);
    if (!article.ok) throw new Error(article.fault.what);
    await store.save([tagOn('The army', article.article.id, 'n1')], { label: 'Add a tag' });
    await store.setSettings({ person: 'Ada' });
    await store.setDraft('popup', { note: 'half a word' }, NOW);
    const all = await store.exportAll();
    expect(all.bundle).toEqual(await store.export({ kind: 'everything' }));
    expect(all.others).toMatchObject({
      settings: [{ key: 'person', value: 'Ada' }],
      undo: [{ label: 'Add a tag', state: 'done' }],
      drafts: [{ key: 'popup', value: { note: 'half a word' } }],
      conflicts: [],
    });
  });

  test('settings come with an import, and none when a row of it is refused', async () => {
    const store = await openStore('test', deps());
    const put = { articles: [], annotations: [], actors: [], events: [] };
    const settings = { person: 'Ada' };
    expect(await store.applyImport({ put }, { settings })).toMatchObject({ ok: true });
    expect(await store.settings()).toMatchObject({ person: 'Ada' });
    const nowhere = tagOn('The army', '', 'n1');
    const refused = { put: { ...put, annotations: [nowhere] } };
    expect(await store.applyImport(refused, { settings: { person: 'Eve' } })).toMatchObject({ ok: false });
    expect(await store.settings()).toMatchObject({ person: 'Ada' });
  });
});

describe('settings of a backup', () => {
  test('are offered where they differ, and never when the last backup was', () => {
    const rows = [
      { key: 'person', value: 'Ada' },
      { key: 'showLow', value: false },
      { key: 'undoDays', value: 30 },
      { key: 'lastBackup', value: NOW },
    ];
    expect(differingSettings(DEFAULT_SETTINGS, rows)).toEqual({ person: 'Ada' });
    expect(differingSettings(DEFAULT_SETTINGS, undefined)).toEqual({});
  });

  test('of another type or shape give the default, and unknown ones nothing', () => {
    const odd = [
      null,
      7,
      { key: 'theme', value: 'loud' },
      { key: 'person' },
      { key: '__proto__', value: {} },
    ];
    expect(settingsOf(odd)).toEqual(DEFAULT_SETTINGS);
    expect(differingSettings(DEFAULT_SETTINGS, [...odd, { key: 'nonsense', value: 1 }])).toEqual({});
  });
});
