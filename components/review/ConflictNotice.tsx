/** Two versions of one record, made in two windows: both are kept until a person chooses. */
import type { Annotation } from '../../lib/model';
import type { Conflict } from '../../lib/store/types';
import { settleConflict } from '../session/deciding';
import type { Session } from '../session/session';
import { kindWord, summaryOf } from '../session/words';
import { t } from '../strings';

function Version({ label, row }: { label: string; row: Annotation | null }) {
  return (
    <p>
      <span class="label">{label}</span>{' '}
      {row ? (
        <bdi>
          {kindWord(row.value)}, {summaryOf(row.value)}, {t(`state.${row.status}`)}
          {row.note && `, “${row.note}”`}
        </bdi>
      ) : (
        t('conflict.deleted')
      )}
    </p>
  );
}

export function ConflictNotice({ session, conflict }: { session: Session; conflict: Conflict }) {
  return (
    <div class="notice warn" role="alert">
      <p class="notice-what">
        <bdi>{t('conflict.what', { quote: conflict.incoming.quote })}</bdi>
      </p>
      <p>{t('conflict.safe')}</p>
      <Version label={t('conflict.theirs')} row={conflict.stored} />
      <Version label={t('conflict.mine')} row={conflict.incoming} />
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
