/** Deeds of the review list: accept, reject, put off, delete, settle a changed figure, undo. */
import type { ActorRole, Annotation, AnnotationValue, CasualtyKind, Count, Span } from '../../lib/model';
import { valueOf, type Verdict } from '../../lib/review';
import type { QuietPair } from '../../lib/review/quiet';
import type { Reach } from '../../lib/store/types';
import { problemWords } from '../problem-words';
import { t, type StringKey } from '../strings';
import { withCount } from './count-input';
import { isOpen, isSaved, type Item } from './items';
import { problemOf } from './problems';
import { decided, reattached, type RecordContext } from './records';
import type { Session } from './session';
import type { SessionState } from './types';
import { moveEdge, type Edge } from './spans';
import { isFolded, neighbour, nextOpen, viewOf, visibleItems } from './visible';
import { labelWords, nameOf, toLabel } from './labels';

/** What the record of an item is made with, as of now. */
export function contextFor(session: Session, item: Item | null): RecordContext {
  const { article, reading, stored, recordIds, annotations } = session.state.value;
  const { surroundings } = session.parts;
  const known = item?.suggestion ? recordIds.get(item.suggestion.id) : undefined;
  const free = known !== undefined && !annotations.some((row) => row.id === known);
  return {
    id: free ? known : surroundings.newId(),
    articleId: stored?.id ?? '',
    text: article?.text ?? '',
    now: surroundings.now(),
    person: session.person,
    engine: reading?.engine ?? '',
    recordIds,
  };
}

export function find(session: Session, id: string | null): Item | null {
  return session.state.value.items.find((item) => item.id === id) ?? null;
}

export function labelFor(key: StringKey, value: AnnotationValue): string {
  return toLabel(key, { what: { tag: value } });
}

/** Goes on to the next open item and says so, with what was done as the undo log has it. */
export function advance(session: Session, afterId: string, label: string): void {
  const did = labelWords(label);
  const { items } = session.state.value;
  const next = nextOpen(visibleItems(items, viewOf(session.state.value)), afterId);
  const announcement = next
    ? t('announce.next', { did, next: nameOf(next.value) })
    : t('announce.last', { did });
  session.patch({ announcement });
  if (next) session.select(next.id);
}

const LABELS: Record<Verdict['action'], StringKey> = {
  accept: 'label.accepted',
  reject: 'label.rejected',
  later: 'label.later',
};

async function settle(session: Session, id: string, verdict: Verdict, stay = false): Promise<void> {
  const item = find(session, id);
  if (!item) return;
  const row = decided(item, verdict, contextFor(session, item));
  const key = row?.status === 'edited' && verdict.value ? 'label.edited' : LABELS[verdict.action];
  const label = labelFor(key, row?.value ?? item.value);
  const written = row ? session.commit([row], label) : Promise.resolve();
  if (stay) session.patch({ announcement: labelWords(label) });
  else advance(session, id, label);
  await written;
}

export interface AcceptAs {
  /** Everything as it should be; what else is given changes this further. */
  value?: AnnotationValue;
  role?: ActorRole;
  kind?: CasualtyKind;
  count?: Count;
}

/** The item's value with what a single key changes. */
function correctedBy(value: AnnotationValue, as: AcceptAs): AnnotationValue {
  if (value.kind === 'actor') return as.role ? { ...value, roles: [as.role] } : value;
  const claim = as.kind ? { ...value.claim, kind: as.kind } : value.claim;
  return { kind: 'casualty', claim: as.count ? withCount(claim, as.count) : claim };
}

export function accept(session: Session, id: string, as: AcceptAs = {}): Promise<void> {
  const item = find(session, id);
  if (!item) return Promise.resolve();
  const changed = as.value !== undefined || as.role || as.kind || as.count;
  const corrected = changed ? { value: correctedBy(as.value ?? item.value, as) } : {};
  return settle(session, id, { action: 'accept', ...corrected });
}

