/** What is saved on this page: what needs a look on top, then the tags in order, then what was rejected. */
import { attachToSelection, find, keepChanged, remove, takeNewReading } from '../session/deciding';
import { openEditor } from '../session/editing';
import { isSaved, needsAttention, styleOf, type Item } from '../session/items';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { itemName, kindWord, summaryOf } from '../session/words';
import { Icon } from '../design/Icon';
import { KindGlyph } from '../design/KindGlyph';
import { t } from '../strings';
import { Aside } from './Aside';
import { EditorPane } from './EditorPane';
import { Figures } from './Figures';
import { QuietList } from './QuietList';

interface Props {
  session: Session;
  state: SessionState;
}

function Attention({ session, state, item }: Props & { item: Item }) {
  const place = item.place;
  if (place?.status === 'changed') {
    return (
      <div class="notice warn">
        <p>
          <strong>
            <bdi>{t('saved.changed', { was: place.was, now: place.now })}</bdi>
          </strong>
        </p>
        <p class="small">{t('saved.orphanSafe')}</p>
        <div class="row">
          <button type="button" class="button" onClick={() => void keepChanged(session, item.id)}>
            {t('saved.keep')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() =>
              // Where nobody can read the number, the editor opens at it.
              void takeNewReading(session, item.id).then((taken) => {
                if (!taken) openEditor(session, item.id, 'count');
              })
            }
          >
            {t('saved.acceptNew')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="notice warn">
      <p>
        <strong>{t('saved.orphan')}</strong> {t('saved.orphanSafe')}
      </p>
      {state.selection === null && <p>{t('saved.orphanHint')}</p>}
      {state.selection && (
        <div class="row">
          <button type="button" class="button" onClick={() => void attachToSelection(session, item.id)}>
            {t('saved.orphanTag')}
          </button>
        </div>
      )}
    </div>
  );
}

function SavedItem({ session, state, item }: Props & { item: Item }) {
  const style = styleOf(item.value);
  if (state.editor?.itemId === item.id) {
    return <EditorPane session={session} state={state} editor={state.editor} />;
  }
  const unsaved = state.unsaved.has(item.id);
  return (
    <article class={`saved-item${item.id === state.currentId ? ' current' : ''}`} aria-label={itemName(item)}>
      <div class="saved-head">
        <KindGlyph style={style} />
        <span class="kind">{kindWord(item.value)}</span>
        <strong>
          <bdi>{summaryOf(item.value)}</bdi>
        </strong>
        <span class="state-word">{unsaved ? t('review.saving') : t(`state.${item.state}`)}</span>
      </div>
      <q dir="auto">{item.annotation?.quote ?? item.quote}</q>
      {needsAttention(item) && <Attention session={session} state={state} item={item} />}
      <Aside annotation={item.annotation} />
      <div class="row">
        {item.span && (
          <button type="button" class="button plain" onClick={() => session.select(item.id)}>
            <Icon name="target" />
            {t('review.show')}
          </button>
        )}
        <button type="button" class="button plain" onClick={() => openEditor(session, item.id)}>
          <Icon name="pencil" />
          {t('review.edit')}
        </button>
        <button type="button" class="button plain" onClick={() => openEditor(session, item.id, 'note')}>
          <Icon name="note" />
          {t('review.note')}
        </button>
        <button type="button" class="button plain danger" onClick={() => void remove(session, item.id)}>
          <Icon name="trash" />
          {t('review.remove')}
        </button>
      </div>
    </article>
  );
}

export function SavedList({ session, state }: Props) {
  const attention = state.items.filter(needsAttention);
  const rest = state.items.filter((item) => isSaved(item) && !needsAttention(item));
  const rejected = state.items.filter((item) => item.state === 'rejected');
  if (attention.length + rest.length + rejected.length === 0) {
    return (
      <div class="empty">
        <h2>{t('saved.empty')}</h2>
        <p>{t('saved.emptyHint')}</p>
      </div>
    );
  }
  const section = (title: string, items: Item[]) =>
    items.length > 0 && (
      <section class="saved-section">
        <h2>
          {title} <span class="quiet">{items.length}</span>
        </h2>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <SavedItem session={session} state={state} item={find(session, item.id) ?? item} />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div class="saved-list">
      {section(t('saved.attention'), attention)}
      {section(t('saved.rest'), rest)}
      {section(t('saved.rejected'), rejected)}
      <QuietList session={session} state={state} />
      <Figures state={state} />
    </div>
  );
}
