// @vitest-environment jsdom
/** What the panel shows of an edit that cannot be saved, and of rejections that keep other words quiet. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { PanelApp } from '../../components/PanelApp';
import { reject } from '../../components/session/deciding';
import { openEditor } from '../../components/session/editing';
import { actor, article } from './invented';
import { violations } from './axe';
import { stage } from './stage';

afterEach(cleanup);

test('a count that cannot be right is named in the editor, and the field has the focus', async () => {
  const { session, store } = await stage();
  const { container } = render(<PanelApp session={session} shortcut="" onLibrary={() => undefined} />);
  openEditor(session, 'casualty:killing nine guards:0', 'count');
  fireEvent.change(await screen.findByLabelText('Said as'), { target: { value: 'range' } });
  fireEvent.input(await screen.findByLabelText('At least'), { target: { value: '15' } });
  fireEvent.input(screen.getByLabelText('At most'), { target: { value: '12' } });
  fireEvent.click(screen.getByRole('button', { name: 'Accept with changes' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The lower bound (15) is above the upper bound (12).');
  expect(await violations(container)).toEqual([]);
  expect(await store.export({ kind: 'everything' })).toMatchObject({ annotations: [] });
  fireEvent.input(screen.getByLabelText('At most'), { target: { value: '20' } });
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('the pair that is kept quiet is listed with the way back', async () => {
  const text = 'The army came. The army left.';
  const suggestions = [0, 1].map((nth) => actor('The army', {}, { text, nth }));
  const sentences = [{ start: 0, end: text.length }];
  const { session } = await stage({
    article: article(text),
    reading: { engine: 'invented/1', sentences, suggestions },
  });
  const { container } = render(<PanelApp session={session} shortcut="" onLibrary={() => undefined} />);
  await reject(session, 'actor:The army:0');
  expect(await screen.findByRole('button', { name: /^Show 1 doubtful or rejected before/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('tab', { name: /^Saved/ }));
  expect(await screen.findByText('“The army” as actor')).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Suggest again' }));
  await waitFor(() =>
    expect(session.state.value.items.map((item) => item.state)).toEqual(['suggested', 'suggested']),
  );
});
