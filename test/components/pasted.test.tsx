// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PanelApp } from '../../components/PanelApp';
import { accept } from '../../components/session/deciding';
import { Session } from '../../components/session/session';
import { pastedArticle, withPaste } from '../../components/surface/pasted-page';
import { violations } from './axe';
import { reading, TEXT } from './invented';
import { stage, StagePage } from './stage';

afterEach(cleanup);

describe('pasted text', () => {
  test('keeps its words, with line ends as in pages, and takes only what is an address or a date', () => {
    const article = pastedArticle({
      text: 'Title\r\n\r\nNine died.\r\n',
      address: 'desk 4',
      published: 'May',
    });
    expect(article).toMatchObject({
      text: 'Title\n\nNine died.',
      title: 'Title',
      url: null,
      published: null,
    });
    expect(
      pastedArticle({ text: 'Nine died.', address: ' https://a.example/x.pdf ', published: '2026-03-04' }),
    ).toMatchObject({ url: 'https://a.example/x.pdf', published: '2026-03-04' });
    expect(pastedArticle({ text: ' \n 12 ', address: '', published: '' })).toBeNull();
  });

  test('is read where the page cannot be, and its tags are saved', async () => {
    const known = await stage({ start: false });
    const page = new StagePage(known.page.article);
    page.access = 'unsupported';
    const session = new Session({
      page: withPaste(page),
      store: known.store,
      surroundings: known.session.parts.surroundings,
      engine: { ...known.session.parts.engine, suggest: () => Promise.resolve(reading()) },
    });
    await session.start(7);
    render(<PanelApp session={session} shortcut="" onLibrary={() => undefined} />);
    fireEvent.click(screen.getByText('Paste the article’s text'));
    expect(await violations(document.body)).toEqual([]);
    fireEvent.input(screen.getByRole('textbox', { name: 'Text' }), { target: { value: TEXT } });
    fireEvent.input(screen.getByRole('textbox', { name: 'Address it is from' }), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Read this text' }));
    await waitFor(() => expect(session.state.value.items.length).toBeGreaterThan(3));
    await accept(session, session.state.value.items[0]?.id ?? '');
    await session.saver.settled();
    expect(await known.store.forArticle(session.state.value.stored?.id ?? '')).toHaveLength(1);
    expect(page.painted).toEqual([]);
    // Another page in the same tab is that page again.
    await session.start(7);
    expect(session.state.value.phase).toBe('unsupported');
    session.close();
  });
});
