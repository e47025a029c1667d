// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LibraryApp } from '../../components/library/LibraryApp';
import { accept } from '../../components/session/deciding';
import { exportStored } from '../../components/surface/export-page';
import { toBackup } from '../../lib/formats/backup';
import { readImport } from '../../lib/formats/import';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { violations } from './axe';
import { article, elevenGuards } from './invented';
import { filled, stage } from './stage';

const NOW = '2026-03-06T10:00:00.000Z';
let ids = 0;
const revoked: string[] = [];

const host = {
  version: '0.0.0',
  sites: () => Promise.resolve(revoked.length === 0 ? ['*://news.example/*'] : []),
  siteName: () => 'news.example',
  revoke: (pattern: string) => {
    revoked.push(pattern);
    return Promise.resolve(true);
  },
  onSites: () => () => undefined,
  setWithRejected: () => Promise.resolve(),
  shelf: null,
};

beforeEach(() => {
  location.hash = '';
  revoked.length = 0;
  // jsdom cannot download; what would be downloaded is what the test reads.
  URL.createObjectURL = vi.fn(() => 'blob:invented');
  URL.revokeObjectURL = vi.fn();
});
afterEach(cleanup);

/** A library of one article: two claims accepted, an actor accepted, a claim rejected. */
function newId(): string {
  return `00000000-0000-4000-9000-${String(++ids).padStart(12, '0')}`;
}

/** Links that lead out of the library. */
function outside(): Element[] {
  return screen.queryAllByRole('link').filter((link) => !link.getAttribute('href')?.startsWith('#'));
}

function claimCount(): number {
  return within(screen.getByRole('region', { name: 'Claims' })).getAllByRole('row').length - 1;
}

function library(store: Store): Element {
  return render(
    <LibraryApp store={store} host={host} initialWithRejected={false} now={() => NOW} newId={newId} />,
  ).container;
}

function go(view: string): void {
  location.hash = `#${view}`;
  fireEvent(window, new Event('hashchange'));
}

async function choose(text: string, name = 'library.jsonl'): Promise<void> {
  const input = await screen.findByLabelText('File to import');
  fireEvent.change(input, { target: { files: [new File([text], name)] } });
}

const everything = (store: Store) => store.export({ kind: 'everything' });

describe('the library', () => {
  test('an empty one teaches how it fills', async () => {
    const root = library(await openStore('library-empty', { memory: true }));
    await screen.findByRole('heading', { name: 'Nothing saved yet' });
    expect(await violations(root)).toEqual([]);
  });

  test('lists articles, finds them by words, and shows one with its claims and actors', async () => {
    const root = library(await filled());
    await screen.findByText('Articles: 1 of 1');
    expect(await violations(root)).toEqual([]);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'orrin VELMORA' } });
    expect(screen.getAllByRole('link', { name: 'Nine guards killed at Velmora ferry' })).toHaveLength(1);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'avalanche' } });
    await screen.findByText('Nothing matches the search and the filters.');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
    const title = await screen.findByRole('link', { name: 'Nine guards killed at Velmora ferry' });
    go(String(title.getAttribute('href')).slice(1));
    await screen.findByRole('heading', { name: 'Nine guards killed at Velmora ferry' });
    const table = within(screen.getByRole('region', { name: 'Claims of this article' }));
    expect(table.getAllByRole('row')).toHaveLength(3);
    // Once among the actors, once marked in the stored text.
    expect(screen.getAllByText('The Orrin Brigade').map(({ localName }) => localName)).toEqual([
      'bdi',
      'mark',
    ]);
    expect(await violations(root)).toEqual([]);
  });

  test('shows rejected claims only when asked', async () => {
    library(await filled());
    go('claims');
    await screen.findByText('Claims: 2 of 2');
    expect(claimCount()).toBe(2);
    fireEvent.change(screen.getByRole('combobox', { name: /^Status/ }), { target: { value: 'rejected' } });
    await waitFor(() => expect(claimCount()).toBe(1));
  });

  test('only web addresses become links', async () => {
    const here = await stage({
      article: article(undefined, { url: ['javascript', 'alert(1)'].join(':'), canonicalUrl: null }),
    });
    await accept(here.session, 'casualty:killing nine guards:0');
    library(here.store);
    const title = await screen.findByRole('link', { name: 'Nine guards killed at Velmora ferry' });
    expect(outside()).toEqual([]);
    go(String(title.getAttribute('href')).slice(1));
    await screen.findByRole('heading', { name: 'Nine guards killed at Velmora ferry' });
    expect(outside()).toEqual([]);
  });

  test('deleting an article can be undone', async () => {
    const store = await filled();
    library(store);
    const title = await screen.findByRole('link', { name: 'Nine guards killed at Velmora ferry' });
    go(String(title.getAttribute('href')).slice(1));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete article and its tags' }));
    await screen.findByText('Nothing saved yet');
    expect((await everything(store)).annotations).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('link', { name: 'Nine guards killed at Velmora ferry' });
    expect((await everything(store)).annotations).toHaveLength(4);
  });
});

describe('comparison', () => {
  test('teaches how to choose, then shows who says what', async () => {
    const { session, store } = await stage();
    await accept(session, 'casualty:killing nine guards:0');
    const other = await stage({ store, ...elevenGuards() });
    await accept(other.session, 'casualty:killing eleven guards:0');
    const root = library(store);
    go('compare');
    await screen.findByRole('heading', { name: 'Choose two or more articles to compare' });
    go('articles');
    for (const box of await screen.findAllByRole('checkbox', { name: /^Select/ })) fireEvent.click(box);
    expect(screen.getByRole('link', { name: 'Compare side by side' }).getAttribute('href')).toBe('#compare');
    go('compare');
    const table = within(await screen.findByRole('region', { name: 'Compare' }));
    // The sources, and one group of victims.
    expect(table.getAllByRole('row')).toHaveLength(2);
    table.getByText('9–11');
    table.getByText('contradict each other');
    expect(await violations(root)).toEqual([]);
  });
});

