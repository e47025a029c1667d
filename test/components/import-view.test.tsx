// @vitest-environment jsdom
/** The page of an import: what it lets be done while one is written, and after it. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ImportView } from '../../components/library/ImportView';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';

const NOW = '2026-03-02T09:00:00.000Z';

afterEach(cleanup);

const field = (): HTMLElement => screen.getByLabelText('File to import');
const undoButton = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Undo the import' });

/** A library with one actor of the reader's own, into which another one was imported. */
async function imported(changes: Partial<Store> = {}): Promise<Store> {
  const plain = await openStore('import-view', { memory: true });
  const own = { type: 'rebel' as const, name: 'Veldt Front', aliases: [], identifiers: {} };
  const put = { actors: [{ ...own, id: 'own', created: NOW, modified: NOW }] };
  expect(await plain.change({ put }, { label: 'Own' })).toMatchObject({ ok: true });
  const store = { ...plain, ...changes };
  let ids = 0;
  render(<ImportView store={store} newId={() => `new-${++ids}`} now={() => NOW} />);
  const file = new File(['name,type\nOrrin Brigade,rebel\n'], 'mine.csv');
  fireEvent.change(field(), { target: { files: [file] } });
  fireEvent.click(await screen.findByRole('button', { name: 'Import 1 record' }));
  return store;
}

const names = async (store: Store): Promise<string[]> => (await store.actors()).map(({ name }) => name);

test('pressed twice, the button for undoing takes back the import and nothing before it', async () => {
  const store = await imported();
  const button = await undoButton();
  fireEvent.click(button);
  fireEvent.click(button);
  await screen.findByText('The import was undone.');
  await waitFor(async () => expect(await store.undoState()).toMatchObject({ undo: 'Own' }));
  expect(await names(store)).toEqual(['Veldt Front']);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an import is not undone by its button when something else was changed after it', async () => {
  const store = await imported();
  const button = await undoButton();
  await store.change({ remove: { actors: ['own'] } }, { label: 'Later' });
  fireEvent.click(button);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('something else was changed after it');
  expect(await names(store)).toEqual(['Orrin Brigade']);
});

const nothing = (): void => undefined;

test('while an import is written no other file can be chosen, and what came of it is told', async () => {
  let finish = nothing;
  const held = new Promise<void>((resolve) => (finish = resolve));
  const plain = await openStore('import-held', { memory: true });
  await imported({
    applyImport: async () => {
      await held;
      return plain.change({ put: { annotations: [] } }, { label: 'Import' });
    },
  });
  await waitFor(() => expect(field()).toHaveProperty('disabled', true));
  finish();
  await screen.findByText('Imported from mine.csv.');
  expect(field()).toHaveProperty('disabled', false);
  // It changed no record, so there is nothing of it to take back.
  expect(screen.queryByRole('button', { name: 'Undo the import' })).toBeNull();
});
