// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useEffect, useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { NOTHING_TICKED, useTicks } from '../../components/library/selection';
import { TagRename } from '../../components/library/TagRename';
import { labelWords } from '../../components/session/labels';
import { openStore } from '../../lib/store/open';
import type { Settings, Store } from '../../lib/store/types';
import { claimRow, mentionRow, storedArticle } from '../review/rows';
import { violations } from './axe';

afterEach(cleanup);

const IDS = ['a', 'b', 'c', 'd'];

function Boxes() {
  const [set, setSet] = useState(NOTHING_TICKED);
  const { onSelect } = useTicks(set, () => IDS, setSet);
  return (
    <div data-ticked={[...set].toSorted().join('')}>
      {IDS.map((id) => (
        <input
          key={id}
          type="checkbox"
          aria-label={id}
          checked={set.has(id)}
          onClick={(event) => onSelect(id, event.currentTarget.checked, event.shiftKey)}
        />
      ))}
    </div>
  );
}

test('rows that are ticked before the first tick is drawn are all ticked', async () => {
  const { container } = render(<Boxes />);
  const boxes = [...container.querySelectorAll('input')];
  // Straight from the browser, without the drawing that the library's own events wait for.
  for (const box of boxes.slice(0, 3)) box.click();
  await waitFor(() => expect(container.firstElementChild?.getAttribute('data-ticked')).toBe('abc'));
  boxes[1]?.click();
  boxes[3]?.click();
  await waitFor(() => expect(container.firstElementChild?.getAttribute('data-ticked')).toBe('acd'));
});

/** The renaming as the library holds it: told of every write. */
function Renaming({ store, renamed }: { store: Store; renamed: string[] }) {
  const [written, setWritten] = useState(0);
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => void store.settings().then(setSettings), [store]);
  const count = () => setWritten((n) => n + 1);
  return (
    <>
      <TagRename
        store={store}
        settings={settings}
        written={written}
        now={() => '2026-05-02T08:00:00.000Z'}
        onChange={async (change, label) => {
          const { ok } = await store.change(change, { label });
          count();
          return ok;
        }}
        onRenamed={(from, to) => renamed.push(from, to)}
      />
      <button type="button" onClick={() => void store.undo().then(count)}>
        Undo
      </button>
    </>
  );
}

const view = (name: string, query: Record<string, string>) => ({
  name,
  table: 'claims',
  query,
  columns: [],
  sort: null,
});

test('a free tag is renamed everywhere: looked at first, told where it meets another, one undo', async () => {
  const store = await openStore('tags', { memory: true });
  const annotations = [
    { ...claimRow('c1', 'a1', {}), tags: ['to chek', 'late'] },
    { ...claimRow('c2', 'a1', {}), tags: ['to chek', 'to check'] },
    { ...mentionRow('m1', 'a2', 'p1', 'The Front'), tags: ['to check'] },
    { ...mentionRow('m2', 'a2', 'p1', 'The Front'), tags: ['to chek'] },
  ];
  const put = { articles: [storedArticle('a1'), storedArticle('a2')], annotations };
  const views = [view('typos', { tag: 'to chek', kind: 'killed' }), view('late ones', { tag: 'late' })];
  await store.setSettings({ views });
  expect(await store.change({ put }, { label: 'Tags' })).toMatchObject({ ok: true });
  const tags = async () =>
    (await store.annotations({ ids: ['c1', 'c2', 'm1', 'm2'] })).map((row) => row.tags.join(', '));
  const before = await tags();
  const renamed: string[] = [];
  const { container } = render(<Renaming store={store} renamed={renamed} />);
  // What a click does in a browser: jsdom opens it without telling.
  const details = container.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  const form = within(details);
  const from = await form.findByRole('combobox', { name: 'Tag' });
  expect(
    within(from)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['choose', 'to chek (3)', 'to check (2)', 'late (1)']);
  const look = form.getByRole('button', { name: 'Show what changes' });
  const to = form.getByRole('textbox', { name: 'New name' });
  expect(look).toHaveProperty('disabled', true);
  fireEvent.change(from, { target: { value: 'to chek' } });
  fireEvent.input(to, { target: { value: 'one, two' } });
  expect(form.getByRole('alert').textContent).toContain('comma');
  expect(look).toHaveProperty('disabled', true);
  // A name that no other tag has.
  fireEvent.input(to, { target: { value: 'ask again' } });
  fireEvent.click(look);
  await form.findByText('“to chek” is called “ask again” in the whole library.');
  expect(form.queryByText(/is a tag already/)).toBeNull();
  fireEvent.input(to, { target: { value: ' to check ' } });
  expect(form.queryByRole('button', { name: 'Do it' })).toBeNull();
  fireEvent.click(look);
  await form.findByText(
    '“to check” is a tag already (uses: 2). Both become one; only undo parts them again.',
  );
  form.getByText('Claims and mentions that change: 3, articles: 2.');
  expect(await violations(container)).toEqual([]);
  expect(await tags()).toEqual(before);
  fireEvent.click(form.getByRole('button', { name: 'Do it' }));
  await form.findByRole('option', { name: 'to check (4)' });
  expect(form.queryByRole('option', { name: /to chek/ })).toBeNull();
  expect(await tags()).toEqual(['to check, late', 'to check', 'to check', 'to check']);
  expect(renamed).toEqual(['to chek', 'to check']);
  // A view that asks for the tag asks for its new name.
  expect((await store.settings()).views.map(({ query }) => query)).toEqual([
    { tag: 'to check', kind: 'killed' },
    { tag: 'late' },
  ]);
  const { undo } = await store.undoState();
  expect(labelWords(undo ?? '')).toBe('Renamed the tag “to chek” to “to check”');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await form.findByRole('option', { name: 'to chek (3)' });
  expect(await tags()).toEqual(before);
});
