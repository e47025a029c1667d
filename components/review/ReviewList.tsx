/**
 * The review list: suggestions and tags by sentence in order of the text, the current one opened as a card.
 * The same component in popup and panel. Every key has a button; letters work only while the list has focus.
 */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/model';
import {
  accept,
  later,
  move,
  moveSpan,
  redo,
  reject,
  remove,
  setSpan,
  toggleDim,
  undo,
} from '../session/deciding';
import { openEditor } from '../session/editing';
import { groupBySentence, isOpen, type Item, type SentenceGroup } from '../session/items';
import { negate, nextScope } from '../session/correcting';
import { repeatEvent } from '../session/events';
import { actionOf, type ReviewAction } from '../session/keys';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { foldedItems, missedIn, visibleItems } from '../session/visible';
import { t } from '../strings';
import { BlindNote } from './BlindNote';
import { EditorPane } from './EditorPane';
import { isEntry, type CardEntry } from './entries';
import { ItemCard } from './ItemCard';
import { ItemRow } from './ItemRow';
import { SentenceText } from './SentenceText';

interface Props {
  session: Session;
  state: SessionState;
  /** How many open items to show; the popup shows the first five. */
  limit?: number;
  onHelp: () => void;
  /** Goes to the article's text, where what was missed is looked for. */
  onText?: () => void;
}

/** A sentence as it was drawn, with what it was drawn from. */
interface DrawnGroup {
  items: readonly Item[];
  print: string;
  article: Article | null;
  node: VNode;
}

/** The open items around the current one, for surfaces with little room. */
export function limited(items: readonly Item[], currentId: string | null, limit: number): Item[] {
  const open = items.filter((item) => isOpen(item) || item.id === currentId);
  const at = open.findIndex((item) => item.id === currentId);
  const from = Math.max(0, Math.min(at, open.length - limit));
  return open.slice(from, from + limit);
}

function perform(session: Session, item: Item | null, action: ReviewAction): void {
  switch (action.type) {
    case 'next':
      return move(session, 1);
    case 'previous':
      return move(session, -1);
    case 'undo':
      return void undo(session);
    case 'redo':
      return void redo(session);
    case 'dim':
      return void toggleDim(session);
  }
  if (!item) return;
  switch (action.type) {
    case 'accept':
      return void accept(session, item.id);
    case 'reject':
      return void reject(session, item.id);
    case 'later':
      return void later(session, item.id);
    case 'remove':
      return void remove(session, item.id);
    case 'edit':
      return openEditor(session, item.id);
    case 'note':
      return openEditor(session, item.id, 'note');
    case 'role':
      return void accept(session, item.id, { role: action.role });
    case 'kind':
      return void accept(session, item.id, { kind: action.kind });
    case 'edge':
      return void moveSpan(session, item.id, action.edge, action.direction);
    case 'scope':
      return void nextScope(session, item.id);
    case 'negate':
      return void negate(session, item.id);
  }
}

