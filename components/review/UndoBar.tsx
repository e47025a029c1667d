/** The last action, always undoable; and what it has been, in words. */
import { redo, stepWords, undo } from '../session/deciding';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { Icon } from '../design/Icon';
import { t } from '../strings';

export function UndoBar({ session, state }: { session: Session; state: SessionState }) {
  if (state.undoLabel === null && state.redoLabel === null) return null;
  const again = stepWords(state, 'redo');
  return (
    <div class="undo-bar" role="group" aria-label={t('undo.bar')}>
      <span class="undo-label" title={state.undoLabel ?? undefined}>
        <bdi>{state.undoLabel ?? t('undo.none')}</bdi>
      </span>
      {state.undoLabel !== null && (
        <button type="button" class="button plain" onClick={() => void undo(session, true)}>
          <Icon name="undo" />
          {stepWords(state, 'undo')}
        </button>
      )}
      {state.redoLabel !== null && (
        <button
          type="button"
          class="button plain icon"
          aria-label={`${again}: ${state.redoLabel}`}
          title={`${again}: ${state.redoLabel}`}
          onClick={() => void redo(session, true)}
        >
          <Icon name="redo" />
        </button>
      )}
    </div>
  );
}
