// @vitest-environment jsdom
/** The recovery page and what it reads: copies checked and restored, deleted records brought back, rows salvaged. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, test } from 'vitest';
import type { KeptCopy } from '../../components/recovery/copies';
import { copyKeeper } from '../../components/recovery/copy-keeper';
import { copyName } from '../../components/recovery/copies';
import { RecoveryApp } from '../../components/recovery/RecoveryApp';
import { salvage } from '../../components/recovery/salvage';
import { openStore } from '../../lib/store/open';
import { currentDatabase, memoryShelf } from '../../lib/store/shelf';
import type { Shelf } from '../../lib/store/shelf';
import type { Store } from '../../lib/store/types';
import { articleOf, NOW, tagOn, testDeps } from '../store/sample';
import { violations } from './axe';

afterEach(cleanup);

const now = (): string => NOW;

async function library(deps = testDeps(), shelf: Shelf | null = null) {
  const store = await openStore('test', { ...deps, shelf });
  const saved = await store.saveArticle(articleOf(), NOW);
  if (!saved.ok) throw new Error(saved.fault.what);
  await store.save([tagOn('Dorna', saved.article.id, 'tag-1')], { label: 'Add' });
  return store;
}

function show(store: Store, shelf: Shelf | null, deps = testDeps()) {
  const keeper = shelf === null ? null : copyKeeper(shelf, now, 'test', deps);
  return render(
    <RecoveryApp store={store} shelf={shelf} keeper={keeper} now={now} onLibrary={() => undefined} />,
  );
}

async function page(shelf = memoryShelf(), deps = testDeps()) {
  const store = await library(deps, shelf);
  const { container } = show(store, shelf, deps);
  await screen.findByText(/The library opens and takes changes\. Articles: 1, tags: 1\./);
  return { store, shelf, container, deps };
}

/** The answer of a worker that did not get to the library. */
const keep = async (): Promise<KeptCopy> => 'no-library';

describe('the recovery page', () => {
  test('says so where there are no copies, and has no barrier for assistive technology', async () => {
    const { container } = await page();
    expect(await screen.findByText(/^No copies yet/)).toBeTruthy();
    expect(screen.getByText('Nothing was deleted in the last 30 days.')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  test('makes a copy, checks it, and asks before restoring it', async () => {
    const { container, shelf } = await page();
    fireEvent.click(screen.getByRole('button', { name: 'Make a copy now' }));
    expect(await screen.findByText('whole: checksum and every record checked')).toBeTruthy();
    expect((await shelf.list()).length).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'Restore this copy' }));
    const asked = await screen.findByRole('alert');
    expect(asked.textContent).toContain('Restore the library as it was on');
    expect(await violations(container)).toEqual([]);
    fireEvent.click(within(asked).getByRole('button', { name: 'Leave everything as it is' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect((await shelf.list()).length).toBe(1);
  });

  test('does not call a library unchanged that could not be opened for the copy', async () => {
    const store = await library();
    const keeper = { ...copyKeeper(memoryShelf(), now, 'test', testDeps()), keep };
    render(
      <RecoveryApp
        store={store}
        shelf={memoryShelf()}
        keeper={keeper}
        now={now}
        onLibrary={() => undefined}
      />,
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Make a copy now' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The records could not be opened.');
    expect(screen.queryByText('Nothing has changed since the last copy.')).toBeNull();
  });

  test('restores a copy into a new database, every row as it was, and leaves the old one alone', async () => {
    const { store, shelf, deps } = await page();
    const before = await store.exportAll();
    fireEvent.click(screen.getByRole('button', { name: 'Make a copy now' }));
    await screen.findByText('whole: checksum and every record checked');
    const [tag] = before.bundle.annotations;
    if (!tag) throw new Error('no tag');
    expect(await store.change({ remove: { articles: [tag.articleId] } }, { label: 'Loss' })).toMatchObject({
      ok: true,
    });
    const lost = await salvage('test', deps.indexedDB);
    fireEvent.click(screen.getByRole('button', { name: 'Restore this copy' }));
    const asked = await screen.findByRole('alert');
    fireEvent.click(within(asked).getByRole('button', { name: 'Restore' }));
    expect(await screen.findByText(/^Restored: 2 records, each read back and compared\./)).toBeTruthy();
    const name = await currentDatabase(shelf, 'test');
    expect(name).not.toBe('test');
    const again = await openStore('test', { ...deps, shelf });
    expect(await again.exportAll()).toEqual(before);
    again.close();
    expect(await salvage('test', deps.indexedDB)).toEqual(lost);
    // What was there before the restore is a copy too.
    expect((await shelf.list()).filter((file) => file.endsWith('.tollmark.jsonl'))).toHaveLength(2);
  });

  test('offers no restore of a copy in which one character changed', async () => {
    const { shelf } = await page();
    fireEvent.click(screen.getByRole('button', { name: 'Make a copy now' }));
    await screen.findByText('whole: checksum and every record checked');
    cleanup();
    const [name = ''] = await shelf.list();
    const text = (await shelf.read(name)) ?? '';
    expect(text).toContain('Dorna');
    await shelf.write(name, text.replace('Dorna', 'Dorma'));
    await page(shelf);
    expect(await screen.findByText(/^damaged: /)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Restore this copy' })).toBeNull();
  });

  test('offers no restore of a copy that was cut off', async () => {
    const shelf = memoryShelf();
    await shelf.write(copyName(NOW, 9), '{"format":"tollmark-backup"');
    await page(shelf);
    expect(await screen.findByText(/^damaged: /)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Restore this copy' })).toBeNull();
  });

  test('brings a deleted tag back', async () => {
    const store = await library();
    await store.change({ remove: { annotations: ['tag-1'] } }, { label: 'Delete' });
    expect((await store.exportAll()).bundle.annotations).toEqual([]);
    const { container } = show(store, null);
    const button = await screen.findByRole('button', { name: 'Bring back' });
    expect(await violations(container)).toEqual([]);
    fireEvent.click(button);
    expect(await screen.findByText('Brought back: “Dorna”.')).toBeTruthy();
    expect((await store.exportAll()).bundle.annotations.map(({ id }) => id)).toEqual(['tag-1']);
  });
});

/** A database as an unknown version of ours may have left it. */
function foreign(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open('tollmark', 70);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('annotations', { keyPath: 'id' }).put({ id: 'a', note: 'NUL \u0000' });
      request.result.createObjectStore('later', { autoIncrement: true }).put('a row without a key');
      request.result.createObjectStore('nothing');
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('not made')));
  });
}

describe('salvage', () => {
  test('reads every row of every table, whatever the version', async () => {
    const factory = new IDBFactory();
    await foreign(factory);
    expect(await salvage('tollmark', factory)).toEqual([
      { table: 'annotations', row: { id: 'a', note: 'NUL \u0000' } },
      { table: 'later', row: 'a row without a key' },
    ]);
    expect(await factory.databases()).toEqual([{ name: 'tollmark', version: 70 }]);
  });

  test('of a database that does not exist fails, and makes none', async () => {
    const factory = new IDBFactory();
    await expect(salvage('tollmark', factory)).rejects.toThrow();
    expect((await factory.databases()).filter(({ version }) => (version ?? 0) > 0)).toEqual([]);
  });
});
