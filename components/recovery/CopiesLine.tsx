/** When the last automatic copy was made, and the way to all of them. */
import { useEffect, useState } from 'preact/hooks';
import { browserShelf } from '../../lib/store/shelf';
import { formatDay, formatTime, t } from '../strings';
import { listCopies } from './copies';

export function CopiesLine() {
  const [latest, setLatest] = useState<string | null>(null);
  useEffect(() => {
    const shelf = browserShelf();
    if (shelf === null) return;
    listCopies(shelf).then(
      ([copy]) => setLatest(copy?.made ?? null),
      () => setLatest(null),
    );
  }, []);
  return (
    <p>
      {latest === null
        ? t('recovery.neverCopied')
        : t('recovery.latest', { when: `${formatDay(latest)}, ${formatTime(latest)}` })}{' '}
      <a href="/recovery.html">{t('recovery.link')}</a>
    </p>
  );
}
