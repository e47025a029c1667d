/** Deeds of the editors: open, change as typed, save, leave; tags made by hand; notes. */
import type { AnnotationValue, ActorEntry } from '../../lib/model';
import { sameButRevision } from '../../lib/store/same';
import { problemWords } from '../problem-words';
import { t } from '../strings';
import { draftProblems, groupOf } from './checking';
import { advance, contextFor, find, labelFor } from './deciding';
import { endEdit, keepDraft, putAside, readDrafts, takeUp } from './drafts';
import { isOpen, type Item } from './items';
import { plainValue } from './plain-value';
import { problemOf } from './problems';
import { added, decided } from './records';
import type { Session } from './session';
import { wholeWords } from './spans';
import type { Draft, Editor, EditorField } from './types';
import { labelWords, toLabel } from './labels';

/** Opens the editor on an item: with what was typed there before and neither saved nor discarded, if anything was. */
export function openEditor(session: Session, id: string, focus: EditorField | null = null): void {
  const item = find(session, id);
  if (!item) return;
  const { editor: begun } = session.state.value;
  if (begun?.isTyped && begun.itemId === id)
    return session.patch({ editor: { ...begun, focus }, currentId: id });
  void readDrafts(session);
  putAside(session);
  if (takeUp(session, ({ itemId }) => itemId === id)) return;
  const position = item.annotation?.selectors.position;
  const span = item.span ?? { start: position?.start ?? 0, end: position?.end ?? 0 };
  const note = item.annotation?.note ?? '';
  const editor: Editor = {
    itemId: id,
    span,
    quote: item.quote,
    value: structuredClone(item.value),
    note,
    tags: item.annotation?.tags ?? [],
    base: item.annotation ?? null,
    focus,
    restored: false,
    isTyped: false,
    problems: [],
  };
  session.patch({ editor, currentId: id });
}

export function changeDraft(
  session: Session,
  changes: Partial<Pick<Editor, 'value' | 'note' | 'tags' | 'span'>>,
): void {
  const { editor, article } = session.state.value;
  if (!editor) return;
  const span = changes.span ?? editor.span;
  const quote = changes.span && article ? article.text.slice(span.start, span.end) : editor.quote;
  const draft = { ...editor, ...changes, quote, restored: false, isTyped: true };
  const problems = editor.problems.length > 0 ? draftProblems(draft, session.state.value) : [];
  session.patch({ editor: { ...draft, problems } });
  keepDraft(session);
}

/** Shows what has to be corrected, and goes there; the draft stays as it was typed. */
function refuse(session: Session, editor: Editor, problems: Editor['problems']): void {
  const [first] = problems;
  if (!first) return;
  const announcement = t('editor.refused', { what: first.message });
  session.patch({ editor: { ...editor, problems, focus: groupOf(first) ?? editor.focus }, announcement });
}

export function cancelEditor(session: Session): void {
  endEdit(session);
}

/** What typing leaves behind, such as a comma without a word after it, is no part of the record. */
function tidyWords(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))];
}

function tidied(value: AnnotationValue): AnnotationValue {
  if (value.kind === 'actor' || !value.claim.victims?.groups) return value;
  const groups = tidyWords(value.claim.victims.groups);
  const { groups: _, ...rest } = value.claim.victims;
  const victims = groups.length > 0 ? { ...rest, groups } : rest;
  return { kind: 'casualty', claim: { ...value.claim, victims } };
}

/**
 * The item that an edit goes on from. Where another window has changed the record meanwhile, the edit still goes on
 * from what its writer saw: the store then finds the older revision, and keeps and shows both.
 */
function asEdited(item: Item, { base }: Editor): Item {
  if (!base || !item.annotation || sameButRevision(base, item.annotation)) return item;
  return { ...item, annotation: base };
}

/**
 * Stores what the editor holds: a suggestion is accepted with it, a record changed, a tag by hand added.
 * What cannot be right is refused with its reason beside the field, and nothing is stored.
 */
export async function saveEditor(session: Session): Promise<void> {
  const { editor } = session.state.value;
  if (!editor) return;
  const { span, note } = editor;
  const tags = tidyWords(editor.tags);
  const value = tidied(editor.value);
  const problems = draftProblems({ ...editor, value }, session.state.value);
  if (problems.length > 0) return refuse(session, editor, problems);
  if (editor.itemId === null) {
    const row = added({ span, value, note, tags }, contextFor(session, null));
    const label = labelFor('label.added', value);
    const written = session.commit([row], label);
    session.patch({ selection: null, announcement: labelWords(label) });
    session.select(row.id, { reveal: false });
    endEdit(session);
    await written;
    return;
  }
  const now = find(session, editor.itemId);
  if (!now) return;
  const item = asEdited(now, editor);
  const wasOpen = isOpen(item);
  const moved = item.span !== null ? { span } : {};
  const row = decided(item, { action: 'accept', value, note, tags, ...moved }, contextFor(session, item));
  const label = labelFor(row?.status === 'accepted' ? 'label.accepted' : 'label.edited', value);
  const written = row ? session.commit([row], label) : Promise.resolve();
  session.patch({ editor: null, announcement: labelWords(label) });
  if (wasOpen) advance(session, item.id, label);
  endEdit(session);
  await written;
}

/** Opens the editor on the words selected in the page, filled in by the engine's reading of them. */
export async function tagSelection(session: Session, kind: 'actor' | 'casualty'): Promise<boolean> {
  await session.ready;
  const { article, reading, tabId } = session.state.value;
  if (!article || !reading || tabId === null) return false;
  const selection = session.state.value.selection ?? (await session.parts.page.selection(tabId));
  if (!selection || selection.end <= selection.start) return false;
  const span = wholeWords(article.text, selection);
  const quote = article.text.slice(span.start, span.end);
  // An engine that fails must not keep anybody from tagging: the editor then begins with the words alone.
  const value = await session.parts.engine
    .prefill(kind, article, reading, span)
    .catch(() => plainValue(kind, article, reading, span));
  await readDrafts(session);
  putAside(session);
  const isSame = (draft: Draft): boolean =>
    draft.itemId === null &&
    draft.quote === quote &&
    draft.span.start === span.start &&
    draft.value.kind === kind;
  if (takeUp(session, isSame)) return true;
  session.patch({
    editor: {
      itemId: null,
      span,
      quote,
      value,
      note: '',
      tags: [],
      focus: null,
      restored: false,
      isTyped: false,
      problems: [],
    },
  });
  keepDraft(session);
  return true;
}

/** Puts an actor on the reader's own list and links the edited value to it. */
export async function addActorEntry(session: Session, value: AnnotationValue): Promise<void> {
  if (value.kind !== 'actor') return;
  const { surroundings, store } = session.parts;
  const now = surroundings.now();
  const quote = session.state.value.editor?.quote;
  const entry: ActorEntry = {
    id: surroundings.newId(),
    name: value.name,
    type: value.type,
    aliases: quote && quote !== value.name ? [quote] : [],
    identifiers: {},
    created: now,
    modified: now,
  };
  const result = await store.change(
    { put: { actors: [entry] } },
    { label: toLabel('label.added', { what: value.name }) },
  );
  if (!result.ok) {
    session.patch({ problem: problemOf('link', problemWords(result.fault).what) });
    return;
  }
  session.patch({ actors: [...session.state.value.actors, entry] });
  changeDraft(session, { value: { ...value, actor: entry.id, name: entry.name, type: entry.type } });
}
