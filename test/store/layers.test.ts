/** Layers of other coders: apart from the reader's records, undone as one, in every backup. */
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { toBackup } from '../../lib/formats/backup';
import { planImport, readImport } from '../../lib/formats/import';
import { newLayers } from '../../lib/formats/layers-read';
import { resolvePlan } from '../../lib/formats/resolve-plan';
import type { Adjudication, CoderLayer } from '../../lib/model';
import { openStore } from '../../lib/store/open';
import { restoreLibrary } from '../../lib/store/restore';
import { VERSIONS } from '../../lib/store/schema';
import { memoryShelf } from '../../lib/store/shelf';
import type { Store, WholeLibrary } from '../../lib/store/types';
import { valueOf } from '../formats/result';
import { articleOf, NOW, tagOn, testDeps } from './sample';

const MINE = { articleId: 'a', mine: 'n1', theirs: null };

async function filled(deps = { ...testDeps(), shelf: memoryShelf() }) {
  const store = await openStore('test', deps);
  const saved = await store.saveArticle(articleOf(), NOW);
  if (!saved.ok) throw new Error(saved.fault.what);
  const tag = tagOn('The army', saved.article.id, 'n1');
  await store.save([tag], { label: 'Add' });
  const bundle = { articles: [saved.article], annotations: [{ ...tag, id: 't1' }], actors: [], events: [] };
  const layer: CoderLayer = { id: 'l1', coder: 'Bel', file: 'bel.jsonl', imported: NOW, bundle };
  const about: Adjudication = {
    id: 'd1',
    layerId: 'l1',
    ...MINE,
    choice: 'mine',
    result: tag,
    by: 'Ada',
    modified: NOW,
  };
  expect(await store.change({ put: { layers: [layer] } }, { label: 'Add Bel' })).toMatchObject({ ok: true });
  expect(await store.change({ put: { adjudications: [about] } }, { label: 'Choose' })).toMatchObject({
    ok: true,
  });
  return { deps, store, layer, about };
}

const second = async (store: Store) => {
  const { layers, adjudications } = (await store.exportAll()).others;
  return { layers, adjudications };
};

test('a layer is never among the reader’s own records', async () => {
  const { store, layer, about } = await filled();
  expect((await store.export({ kind: 'everything' })).annotations.map(({ id }) => id)).toEqual(['n1']);
  expect(await second(store)).toEqual({ layers: [layer], adjudications: [about] });
});

test('removing a layer takes the decisions about it along, and one undo brings both back', async () => {
  const { store, layer, about } = await filled();
  await store.change({ remove: { layers: ['l1'] } }, { label: 'Remove Bel' });
  expect(await second(store)).toEqual({ layers: [], adjudications: [] });
  expect(await store.undo()).toMatchObject({ ok: true, label: 'Remove Bel' });
  expect(await second(store)).toEqual({ layers: [layer], adjudications: [about] });
  expect(await store.undo()).toMatchObject({ ok: true, label: 'Choose' });
  expect(await second(store)).toEqual({ layers: [layer], adjudications: [] });
});

test('layers and decisions come back from a backup file as they were', async () => {
  const { deps, store } = await filled();
  const whole = await store.exportAll();
  const file = readImport(valueOf(toBackup(whole.bundle, { created: NOW, others: whole.others })));
  if (!file.ok) throw new Error(file.error.what);
  const back = { bundle: file.bundle, others: file.others } as unknown as WholeLibrary;
  expect(back.others.layers).toHaveLength(1);
  expect(await restoreLibrary(() => [{ ...back.bundle, ...back.others }], 'test', deps)).toMatchObject({
    ok: true,
  });
  expect(await (await openStore('test', deps)).exportAll()).toEqual(whole);
});

