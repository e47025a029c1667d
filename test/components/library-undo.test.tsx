// @vitest-environment jsdom
/** The undo bar of the library: one press takes back one step, and says so as long as it takes. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LibraryApp } from '../../components/library/LibraryApp';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';

const NOW = '2026-03-06T10:00:00.000Z';
const host = {
  version: '0.0.0',
  sites: () => Promise.resolve([]),
  siteName: () => 'news.example',
  revoke: () => Promise.resolve(true),
  onSites: () => () => undefined,
  setWithRejected: () => Promise.resolve(),
  shelf: null,
};

const nothing = (): void => undefined;

afterEach(cleanup);

/** A library into which two actors were put, one step each. */
async function twoSteps(name: string): Promise<Store> {
  const store = await openStore(name, { memory: true });
  for (const name of ['Veldt Front', 'Orrin Brigade']) {
    const actor = { id: name, type: 'rebel' as const, name, aliases: [], identifiers: {} };
    const put = { actors: [{ ...actor, created: NOW, modified: NOW }] };
    expect(await store.change({ put }, { label: `Add ${name}` })).toMatchObject({ ok: true });
  }
  return store;
}

const names = async (store: Store): Promise<string[]> => (await store.actors()).map(({ name }) => name);

async function bar(store: Store): Promise<HTMLElement> {
  render(
    <LibraryApp store={store} host={host} initialWithRejected={false} now={() => NOW} newId={() => 'new'} />,
  );
  await screen.findByText('Add Orrin Brigade');
  return screen.getByRole('contentinfo');
}

const button = (): HTMLElement => screen.getByRole('button', { name: 'Undo' });

test('while a step is taken back the bar says so and takes no other press', async () => {
  const plain = await twoSteps('undo-bar');
  let open = nothing;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const undo: Store['undo'] = async (step) => {
    await opened;
    return plain.undo(step);
  };
  const footer = await bar({ ...plain, undo });
  expect(footer.getAttribute('aria-busy')).toBe('false');
  fireEvent.click(button());
  fireEvent.click(button());
  await screen.findByText('Undoing…');
  expect(footer.getAttribute('aria-busy')).toBe('true');
  expect(button()).toHaveProperty('disabled', true);
  open();
  await screen.findByText('Add Veldt Front');
  await waitFor(() => expect(button()).toHaveProperty('disabled', false));
  expect(screen.queryByText('Undoing…')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await names(plain)).toEqual(['Veldt Front']);
  fireEvent.click(button());
  await waitFor(() => expect(screen.queryByRole('contentinfo')).toBeNull());
  expect(await names(plain)).toEqual([]);
});

test('only the step that is shown is taken back, not one that another window has made since', async () => {
  const plain = await twoSteps('undo-bar-other');
  let isLate = false;
  const undo: Store['undo'] = async (step) => {
    if (!isLate) await plain.change({ remove: { actors: ['Veldt Front'] } }, { label: 'Later' });
    isLate = true;
    return plain.undo(step);
  };
  await bar({ ...plain, undo });
  fireEvent.click(button());
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('something else was changed after it');
  expect(await names(plain)).toEqual(['Orrin Brigade']);
  await screen.findByText('Later');
  await waitFor(() => expect(button()).toHaveProperty('disabled', false));
});
