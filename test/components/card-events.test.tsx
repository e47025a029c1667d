// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ReviewList } from '../../components/review/ReviewList';
import { undo } from '../../components/session/deciding';
import { useWatched } from '../../components/session/use-watched';
import type { Session } from '../../components/session/session';
import { violations } from './axe';
import { stage, type Stage } from './stage';

afterEach(cleanup);

function List({ session }: { session: Session }) {
  const state = useWatched(session.state);
  return <ReviewList session={session} state={state} onHelp={() => undefined} />;
}

/** The list with its first claim as the current card. */
async function list(): Promise<Stage> {
  const here = await stage();
  const first = here.session.state.value.items.find((item) => item.kind === 'casualty');
  here.session.select(first?.id ?? null);
  render(<List session={here.session} />);
  await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-current]')));
  return here;
}

function press(key: string, target = document.activeElement ?? document.body): void {
  fireEvent.keyDown(target, { key });
}

async function chooser(): Promise<HTMLElement> {
  const group = await screen.findByRole('group', { name: 'Event of this claim' });
  await waitFor(() => expect(document.activeElement).toBe(group));
  return group;
}

const claims = (here: Stage) =>
  here.session.state.value.items.filter((item) => item.kind === 'casualty' && item.level !== 'low');

describe('the event of a claim', () => {
  test('is made with what the article says, accepts the claim, and is one undo', async () => {
    const here = await list();
    press('g');
    const group = await chooser();
    expect(within(group).getByRole('textbox', { name: 'Name' })).toHaveProperty(
      'value',
      expect.stringContaining('Velmora'),
    );
    expect(await violations(document.body)).toEqual([]);
    press('Enter', group);
    await here.session.saver.settled();
    const [event] = await here.store.events();
    const [stored] = (await here.store.export({ kind: 'everything' })).annotations;
    expect(event).toMatchObject({ articleIds: [stored?.articleId], claimIds: [stored?.id] });
    expect(stored).toMatchObject({ status: 'accepted', eventId: event?.id });
    await undo(here.session);
    expect(await here.store.events()).toEqual([]);
    expect(claims(here)[0]?.state).toBe('suggested');
  });

  test('is the same as the last with one key; again on the same claim it is chosen anew', async () => {
    const here = await list();
    press('g');
    press('Enter', await chooser());
    await waitFor(() => expect(here.session.state.value.currentId).not.toBe(claims(here)[0]?.id));
    here.session.select(claims(here)[1]?.id ?? null);
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-current]')));
    press('g');
    await here.session.saver.settled();
    const [event] = await here.store.events();
    expect(event?.claimIds).toHaveLength(2);
    expect(claims(here)[1]).toMatchObject({ state: 'accepted', annotation: { eventId: event?.id } });

    here.session.select(claims(here)[1]?.id ?? null);
    await screen.findByRole('button', { name: `Event of this claim: ${event?.name}` });
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-current]')));
    press('g');
    const group = await chooser();
    await within(group).findByRole('button', { name: /No event/ });
    press('-', group);
    await here.session.saver.settled();
    expect((await here.store.events())[0]?.claimIds).toHaveLength(1);
    expect(claims(here)[1]?.annotation?.eventId).toBeNull();
  });

  test('is given to the other accepted claims of the article with it', async () => {
    const here = await list();
    press('a');
    await here.session.saver.settled();
    here.session.select(claims(here)[1]?.id ?? null);
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-current]')));
    press('g');
    const group = await chooser();
    within(group).getByRole('checkbox', {
      name: 'also for the other accepted claim of this article',
      checked: true,
    });
    fireEvent.click(within(group).getByRole('button', { name: /^Make this event/ }));
    await here.session.saver.settled();
    expect((await here.store.events())[0]?.claimIds).toHaveLength(2);
  });

  test('is chosen by number among those that there are', async () => {
    const here = await list();
    const now = '2026-03-04T00:00:00.000Z';
    const other = {
      id: 'e1',
      name: 'Orsk bridge',
      date: null,
      place: 'Orsk',
      articleIds: [],
      claimIds: [],
      created: now,
      modified: now,
    };
    const near = {
      ...other,
      id: 'e2',
      name: 'Ferry',
      place: 'Velmora',
      modified: '2026-03-01T00:00:00.000Z',
    };
    await here.store.change({ put: { events: [other, near] } }, { label: 'events' });
    press('g');
    const group = await chooser();
    // The one at the article's place stands first.
    await within(group).findByRole('button', { name: /Ferry/ });
    press('1', group);
    await here.session.saver.settled();
    expect(claims(here)[0]?.annotation?.eventId).toBe('e2');
  });
});
