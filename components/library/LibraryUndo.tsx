/** The last step of the library, to be taken back: that one, once, however long it takes. */
import { useRef, useState } from 'preact/hooks';
import type { ChangeResult, Store, UndoState } from '../../lib/store/types';
import { Icon } from '../design/Icon';
import { labelWords } from '../session/labels';
import { t } from '../strings';

interface Props {
  store: Store;
  state: UndoState;
  onUndone: (result: ChangeResult) => void;
}

export function LibraryUndo({ store, state, onUndone }: Props) {
  const [isUndoing, setUndoing] = useState(false);
  /** The state whose step was taken back: until the next one is known, it is still what is shown. */
  const taken = useRef<UndoState | null>(null);
  const isBusy = isUndoing || taken.current === state;
  if (state.undo === null || state.step === null) return null;

  const { step } = state;
  const undo = async (): Promise<void> => {
    // A second press before the button is drawn again is the same press.
    if (taken.current === state) return;
    taken.current = state;
    setUndoing(true);
    const result = await store.undo(step);
    if (!result.ok) taken.current = null;
    setUndoing(false);
    onUndone(result);
  };
  return (
    <footer class="undo-bar" aria-busy={isBusy}>
      <span class="undo-label">
        <bdi>{labelWords(state.undo)}</bdi>
      </span>
      <span class="small quiet" role="status">
        {isBusy ? t('library.undoing') : ''}
      </span>
      <button type="button" class="button plain" disabled={isBusy} onClick={() => void undo()}>
        <Icon name="undo" />
        {t('library.undo')}
      </button>
    </footer>
  );
}
