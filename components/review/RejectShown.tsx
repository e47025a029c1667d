/** Rejects what a narrowed list shows, after a preview of all of it. */
import { useState } from 'preact/hooks';
import { rejectAll, shownOpen } from '../session/bulk-deciding';
import type { Item } from '../session/items';
import type { Session } from '../session/session';
import { itemName } from '../session/words';
import { t } from '../strings';

export function RejectShown({ session }: { session: Session }) {
  const [preview, setPreview] = useState<Item[] | null>(null);
  const shown = shownOpen(session);
  if (preview === null) {
    if (shown.length < 2) return null;
    return (
      <button type="button" class="button" onClick={() => setPreview(shown)}>
        {t('shown.reject', { n: shown.length })}
      </button>
    );
  }
  return (
    <div class="reject-shown" role="group" aria-label={t('shown.title')}>
      <p>{t('shown.what', { n: preview.length })}</p>
      <ol class="small">
        {preview.map((item) => (
          <li key={item.id} class="clamped">
            <bdi>{itemName(item)}</bdi>
          </li>
        ))}
      </ol>
      <div class="row">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            setPreview(null);
            void rejectAll(session, preview);
          }}
        >
          {t('everywhere.reject', { n: preview.length })}
        </button>
        <button type="button" class="button" onClick={() => setPreview(null)}>
          {t('editor.cancel')}
        </button>
      </div>
    </div>
  );
}
