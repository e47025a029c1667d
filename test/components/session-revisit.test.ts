import { describe, expect, test } from 'vitest';
import { accept, keepChanged, reject, takeNewReading } from '../../components/session/deciding';
import { storageShelf } from '../../components/session/draft-shelf';
import { restoreDraft } from '../../components/session/drafts';
import {
  cancelEditor,
  changeDraft,
  openEditor,
  saveEditor,
  tagSelection,
} from '../../components/session/editing';
import { isSaved } from '../../components/session/items';
import { article, at, reading, TEXT } from './invented';
import { stage, type Stage } from './stage';

const NINE = 'casualty:killing nine guards:0';
const BRIGADE = 'actor:The Orrin Brigade:0';

const stored = async ({ session, store }: Stage) =>
  store.forArticle(session.state.value.stored?.id ?? 'none');
const stateOf = ({ session }: Stage, id: string) =>
  session.state.value.items.find((item) => item.id === id)?.state;

function broken(): never {
  throw new Error('closed');
}

describe('a page seen again', () => {
  test('a second visit shows what was decided on the first', async () => {
    const first = await stage();
    await accept(first.session, NINE);
    await reject(first.session, BRIGADE);
    const second = await stage({ store: first.store });
    expect(stateOf(second, NINE)).toBe('accepted');
    expect(stateOf(second, BRIGADE)).toBe('rejected');
    expect(second.session.state.value.items).toHaveLength(5);
    expect(second.page.painted.at(-1)?.find((mark) => mark.id === NINE)?.state).toBe('saved');
  });

  test('what was decided is known again where the text above it grew, visit after visit', async () => {
    const first = await stage();
    await accept(first.session, NINE);
    await accept(first.session, BRIGADE);
    const longer = `The paper corrected this report.\n\n${TEXT}`;
    const second = await stage({ store: first.store, article: article(longer), reading: reading(longer) });
    expect(stateOf(second, NINE)).toBe('accepted');
    expect(stateOf(second, BRIGADE)).toBe('accepted');
    expect(second.session.state.value.items).toHaveLength(5);
    await accept(second.session, 'casualty:wounding 12 others:0');
    const longest = `It corrected it twice.\n\n${longer}`;
    const third = await stage({ store: first.store, article: article(longest), reading: reading(longest) });
    for (const id of [NINE, BRIGADE, 'casualty:wounding 12 others:0'])
      expect(stateOf(third, id)).toBe('accepted');
    expect(third.session.state.value.items).toHaveLength(5);
  });

  test('a revised figure is reported, and the reader chooses what becomes of it', async () => {
    const first = await stage();
    await accept(first.session, 'casualty:wounding 12 others:0');
    const text = TEXT.replace('wounding 12 others', 'wounding 22 others');
    const read = reading(TEXT);
    const revised = { ...read, suggestions: [] };
    const second = await stage({ store: first.store, article: article(text), reading: revised });
    const item = second.session.state.value.items.find(isSaved);
    expect(item?.place).toMatchObject({
      status: 'changed',
      was: 'wounding 12 others',
      now: 'wounding 22 others',
    });
    expect(second.page.painted.at(-1)?.[0]?.state).toBe('changed');

    await keepChanged(second.session, item?.id ?? '');
    const [kept] = await stored(second);
    expect(kept).toMatchObject({ quote: 'wounding 12 others', status: 'accepted' });
    expect(kept?.history.at(-1)?.action).toBe('reanchored');
    expect(second.session.state.value.items.find(isSaved)?.place?.status).toBe('exact');
  });

  test('taking the new reading changes the count and keeps the old words', async () => {
    const first = await stage();
    await accept(first.session, 'casualty:wounding 12 others:0');
    const text = TEXT.replace('wounding 12 others', 'wounding 22 others');
    const second = await stage({
      store: first.store,
      article: article(text),
      reading: { ...reading(TEXT), suggestions: [] },
    });
    const count = { text: '22', low: 22, high: 22, qualifier: 'exact' as const };
    second.engine.prefill = () => {
      const base = reading(TEXT).suggestions.find((each) => each.kind === 'casualty');
      if (base?.kind !== 'casualty') throw new Error('no claim');
      return Promise.resolve({ kind: 'casualty', claim: { ...base.value, count } });
    };
    await takeNewReading(second.session, second.session.state.value.items.find(isSaved)?.id ?? '');
    const [row] = await stored(second);
    expect(row?.value).toMatchObject({ kind: 'casualty', claim: { kind: 'injured', count } });
    expect(row?.quote).toBe('wounding 12 others');
    expect(row?.history.at(-1)?.from).toMatchObject({ claim: { count: { low: 12 } } });
  });

  test('words that are gone leave an orphan, never another place', async () => {
    const first = await stage();
    await accept(first.session, NINE);
    const text = 'A ferry was shelled. Nobody could say how many had died there that morning.';
    const second = await stage({
      store: first.store,
      article: article(text),
      reading: { engine: 'invented/1', sentences: [{ start: 0, end: text.length }], suggestions: [] },
    });
    const [item] = second.session.state.value.items;
    expect(item).toMatchObject({ span: null, quote: 'killing nine guards' });
    expect(second.page.painted.at(-1) ?? []).toEqual([]);
  });

  test('an unfinished edit is there again when the surface was closed', async () => {
    const first = await stage();
    openEditor(first.session, NINE);
    changeDraft(first.session, { note: 'half a sen' });
    await first.store.settings();
    const second = await stage({ store: first.store });
    await restoreDraft(second.session);
    expect(second.session.state.value.editor).toMatchObject({
      itemId: NINE,
      note: 'half a sen',
      restored: true,
    });
    await saveEditor(second.session);
    const third = await stage({ store: first.store });
    await restoreDraft(third.session);
    expect(third.session.state.value.editor).toBeNull();
  });

  test('every unfinished edit waits for its item while others are edited, also when the surface was closed', async () => {
    const { session, store } = await stage();
    openEditor(session, NINE);
    changeDraft(session, { note: 'about the guards' });
    openEditor(session, BRIGADE);
    expect(session.state.value.editor).toMatchObject({ itemId: BRIGADE, note: '', restored: false });
    changeDraft(session, { note: 'about the brigade' });
    openEditor(session, NINE);
    expect(session.state.value.editor).toMatchObject({ note: 'about the guards', restored: true });
    await store.settings();

    const second = await stage({ store });
    await restoreDraft(second.session);
    openEditor(second.session, BRIGADE);
    expect(second.session.state.value.editor).toMatchObject({ note: 'about the brigade', restored: true });
    await saveEditor(second.session);
    expect((await stored(second)).map(({ note }) => note)).toEqual(['about the brigade']);

    const third = await stage({ store });
    await restoreDraft(third.session);
    expect(third.session.state.value.editor).toMatchObject({ itemId: NINE, note: 'about the guards' });
    cancelEditor(third.session);
    openEditor(third.session, NINE);
    expect(third.session.state.value.editor).toMatchObject({ note: '', restored: false });
  });

  test('a tag by hand that another edit interrupts comes back after it', async () => {
    const { session, page } = await stage();
    page.selected = { ...at('villagers'), block: 'paragraph' };
    await tagSelection(session, 'actor');
    changeDraft(session, { note: 'who?' });
    openEditor(session, NINE);
    cancelEditor(session);
    expect(session.state.value.editor).toMatchObject({ itemId: null, note: 'who?', restored: true });
    cancelEditor(session);
    expect(session.state.value.editor).toBeNull();
  });

  test('an edit begun before the kept ones were read drives none of them out', async () => {
    const first = await stage();
    openEditor(first.session, NINE);
    changeDraft(first.session, { note: 'kept' });
    const second = await stage({ store: first.store });
    openEditor(second.session, BRIGADE);
    changeDraft(second.session, { note: 'quick' });
    await restoreDraft(second.session);
    const third = await stage({ store: first.store });
    await restoreDraft(third.session);
    expect(third.session.state.value.editor).toMatchObject({ itemId: BRIGADE, note: 'quick' });
    openEditor(third.session, NINE);
    expect(third.session.state.value.editor?.note).toBe('kept');
  });

  test('an edit whose surface closed before the database was done is there again, and nothing of it after saving', async () => {
    const kept = new Map<string, string>();
    const shelf = storageShelf({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    });
    const first = await stage({ shelf });
    first.store.setDraft = () => new Promise(() => undefined);
    openEditor(first.session, NINE);
    changeDraft(first.session, { note: 'half a sen' });
    const second = await stage({ store: first.store, shelf });
    await restoreDraft(second.session);
    expect(second.session.state.value.editor).toMatchObject({ itemId: NINE, note: 'half a sen', tags: [] });
    await saveEditor(second.session);
    expect(kept.size).toBe(0);
  });

  test('an edit that was saved does not come back when its end was lost with the browser', async () => {
    const kept = new Map<string, string>();
    const shelf = storageShelf({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: () => undefined,
    });
    const first = await stage({ shelf });
    openEditor(first.session, NINE);
    changeDraft(first.session, { note: 'done' });
    await saveEditor(first.session);
    expect(kept.size).toBe(1);
    const second = await stage({ store: first.store, shelf });
    await restoreDraft(second.session);
    expect(second.session.state.value.editor).toBeNull();
  });

  test('a storage that is full, closed or holds something else is no shelf, and stops nobody', async () => {
    const shelf = storageShelf({ getItem: broken, setItem: broken, removeItem: broken });
    const here = await stage({ shelf });
    openEditor(here.session, NINE);
    changeDraft(here.session, { note: 'half' });
    await here.store.settings();
    const again = await stage({ store: here.store, shelf });
    await restoreDraft(again.session);
    expect(again.session.state.value.editor?.note).toBe('half');
    const odd = storageShelf({ getItem: () => '{"draft":1', setItem: broken, removeItem: broken });
    expect(odd.read('edit:x')).toBeNull();
  });

  test('a decision taken before the page changed lands on the article it was taken on', async () => {
    const here = await stage();
    const written = accept(here.session, NINE);
    here.page.article = article('Another story about a fair in Tolm.', {
      url: 'https://news.example/fair',
      canonicalUrl: 'https://news.example/fair',
      title: 'A fair',
    });
    here.page.tell({ to: 'panel', type: 'navigated', data: { url: 'https://news.example/fair' } });
    await written;
    await here.session.ready;
    // "Saved" is said of the page in view, on which nothing was decided.
    expect(here.session.state.value.saving.savedAt).toBeNull();
    const { articles, annotations } = await here.store.export({ kind: 'everything' });
    expect(articles.map((each) => each.title)).toEqual(['Nine guards killed at Velmora ferry']);
    expect(annotations.map((each) => each.articleId)).toEqual(articles.map((each) => each.id));
  });

  test('a text that grows above moves the edit with its words; words that go close it', async () => {
    const here = await stage();
    openEditor(here.session, NINE);
    here.page.article = article(`Update, 10:40.\n\n${TEXT}`);
    here.engine.suggest = () => Promise.resolve(reading(here.page.article.text));
    await here.session.reread();
    expect(here.session.state.value.editor?.span).toMatchObject({
      start: at('killing nine guards').start + 16,
    });
    await saveEditor(here.session);
    const [saved] = await stored(here);
    expect(saved?.selectors.quote.exact).toBe('killing nine guards');
    expect(saved?.value).toMatchObject({ claim: { victims: at('guards', here.page.article.text, 1) } });

    openEditor(here.session, BRIGADE);
    const text = 'The page was withdrawn by its editors.';
    here.page.article = article(text);
    here.engine.suggest = () => Promise.resolve({ engine: 'invented/1', sentences: [], suggestions: [] });
    await here.session.reread();
    expect(here.session.state.value.editor).toBeNull();
    expect(here.session.state.value.problem?.what).toContain('The Orrin Brigade');
  });
});
