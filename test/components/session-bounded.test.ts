/** A page with more suggestions than a list can show: the first ones are, and the reader is told. */
import { expect, test } from 'vitest';
import { MOST_SUGGESTIONS } from '../../components/session/suggesting';
import { saveEditor, tagSelection } from '../../components/session/editing';
import type { Suggestion } from '../../lib/model';
import { actor, article, at, casualty } from './invented';
import { stage } from './stage';

const SENTENCE = 'The raid killed 12 people. ';

function many(count: number) {
  const text = SENTENCE.repeat(count).trim();
  const suggestions = Array.from({ length: count }, (_, nth) => {
    // The first refers to itself, and every other to the last, which may be left out.
    const partOf = `casualty:12 people:${nth === 0 ? 0 : count - 1}`;
    return casualty('12 people', { partOf }, { text, nth });
  });
  const sentences = [{ start: 0, end: text.length }];
  return stage({ article: article(text), reading: { engine: 'invented/1', sentences, suggestions } });
}

test('the first ones are listed, in their order, and a notice says so', async () => {
  const { session } = await many(MOST_SUGGESTIONS + 3);
  const { items, reading, article: read } = session.state.value;
  expect(items).toHaveLength(MOST_SUGGESTIONS);
  expect(items.at(-1)?.id).toBe(`casualty:12 people:${MOST_SUGGESTIONS - 1}`);
  expect(read?.notices).toContainEqual({ code: 'manySuggestions', n: MOST_SUGGESTIONS });
  const refers = reading?.suggestions.map((each) => each.kind === 'casualty' && each.value.partOf);
  expect(refers?.[0]).toBe('casualty:12 people:0');
  expect(refers?.slice(1).every((id) => id === null)).toBe(true);
});

test('of a list that is cut short, memory makes no more than was told', async () => {
  const names = ' Then the Orrin Brigade left.';
  const text = SENTENCE.repeat(MOST_SUGGESTIONS + 1).trim() + names.repeat(5);
  const first = await stage({
    article: article(`The Orrin Brigade came.${names}`, {
      url: 'https://news.example/before',
      canonicalUrl: null,
    }),
    reading: { engine: 'invented/1', sentences: [], suggestions: [] },
  });
  first.page.selected = { ...at('Orrin Brigade', `The Orrin Brigade came.${names}`), block: null };
  await tagSelection(first.session, 'actor');
  await saveEditor(first.session);
  await first.session.saver.settled();
  const page = (suggestions: Suggestion[]) =>
    stage({
      store: first.store,
      article: article(text),
      reading: { engine: 'invented/1', sentences: [{ start: 0, end: text.length }], suggestions },
    });
  const suggestions = Array.from({ length: MOST_SUGGESTIONS + 1 }, (_, nth) =>
    casualty('12 people', {}, { text, nth }),
  );
  const few = await page([actor('Orrin Brigade', {}, { text })]);
  expect(few.session.state.value.items).toHaveLength(5);
  const cut = await page([actor('Orrin Brigade', {}, { text, nth: 4 }), ...suggestions]);
  expect(cut.session.state.value.items).toHaveLength(MOST_SUGGESTIONS);
});

test('a list that is long, but not too long, is whole, and nothing is said', async () => {
  const { session } = await many(MOST_SUGGESTIONS);
  expect(session.state.value.items).toHaveLength(MOST_SUGGESTIONS);
  expect(session.state.value.article?.notices).toEqual([]);
});
