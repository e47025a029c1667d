// @vitest-environment jsdom
/**
 * What the panel shows of an edit that cannot be saved, and of rejections that keep other words quiet; what the library
 * says of files that it does not take, and of a backup that nobody has confirmed.
 */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PanelApp } from '../../components/PanelApp';
import { openEditor } from '../../components/session/editing';
import { LibraryApp } from '../../components/library/LibraryApp';
import { toJsonLd } from '../../lib/formats/jsonld';
import type { Annotation } from '../../lib/model';
import type { Store } from '../../lib/store/types';
import { accept, reject } from '../../components/session/deciding';
import { actor, article } from './invented';
import { violations } from './axe';
import { stage } from './stage';

afterEach(cleanup);

test('a count that cannot be right is named in the editor, and the field has the focus', async () => {
  const { session, store } = await stage();
  const { container } = render(<PanelApp session={session} shortcut="" onLibrary={() => undefined} />);
  openEditor(session, 'casualty:killing nine guards:0', 'count');
  fireEvent.change(await screen.findByLabelText('Said as'), { target: { value: 'range' } });
  fireEvent.input(await screen.findByLabelText('At least'), { target: { value: '15' } });
  fireEvent.input(screen.getByLabelText('At most'), { target: { value: '12' } });
  fireEvent.click(screen.getByRole('button', { name: 'Accept with changes' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The lower bound (15) is above the upper bound (12).');
  expect(await violations(container)).toEqual([]);
  expect(await store.export({ kind: 'everything' })).toMatchObject({ annotations: [] });
  fireEvent.input(screen.getByLabelText('At most'), { target: { value: '20' } });
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('the pair that is kept quiet is listed with the way back', async () => {
  const text = 'The army came. The army left.';
  const suggestions = [0, 1].map((nth) => actor('The army', {}, { text, nth }));
  const sentences = [{ start: 0, end: text.length }];
  const { session } = await stage({
    article: article(text),
    reading: { engine: 'invented/1', sentences, suggestions },
  });
  const { container } = render(<PanelApp session={session} shortcut="" onLibrary={() => undefined} />);
  await reject(session, 'actor:The army:0');
  expect(await screen.findByRole('button', { name: /^Show 1 doubtful or rejected before/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('tab', { name: /^Saved/ }));
  expect(await screen.findByText('“The army” as actor')).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Suggest again' }));
  await waitFor(() =>
    expect(session.state.value.items.map((item) => item.state)).toEqual(['suggested', 'suggested']),
  );
});

const NOW = '2026-03-06T10:00:00.000Z';
const host = {
  version: '0.0.0',
  sites: () => Promise.resolve([]),
  siteName: () => '',
  revoke: () => Promise.resolve(true),
  onSites: () => () => undefined,
  setWithRejected: () => Promise.resolve(),
  shelf: null,
};

async function filled(): Promise<Store> {
  const { session, store } = await stage();
  await accept(session, 'casualty:killing nine guards:0');
  return store;
}

function newId(): string {
  return crypto.randomUUID();
}

function library(store: Store): Element {
  location.hash = '#transfer';
  return render(
    <LibraryApp store={store} host={host} initialWithRejected={false} now={() => NOW} newId={newId} />,
  ).container;
}

async function choose(text: string, name: string): Promise<void> {
  const input = await screen.findByLabelText('File to import');
  fireEvent.change(input, { target: { files: [new File([text], name)] } });
}

/** The library as JSON-LD, with its tag changed by hand. */
async function edited(store: Store, change: (row: Annotation) => Partial<Annotation>): Promise<string> {
  const bundle = await store.export({ kind: 'everything' });
  const file = toJsonLd(bundle);
  if (!file.ok) throw new Error(file.error.what);
  const [row] = bundle.annotations;
  if (!row) throw new Error('nothing is stored');
  const written = JSON.parse(JSON.stringify(file.value)) as { first: { items: object[] } };
  written.first.items = [{ type: 'Annotation', 'tm:record': { ...row, ...change(row) } }];
  return JSON.stringify(written);
}

/** Another reading of the same tag. */
const fourInjured = ({ value }: Annotation): Partial<Annotation> => ({
  status: 'edited',
  value: {
    kind: 'casualty',
    claim: {
      ...(value.kind === 'casualty' ? value.claim : ({} as never)),
      kind: 'injured',
      count: { text: null, low: 4, high: 4, qualifier: 'exact' },
    },
  },
});

describe('import and export', () => {
  test('a tag whose words were typed by hand is left out, with the reason and the truth below', async () => {
    const store = await filled();
    const before = await store.export({ kind: 'everything' });
    const root = library(store);
    await choose(await edited(store, () => ({ quote: 'x', status: 'edited' })), 'mine.jsonld');
    await screen.findByText('Left out because they do not stand on their words: 1');
    await screen.findByText('“x” is given as its words, but it stands on “killing nine guards”.');
    await screen.findByText(/^There is nothing to import: what is new in this file is left out/);
    expect(screen.queryByText(/everything in this file is here already/)).toBeNull();
    expect(screen.queryByRole('radio', { name: 'take the file’s' })).toBeNull();
    expect(await violations(root)).toEqual([]);
    expect(await store.export({ kind: 'everything' })).toEqual(before);
    await choose(await edited(store, () => ({})), 'same.jsonld');
    await screen.findByText(/everything in this file is here already/);
  });

  test('a conflict shows both versions in words, and keeping mine is not called “here already”', async () => {
    const store = await filled();
    const root = library(store);
    await choose(await edited(store, fourInjured), 'theirs.jsonld');
    const here = (await screen.findByText('Here:')).parentElement?.textContent;
    const file = screen.getByText('In the file:').parentElement?.textContent;
    expect(here).toMatch(/^Here: Killed, 9 guards, accepted$/);
    expect(file).toMatch(/^In the file: Injured, 4 guards, saved with changes$/);
    await screen.findByText(/^With these choices nothing is imported/);
    expect(screen.queryByText(/everything in this file is here already/)).toBeNull();
    expect(await violations(root)).toEqual([]);
  });

  test.each([
    ['report.md', '# Report of the event “Velmora”\n\n- Made: today\n\n[1', /cannot be imported/],
    ['cut.jsonld', '{"a": [', /ends in the middle/],
  ])('what is said of %s names the file', async (name, text, words) => {
    library(await filled());
    await choose(text, name);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(`File: ${name}`);
    expect(alert.textContent).toMatch(words);
  });

  test('a backup waits for its word, also after an export of another kind', async () => {
    URL.createObjectURL = vi.fn(() => 'blob:invented');
    URL.revokeObjectURL = vi.fn();
    const store = await filled();
    library(store);
    await screen.findByText(/Never backed up/);
    fireEvent.click(screen.getByRole('button', { name: 'Backup, nothing left out' }));
    await screen.findByText(/handed to the browser; press “The backup is on my disk”/);
    expect(screen.queryByText(/Never backed up/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Claims as a table (CSV)' }));
    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalledTimes(2));
    // Seen again after a reload: the question is still open.
    cleanup();
    library(store);
    await screen.findByText(/handed to the browser; press “The backup is on my disk”/);
    fireEvent.click(screen.getByRole('button', { name: 'The backup is on my disk' }));
    await screen.findByText(/Backed up/);
    expect(await store.settings()).toMatchObject({ lastBackup: NOW });
    cleanup();
    library(store);
    await screen.findByText(/Backed up/);
    expect(screen.queryByRole('button', { name: 'The backup is on my disk' })).toBeNull();
  });
});