describe('import', () => {
  test('takes the reader’s own actor list as a table, with the same dry run; a bad row changes nothing', async () => {
    const store = await openStore('library-actors', { memory: true });
    library(store);
    go('transfer');
    await choose('name,type\nOrrin Brigade,guerrilla\n', 'mine.csv');
    await screen.findByText(/guerrilla/);
    expect(await store.actors()).toEqual([]);
    await choose('name,type,aliases\nOrrin Brigade,rebel,OB\n', 'mine.csv');
    await screen.findByText('1 new');
    expect(await store.actors()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Import 1 record' }));
    await screen.findByText('Imported from mine.csv.');
    expect(await store.actors()).toMatchObject([{ name: 'Orrin Brigade', type: 'rebel', aliases: ['OB'] }]);
  });

  test('shows what it would do before anything is written, writes once, and can be undone', async () => {
    const backup = toBackup(await everything(await filled()), { created: NOW });
    if (!backup.ok) throw new Error(backup.error.what);
    const store = await openStore('library-import', { memory: true });
    const root = library(store);
    go('transfer');
    await choose(backup.value);
    await screen.findByText('5 new');
    expect((await everything(store)).annotations).toEqual([]);
    expect(await violations(root)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Import 5 records' }));
    await screen.findByText('Imported from library.jsonl.');
    expect((await everything(store)).annotations).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Undo the import' }));
    await screen.findByText('The import was undone.');
    expect(await everything(store)).toMatchObject({ articles: [], annotations: [] });
  });

  test('the backup of everything holds every table, and its settings are taken over only when chosen', async () => {
    const from = await filled();
    await from.setSettings({ person: 'Ana', theme: 'dark', lastBackup: NOW });
    await from.setDraft('popup', { note: 'half a word' }, NOW);
    const backup = await exportStored(from, { kind: 'everything' }, 'backup', {
      now: NOW,
      withRejected: false,
    });
    if (!backup.ok) throw new Error(backup.error.what);
    const text = String(backup.value);
    const file = readImport(text);
    const { settings, undo, drafts } = (await from.exportAll()).others;
    expect(undo.length).toBeGreaterThan(0);
    // A table without rows has no line in the file.
    expect(file).toMatchObject({ ok: true, others: { settings, undo, drafts } });

    const store = await openStore('library-settings', { memory: true });
    const root = library(store);
    go('transfer');
    await choose(text);
    const box = await screen.findByRole('checkbox', {
      name: 'Take over the settings in this file too (your name or initials, appearance)',
    });
    expect(await violations(root)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Import 5 records' }));
    await screen.findByText('Imported from library.jsonl.');
    expect(await store.settings()).toMatchObject({ person: '', theme: 'system' });
    expect(box.isConnected).toBe(false);

    await choose(text);
    fireEvent.click(await screen.findByRole('checkbox', { name: /Take over the settings/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Take over the settings' }));
    await screen.findByText('Imported from library.jsonl.');
    expect(await store.settings()).toMatchObject({ person: 'Ana', theme: 'dark', lastBackup: null });
  });

  test('a file that is cut off changes nothing and says so', async () => {
    const backup = toBackup(await everything(await filled()), { created: NOW });
    if (!backup.ok) throw new Error(backup.error.what);
    const store = await openStore('library-cut', { memory: true });
    library(store);
    go('transfer');
    await choose(backup.value.slice(0, -200));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Nothing was imported');
    expect(await everything(store)).toMatchObject({ articles: [], annotations: [] });
  });

  test('where two versions meet, the reader chooses', async () => {
    const store = await filled();
    const bundle = await everything(store);
    const theirs = {
      ...bundle,
      annotations: bundle.annotations.map((row) =>
        row.quote === 'killing nine guards' ? { ...row, note: 'seen on film', modified: NOW } : row,
      ),
    };
    const backup = toBackup(theirs, { created: NOW });
    if (!backup.ok) throw new Error(backup.error.what);
    library(store);
    go('transfer');
    await choose(backup.value);
    fireEvent.click(await screen.findByRole('radio', { name: 'take the file’s' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Import 1 record' }));
    await screen.findByText('Imported from library.jsonl.');
    const notes = (await everything(store)).annotations.map((row) => row.note).filter(Boolean);
    expect(notes).toEqual(['seen on film']);
  });
});

describe('settings', () => {
  test('are stored as they are changed, and sites can be revoked', async () => {
    const store = await filled();
    const root = library(store);
    go('settings');
    fireEvent.input(await screen.findByRole('textbox', { name: 'Your name or initials' }), {
      target: { value: 'Ana' },
    });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Quiet mode' }));
    fireEvent.change(screen.getByRole('combobox', { name: /^Appearance/ }), { target: { value: 'dark' } });
    await waitFor(async () =>
      expect(await store.settings()).toMatchObject({ person: 'Ana', paintPage: false, theme: 'dark' }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Stop reading news.example' }));
    await screen.findByText(/^None\./);
    expect(revoked).toEqual(['*://news.example/*']);
    expect(await violations(root)).toEqual([]);
  });
});
