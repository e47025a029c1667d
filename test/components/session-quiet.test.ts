/** Words that were rejected with a tag stay quiet where they come again on the page, until taken back. */
import { expect, test } from 'vitest';
import { accept, progress, reject, takeBack, undo } from '../../components/session/deciding';
import { visibleItems } from '../../components/session/visible';
import { quietPairs } from '../../lib/review/quiet';
import { actor, article } from './invented';
import { stage, type Stage } from './stage';

const TEXT = 'The army came. The army left. The mayor saw the army.';
const FIRST = 'actor:The army:0';

async function twice(): Promise<Stage> {
  const suggestions = [
    actor('The army', {}, { text: TEXT }),
    actor('The army', {}, { text: TEXT, nth: 1 }),
    actor('The mayor', {}, { text: TEXT }),
  ];
  const sentences = [{ start: 0, end: TEXT.length }];
  return stage({ article: article(TEXT), reading: { engine: 'invented/1', sentences, suggestions } });
}

const listed = ({ session }: Stage, showLow = false) =>
  visibleItems(session.state.value.items, { filter: 'all', showLow })
    .filter((item) => item.state === 'suggested')
    .map((item) => item.id);

test('a rejection folds the same words with the same tag away, in the list and in the page', async () => {
  const here = await twice();
  expect(listed(here)).toHaveLength(3);
  await reject(here.session, FIRST);
  expect(listed(here)).toEqual(['actor:The mayor:0']);
  expect(listed(here, true)).toEqual(['actor:The army:1', 'actor:The mayor:0']);
  expect(here.page.painted.at(-1)?.map(({ id }) => id)).toEqual(['actor:The mayor:0']);
  expect(here.session.state.value.currentId).toBe('actor:The mayor:0');
  expect(progress(here.session.state.value.items)).toMatchObject({ done: 1, total: 2 });
});

test('undo, or an acceptance elsewhere, ends the quiet', async () => {
  const here = await twice();
  await reject(here.session, FIRST);
  await undo(here.session);
  expect(listed(here)).toHaveLength(3);
  await reject(here.session, FIRST);
  await accept(here.session, 'actor:The army:1');
  expect(here.session.state.value.items.some((item) => item.isQuiet)).toBe(false);
});

test('the pair can be taken back from its list, and that can be undone', async () => {
  const here = await twice();
  await reject(here.session, FIRST);
  const [pair] = quietPairs(here.session.state.value.annotations);
  if (!pair) throw new Error('no pair');
  await takeBack(here.session, pair);
  expect(listed(here)).toHaveLength(3);
  await undo(here.session);
  expect(listed(here)).toEqual(['actor:The mayor:0']);
});

test('a later visit keeps it quiet', async () => {
  const first = await twice();
  await reject(first.session, FIRST);
  const { article: page, reading } = first.session.state.value;
  if (!page || !reading) throw new Error('nothing read');
  const second = await stage({ article: page, reading, store: first.store });
  expect(listed(second)).toEqual(['actor:The mayor:0']);
});