test('an import adds the layers of a backup to a library that has records, and replaces none', async () => {
  const { store, layer, about } = await filled();
  const whole = await store.exportAll();
  const read = readImport(valueOf(toBackup(whole.bundle, { created: NOW, others: whole.others })));
  if (!read.ok) throw new Error(read.error.what);
  // What is here already is not added again.
  const nothing = { layers: [], adjudications: [] };
  expect(newLayers(read.others, whole.others, {})).toEqual(nothing);
  const other = await openStore('other', { ...testDeps(), shelf: memoryShelf() });
  const saved = await other.saveArticle(articleOf(), NOW);
  if (!saved.ok) throw new Error(saved.fault.what);
  const plan = planImport(await other.export({ kind: 'everything' }), read.bundle);
  const rows = resolvePlan(plan, new Map(), () => 'new');
  const layers = newLayers(read.others, (await other.exportAll()).others, { a: saved.article.id });
  expect(await other.applyImport({ ...rows, put: { ...rows.put, ...layers } })).toMatchObject({ ok: true });
  const [decided] = layers.adjudications;
  expect(decided).toEqual({
    ...about,
    articleId: saved.article.id,
    result: { ...about.result, articleId: saved.article.id },
  });
  expect(await second(other)).toEqual({ layers: [layer], adjudications: [decided] });
  // One undo takes the records and the layer back.
  expect(await other.undo()).toMatchObject({ ok: true });
  expect(await second(other)).toEqual(nothing);
});

test.each([
  ['without a coder', { coder: ' ' }],
  ['without records', { bundle: null }],
  ['with a record that is none', { bundle: { annotations: [{ id: 'x' }] } }],
])('a layer %s is left out of an import, with the decisions about it', async (_, broken) => {
  const { layer, about } = await filled();
  const others = { layers: [{ ...layer, ...broken }], adjudications: [about] };
  const nothing = { layers: [], adjudications: [] };
  expect(newLayers(others, nothing, {})).toEqual(nothing);
  expect(newLayers({ ...others, layers: [layer] }, nothing, {}).layers).toEqual([layer]);
  for (const wrong of [{ choice: 'both' }, { result: null }, { result: { id: 'x' } }, { layerId: '' }])
    expect(
      newLayers({ layers: [layer], adjudications: [{ ...about, ...wrong }] }, nothing, {}).adjudications,
    ).toEqual([]);
});

test('a decision that does not say what counts, or a layer without a name, is not written', async () => {
  const { store, layer, about } = await filled();
  const before = await second(store);
  for (const put of [
    { adjudications: [{ ...about, id: 'd2', result: null }] },
    { adjudications: [{ ...about, id: 'd2', choice: 'neither' as const }] },
    { layers: [{ ...layer, id: 'l2', coder: ' ' }] },
  ]) {
    expect(await store.change({ put }, { label: 'No' })).toMatchObject({
      ok: false,
      fault: { code: 'invalid' },
    });
  }
  expect(await second(store)).toEqual(before);
});

test('a database of version 1 opens with its records and takes a layer', async () => {
  const deps = { ...testDeps(), shelf: null };
  const old = new Dexie('test', { indexedDB: deps.indexedDB, IDBKeyRange: deps.IDBKeyRange });
  old.version(1).stores(VERSIONS[0]?.stores as Record<string, string>);
  await old.open();
  expect(old.tables.map(({ name }) => name)).not.toContain('layers');
  await old.table('actors').put({ id: 'x', name: 'Ridge Front', type: 'rebel' });
  await old.table('annotations').put({ id: 'n1', articleId: 'a1', tags: ['late'] });
  old.close();
  const store = await openStore('test', deps);
  expect(store).toMatchObject({ mode: 'disk', notice: null });
  expect((await store.actors()).map(({ name }) => name)).toEqual(['Ridge Front']);
  // What was tagged before there was an index of free tags is in it.
  expect(await store.freeTags()).toEqual([{ name: 'late', uses: 1 }]);
  const layer: CoderLayer = {
    id: 'l1',
    coder: 'Bel',
    file: 'bel.jsonl',
    imported: NOW,
    bundle: { articles: [], annotations: [], actors: [], events: [] },
  };
  expect(await store.change({ put: { layers: [layer] } }, { label: 'Add' })).toMatchObject({ ok: true });
});
