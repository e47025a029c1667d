// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { PanelApp } from '../../components/PanelApp';
import { accept, toggleDim, undo } from '../../components/session/deciding';
import { narrow, unveil, widen } from '../../components/session/showing';
import { viewOf, visibleItems } from '../../components/session/visible';
import { blindFigures, blindParagraphs } from '../../lib/review/blind';
import { violations } from './axe';
import { article, at, FIRST, SECOND, TEXT, TITLE } from './invented';
import { stage, type Stage } from './stage';

afterEach(cleanup);

const shown = ({ session }: Stage): string[] =>
  visibleItems(session.state.value.items, viewOf(session.state.value)).map(({ quote }) => quote);

describe('the list shows what it is asked for', () => {
  test('a level, the doubtful ones without unfolding the rest', async () => {
    const here = await stage();
    narrow(here.session, { level: 'low' });
    expect(shown(here)).toEqual(['dozens missing']);
    widen(here.session);
    expect(shown(here)).toHaveLength(4);
  });

  test('a party: its mentions and the claims linked to it; and what is still open of it', async () => {
    const here = await stage();
    narrow(here.session, { actor: 'The Orrin Brigade' });
    expect(shown(here)).toEqual(['The Orrin Brigade']);
    const [mention] = here.session.state.value.items.filter(({ kind }) => kind === 'actor');
    await accept(here.session, mention?.id ?? '');
    narrow(here.session, { openOnly: true });
    expect(shown(here)).toEqual([]);
  });

  test('the most doubtful first, and the current card is one of those shown', async () => {
    const here = await stage();
    narrow(here.session, { order: 'doubt' });
    expect(shown(here)[0]).toBe('wounding 12 others');
    narrow(here.session, { level: 'medium' });
    const { items, currentId } = here.session.state.value;
    expect(items.find(({ id }) => id === currentId)?.quote).toBe('wounding 12 others');
  });

  test('and that alone is rejected at once, after a preview, with one undo', async () => {
    const here = await stage();
    render(<PanelApp session={here.session} shortcut="" onLibrary={() => undefined} />);
    const states = (): string => here.session.state.value.items.map(({ state }) => state).join();
    const before = states();
    expect(screen.queryByText(/^Reject the/)).toBeNull();
    fireEvent.click(screen.getByText('Casualties', { exact: false, selector: '.filter' }));
    fireEvent.click(screen.getByText('More'));
    const casualties = here.session.state.value.items.filter(
      ({ kind, showing }) => kind === 'casualty' && showing !== 'hidden',
    );
    fireEvent.click(await screen.findByText(`Reject the ${casualties.length} shown`));
    const listed = await screen.findByRole('group', { name: 'Reject what is shown' });
    expect(listed.querySelectorAll('li')).toHaveLength(casualties.length);
    expect(states()).toBe(before);
    fireEvent.click(screen.getByText(`Reject ${casualties.length}`));
    await here.session.saver.settled();
    const now = new Map(here.session.state.value.items.map(({ id, state }) => [id, state]));
    expect(casualties.map(({ id }) => now.get(id))).toEqual(casualties.map(() => 'rejected'));
    expect([...now.values()].filter((state) => state === 'rejected')).toHaveLength(casualties.length);
    await undo(here.session);
    expect(states()).toBe(before);
  });

  test('by fields in the panel, without axe violations', async () => {
    const here = await stage();
    render(<PanelApp session={here.session} shortcut="" onLibrary={() => undefined} />);
    fireEvent.click(screen.getByText('More'));
    fireEvent.change(screen.getByRole('combobox', { name: 'Confidence' }), { target: { value: 'medium' } });
    expect(shown(here)).toEqual(['wounding 12 others']);
    await screen.findByText('1 of 4 shown');
    expect(await violations(document.body)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(shown(here)).toHaveLength(4);
  });
});

describe('the rest of the page', () => {
  test('is dimmed on wish but for the sentence of the current card, and followed from card to card', async () => {
    const here = await stage();
    const { session, page } = here;
    expect(page.focus).toBeNull();
    await toggleDim(session);
    const sentenceOf = (): string | null =>
      page.focus && page.article.text.slice(page.focus.start, page.focus.end);
    await waitFor(() => expect(sentenceOf()).toContain(shown(here)[0] ?? '-'));
    const last = session.state.value.items.at(-1);
    session.select(last?.id ?? null);
    expect(sentenceOf()).toContain(last?.quote ?? '-');
    await toggleDim(session);
    await waitFor(() => expect(page.focus).toBeNull());
  });
});

function block(words: string) {
  return { start: at(words).start, end: at(words).end };
}

/** The invented article in blocks, as a page gives them. */
function inBlocks() {
  return article(TEXT, {
    blocks: [
      { kind: 'title', ...block(TITLE) },
      { kind: 'paragraph', ...block(FIRST) },
      { kind: 'paragraph', ...block(SECOND) },
    ],
  });
}

function tag(start: number, end: number, kind = 'killed') {
  return { start, end, kind };
}

describe('paragraphs without suggestions', () => {
  test('keep theirs back until everything else is decided and the reader asks', async () => {
    const here = await stage({ article: inBlocks() });
    const { session, store } = here;
    await store.setSettings({ blindShare: 0.5 });
    await waitFor(() => expect(session.state.value.blindShare).toBe(0.5));
    const blind = blindParagraphs(TEXT, inBlocks().blocks, 0.5);
    const kept = session.state.value.items.filter(({ span }) =>
      blind.some(({ start, end }) => span && start <= span.start && span.start < end),
    );
    expect([...session.state.value.withheld]).toEqual(kept.map(({ id }) => id));
    for (const { id } of kept)
      expect(
        visibleItems(session.state.value.items, viewOf(session.state.value)).some((item) => item.id === id),
      ).toBe(false);
    const last = here.page.painted.at(-1) ?? [];
    expect(last.some(({ id }) => kept.some((item) => item.id === id))).toBe(false);
    await unveil(session);
    expect(session.state.value.withheld.size).toBe(0);
    if (kept.length > 0) expect(session.state.value.blindResult?.both).toBe(0);
  });

  test('are about the share asked for, the same every time, and never the title', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 40 }), (parts) => {
        const text = parts.join('\n\n');
        let at = 0;
        const blocks = parts.map((part) => {
          const start = at;
          at += part.length + 2;
          return { start, end: start + part.length };
        });
        const all = blindParagraphs(text, blocks, 1);
        expect(all).toEqual(blocks.slice(1));
        expect(blindParagraphs(text, blocks, 0)).toEqual([]);
        const half = blindParagraphs(text, blocks, 0.5);
        expect(blindParagraphs(text, blocks, 0.5)).toEqual(half);
        for (const block of blindParagraphs(text, blocks, 0.2)) expect(half).toContainEqual(block);
      }),
    );
    const many = Array.from({ length: 2000 }, (_, index) => ({ start: index * 10, end: index * 10 + 10 }));
    const text = many.map((_, index) => String(index).padStart(9, 'x ')).join(' ');
    expect(blindParagraphs(text, many, 0.2).length / 2000).toBeGreaterThan(0.16);
    expect(blindParagraphs(text, many, 0.2).length / 2000).toBeLessThan(0.24);
  });

  test('measure what was found alone', () => {
    expect(blindFigures([tag(0, 9), tag(20, 29)], [tag(3, 7), tag(40, 45)])).toEqual({
      both: 1,
      engineOnly: 1,
      readerOnly: 1,
    });
    expect(blindFigures([tag(0, 9)], [tag(0, 9, 'injured')])).toEqual({
      both: 0,
      engineOnly: 1,
      readerOnly: 1,
    });
  });
});
