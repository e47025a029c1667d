// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LibraryApp } from '../../components/library/LibraryApp';
import { accept } from '../../components/session/deciding';
import type { CasualtyValue } from '../../lib/model';
import type { Store } from '../../lib/store/types';
import { violations } from './axe';
import { article, at, casualty } from './invented';
import { stage } from './stage';

const NOW = '2026-03-06T10:00:00.000Z';
let ids = 0;

const host = {
  version: '0',
  sites: () => Promise.resolve([]),
  siteName: (pattern: string) => pattern,
  revoke: () => Promise.resolve(true),
  onSites: () => () => undefined,
  setWithRejected: () => Promise.resolve(),
  shelf: null,
};

interface Told {
  url: string;
  title: string;
  body: string;
  published: string;
  site?: string;
  claims: [words: string, claim: Partial<CasualtyValue>][];
}

const exactly = (text: string, n: number) => ({ text, low: n, high: n, qualifier: 'exact' as const });

const GUARDS: Told = {
  url: 'https://news.example/velmora',
  title: 'Nine guards killed at Velmora ferry',
  body: 'Nine guards were killed near Velmora on Tuesday. The war has killed 400 guards.',
  published: '2026-03-04T08:00:00Z',
  claims: [
    ['Nine guards were killed', { count: exactly('Nine', 9) }],
    ['killed 400 guards', { count: exactly('400', 400), scope: 'cumulative' }],
  ],
};
const ELEVEN: Told = {
  url: 'https://paper.example/ferry',
  site: 'The Ferry Paper',
  title: 'Ferry attack: toll rises',
  body: 'Eleven guards were killed in Velmora on Tuesday, the harbour office said.',
  published: '2026-03-05T08:00:00Z',
  claims: [['Eleven guards were killed', { count: exactly('Eleven', 11) }]],
};
const ELSEWHERE: Told = {
  url: 'https://paper.example/other',
  title: 'Mine kills two farmers',
  body: 'Two farmers were killed near Ostrel on Friday.',
  published: '2026-02-01T08:00:00Z',
  claims: [['Two farmers were killed', { count: exactly('Two', 2) }]],
};

async function tell(told: Told, store?: Store): Promise<Store> {
  const text = `${told.title}\n\n${told.body}`;
  const guards = { resolved: 'guards', status: 'combatant' as const };
  const here = await stage({
    ...(store ? { store } : {}),
    article: article(text, { ...told, canonicalUrl: null }),
    reading: {
      engine: 'invented/1',
      sentences: [{ start: 0, end: text.length }],
      suggestions: told.claims.map(([words, claim]) =>
        casualty(words, { victims: { ...at('guards', `${text} guards`), ...guards }, ...claim }, { text }),
      ),
    },
  });
  for (const [words] of told.claims) await accept(here.session, `casualty:${words}:0`);
  return here.store;
}

function library(store: Store): Element {
  return render(
    <LibraryApp
      store={store}
      host={host}
      initialWithRejected={false}
      now={() => NOW}
      newId={() => `00000000-0000-4000-9100-${String(++ids).padStart(12, '0')}`}
    />,
  ).container;
}

function go(hash: string): void {
  location.hash = hash;
  fireEvent(window, new Event('hashchange'));
}

async function three(): Promise<Store> {
  return tell(ELSEWHERE, await tell(ELEVEN, await tell(GUARDS)));
}

beforeEach(() => {
  location.hash = '#events';
});
afterEach(cleanup);

describe('events in the library', () => {
  test('are suggested with reasons, and one click makes one, with one undo', async () => {
    const store = await three();
    const root = library(store);
    await screen.findByText('These articles seem to report one event');
    const suggestion = within(screen.getByRole('region', { name: 'Suggested' }));
    suggestion.getByText('Ferry attack: toll rises');
    expect(suggestion.queryByText('Mine kills two farmers')).toBeNull();
    suggestion.getByText('same place: Velmora');
    suggestion.getByText(/^Killed: (9 guards and 11|11 guards and 9) guards$/);
    expect(await violations(root)).toEqual([]);
    fireEvent.click(suggestion.getByRole('button', { name: 'Make it one event' }));
    await waitFor(async () => expect(await store.events()).toHaveLength(1));
    const [event] = await store.events();
    expect(event).toMatchObject({ place: 'Velmora', date: '2026-03-03' });
    // The total of the war is not mixed in.
    expect(event?.claimIds).toHaveLength(2);
    const { annotations } = await store.export({ kind: 'everything' });
    expect(annotations.filter(({ eventId }) => eventId === event?.id)).toHaveLength(2);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('These articles seem to report one event');
    const after = await store.export({ kind: 'everything' });
    expect(after.events).toEqual([]);
    expect(after.annotations.every(({ eventId }) => !eventId)).toBe(true);
  });

  test('a rejected pair stays quiet and can be taken back', async () => {
    const store = await three();
    library(store);
    fireEvent.click(await screen.findByRole('button', { name: 'Not the same event' }));
    await screen.findByText('No articles seem to report one event that is not yet yours.');
    fireEvent.click(screen.getByRole('button', { name: /^Suggest again/ }));
    await screen.findByRole('button', { name: 'Not the same event' });
    expect(screen.queryByText('Said to be different events')).toBeNull();
  });

  test('the page of one compares its claims, is renamed, split and merged, each with one undo', async () => {
    const store = await three();
    const root = library(store);
    fireEvent.click(await screen.findByRole('button', { name: 'Make it one event' }));
    await waitFor(async () => expect(await store.events()).toHaveLength(1));
    const [made] = await store.events();
    go(`#events/${made?.id}`);
    const table = within(await screen.findByRole('region', { name: 'Compare' }));
    table.getByText('9–11');
    expect(table.queryByText('400')).toBeNull();
    table.getByText('contradict each other');
    screen.getByText('Killed, guards: 9 (The Velmora News), 11 (The Ferry Paper)');
    fireEvent.click(screen.getByText('Set apart: 1 claim in no row and no range'));
    screen.getByText('killed 400 guards');
    expect(await violations(root)).toEqual([]);

    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Velmora ferry' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save name, date and place' }));
    await screen.findByRole('heading', { name: 'Velmora ferry' });

    fireEvent.click(screen.getByRole('checkbox', { name: 'Select “Ferry attack: toll rises”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Split off the ticked article' }));
    await waitFor(async () => expect(await store.events()).toHaveLength(2));
    const held = async () =>
      (await store.events()).map(({ articleIds, claimIds }) => [articleIds.length, claimIds.length]);
    expect(await held()).toEqual([
      [1, 1],
      [1, 1],
    ]);

    const other = (await store.events()).find(({ id }) => id !== made?.id);
    const merge = await screen.findByRole('combobox', { name: 'Merge with' });
    fireEvent.change(merge, { target: { value: other?.id } });
    fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
    await waitFor(async () => expect(await held()).toEqual([[2, 2]]));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await store.events()).toHaveLength(2));
  });

  test('ticked articles are made an event by hand', async () => {
    const store = await three();
    library(store);
    go('#articles');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select “Mine kills two farmers”' }));
    go('#events');
    fireEvent.click(await screen.findByRole('button', { name: 'Make an event of the ticked article' }));
    await waitFor(async () => expect((await store.events())[0]).toMatchObject({ place: 'Ostrel' }));
  });
});
