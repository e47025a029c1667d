/** Two versions of one record, made in two windows: both are kept until a person chooses. */
import type { Conflict } from '../../lib/store/types';
import { settleConflict } from '../session/deciding';
import type { Session } from '../session/session';
import { t } from '../strings';
import { RecordVersion } from './RecordVersion';

export function ConflictNotice({ session, conflict }: { session: Session; conflict: Conflict }) {
  return (
    <div class="notice warn" role="alert">
      <p class="notice-what">
        <bdi>{t('conflict.what', { quote: conflict.incoming.quote })}</bdi>
      </p>
      <p>{t('conflict.safe')}</p>
      <RecordVersion label={t('conflict.theirs')} row={conflict.stored} />
      <RecordVersion label={t('conflict.mine')} row={conflict.incoming} />
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => void settleConflict(session, conflict.id, 'stored')}
        >
          {t('conflict.keepTheirs')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void settleConflict(session, conflict.id, 'incoming')}
        >
          {t('conflict.keepMine')}
        </button>
      </div>
    </div>
  );
}
