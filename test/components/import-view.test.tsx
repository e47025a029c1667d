// @vitest-environment jsdom
/** The page of an import: what it lets be done while one is written, and after it. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ImportView } from '../../components/library/ImportView';
import { ImportJob } from '../../components/importing/import-job';
import { toBackup } from '../../lib/formats/backup';
import { bytesKeeper } from '../../lib/formats/held-bytes';
import type { Problem } from '../../components/session/types';
import { faultOf } from '../../lib/store/fault';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';

const NOW = '2026-03-02T09:00:00.000Z';

afterEach(cleanup);

const nothing = (): void => undefined;

const field = (): HTMLElement => screen.getByLabelText('File to import');
const undoButton = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Undo the import' });

let ids = 0;
function look(store: Store, onUnseen: (problem: Problem) => void = nothing): void {
  render(<ImportView store={store} newId={() => `new-${++ids}`} now={() => NOW} onUnseen={onUnseen} />);
}

/** A write that goes on until the test lets it end. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = nothing;
  return { opened: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
}

/** A library with one actor of the reader's own, into which another one was imported. */
async function imported(
  changes: Partial<Store> = {},
  onUnseen: (problem: Problem) => void = nothing,
): Promise<Store> {
  const plain = await openStore('import-view', { memory: true });
  const own = { type: 'rebel' as const, name: 'Veldt Front', aliases: [], identifiers: {} };
  const put = { actors: [{ ...own, id: 'own', created: NOW, modified: NOW }] };
  expect(await plain.change({ put }, { label: 'Own' })).toMatchObject({ ok: true });
  const store = { ...plain, ...changes };
  look(store, onUnseen);
  const file = new File(['name,type\nOrrin Brigade,rebel\n'], 'mine.csv');
  fireEvent.change(field(), { target: { files: [file] } });
  fireEvent.click(await screen.findByRole('button', { name: 'Import 1 record' }));
  return store;
}

/** A file as an import takes it. */
function fileOf(bytes: Uint8Array<ArrayBuffer>, name: string) {
  return { name, size: bytes.length, stream: () => new Response(bytes).body ?? new ReadableStream() };
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

test('an actor that was renamed in another window after the comparison keeps its new name, and that is said', async () => {
  const store = await imported();
  await undoButton();
  const { bundle } = await store.exportAll();
  const theirs = bundle.actors.map((row) => ({ ...row, aliases: ['VF'] }));
  const backup = toBackup({ ...bundle, actors: theirs }, { created: NOW });
  if (!backup.ok) throw new Error(backup.error.what);
  fireEvent.change(field(), { target: { files: [new File([backup.value], 'theirs.jsonl')] } });
  fireEvent.click(await screen.findByRole('button', { name: 'take the file’s' }));
  const apply = await screen.findByRole('button', { name: 'Import 2 records' });
  const renamed = bundle.actors.map((row) => ({ ...row, name: `New ${row.name}`, modified: '2026-03-03' }));
  await store.change({ put: { actors: renamed } }, { label: 'Rename' });
  fireEvent.click(apply);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('changed in another window after the file was compared');
  expect(alert.textContent).toContain('Nothing was imported');
  expect((await names(store)).toSorted()).toEqual(['New Orrin Brigade', 'New Veldt Front']);
});

test('a file is not compared with another library than the reader sees: what was written would be lost', async () => {
  const store = await openStore('import-elsewhere', { memory: true });
  const job = new ImportJob(store, { newId: () => 'new', now: () => NOW });
  const bytes = new TextEncoder().encode('name,type\nOrrin Brigade,rebel\n');
  const planned = (mode?: 'disk') =>
    job.plan(fileOf(bytes, 'mine.csv'), bytesKeeper(bytes), () => undefined, mode);
  expect(await planned('disk')).toMatchObject({ ok: false, problem: { code: 'open-failed' } });
  expect(await planned()).toMatchObject({ ok: true });
});

test('that an import was not written is told also when the reader looks at another part of the library', async () => {
  let finish = nothing;
  const held = new Promise<void>((resolve) => (finish = resolve));
  const told: Problem[] = [];
  const fault = faultOf('quota');
  await imported(
    {
      applyImport: async () => {
        await held;
        return { ok: false, fault };
      },
    },
    (problem) => void told.push(problem),
  );
  await waitFor(() => expect(field()).toHaveProperty('disabled', true));
  cleanup();
  finish();
  await waitFor(() => expect(told).toEqual([fault]));
});

test('who comes back while an import is written sees how far it is and can stop it, and then its end', async () => {
  const { opened, open } = gate();
  const told: Problem[] = [];
  const store = await imported(
    {
      applyImport: async (_rows, options) => {
        options?.onWritten?.(0);
        await opened;
        return { ok: false, fault: faultOf(options?.signal?.aborted ? 'cancelled' : 'unknown') };
      },
    },
    (problem) => void told.push(problem),
  );
  await waitFor(() => expect(field()).toHaveProperty('disabled', true));
  cleanup();
  look(store);
  expect(field()).toHaveProperty('disabled', true);
  screen.getByRole('progressbar');
  fireEvent.click(screen.getByRole('button', { name: 'Stop and take everything back' }));
  open();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(faultOf('cancelled').what);
  expect(field()).toHaveProperty('disabled', false);
  expect(told).toEqual([]);
  cleanup();
  look(store);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an import that ended while the reader was elsewhere is shown with its undo, and so is an undo on its way', async () => {
  const [written, undone] = [gate(), gate()];
  const plain = await openStore('import-back', { memory: true });
  const store = await imported({
    applyImport: async (...asked) => {
      await written.opened;
      return plain.applyImport(...asked);
    },
    undo: async (step) => {
      await undone.opened;
      return plain.undo(step);
    },
  });
  await waitFor(() => expect(field()).toHaveProperty('disabled', true));
  cleanup();
  written.open();
  await waitFor(async () => expect(await names(plain)).toEqual(['Orrin Brigade']));
  look(store);
  fireEvent.click(await undoButton());
  await screen.findByRole('button', { name: 'Undoing…' });
  cleanup();
  look(store);
  expect(screen.getByRole('button', { name: 'Undoing…' })).toHaveProperty('disabled', true);
  expect(field()).toHaveProperty('disabled', true);
  undone.open();
  await screen.findByText('The import was undone.');
  expect(await names(plain)).toEqual([]);
});

test('a file that was only compared is not held when the reader goes elsewhere, nor is an end that was seen', async () => {
  const store = await imported();
  await undoButton();
  const file = new File(['name,type\nSable Column,rebel\n'], 'more.csv');
  fireEvent.change(field(), { target: { files: [file] } });
  await screen.findByRole('button', { name: 'Import 1 record' });
  cleanup();
  look(store);
  expect(screen.queryByRole('button', { name: 'Import 1 record' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Undo the import' })).toBeNull();
  expect(field()).toHaveProperty('disabled', false);
});
