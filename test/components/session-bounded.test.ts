/** A page with more suggestions than a list can show: the first ones are, and the reader is told. */
import { expect, test } from 'vitest';
import { MOST_SUGGESTIONS } from '../../components/session/suggesting';
import { article, casualty } from './invented';
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

test('a list that is long, but not too long, is whole, and nothing is said', async () => {
  const { session } = await many(MOST_SUGGESTIONS);
  expect(session.state.value.items).toHaveLength(MOST_SUGGESTIONS);
  expect(session.state.value.article?.notices).toEqual([]);
});