/** Accepts an item with another value and stays on it, so that a key can be pressed again. */
export function settleValue(session: Session, id: string, value: AnnotationValue): Promise<void> {
  return settle(session, id, { action: 'accept', value }, true);
}

export function reject(session: Session, id: string): Promise<void> {
  return settle(session, id, { action: 'reject' });
}

export function later(session: Session, id: string): Promise<void> {
  return settle(session, id, { action: 'later' });
}

/** Makes the tagged words longer or shorter by a word; on a suggestion this accepts it with the new words. */
export async function moveSpan(
  session: Session,
  id: string,
  edge: Edge,
  direction: 'grow' | 'shrink',
): Promise<void> {
  const span = find(session, id)?.span;
  const text = session.state.value.article?.text;
  if (span && text !== undefined) await setSpan(session, id, moveEdge(text, span, edge, direction));
}

/** Puts a tag on other words; on a suggestion this accepts it with them. The card stays. */
export async function setSpan(session: Session, id: string, span: Span): Promise<void> {
  const item = find(session, id);
  if (!item?.span || (span.start === item.span.start && span.end === item.span.end)) return;
  await settle(session, id, { action: 'accept', span, value: item.value }, true);
}

export async function remove(session: Session, id: string): Promise<void> {
  const item = find(session, id);
  if (!item?.annotation) return;
  const label = labelFor('label.deleted', item.value);
  const { items } = session.state.value;
  const next = neighbour(visibleItems(items, viewOf(session.state.value)), id, 1);
  const gone = session.discard([item.annotation], label);
  session.patch({
    announcement: labelWords(label),
    ...(item.suggestion || !next ? {} : { currentId: next.id }),
  });
  await gone;
}

/** Takes back rejections, so that the same words are suggested again; one action to undo. */
export async function takeBack(session: Session, pair: QuietPair): Promise<void> {
  const { annotations } = session.state.value;
  const rows = annotations.filter(({ id }) => pair.annotationIds.includes(id));
  if (rows.length === 0) return;
  const label = toLabel('label.takenBack', { what: `“${pair.words}”` });
  session.patch({ announcement: labelWords(label) });
  await session.discard(rows, label);
}

async function attach(
  session: Session,
  row: Annotation,
  to: { span: Span; value?: AnnotationValue },
): Promise<void> {
  const label = labelFor(to.value ? 'label.edited' : 'label.kept', to.value ?? row.value);
  session.patch({ announcement: labelWords(label) });
  await session.commit([reattached(row, to, contextFor(session, null))], label);
}

/** The record stays as it was, knowing that its words read otherwise now. */
export async function keepChanged(session: Session, id: string): Promise<void> {
  const item = find(session, id);
  if (item?.annotation && item.span) await attach(session, item.annotation, { span: item.span });
}

/** The number that the words give now; null when nobody can say, and a person has to type it. */
async function countNow(session: Session, item: Item): Promise<Count | null> {
  const { article, reading } = session.state.value;
  if (!item.span || !article || !reading) return null;
  const value = item.suggestion
    ? valueOf(item.suggestion)
    : await session.parts.engine.prefill('casualty', article, reading, item.span).catch(() => null);
  const count = value?.kind === 'casualty' ? value.claim.count : null;
  return count && (count.text !== null || count.low !== null || count.high !== null) ? count : null;
}

/**
 * The record takes over what the words say now: of a claim the count, everything else stays as decided.
 * @returns false when the count cannot be read from the words: then nothing is changed.
 */
export async function takeNewReading(session: Session, id: string): Promise<boolean> {
  const item = find(session, id);
  if (!item?.annotation || !item.span) return false;
  const was = item.annotation.value;
  if (was.kind === 'actor') {
    await attach(session, item.annotation, { span: item.span, value: { ...was, name: item.quote } });
    return true;
  }
  const count = await countNow(session, item);
  if (!count) return false;
  const value: AnnotationValue = { kind: 'casualty', claim: { ...was.claim, count } };
  await attach(session, item.annotation, { span: item.span, value });
  return true;
}

