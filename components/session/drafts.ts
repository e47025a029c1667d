/**
 * Unfinished edits of a page: the one in the editor, and those set aside when another was begun. All are written
 * with every key, and each comes back when its item is edited again.
 */
import type { Article } from '../../lib/model';
import { find } from './deciding';
import { problemOf } from './problems';
import type { Session } from './session';
import { locate, movedWords } from './spans';
import type { Draft, Editor } from './types';

/** What is kept of a page: the edit under way, and those set aside, latest last. */
type Kept = Partial<Draft> & { others?: readonly Draft[] };

/** Drafts are kept by page: one place for all of them. */
function draftKey(session: Session): string | null {
  const { article, url } = session.state.value;
  const address = article?.canonicalUrl ?? article?.url ?? url;
  return address ? `edit:${address}` : null;
}

function draftOf({ itemId, span, quote, value, note, tags, base = null }: Draft): Draft {
  return { itemId, span, quote, value, note, tags, base };
}

function isSamePlace(a: Draft, b: Draft): boolean {
  if (a.itemId !== null || b.itemId !== null) return a.itemId === b.itemId;
  return a.span.start === b.span.start && a.span.end === b.span.end && a.value.kind === b.value.kind;
}

/**
 * What another surface has kept of this page and is perhaps typing on. Edits that this session found and goes on with
 * are its own, unless they were typed in elsewhere since.
 */
function ofOthers({ id, parts, takenOver }: Session, key: string): Draft[] {
  return draftsIn(parts.shelf?.read(key)?.draft).filter(
    (each) => each.by !== undefined && each.by !== id && !takenOver.has(JSON.stringify(each)),
  );
}

/** Writes the edits of this page as they stand, beside those of other surfaces; nothing is left when there is none. */
export function keepDraft(session: Session): void {
  const key = draftKey(session);
  const { editor, isPrivate, setAside } = session.state.value;
  if (!key || isPrivate) return;
  const { store, surroundings, shelf } = session.parts;
  const own = (setAside ?? []).map((each) => ({ ...draftOf(each), by: session.id }));
  const others = [...ofOthers(session, key), ...own];
  if (!editor && others.length === 0) {
    shelf?.clear(key);
    void store.clearDraft(key);
    return;
  }
  const begun = editor ? { ...draftOf(editor), by: session.id } : {};
  const kept: Kept = { ...begun, ...(others.length > 0 ? { others } : {}) };
  const now = surroundings.now();
  shelf?.write(key, kept, now);
  void store.setDraft(key, kept, now);
}

/** The editor is needed for something else: what was typed in it is set aside until its item is edited again. */
export function putAside(session: Session): void {
  const { editor, setAside } = session.state.value;
  if (!editor?.isTyped) return;
  const others = (setAside ?? []).filter((each) => !isSamePlace(each, editor));
  session.patch({ setAside: [...others, draftOf(editor)] });
}

/**
 * Opens the latest edit that was set aside and suits, and says that it was kept.
 *
 * @returns false when there is none, or its words have moved: it belongs to the text that it was typed for.
 */
export function takeUp(session: Session, suits: (draft: Draft) => boolean): boolean {
  const { article, setAside } = session.state.value;
  const draft = (setAside ?? []).findLast(
    (each) =>
      suits(each) &&
      article?.text.slice(each.span.start, each.span.end) === each.quote &&
      (each.itemId === null || find(session, each.itemId) !== null),
  );
  if (!setAside || !draft) return false;
  const editor: Editor = { ...draft, focus: null, restored: true, isTyped: true, problems: [] };
  const others = setAside.filter((each) => each !== draft);
  session.patch({ editor, setAside: others, currentId: draft.itemId });
  return true;
}

/** An edit under way follows its words; when they are gone it closes, and its draft is kept. */
export function moveEdit(session: Session, article: Article): void {
  const { editor } = session.state.value;
  if (!editor || article.text.slice(editor.span.start, editor.span.end) === editor.quote) return;
  const found = locate(article.text, editor.quote, editor.span);
  if (found) {
    const value = movedWords(article.text, editor.value, found.start - editor.span.start);
    const span = { start: found.start, end: found.end };
    session.patch({ editor: { ...editor, value, span, quote: found.text } });
    return;
  }
  putAside(session);
  session.patch({ editor: null, problem: problemOf('draft', editor.quote) });
}

/** The edit in the editor is over. A tag by hand that was set aside has no row to be found at: it comes back now. */
export function endEdit(session: Session): void {
  session.patch({ editor: null });
  keepDraft(session);
  takeUp(session, ({ itemId }) => itemId === null);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  return 'span' in value && 'quote' in value && 'value' in value && 'note' in value && 'itemId' in value;
}

/** All drafts in what was kept; those of an earlier version have no tags, and none beside them. */
function draftsIn(kept: unknown): Draft[] {
  const others: unknown =
    typeof kept === 'object' && kept !== null && 'others' in kept ? kept.others : undefined;
  const all = [...(Array.isArray(others) ? others : []), kept].filter(isDraft);
  return all.map((each) => ({
    ...draftOf({ ...each, tags: each.tags ?? [] }),
    ...(each.by === undefined ? {} : { by: each.by }),
  }));
}

/** Saved since it was last typed in: a browser that was killed may have kept the edit and lost its end. */
function isOver(session: Session, draft: Draft, typed: string): boolean {
  const { items } = session.state.value;
  return items.some(
    ({ id, span, annotation }) =>
      annotation !== null &&
      annotation.modified >= typed &&
      (draft.itemId === null
        ? span?.start === draft.span.start && span.end === draft.span.end
        : id === draft.itemId),
  );
}

/** Reads what is kept of this page, once; an edit begun meanwhile goes on beside it. */
export async function readDrafts(session: Session): Promise<void> {
  const key = draftKey(session);
  if (!key || session.state.value.setAside !== null) return;
  const shelved = session.parts.shelf?.read(key) ?? null;
  const stored = await session.parts.store.draft(key).catch(() => null);
  // The shelf is never behind the store; it is ahead when the page closed before the store was done.
  const isAhead = shelved !== null && shelved.modified >= (stored?.modified ?? '');
  const found = draftsIn(isAhead ? shelved.draft : stored?.value);
  const isStale = (): boolean => draftKey(session) !== key;
  if (isStale() || session.state.value.setAside !== null) return;
  const begun = session.state.value.editor;
  for (const each of found) session.takenOver.add(JSON.stringify(each));
  session.patch({ setAside: found.filter((each) => !begun?.isTyped || !isSamePlace(each, begun)) });
  if (begun?.isTyped) keepDraft(session);
  await session.ready;
  if (!isAhead || isStale()) return;
  const over = found.filter((each) => isOver(session, each, shelved.modified));
  if (over.length === 0) return;
  session.patch({ setAside: (session.state.value.setAside ?? []).filter((each) => !over.includes(each)) });
  keepDraft(session);
}

/** Brings back an edit that a closing popup or panel has interrupted. */
export async function restoreDraft(session: Session): Promise<void> {
  await readDrafts(session);
  const { article, editor } = session.state.value;
  if (article && !editor) takeUp(session, () => true);
}
