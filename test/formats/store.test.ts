/** The whole way: stored records, a file, another library. Store and formats know each other only by the model. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { toBackup } from '../../lib/formats/backup';
import { planImport, readImport } from '../../lib/formats/import';
import { toJsonLd } from '../../lib/formats/jsonld';
import { resolvePlan } from '../../lib/formats/resolve-plan';
import { ANNOTATION_STATUSES, type Bundle } from '../../lib/model';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { valueOf } from './result';
import { bundle, claim, id, NOW } from './sample';

function emptyStore(): Promise<Store> {
  return openStore('test', { indexedDB: new IDBFactory(), IDBKeyRange, now: () => NOW });
}

const everything = (store: Store) => store.export({ kind: 'everything' });

async function importInto(store: Store, text: string): Promise<void> {
  const file = readImport(new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.error.what);
  const plan = planImport(await everything(store), file.bundle);
  const result = await store.applyImport(
    resolvePlan(plan, new Map(), () => id(999)),
    { label: 'Import' },
  );
  expect(result).toMatchObject({ ok: true });
}

async function filled(): Promise<Store> {
  const store = await emptyStore();
  expect(await store.applyImport({ put: bundle }, { label: 'Fill' })).toMatchObject({ ok: true });
  return store;
}

/** The store counts its own writes; everything else must be equal. */
function withoutRevisions(all: Bundle): Bundle {
  return { ...all, annotations: all.annotations.map((row) => ({ ...row, revision: 0 })) };
}

describe.each<[string, (all: Bundle) => string]>([
  ['backup', (all) => valueOf(toBackup(all, { created: NOW }))],
  ['JSON-LD', (all) => JSON.stringify(valueOf(toJsonLd(all, { statuses: ANNOTATION_STATUSES })))],
])('a library through %s', (_name, write) => {
  it('arrives whole in an empty one, and a second import changes nothing', async () => {
    const store = await filled();
    const before = await everything(store);
    expect(before.annotations).toHaveLength(bundle.annotations.length);
    const other = await emptyStore();
    await importInto(other, write(before));
    expect(withoutRevisions(await everything(other))).toEqual(withoutRevisions(before));
    const once = await everything(other);
    await importInto(other, write(before));
    expect(await everything(other)).toEqual(once);
  });

  it('brings back what was deleted, and one undo takes the import back', async () => {
    const store = await filled();
    const text = write(await everything(store));
    await store.remove([claim.id]);
    const without = await everything(store);
    await importInto(store, text);
    expect((await store.annotation(claim.id))?.note).toBe(claim.note);
    expect(await store.undo()).toMatchObject({ ok: true, label: 'Import' });
    expect(await everything(store)).toEqual(without);
  });

  it('changes nothing when a record was edited between dry run and import', async () => {
    const store = await filled();
    const text = write(await everything(store));
    const file = readImport(text);
    if (!file.ok) throw new Error(file.error.what);
    const step = { action: 'edited' as const, at: NOW, by: { type: 'person' as const, name: 'R' } };
    const newer = file.bundle.annotations.map((row) => ({
      ...row,
      note: 'theirs',
      history: [...row.history, step],
    }));
    const plan = planImport(await everything(store), { ...file.bundle, annotations: newer });
    expect(plan.counts.changed).toBe(newer.length);
    const seen = await store.annotation(claim.id);
    await store.save([{ ...seen!, note: 'mine meanwhile' }], { label: 'Note' });
    const before = await everything(store);
    const result = await store.applyImport(resolvePlan(plan, new Map(), () => id(999)));
    expect(result.ok).toBe(false);
    expect(await everything(store)).toEqual(before);
  });
});
