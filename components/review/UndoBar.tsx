/** The last action, always undoable; and what it has been, in words. */
import { redo, undo } from '../session/deciding';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { Icon } from '../design/Icon';
import { t } from '../strings';

export function UndoBar({ session, state }: { session: Session; state: SessionState }) {
  if (state.undoLabel === null && state.redoLabel === null) return null;
  const { undoArticle } = state;
  return (
    <div class="undo-bar" role="group" aria-label={t('undo.bar')}>
      <span class="undo-label" title={state.undoLabel ?? undefined}>
        <bdi>{state.undoLabel ?? t('undo.none')}</bdi>
        {undoArticle && undoArticle.id !== state.stored?.id && (
          <span class="small"> {t('undo.elsewhere', { title: undoArticle.title })}</span>
        )}
      </span>
      {state.undoLabel !== null && (
        <button type="button" class="button plain" onClick={() => void undo(session)}>
          <Icon name="undo" />
          {t('undo.button')}
        </button>
      )}
      {state.redoLabel !== null && (
        <button
          type="button"
          class="button plain icon"
          aria-label={`${t('redo.button')}: ${state.redoLabel}`}
          title={`${t('redo.button')}: ${state.redoLabel}`}
          onClick={() => void redo(session)}
        >
          <Icon name="redo" />
        </button>
      )}
    </div>
  );
}
