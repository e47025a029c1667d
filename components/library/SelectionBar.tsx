/** What can be done with the ticked articles or claims. */
import { useState } from 'preact/hooks';
import type { Bundle } from '../../lib/model';
import type { Store } from '../../lib/store/types';
import { t } from '../strings';
import { ExportBar } from './ExportBar';

interface Props {
  view: 'articles' | 'claims';
  store: Store;
  bundle: Bundle;
  selected: ReadonlySet<string>;
  withRejected: boolean;
  now: () => string;
  onClear: () => void;
}

export function SelectionBar({ view, store, bundle, selected, withRejected, now, onClear }: Props) {
  const [exporting, setExporting] = useState(false);
  const known = new Set((view === 'articles' ? bundle.articles : bundle.annotations).map((row) => row.id));
  const ids = [...selected].filter((id) => known.has(id));
  if (ids.length === 0) return null;
  const [first] = ids;
  const only = ids.length === 1 ? bundle.articles.find((article) => article.id === first)?.title : undefined;
  return (
    <div class="selection-bar">
      <div class="row">
        <strong>{t(view === 'articles' ? 'select.articles' : 'select.claims', { n: ids.length })}</strong>
        <button
          type="button"
          class="button"
          aria-expanded={exporting}
          onClick={() => setExporting(!exporting)}
        >
          {t('select.export')}
        </button>
        {view === 'articles' && ids.length > 1 && (
          <a class="button" href="#compare">
            {t('select.compare')}
          </a>
        )}
        <button type="button" class="button plain" onClick={onClear}>
          {t('select.clear')}
        </button>
      </div>
      {exporting && (
        <ExportBar
          store={store}
          selection={{ kind: view === 'articles' ? 'articles' : 'annotations', ids }}
          name={only || 'tollmark-selection'}
          withRejected={withRejected}
          now={now}
        />
      )}
    </div>
  );
}
