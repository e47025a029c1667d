// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { article, at } from './invented';
import { type Stage } from './stage';
import { panel } from './surfaces';
import { claimRow, storedArticle } from '../review/rows';

afterEach(cleanup);

/** A claim of an article that nobody is reading. */
const elsewhere = (id: string, tags: string[]) => ({ ...claimRow(id, 'another', {}), tags });

const current = (): HTMLElement => {
  const card = document.querySelector('[data-current]');
  if (!(card instanceof HTMLElement)) throw new Error('no current card');
  return card;
};
const press = (key: string, more: Partial<KeyboardEventInit> = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};
const states = ({ session }: Stage): string[] => session.state.value.items.map((item) => item.state);
describe('the review list', () => {
  test('opens on the first suggestion, which has the focus and shows every value', async () => {
    await panel();
    const card = current();
    await waitFor(() => expect(document.activeElement).toBe(card));
    for (const name of [
      /^Kind: Killed/,
      /^Count: 9/,
      /^Victims: guards/,
      /^Who says so: not stated/,
      /^Done by/,
      /^Scope/,
    ])
      within(card).getByRole('button', { name });
  });

  test.each([
    ['#', '.count-input'],
    ['r', '.link-entry'],
    ['g', '.event-entry'],
    ['e', 'form.editor select'],
    ['n', 'form.editor textarea'],
  ])('what %s opens has the focus before the browser reads another key', async (key, selector) => {
    await panel();
    await waitFor(() => expect(document.activeElement).toBe(current()));
    // Without the library around it, which would run what the browser does only after a frame is drawn.
    current().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    for (let microtask = 0; microtask < 5; microtask += 1) await Promise.resolve();
    expect(document.activeElement?.matches(selector)).toBe(true);
  });

  test('keys typed faster than the list is drawn each reach their own card', async () => {
    const here = await panel();
    await waitFor(() => expect(document.activeElement).toBe(current()));
    press('a');
    press('x');
    press('1');
    press(' ');
    expect(states(here)).toEqual(['accepted', 'rejected', 'accepted', 'later', 'suggested']);
    await here.session.saver.settled();
    expect(await here.store.forArticle(here.session.state.value.stored?.id ?? '')).toHaveLength(4);
  });

  test('letters mean nothing outside the list', async () => {
    const here = await panel();
    fireEvent.keyDown(screen.getByRole('tab', { name: /Saved/ }), { key: 'a' });
    fireEvent.keyDown(document.body, { key: 'x' });
    expect(states(here)).not.toContain('accepted');
    expect(states(here)).not.toContain('rejected');
  });

  test('every deed has a button', async () => {
    const here = await panel();
    fireEvent.click(within(current()).getByRole('button', { name: /^Accept$/ }));
    await waitFor(() => expect(current().dataset['item']).toBe('actor:The Orrin Brigade:0'));
    fireEvent.click(within(current()).getByRole('button', { name: 'Accept as source' }));
    await waitFor(() => expect(current().dataset['item']).toBe('casualty:killing nine guards:0'));
    fireEvent.click(within(current()).getByRole('button', { name: 'Accept as Injured' }));
    await here.session.saver.settled();
    const rows = await here.store.forArticle(here.session.state.value.stored?.id ?? '');
    expect(rows.map((row) => row.status).toSorted()).toEqual(['accepted', 'edited', 'edited']);
    await waitFor(() => screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(states(here).filter((state) => state === 'suggested')).toHaveLength(3));
  });

  test('undo and redo by keys', async () => {
    const here = await panel();
    await waitFor(() => expect(document.activeElement).toBe(current()));
    press('a');
    await here.session.saver.settled();
    press('z', { ctrlKey: true });
    await waitFor(() => expect(states(here)[0]).toBe('suggested'));
    press('z', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(states(here)[0]).toBe('accepted'));
  });

  test('# replaces the count, and says what it did not understand', async () => {
    const here = await panel();
    await waitFor(() => expect(document.activeElement).toBe(current()));
    press('#');
    const input = await screen.findByRole('textbox', { name: /^Count/ });
    fireEvent.input(input, { target: { value: 'about ten' } });
    fireEvent.submit(input);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(states(here)[0]).toBe('suggested');
    fireEvent.input(input, { target: { value: '12+' } });
    fireEvent.submit(input);
    await here.session.saver.settled();
    const [row] = await here.store.forArticle(here.session.state.value.stored?.id ?? '');
    expect(row?.value).toMatchObject({
      claim: { count: { text: 'Nine', low: 12, high: null, qualifier: 'at_least' } },
    });
  });

  test('the words grow and shrink by a word', async () => {
    const here = await panel();
    await waitFor(() => expect(document.activeElement).toBe(current()));
    press(']');
    expect(here.session.state.value.items[0]?.quote).toBe('Nine guards killed at');
    press('{', { shiftKey: true });
    expect(here.session.state.value.items[0]?.quote).toBe('guards killed at');
    await here.session.saver.settled();
    expect(here.session.state.value.saving.problem).toBeNull();
  });

  test('the editor holds every field, keeps what is typed, and looks words up in the article', async () => {
    const here = await panel();
    await waitFor(() => expect(document.activeElement).toBe(current()));
    press('e');
    const form = await screen.findByRole('form', { name: 'Casualty claim' });
    for (const group of ['Tagged words', 'Count', 'Victims', 'Who says so', 'Done by', 'Scope', 'Note'])
      within(form).getByRole('group', { name: group });
    const source = within(form).getByRole('group', { name: 'Who says so' });
    const words = within(source).getByRole('textbox', { name: /^Words in the text/ });
    fireEvent.input(words, { target: { value: 'the ministry' } });
    expect(await within(source).findByRole('alert')).toBeTruthy();
    fireEvent.input(words, { target: { value: 'the harbour office' } });
    await waitFor(() => expect(within(source).queryByRole('alert')).toBeNull());
    await waitFor(async () => {
      const draft = await here.store.draft('edit:https://news.example/velmora');
      expect(draft?.value).toMatchObject({ value: { claim: { source: { ...at('the harbour office') } } } });
    });
    fireEvent.keyDown(words, { key: 'a' });
    expect(states(here)[0]).toBe('suggested');
    fireEvent.submit(form);
    await waitFor(() => expect(states(here)[0]).toBe('edited'));
  });

  test('free tags are kept as typed while typing, and saved each once, without the commas left over', async () => {
    const here = await panel();
    await waitFor(() => expect(document.activeElement).toBe(current()));
    press('e');
    const form = await screen.findByRole('form', { name: 'Casualty claim' });
    const field = within(form).getByRole('textbox', { name: 'Your own words, with commas between them' });
    fireEvent.input(field, { target: { value: 'harbour, ask again, harbour,' } });
    expect(field).toHaveProperty('value', 'harbour, ask again, harbour, ');
    fireEvent.submit(form);
    await waitFor(() =>
      expect(here.session.state.value.annotations[0]?.tags).toEqual(['harbour', 'ask again']),
    );
    here.session.select(here.session.state.value.items[0]?.id ?? null);
    const list = await screen.findByRole('list', { name: 'Free tags' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual(['harbour', 'ask again']);
  });

  test('free tags of the whole library are offered, most used first, also after a comma', async () => {
    const here = await panel();
    const put = {
      articles: [storedArticle('another')],
      annotations: [
        elsewhere('e1', ['rare', 'often']),
        elsewhere('e2', ['often', 'with, comma']),
        elsewhere('e3', ['often', 'twice']),
        elsewhere('e4', ['twice']),
      ],
    };
    expect(await here.store.change({ put }, { label: 'Elsewhere' })).toMatchObject({ ok: true });
    await waitFor(() => expect(document.activeElement).toBe(current()));
    press('e');
    const form = await screen.findByRole('form', { name: 'Casualty claim' });
    const field = () => form.querySelector<HTMLInputElement>('[data-field="tags"] input');
    const offered = () => Array.from(field()?.list?.options ?? [], ({ value }) => value);
    await waitFor(() => expect(offered()).toEqual(['often', 'twice', 'rare']));
    fireEvent.input(field() as HTMLInputElement, { target: { value: 'twice, r' } });
    expect(offered()).toEqual(['twice, often', 'twice, rare']);
  });

  test('doubtful suggestions are folded, and unfold with their reasons', async () => {
    await panel();
    expect(screen.queryByText('“dozens missing” spelt out')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 doubtful one, and why' }));
    fireEvent.click(await screen.findByRole('button', { name: /^Missing, dozens/ }));
    expect(await screen.findByText('“dozens missing” spelt out')).toBeTruthy();
  });

  test('text of the page is shown as text', async () => {
    const title = '<img src=x onerror=alert(1)> \u202Egnorw';
    const { root } = await panel({ article: article(undefined, { title }) });
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('h1 bdi')?.textContent).toBe(title);
  });
});
