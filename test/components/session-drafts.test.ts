/** Unfinished edits of two surfaces that show one page. */
import { expect, test } from 'vitest';
import { storageShelf } from '../../components/session/draft-shelf';
import { readDrafts, restoreDraft } from '../../components/session/drafts';
import { cancelEditor, changeDraft, openEditor, saveEditor } from '../../components/session/editing';
import { stage } from './stage';

const NINE = 'casualty:killing nine guards:0';
const BRIGADE = 'actor:The Orrin Brigade:0';

test('two surfaces on one page keep an edit each, and the end of one leaves the other', async () => {
  const kept = new Map<string, string>();
  const shelf = storageShelf({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  const popup = await stage({ shelf });
  const panel = await stage({ store: popup.store, shelf });
  await restoreDraft(popup.session);
  await restoreDraft(panel.session);
  openEditor(popup.session, NINE);
  changeDraft(popup.session, { note: 'typed in the popup' });
  openEditor(panel.session, BRIGADE);
  changeDraft(panel.session, { note: 'typed in the panel' });
  changeDraft(popup.session, { note: 'typed on in the popup' });
  const both = await stage({ store: popup.store, shelf });
  const notes = async (here: typeof both) => {
    await readDrafts(here.session);
    return (here.session.state.value.setAside ?? []).map(({ note }) => note).toSorted();
  };
  expect(await notes(both)).toEqual(['typed in the panel', 'typed on in the popup']);
  await saveEditor(panel.session);
  expect(await notes(await stage({ store: popup.store, shelf }))).toEqual(['typed on in the popup']);
  cancelEditor(popup.session);
  expect(kept.size).toBe(0);
});
