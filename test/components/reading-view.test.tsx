// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { PanelApp } from '../../components/PanelApp';
import { places } from '../../components/review/TextSearch';
import { caretOf, spanOf, step, wordAt, wordsOf, type Step } from '../../components/session/caret';
import { isAlarming, missedSentences } from '../../lib/review/missed';
import { violations } from './axe';
import { at, TEXT } from './invented';
import { stage } from './stage';

afterEach(cleanup);

async function textTab() {
  const here = await stage();
  render(<PanelApp session={here.session} shortcut="" onLibrary={() => undefined} />);
  fireEvent.click(screen.getByRole('tab', { name: 'Text' }));
  const view = await screen.findByRole('textbox', { name: 'The article as text' });
  const press = (key: string, more: Partial<KeyboardEventInit> = {}) =>
    fireEvent.keyDown(view, { key, ...more });
  const chosen = () => here.session.state.value.selection?.text ?? null;
  return { ...here, view, press, chosen };
}

describe('the article as text', () => {
  test('shows the text as it is, and words are chosen with the keyboard alone', async () => {
    const { view, press, chosen } = await textTab();
    expect([...view.querySelectorAll('p')].map((each) => each.textContent).join('\n\n')).toBe(TEXT);
    press('ArrowRight');
    expect(chosen()).toBe('Nine');
    press('ArrowRight');
    press('ArrowRight', { shiftKey: true });
    expect(chosen()).toBe('guards killed');
    press('ArrowDown');
    expect(chosen()).toBe('The');
    press('End', { shiftKey: true });
    expect(chosen()).toMatch(/^The Orrin Brigade.*office said$/u);
    press('ArrowUp');
    expect(chosen()).toBe('Nine');
  });

  test('words that bear a tag say so, and Enter goes to its card', async () => {
    const { press, session } = await textTab();
    press('ArrowRight');
    press('ArrowRight', { shiftKey: true });
    const list = await screen.findByRole('list', { name: 'Tagged here' });
    expect(list.textContent).toMatch(/^Killed, /u);
    await waitFor(() =>
      expect(document.querySelector('.reading-view [aria-live]')?.textContent).toMatch(
        /Tagged here: Killed, /u,
      ),
    );
    press('Enter');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Killed, /u));
    expect(session.state.value.items.find(({ id }) => id === session.state.value.currentId)?.kind).toBe(
      'casualty',
    );
  });

  test('"c" opens the editor on what is chosen', async () => {
    const { press, session } = await textTab();
    press('ArrowRight');
    press('ArrowRight', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    press('c');
    await waitFor(() => expect(session.state.value.editor?.quote).toBe('Nine guards killed'));
    expect(session.state.value.editor?.value.kind).toBe('casualty');
  });

  test('search goes from place to place, without regard to capitals and accents', async () => {
    const { chosen } = await textTab();
    const field = screen.getByRole('searchbox', { name: 'Search this article' });
    fireEvent.input(field, { target: { value: 'vélmora' } });
    fireEvent.submit(field);
    await waitFor(() => expect(chosen()).toBe('Velmora'));
    screen.getByText('1 of 1');
  });

  test('has no axe violations', async () => {
    const { press } = await textTab();
    press('ArrowRight');
    expect(await violations(document.body)).toEqual([]);
  });
});

describe('a caret of words', () => {
  const STEPS: Step[] = ['wordBack', 'wordOn', 'sentenceBack', 'sentenceOn', 'sentenceStart', 'sentenceEnd'];

  test('always stands on words, wherever it is led', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...STEPS)), (text, moves) => {
        const words = wordsOf(text);
        if (words.length === 0) return;
        let caret = { anchor: 0, focus: 0 };
        for (const how of moves) {
          caret = step(words, [{ start: 0, end: text.length }], caret, how, how.length % 2 === 0);
          const span = spanOf(words, caret);
          expect(span).not.toBeNull();
          if (span)
            expect(caretOf(words, span)).toEqual({
              anchor: Math.min(caret.anchor, caret.focus),
              focus: Math.max(caret.anchor, caret.focus),
            });
        }
      }),
    );
  });

  test('finds the word at an offset, the next one between words, the last at the end', () => {
    const words = wordsOf('Nine died.');
    expect([0, 3, 4, 5, 99].map((offset) => wordAt(words, offset))).toEqual([0, 0, 1, 1, 1]);
    expect(wordAt([], 0)).toBe(-1);
  });
});

describe('sentences to look at again', () => {
  test.each([
    ['Nobody spoke of the dead.', true],
    ['Twelve came home.', true],
    ['At least 40 families left.', true],
    ['The treaty of 1998 was signed here.', false],
    ['The harvest was good.', false],
    ['He skilled himself in trade.', false],
  ])('%s → %s', (sentence, expected) => expect(isAlarming(sentence)).toBe(expected));

  test('are those without a casualty of any state', () => {
    const first = at('The Orrin Brigade shelled the ferry, killing nine guards');
    const second = at('Some villagers spoke of dozens missing.');
    const sentences = [first, second];
    expect(missedSentences(TEXT, sentences, [], [])).toEqual(sentences);
    expect(missedSentences(TEXT, sentences, [at('dozens missing')], [])).toEqual([first]);
    expect(missedSentences(TEXT, sentences, [], [first])).toEqual([second]);
  });
});

describe('places of words', () => {
  test('have the offsets of the text as it stands', () => {
    const text = 'Ménaka and MENAKA, me\u0301naka';
    expect(places(text, 'menaka').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ménaka',
      'MENAKA',
      'me\u0301naka',
    ]);
    expect(places(text, '  ')).toEqual([]);
  });
});
