// @vitest-environment jsdom
/** The settings: what is shown at which confidence, what is kept how long, and the settings as a file. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { settingsFile } from '../../components/library/settings/SettingsFile';
import { SettingsView, type SettingsHost } from '../../components/library/SettingsView';
import { accept } from '../../components/session/deciding';
import { readImport } from '../../lib/formats/import';
import { DEFAULT_SETTINGS, differingSettings, settingsOf } from '../../lib/store/settings';
import type { Settings, Store } from '../../lib/store/types';
import { violations } from './axe';
import { stage } from './stage';

afterEach(cleanup);

const LATER = '2099-01-01T09:00:00.000Z';
const host: SettingsHost = {
  version: '0',
  sites: () => Promise.resolve([]),
  siteName: (pattern) => pattern,
  revoke: () => Promise.resolve(true),
  onSites: () => () => undefined,
  setWithRejected: () => Promise.resolve(),
  shelf: null,
};

async function settingsPage(store: Store): Promise<Element> {
  const view = (settings: Settings) => (
    <SettingsView
      store={store}
      settings={settings}
      withRejected={false}
      onWithRejected={() => undefined}
      host={host}
      now={() => LATER}
    />
  );
  const { container, rerender } = render(view(await store.settings()));
  store.watchSettings().subscribe((settings) => rerender(view(settings)));
  return container;
}

function choose(name: string, value: string): void {
  fireEvent.change(screen.getByLabelText(name), { target: { value } });
}

describe('what is shown at which confidence', () => {
  test('is chosen for claims and actors apart: painted, listed or hidden', async () => {
    const here = await stage();
    const { session, page, store } = here;
    await settingsPage(store);
    const shown = (): string[] => page.painted.at(-1)?.map(({ id }) => id) ?? [];
    const actors = session.state.value.items.filter(
      ({ kind, level }) => kind === 'actor' && level === 'high',
    );
    expect(actors.length).toBeGreaterThan(0);
    expect(shown()).toContain(actors[0]?.id);

    choose('Actors, clear', 'listed');
    await waitFor(() => expect(shown()).not.toContain(actors[0]?.id));
    expect(session.state.value.items.find(({ id }) => id === actors[0]?.id)?.showing).toBe('listed');
    // A decided tag is painted, whatever is chosen for suggestions.
    await accept(session, actors[0]?.id ?? '');
    await waitFor(() => expect(shown()).toContain(actors[0]?.id));

    choose('Casualties, doubtful', 'painted');
    await waitFor(() => expect(shown().some((id) => id.includes('dozens missing'))).toBe(true));
  });

  test('of an older version, whose switch showed everything doubtful, is kept', () => {
    const old = settingsOf([{ key: 'showLow', value: true }]);
    expect(old.showings).toEqual({
      actor: { high: 'painted', medium: 'painted', low: 'painted' },
      casualty: { high: 'painted', medium: 'painted', low: 'painted' },
    });
    const odd = [{ key: 'showings', value: { actor: { high: 'hidden', low: 7 }, casualty: null } }];
    expect(settingsOf(odd).showings).toEqual({
      actor: { high: 'hidden', medium: 'painted', low: 'hidden' },
      casualty: DEFAULT_SETTINGS.showings.casualty,
    });
  });
});

describe('how long things are kept', () => {
  test('is said with what would go before anything goes', async () => {
    const { session, store } = await stage();
    const first = session.state.value.items[0];
    await accept(session, first?.id ?? '');
    await session.saver.settled();
    await settingsPage(store);
    choose('Steps that can be undone', '30');
    await screen.findByText(/^1 step older than that could then no longer be undone/);
    expect((await store.settings()).undoDays).toBeNull();
    const part = screen.getByText('What is kept, and how long').closest('section');
    if (!part) throw new Error('no such part');
    expect(await violations(part)).toEqual([]);

    fireEvent.click(screen.getByText('Leave it as it was'));
    expect(await store.undoState()).toMatchObject({ undo: expect.any(String) });

    choose('Steps that can be undone', '30');
    fireEvent.click(await screen.findByText('Set it so'));
    await waitFor(async () => expect((await store.settings()).undoDays).toBe(30));
    expect(await store.undoState()).toMatchObject({ undo: null });
    expect((await store.export({ kind: 'everything' })).annotations).toHaveLength(1);
  });

  test('is set at once where nothing would go', async () => {
    const { store } = await stage();
    await settingsPage(store);
    choose('Articles without any tag', '90');
    await waitFor(async () => expect((await store.settings()).emptyDays).toBe(90));
  });
});

test('the settings as a file hold no record, nobody’s name, and nothing that makes a library forget', async () => {
  const mine: Settings = {
    ...DEFAULT_SETTINGS,
    person: 'Ana',
    theme: 'dark',
    undoDays: 30,
    lastBackup: LATER,
  };
  const file = readImport(await settingsFile(mine, LATER));
  if (!file.ok) throw new Error(file.error.what);
  expect(file.bundle).toMatchObject({ articles: [], annotations: [] });
  expect(differingSettings(DEFAULT_SETTINGS, file.others['settings'])).toEqual({ theme: 'dark' });
});
