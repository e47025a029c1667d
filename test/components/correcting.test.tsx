// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PanelApp } from '../../components/PanelApp';
import { SettingsView, type SettingsHost } from '../../components/library/SettingsView';
import { undo } from '../../components/session/deciding';
import { badges } from '../../components/session/correcting';
import { keyOf, takenBy } from '../../components/session/keys';
import { DEFAULT_SETTINGS } from '../../lib/store/settings';
import { violations } from './axe';
import { stage, type Stage } from './stage';

afterEach(cleanup);

async function panel(): Promise<Stage> {
  const here = await stage();
  render(<PanelApp session={here.session} shortcut="" onLibrary={() => undefined} />);
  await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-current]')));
  return here;
}

const press = (key: string): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
};
const itemAt = ({ session }: Stage, index: number) => {
  const item = session.state.value.items[index];
  if (!item) throw new Error(`no item ${index}`);
  return item;
};
const claimAt = (here: Stage, index: number) => {
  const { value } = itemAt(here, index);
  if (value.kind !== 'casualty') throw new Error('not a claim');
  return value.claim;
};

describe('corrections of one or two keys', () => {
  test('the link key and a letter link the claim to that actor, accept it and go on', async () => {
    const here = await panel();
    const { id } = itemAt(here, 0);
    press('r');
    const [badge] = badges(here.session.state.value.items, 'r');
    if (!badge) throw new Error('no actor in the invented article');
    await waitFor(() => screen.getByRole('group', { name: 'Link to an actor of this article' }));
    press(badge.letter);
    await here.session.saver.settled();
    const claim = claimAt(here, 0);
    expect(claim.perpetrator).toMatchObject({
      actor: badge.actor,
      resolved: badge.name,
      certainty: 'stated',
    });
    const text = here.session.state.value.article?.text ?? '';
    const { start, end, text: words } = claim.perpetrator ?? { start: 0, end: 0, text: '' };
    expect(text.slice(start, end)).toBe(words);
    expect(itemAt(here, 0).state).toBe('edited');
    expect(here.session.state.value.currentId).not.toBe(id);
  });

  test('the link key again goes to the source; "-" says that the text names nobody', async () => {
    const here = await panel();
    press('r');
    press('r');
    const [badge] = badges(here.session.state.value.items, 'r');
    press(badge?.letter ?? '');
    await here.session.saver.settled();
    expect(claimAt(here, 0).source).toMatchObject({ actor: badge?.actor, stance: 'states' });
    here.session.select(itemAt(here, 0).id);
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-current]')));
    press('r');
    press('r');
    press('-');
    await here.session.saver.settled();
    expect(claimAt(here, 0).source).toBeNull();
  });

  test('scope and negation change in place, and each change is one undo', async () => {
    const here = await panel();
    const { id } = itemAt(here, 0);
    press('c');
    expect(claimAt(here, 0).scope).toBe('other');
    press('c');
    expect(claimAt(here, 0).scope).toBe('cumulative');
    press('!');
    expect(claimAt(here, 0).negated).toBe(true);
    expect(here.session.state.value.currentId).toBe(id);
    await here.session.saver.settled();
    await undo(here.session);
    expect(claimAt(here, 0)).toMatchObject({ negated: false, scope: 'cumulative' });
  });

  test('"everywhere" shows the places first, then accepts all with one undo', async () => {
    const here = await panel();
    const index = here.session.state.value.items.findIndex((item) => item.kind === 'actor');
    here.session.select(itemAt(here, index).id);
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-current]')));
    press('A');
    const preview = await screen.findByRole('group', { name: 'The same words everywhere on this page' });
    const button = within(preview).getByRole('button', { name: /^Accept \d+$/ });
    expect(await violations(document.body)).toEqual([]);
    expect(itemAt(here, index).state).toBe('suggested');
    fireEvent.click(button);
    await here.session.saver.settled();
    expect(itemAt(here, index).state).toBe('accepted');
    await undo(here.session);
    expect(itemAt(here, index).state).toBe('suggested');
  });
});

const host: SettingsHost = {
  version: '0',
  sites: () => Promise.resolve([]),
  siteName: (pattern) => pattern,
  revoke: () => Promise.resolve(true),
  onSites: () => () => undefined,
  setWithRejected: () => Promise.resolve(),
  shelf: null,
};

describe('keys that the reader changes', () => {
  test('take effect in the list, and the old key means nothing any more', async () => {
    const here = await panel();
    await here.store.setSettings({ keys: { accept: 'q' } });
    await waitFor(() => expect(keyOf('accept', here.session.state.value.keys)).toBe('q'));
    press('a');
    expect(itemAt(here, 0).state).toBe('suggested');
    press('q');
    expect(itemAt(here, 0).state).toBe('accepted');
  });

  test('are refused where another command or the browser needs them', () => {
    expect(takenBy('x', 'accept', {})).toBe('reject');
    expect(takenBy('p', 'killed', {})).toBeNull();
    expect(takenBy('ArrowDown', 'accept', {})).toBe('accept');
    expect(takenBy('x', 'accept', { reject: 'y' })).toBeNull();
  });

  test('are set in the settings; a taken one is refused in words and changes nothing', async () => {
    const { store } = await stage();
    const draw = async () => (
      <SettingsView
        store={store}
        settings={{ ...DEFAULT_SETTINGS, ...(await store.settings()) }}
        withRejected={false}
        onWithRejected={() => undefined}
        host={host}
        now={() => '2026-03-02T09:00:00.000Z'}
      />
    );
    render(await draw());
    const button = screen.getByRole('button', { name: /^Change: Accept \(a\)/ });
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'x' });
    await screen.findByText(/“x” already means “Reject”/);
    expect((await store.settings()).keys).toEqual({});
    fireEvent.keyDown(button, { key: 'q' });
    await waitFor(async () => expect((await store.settings()).keys).toEqual({ accept: 'q' }));
  });
});
