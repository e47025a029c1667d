// @vitest-environment jsdom
/** Counts as they are typed: in the editor, on the card, and as the claims that a claim can be part of. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { PanelApp } from '../../components/PanelApp';
import { changeDraft, openEditor, tagSelection } from '../../components/session/editing';
import type { CasualtyValue } from '../../lib/model';
import { article, at, casualty } from './invented';
import { violations } from './axe';
import { stage, type Stage } from './stage';

afterEach(cleanup);

const CLAIM = 'casualty:killing nine guards:0';
const WRONG = 'Type a whole number, such as 1200 or 1,200.';

async function panel(...given: Parameters<typeof stage>): Promise<Stage> {
  const here = await stage(...given);
  render(<PanelApp session={here.session} shortcut="" onLibrary={() => undefined} />);
  return here;
}

async function numberField(here: Stage): Promise<HTMLInputElement> {
  openEditor(here.session, CLAIM, 'count');
  const field = await screen.findByLabelText('Number');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  return field;
}

/** Key by key, each drawn before the next: what the field shows is what the next key is added to. */
async function type(field: HTMLInputElement, keys: string): Promise<void> {
  fireEvent.input(field, { target: { value: '' } });
  for (const key of keys) {
    const now = field.value + key;
    fireEvent.input(field, { target: { value: now } });
    await waitFor(() => expect(field.value).toBe(now));
  }
}

async function savedClaims({ session, store }: Stage): Promise<CasualtyValue[]> {
  await session.saver.settled();
  const rows = await store.forArticle(session.state.value.stored?.id ?? '');
  return rows.flatMap(({ value }) => (value.kind === 'casualty' ? [value.claim] : []));
}

test.each(['1.5', '12,5'])('%s stays as typed and is refused in words', async (typed) => {
  const here = await panel();
  const field = await numberField(here);
  await type(field, typed);
  expect(field.value).toBe(typed);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe(WRONG);
  fireEvent.submit(field);
  await waitFor(() => expect(here.session.state.value.editor?.problems).toHaveLength(1));
  expect(field.value).toBe(typed);
  expect(await savedClaims(here)).toEqual([]);
});

test.each([
  ['12,500', 12500],
  ['0', 0],
])('%s is taken over', async (typed, value) => {
  const here = await panel();
  const field = await numberField(here);
  await type(field, typed);
  expect(field.value).toBe(typed);
  expect(field.hasAttribute('aria-invalid')).toBe(false);
  expect(screen.queryByText(WRONG)).toBeNull();
  fireEvent.submit(field);
  await waitFor(() => expect(here.session.state.value.editor).toBeNull());
  expect(await savedClaims(here)).toMatchObject([{ count: { low: value, high: value } }]);
});

test('the words beside a refused number belong to its field', async () => {
  const here = await panel();
  await type(await numberField(here), '1.5');
  await screen.findByText(WRONG);
  const group = document.querySelector<HTMLElement>('[data-field="count"]');
  expect(await violations(group ?? document.body)).toEqual([]);
});

async function countEntry(here: Stage, typed: string): Promise<void> {
  here.session.select(CLAIM);
  await waitFor(() => expect(document.activeElement?.getAttribute('data-item')).toBe(CLAIM));
  fireEvent.keyDown(document.activeElement ?? document.body, { key: '#' });
  const field = await screen.findByLabelText(/^Count, for example/);
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.submit(field);
}

test.each(['1.5', '9000000000'])('the card refuses %s', async (typed) => {
  const here = await panel();
  await countEntry(here, typed);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Type a number: 12/);
  expect(await savedClaims(here)).toEqual([]);
});

test('0 on the card says that nobody was hurt', async () => {
  const here = await panel();
  await countEntry(here, '0');
  await waitFor(() => expect(screen.queryByLabelText(/^Count, for example/)).toBeNull());
  expect(await savedClaims(here)).toMatchObject([
    { count: { low: 0, high: 0, qualifier: 'exact' }, negated: true, scope: 'none' },
  ]);
});

test('claims that say the same are told apart where one is chosen', async () => {
  const text = 'Nine people died. By noon nine people died. Four were buried.';
  const nine = { text: null, low: 9, high: 9, qualifier: 'exact' as const };
  const sentences = ['Nine people died.', 'By noon nine people died.', 'Four were buried.'].map((words) => {
    const { start, end } = at(words, text);
    return { start, end };
  });
  const same = { count: nine };
  const suggestions = [
    casualty('Nine people died', same, { text }),
    casualty('nine people died', same, { text }),
    casualty('Four were buried', {}, { text }),
  ];
  const here = await panel({
    article: article(text),
    reading: { engine: 'invented/1', sentences, suggestions },
  });
  openEditor(here.session, 'casualty:Four were buried:0', 'details');
  for (const label of ['Part of', 'Replaces']) {
    const list = await screen.findByLabelText(label);
    expect(
      within(list)
        .getAllByRole('option')
        .slice(1)
        .map((option) => option.textContent),
    ).toEqual(['9 – sentence 1: “Nine people died”', '9 – sentence 2: “nine people died”']);
  }
});

test('0 in the editor negates the claim, as it does on the card, and another number takes that back', async () => {
  const here = await panel();
  const field = await numberField(here);
  await type(field, '0');
  const negated = screen.getByLabelText('Negated (nobody, denied)') as HTMLInputElement;
  await waitFor(() => expect(negated.checked).toBe(true));
  await type(field, '12');
  await waitFor(() => expect(negated.checked).toBe(false));
});

test('words over the end of a sentence are told in the editor', async () => {
  const here = await panel();
  const text = here.page.article.text;
  here.page.selected = { ...at('said. Some villagers', text), block: null };
  await tagSelection(here.session, 'actor');
  await screen.findByText('These words run over the end of a sentence. A tag usually stands in one.');
  changeDraft(here.session, { span: at('Some villagers', text) });
  await waitFor(() => expect(screen.queryByText(/run over the end/u)).toBeNull());
});