/** Of two versions of a record, made in two windows, one becomes the record; this can be undone like any change. */
export async function settleConflict(
  session: Session,
  id: string,
  keep: 'stored' | 'incoming',
): Promise<void> {
  const result = await session.parts.store.resolveConflict(id, keep);
  if (!result.ok) session.patch({ problem: result.fault });
  await session.reload();
}

/** An orphan is attached to the words selected in the page. */
export async function attachToSelection(session: Session, id: string): Promise<void> {
  const { selection } = session.state.value;
  const item = find(session, id);
  if (!item?.annotation || !selection) return;
  await attach(session, item.annotation, { span: { start: selection.start, end: selection.end } });
}

/** Whether a step of the log is of the article in front alone, or of no article. */
export function isHere({ articleIds, isShared }: Reach, id: string | undefined): boolean {
  if (articleIds.length === 0) return true;
  return id !== undefined && articleIds.includes(id) && (isShared || articleIds.length === 1);
}

/** What the button of the undo bar says: where a step that is not of this article alone would be taken. */
export function stepWords({ stored, undoArticle, reach }: SessionState, direction: 'undo' | 'redo'): string {
  if (isHere(reach[direction], stored?.id)) return t(`${direction}.button`);
  const named = direction === 'undo' ? undoArticle : null;
  return named ? t('undo.in', { title: named.title }) : t(`${direction}.others`);
}

async function step(session: Session, direction: 'undo' | 'redo', anywhere: boolean): Promise<void> {
  await session.saver.settled();
  if (!anywhere) {
    const { reach, article: undoArticle } = await session.parts.store.undoState();
    const { state } = session;
    if (!isHere(reach[direction], state.value.stored?.id)) {
      const button = stepWords({ ...state.value, reach, undoArticle }, direction);
      return session.patch({ announcement: t('undo.stopped', { button }) });
    }
  }
  const before = new Map(session.state.value.items.map((item) => [item.id, item.annotation?.revision]));
  const result = await session.parts.store[direction]();
  if (!result.ok) {
    if (result.fault.code !== 'not-found')
      session.patch({ problem: problemOf('undo', problemWords(result.fault).what) });
    return;
  }
  await session.reload();
  const { items } = session.state.value;
  const touched = items.find((item) => before.get(item.id) !== item.annotation?.revision);
  const key = direction === 'undo' ? 'announce.undone' : 'announce.redone';
  session.patch({ announcement: t(key, { label: labelWords(result.label) }) });
  if (touched) session.select(touched.id);
}

/** The keys undo what was done on this article and stop before other articles; the undo bar names those and goes on. */
export const undo = (session: Session, anywhere = false): Promise<void> => step(session, 'undo', anywhere);
export const redo = (session: Session, anywhere = false): Promise<void> => step(session, 'redo', anywhere);

export function move(session: Session, direction: 1 | -1): void {
  const { items, currentId } = session.state.value;
  const next = neighbour(visibleItems(items, viewOf(session.state.value)), currentId, direction);
  if (next) session.select(next.id);
}

/** Counts for the head of the panel: decided and all of what is shown to be reviewed. */
export function progress(items: readonly Item[]): { done: number; total: number; saved: number } {
  const done = items.filter((item) => !isOpen(item) && item.annotation?.maker.type === 'rule').length;
  const open = items.filter((item) => isOpen(item) && !isFolded(item)).length;
  return { done, total: done + open, saved: items.filter(isSaved).length };
}

/** Dims the page but for the sentence of the current card, or lets it be; kept as a setting. */
export async function toggleDim(session: Session): Promise<void> {
  await session.parts.store.setSettings({ dimPage: !session.state.value.dim });
}
