// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PanelApp } from '../../components/PanelApp';
import { accept, reject } from '../../components/session/deciding';
import { article, at, reading } from './invented';
import { violations } from './axe';
import { stage } from './stage';
import { panel, popup } from './surfaces';

afterEach(cleanup);

const NINE = 'casualty:killing nine guards:0';

const current = (): HTMLElement => {
  const card = document.querySelector('[data-current]');
  if (!(card instanceof HTMLElement)) throw new Error('no current card');
  return card;
};
const press = (key: string, more: Partial<KeyboardEventInit> = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};

describe('panel and popup', () => {
  test('the panel has no axe violations: list, editor, keys, saved', async () => {
    const here = await panel();
    expect(await violations(here.root)).toEqual([]);
    press('e');
    await screen.findByRole('form');
    expect(await violations(here.root)).toEqual([]);
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    await reject(here.session, 'actor:The Orrin Brigade:0');
    fireEvent.click(screen.getByRole('tab', { name: /Saved/ }));
    await screen.findByRole('heading', { name: /Rejected/ });
    expect(await violations(here.root)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Menu' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Keys' }));
    await screen.findByRole('dialog', { name: 'Keys' });
    expect(await violations(here.root)).toEqual([]);
  });

  test('an article deleted in the library is named, and is back by storing it again or by undoing that', async () => {
    const { session, store } = await panel();
    await accept(session, NINE);
    const id = session.state.value.stored?.id ?? '';
    const notice = 'This article was deleted in the library.';
    await store.change({ remove: { articles: [id] } }, { label: 'delete' });
    await screen.findByText(notice);
    await accept(session, 'actor:The Orrin Brigade:0');
    expect(session.state.value.saving.problem).not.toBeNull();
    expect(screen.queryByText(/not in the expected form/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Store it again' }));
    await waitFor(() => expect(screen.queryByText(notice)).toBeNull());
    await waitFor(async () => expect(await store.forArticle(id)).toHaveLength(1));
    expect(session.state.value.saving.problem).toBeNull();

    await store.change({ remove: { articles: [id] } }, { label: 'delete' });
    await screen.findByText(notice);
    await session.reread();
    await screen.findByText(notice);
    await store.undo();
    await waitFor(() => expect(screen.queryByText(notice)).toBeNull());
    expect(await store.forArticle(id)).toHaveLength(1);
  });

  test('the undo key stops before another article, whose name the button bears', async () => {
    const other = article('Two ferrymen were killed at Tolm.', {
      url: 'https://news.example/tolm',
      canonicalUrl: 'https://news.example/tolm',
      title: 'Ferrymen',
    });
    const { session, store } = await panel();
    await accept(session, NINE);
    const mine = session.state.value.stored?.id ?? '';
    const theirs = await store.saveArticle(other, '2026-03-05T08:00:00.000Z');
    if (!theirs.ok) throw new Error(theirs.fault.what);
    const { id } = theirs.article;
    const [row] = await store.forArticle(mine);
    if (!row) throw new Error('nothing stored');
    await store.save([{ ...row, id: 'elsewhere', articleId: id, revision: 0 }], { label: 'there' });
    await accept(session, 'actor:The Orrin Brigade:0');
    press('z', { ctrlKey: true });
    await waitFor(async () => expect(await store.forArticle(mine)).toHaveLength(1));
    const button = await screen.findByRole('button', { name: 'Undo in “Ferrymen”' });
    press('z', { ctrlKey: true });
    await waitFor(() => expect(session.state.value.announcement).toContain('Undo in “Ferrymen”'));
    expect(await store.forArticle(id)).toHaveLength(1);
    fireEvent.click(button);
    await waitFor(async () => expect(await store.forArticle(id)).toHaveLength(0));
    await screen.findByRole('button', { name: 'Undo' });
    press('z', { ctrlKey: true });
    await waitFor(async () => expect(await store.forArticle(mine)).toHaveLength(0));
  });

  test('the popup has no axe violations, and opens the panel within the click', async () => {
    let opened = false;
    const here = await popup(() => {
      opened = true;
      return Promise.resolve();
    });
    expect(await violations(here.root)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Review in the side panel' }));
    expect(opened).toBe(true);
  });

  test('a popup without the keyboard says which key brings it, until a key or a click arrives', async () => {
    await popup();
    expect(document.querySelector('.keys-asleep')).toBeNull();
    cleanup();
    await popup(undefined, true);
    await screen.findByText('Tab');
    expect(document.querySelector('.keys-asleep')?.textContent).toBe(
      'Press Tab once: then the letter keys work here.',
    );
    press('j');
    await waitFor(() => expect(document.querySelector('.keys-asleep')).toBeNull());
  });

  test('a refused site permission is said and the switch goes back', async () => {
    await popup();
    const toggle = screen.getByRole('switch', { name: 'Always read articles on news.example' });
    fireEvent.click(toggle);
    expect((await screen.findByRole('alert')).textContent).toContain('did not give access');
    expect((toggle as HTMLInputElement).checked).toBe(false);
  });

  test('a panel without access says how to start', async () => {
    const here = await stage({ start: false });
    here.page.access = 'noAccess';
    await here.session.start(1);
    render(<PanelApp session={here.session} shortcut="Alt+Shift+T" onLibrary={() => undefined} />);
    screen.getByText(/Alt\+Shift\+T/);
  });

  test('a page without an article teaches tagging by hand', async () => {
    const text = 'Sign in to go on.';
    const here = await panel({
      article: article(text, { isArticle: false }),
      reading: { ...reading(), sentences: [{ start: 0, end: text.length }], suggestions: [] },
    });
    screen.getByRole('heading', { name: 'No article found here' });
    here.page.tell({
      to: 'panel',
      type: 'textSelected',
      data: { selection: { ...at('Sign in', text), block: null } },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Tag as actor' }));
    await screen.findByRole('form', { name: 'Actor' });
  });

  test('a click on a mark in the page chooses its card', async () => {
    const here = await panel();
    here.page.tell({ to: 'panel', type: 'markClicked', data: { id: 'casualty:wounding 12 others:0' } });
    await waitFor(() => expect(current().dataset['item']).toBe('casualty:wounding 12 others:0'));
  });
});
