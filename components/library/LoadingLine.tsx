/** Says that something is being read, to eyes and to screen readers. */
import { t } from '../strings';

export function LoadingLine({ isBusy = true }: { isBusy?: boolean }) {
  return (
    <p class="empty" aria-busy={isBusy}>
      {t('library.loading')}
    </p>
  );
}
