import { describe, expect, test, vi } from 'vitest';
import { accept, redo, reject, remove, settleConflict, undo } from '../../components/session/deciding';
import { showOnly } from '../../components/session/showing';
import { changeDraft, openEditor, saveEditor, tagSelection } from '../../components/session/editing';
import { faultOf } from '../../lib/store/fault';
import { runsOn } from '../../components/session/spans';
import { article, at } from './invented';
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

  test('showing one kind puts the keys on a card of that kind', async () => {
    const { session } = await stage();
    expect(session.state.value.currentId).toBe('casualty:Nine guards killed:0');
    showOnly(session, 'actor');
    expect(session.state.value.currentId).toBe(BRIGADE);
    showOnly(session, 'all');
    expect(session.state.value.currentId).toBe(BRIGADE);
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

  test('an edit that cannot be right is refused with its reason, stored nowhere, and saved once corrected', async () => {
    const here = await stage();
    const claimWith = (low: number, high: number) => {
      const value = here.session.state.value.editor?.value;
      if (value?.kind !== 'casualty') throw new Error('no claim in the editor');
      const count = { text: 'nine', low, high, qualifier: 'range' as const };
      changeDraft(here.session, { value: { kind: 'casualty', claim: { ...value.claim, count } } });
    };
    openEditor(here.session, NINE);
    claimWith(15, 12);
    await saveEditor(here.session);
    const { editor, announcement } = here.session.state.value;
    expect(editor?.problems.map((each) => each.message)).toEqual([
      'The lower bound (15) is above the upper bound (12).',
    ]);
    expect(editor?.focus).toBe('count');
    expect(announcement).toContain('Not saved');
    expect(await stored(here)).toEqual([]);
    claimWith(12, 15);
    expect(here.session.state.value.editor?.problems).toEqual([]);
    await saveEditor(here.session);
    expect(here.session.state.value.editor).toBeNull();
    expect(await stored(here)).toHaveLength(1);
  });

  test('a tag without words is refused', async () => {
    const here = await stage();
    openEditor(here.session, BRIGADE);
    changeDraft(here.session, { span: { start: 4, end: 4 } });
    await saveEditor(here.session);
    expect(here.session.state.value.editor?.problems.map((each) => each.field)).toEqual(['span']);
    expect(await stored(here)).toEqual([]);
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

  test.each([
    ['a word that is cut in two is taken in whole', 'wo porter', 'Two porters', false],
    ['whole words stay as they were selected', 'porters', 'porters', false],
    ['words over the end of a sentence are told', 'on. Two', 'on. Two', true],
  ])('%s', async (_, selected, quote, isTold) => {
    const text = 'Sign in to go on. Two porters died at the gate.';
    const [first, second] = [at('Sign in to go on.', text), at('Two porters died at the gate.', text)];
    const here = await stage({
      article: article(text),
      reading: { engine: 'invented/1', sentences: [first, second], suggestions: [] },
    });
    here.page.selected = { ...at(selected, text), block: null };
    await tagSelection(here.session, 'actor');
    const { editor } = here.session.state.value;
    expect(editor?.quote).toBe(quote);
    expect(runsOn(editor!.span, [first, second])).toBe(isTold);
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
