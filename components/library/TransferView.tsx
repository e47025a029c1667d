/** Export of everything, and import. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings, Store } from '../../lib/store/types';
import { CopiesLine } from '../recovery/CopiesLine';
import type { Problem } from '../session/types';
import { formatDay, t } from '../strings';
import { ExportBar } from './ExportBar';
import { ImportView } from './ImportView';

interface Props {
  store: Store;
  counts: { articles: number; annotations: number };
  settings: Settings;
  withRejected: boolean;
  now: () => string;
  newId: () => string;
  /** Why an import was not written that the reader no longer looks at. */
  onUnseen: (problem: Problem) => void;
}

/** Whether there is a backup, as far as the reader has said so: a download can be stopped without our knowing. */
function backupWords(lastBackup: string | null, waiting: boolean): string {
  if (waiting) return t('transfer.unconfirmed', { button: t('transfer.confirmBackup') });
  return lastBackup ? t('transfer.backedUp', { when: formatDay(lastBackup) }) : t('transfer.neverBackedUp');
}

/** Where it is kept that a backup was written and not yet confirmed. */
const UNCONFIRMED = 'backup:unconfirmed';

/** When the backup was written that nobody has confirmed yet; null for none. It outlives the page. */
function useUnconfirmed(store: Store): [string | null, (at: string | null) => void] {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    store.draft(UNCONFIRMED).then(
      (kept) => kept && setAt((known) => known ?? kept.modified),
      () => undefined,
    );
  }, [store]);
  const keep = (next: string | null): void => {
    setAt(next);
    void (next === null ? store.clearDraft(UNCONFIRMED) : store.setDraft(UNCONFIRMED, null, next));
  };
  return [at, keep];
}

export function TransferView({ store, counts, settings, withRejected, now, newId, onUnseen }: Props) {
  const [unconfirmed, setUnconfirmed] = useUnconfirmed(store);
  return (
    <div class="sections">
      <section class="section" aria-labelledby="export-title">
        <h2 id="export-title">{t('transfer.export')}</h2>
        <p class="quiet">{t('transfer.exportHint')}</p>
        <p>
          {t('transfer.counts', counts)}
          {' · '}
          {backupWords(settings.lastBackup, unconfirmed !== null)}
        </p>
        <CopiesLine />
        <ExportBar
          store={store}
          selection={{ kind: 'everything' }}
          name="tollmark"
          withRejected={withRejected}
          now={now}
          onExported={(format) => {
            // An export of another kind takes nothing back: the backup still waits for its word.
            if (format === 'backup') setUnconfirmed(now());
          }}
        />
        {unconfirmed !== null && (
          <div class="notice">
            <p>{t('transfer.confirmBackupHint')}</p>
            <div class="row">
              <button
                type="button"
                class="button"
                onClick={() => {
                  void store.setSettings({ lastBackup: unconfirmed });
                  setUnconfirmed(null);
                }}
              >
                {t('transfer.confirmBackup')}
              </button>
            </div>
          </div>
        )}
      </section>
      <ImportView store={store} newId={newId} now={now} onUnseen={onUnseen} />
    </div>
  );
}