export function ReviewList({ session, state, limit, onHelp, onText }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const holdFocus = useRef(false);
  const drawn = useRef(new Map<number, DrawnGroup>());
  const [entry, setEntry] = useState<{ id: string; kind: CardEntry } | null>(null);
  const { items, currentId, editor, article, reading } = state;
  const visible = visibleItems(items, state);
  const shown = limit === undefined ? visible : limited(visible, currentId, limit);
  const groups = groupBySentence(reading?.sentences ?? [], shown);
  const foldedAway = foldedItems(items, state.filter, state.withheld);
  const folded = foldedAway.length;
  const isDone = visible.length > 0 && limit === undefined && !visible.some(isOpen);
  const missed = isDone ? missedIn(state).length : 0;
  const show = foldedAway.some((item) => !item.isQuiet && item.level !== 'low')
    ? 'low.showHidden'
    : foldedAway.some((item) => item.isQuiet)
      ? 'low.showQuiet'
      : 'low.show';

  useLayoutEffect(() => {
    const card = list.current?.querySelector('[data-current]');
    if (!(card instanceof HTMLElement)) return;
    // The sentence with its card where both fit, in any case the card.
    card.closest('.sentence-group')?.scrollIntoView?.({ block: 'nearest' });
    card.scrollIntoView?.({ block: 'nearest' });
    // What opened in the card has taken the focus for the next key.
    if (entry !== null && entry.id === currentId) return;
    const idle = document.activeElement === null || document.activeElement === document.body;
    if (holdFocus.current || idle) card.focus({ preventScroll: true });
  }, [currentId, editor === null, entry === null, state.phase]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target;
    if (target instanceof HTMLElement && target.closest('input, select, textarea')) return;
    const onButton = target instanceof HTMLElement && target.closest('button, summary') !== null;
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
    // From the session, not from the drawing: the next key may come before the list is drawn again.
    const now = session.state.value;
    const at = visibleItems(now.items, now).find((item) => item.id === now.currentId) ?? null;
    const action = actionOf(
      {
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        altGraph: event.getModifierState('AltGraph'),
      },
      at?.kind ?? null,
      now.keys,
    );
    if (!action) return;
    holdFocus.current = true;
    if (action.type === 'leave') {
      if (target instanceof HTMLElement) target.blur();
      holdFocus.current = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    // The card that has the focus goes with the decision: the list holds it until the next one is drawn,
    // so that a key pressed in between is not lost.
    if (action.type === 'help') return onHelp();
    if (action.type === 'event' && at && repeatEvent(session, at))
      return list.current?.focus({ preventScroll: true });
    if (isEntry(action.type)) return setEntry(at && { id: at.id, kind: action.type });
    list.current?.focus({ preventScroll: true });
    perform(session, at, action);
  };

  const element = (item: Item) => {
    if (editor && editor.itemId === item.id)
      return <EditorPane session={session} state={state} editor={editor} />;
    if (item.id === currentId)
      return (
        <ItemCard
          session={session}
          item={item}
          unsaved={state.unsaved.has(item.id)}
          state={state}
          entry={entry?.id === item.id ? entry.kind : null}
          onEntry={(kind) => setEntry(kind && { id: item.id, kind })}
        />
      );
    return (
      <ItemRow
        item={item}
        unsaved={state.unsaved.has(item.id)}
        onSelect={() => session.select(item.id)}
        onAccept={() => void accept(session, item.id)}
        onReject={() => void reject(session, item.id)}
      />
    );
  };

  /** Sentences without the current card, as they were drawn last: with hundreds of them a key must not redraw all. */
  const group = (each: SentenceGroup) => {
    const isCurrent = each.items.some((item) => item.id === currentId || item.id === editor?.itemId);
    const print = each.items.map((item) => state.unsaved.has(item.id)).join();
    const old = drawn.current.get(each.index);
    const isOld =
      !isCurrent &&
      limit === undefined &&
      old?.print === print &&
      old.article === article &&
      old.items.length === each.items.length &&
      old.items.every((item, index) => item === each.items[index]);
    if (isOld) return old.node;
    const node = drawGroup(each, isCurrent);
    if (isCurrent) drawn.current.delete(each.index);
    else drawn.current.set(each.index, { items: each.items, print, article, node });
    return node;
  };

  const drawGroup = (each: SentenceGroup, isCurrent: boolean) => {
    const decided = limit === undefined ? [] : items.filter((item) => !isOpen(item) && item.span);
    return (
      <li key={each.index} class={`sentence-group${isCurrent ? ' current' : ''}`}>
        {each.span && article && (
          <SentenceText
            text={article.text}
            lang={article.language}
            span={each.span}
            items={limit === undefined ? each.items : [...new Set([...each.items, ...decided])]}
            currentId={currentId}
            onSelect={(id) => session.select(id)}
            onSpan={(id, span) => void setSpan(session, id, span)}
          />
        )}
        <ul>
          {each.items.map((item) => (
            <li key={item.id}>{element(item)}</li>
          ))}
        </ul>
      </li>
    );
  };

  return (
    <div
      ref={list}
      class="review-list"
      role="region"
      tabIndex={-1}
      aria-label={t('review.list')}
      onKeyDown={onKeyDown}
      onMouseDown={() => (holdFocus.current = true)}
    >
      {shown.length > 0 ? (
        <ol>{groups.map(group)}</ol>
      ) : (
        items.length > 0 && folded === 0 && <p class="empty">{t('empty.filtered')}</p>
      )}
      {limit === undefined && <BlindNote session={session} state={state} isDone={!visible.some(isOpen)} />}
      {isDone && (
        <div class="empty">
          <h2>{t('review.done')}</h2>
          <p>{t('review.doneHint')}</p>
          {onText && missed > 0 && (
            <button type="button" class="button" onClick={onText}>
              {t('review.doneMissed', { n: missed })}
            </button>
          )}
        </div>
      )}
      {folded > 0 && (
        <button
          type="button"
          class="button plain fold"
          aria-expanded={state.showLow}
          onClick={() => {
            session.patch({ showLow: !state.showLow });
            session.paint();
          }}
        >
          {state.showLow ? t(show === 'low.show' ? 'low.hide' : 'low.hideHidden') : t(show, { n: folded })}
        </button>
      )}
    </div>
  );
}
