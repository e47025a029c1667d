import { describe, expect, test, vi } from 'vitest';
import {
  accept,
  keepChanged,
  redo,
  reject,
  remove,
  settleConflict,
  takeNewReading,
  undo,
} from '../../components/session/deciding';
import {
  changeDraft,
  openEditor,
  restoreDraft,
  saveEditor,
  tagSelection,
} from '../../components/session/editing';
import { isSaved } from '../../components/session/items';
import { faultOf } from '../../lib/store/fault';
import { article, at, reading, TEXT } from './invented';
import { stage, type Stage } from './stage';

const NINE = 'casualty:killing nine guards:0';
const BRIGADE = 'actor:The Orrin Brigade:0';

const stored = async ({ session, store }: Stage) =>
  store.forArticle(session.state.value.stored?.id ?? 'none');
const stateOf = ({ session }: Stage, id: string) =>
  session.state.value.items.find((item) => item.id === id)?.state;

describe('a session', () => {
  test('reads the page, lists the suggestions in order and paints them once', async () => {
    const { session, page } = await stage();
    const { phase, items, currentId } = session.state.value;
    expect(phase).toBe('ready');
    expect(items.map((item) => item.quote)).toEqual([
      'Nine guards killed',
      'The Orrin Brigade',
      'killing nine guards',
      'wounding 12 others',
      'dozens missing',
    ]);
    expect(currentId).toBe('casualty:Nine guards killed:0');
    // The doubtful one is folded away, in the list and in the page.
    expect(page.painted.at(-1)?.map((mark) => mark.id)).not.toContain('casualty:dozens missing:0');
    expect(page.painted.at(-1)).toHaveLength(4);
  });

  test('stores nothing before a person decides', async () => {
    const { store } = await stage();
    const everything = await store.export({ kind: 'everything' });
    expect(everything).toMatchObject({ articles: [], annotations: [] });
  });

  test('an acceptance is stored, goes on to the next, and says so', async () => {
    const here = await stage();
    await accept(here.session, BRIGADE);
    const rows = await stored(here);
    expect(rows.map((row) => [row.quote, row.status])).toEqual([['The Orrin Brigade', 'accepted']]);
    expect(here.session.state.value.saving.savedAt).not.toBeNull();
    expect(here.session.state.value.currentId).toBe(NINE);
    expect(here.session.state.value.announcement).toContain('Next: killed');
  });

  test('several decisions on one record follow each other without a conflict', async () => {
    const here = await stage();
    const all = [
      accept(here.session, NINE),
      reject(here.session, NINE),
      accept(here.session, NINE, { kind: 'injured' }),
    ];
    await Promise.all(all);
    const rows = await stored(here);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.status).toBe('edited');
    expect(await here.store.conflicts()).toEqual([]);
    expect(here.session.state.value.saving.problem).toBeNull();
  });

  test('a write that fails is never shown as saved, and a retry writes it', async () => {
    const here = await stage();
    const save = here.store.save.bind(here.store);
    here.store.save = () =>
      Promise.resolve({ ok: false, fault: faultOf('quota'), saved: [], conflicts: [], problems: [] });
    await accept(here.session, NINE);
    expect(here.session.state.value.saving.problem?.what).toContain('full');
    expect(here.session.state.value.unsaved.has(NINE)).toBe(true);
    here.store.save = save;
    await here.session.saver.retry();
    expect(here.session.state.value.saving.problem).toBeNull();
    expect(here.session.state.value.unsaved.size).toBe(0);
    expect(await stored(here)).toHaveLength(1);
  });

  test('a decision that cannot be written can be taken back', async () => {
    const here = await stage();
    here.store.save = () =>
      Promise.resolve({
        ok: false,
        fault: faultOf('invalid'),
        saved: [],
        conflicts: [],
        problems: ['The count is below zero.'],
      });
    await accept(here.session, NINE);
    expect(here.session.state.value.saving.problem?.what).toContain('The count is below zero.');
    here.session.saver.abandon();
    expect(stateOf(here, NINE)).toBe('suggested');
    expect(here.session.state.value.saving.problem).toBeNull();
  });

  test('undo and redo bring the record and the list to the same state', async () => {
    const here = await stage();
    await accept(here.session, NINE);
    await undo(here.session);
    expect(await stored(here)).toEqual([]);
    expect(stateOf(here, NINE)).toBe('suggested');
    await redo(here.session);
    expect(await stored(here)).toHaveLength(1);
    expect(stateOf(here, NINE)).toBe('accepted');
    await undo(here.session);
    await accept(here.session, NINE);
    expect(stateOf(here, NINE)).toBe('accepted');
    expect(here.session.state.value.saving.problem).toBeNull();
  });

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

  test('an edit accepts a suggestion with its changes and keeps both values in the history', async () => {
    const here = await stage();
    openEditor(here.session, NINE);
    const value = here.session.state.value.editor?.value;
    if (value?.kind !== 'casualty') throw new Error('no claim in the editor');
    changeDraft(here.session, {
      value: { kind: 'casualty', claim: { ...value.claim, scope: 'other' } },
      note: 'cf. page 2',
    });
    await saveEditor(here.session);
    const [row] = await stored(here);
    expect(row).toMatchObject({ status: 'edited', note: 'cf. page 2', value: { claim: { scope: 'other' } } });
    expect(row?.history.at(-1)).toMatchObject({
      from: { claim: { scope: 'event' } },
      to: { claim: { scope: 'other' } },
    });
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

  test('selected words become a tag by hand, also where there is no article', async () => {
    const text = 'Sign in to go on. Two porters died at the gate.';
    const here = await stage({
      article: article(text, { isArticle: false }),
      reading: { engine: 'invented/1', sentences: [{ start: 0, end: text.length }], suggestions: [] },
    });
    here.page.selected = { ...at('Two porters', text), block: null };
    expect(await tagSelection(here.session, 'casualty')).toBe(true);
    await saveEditor(here.session);
    const [row] = await stored(here);
    expect(row).toMatchObject({ quote: 'Two porters', status: 'added', maker: { type: 'person' } });
    expect(row?.value).toMatchObject({
      claim: { count: { text: 'Two', low: 2, high: 2 }, victims: at('porters', text) },
    });
    expect(here.session.state.value.items.map((item) => item.state)).toEqual(['added']);
  });

  test('deleting a tag gives the suggestion back, and undo the tag', async () => {
    const here = await stage();
    await accept(here.session, NINE);
    await remove(here.session, NINE);
    expect(stateOf(here, NINE)).toBe('suggested');
    await undo(here.session);
    expect(stateOf(here, NINE)).toBe('accepted');
  });

  test('a private window writes nothing without consent', async () => {
    const here = await stage({ start: false });
    here.page.incognito = true;
    await here.session.start(1);
    await accept(here.session, NINE);
    expect(here.session.state.value.saving.problem).not.toBeNull();
    expect(await here.store.export({ kind: 'everything' })).toMatchObject({ articles: [], annotations: [] });
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
    expect((await stored(here)).map((row) => row.selectors.quote.exact)).toEqual(['killing nine guards']);

    openEditor(here.session, BRIGADE);
    const text = 'The page was withdrawn by its editors.';
    here.page.article = article(text);
    here.engine.suggest = () => Promise.resolve({ engine: 'invented/1', sentences: [], suggestions: [] });
    await here.session.reread();
    expect(here.session.state.value.editor).toBeNull();
    expect(here.session.state.value.problem?.what).toContain('The Orrin Brigade');
  });

  test('a record changed in two windows is shown with both versions until a person chooses', async () => {
    const here = await stage();
    await accept(here.session, NINE);
    const [row] = await stored(here);
    if (!row) throw new Error('nothing stored');
    await here.store.save([{ ...row, note: 'from there' }], { label: 'there' });
    await here.session.commit([{ ...row, note: 'from here' }], 'here');
    expect(here.session.state.value.saving.problem).toBeNull();
    await vi.waitFor(() => expect(here.session.state.value.conflicts).toHaveLength(1));
    expect((await stored(here))[0]?.note).toBe('from there');
    await settleConflict(here.session, row.id, 'incoming');
    expect((await stored(here))[0]?.note).toBe('from here');
    await vi.waitFor(() => expect(here.session.state.value.conflicts).toEqual([]));
  });

  test('an engine that fails leaves tagging by hand', async () => {
    const here = await stage({ start: false });
    here.engine.suggest = () => Promise.reject(new Error('out of memory'));
    await here.session.start(1);
    expect(here.session.state.value.phase).toBe('ready');
    expect(here.session.state.value.problem?.what).toContain('out of memory');
    here.page.selected = { ...at('nine guards'), block: 'paragraph' };
    expect(await tagSelection(here.session, 'actor')).toBe(true);
  });

  test('without access the page is not read', async () => {
    const here = await stage({ start: false });
    here.page.access = 'noAccess';
    await here.session.start(1);
    expect(here.session.state.value).toMatchObject({ phase: 'noAccess', article: null });
  });
});
