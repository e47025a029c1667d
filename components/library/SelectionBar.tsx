/** What can be done with the ticked articles or claims. */
import { useMemo, useState } from 'preact/hooks';
import type { Store } from '../../lib/store/types';
import { t } from '../strings';
import type { Catalog } from './catalog/catalog';
import { ExportBar } from './ExportBar';

interface Props {
  view: 'articles' | 'claims';
  store: Store;
  catalog: Catalog;
  selected: ReadonlySet<string>;
  withRejected: boolean;
  now: () => string;
  onClear: () => void;
}

/** The ticked rows that are still there. */
function useStillThere({ view, catalog, selected }: Pick<Props, 'view' | 'catalog' | 'selected'>): string[] {
  const { entries } = catalog.state.value;
  return useMemo(() => {
    if (selected.size === 0) return [];
    if (view === 'articles') return [...selected].filter((id) => catalog.entry(id) !== undefined);
    const claims = new Set(entries.flatMap((entry) => entry.claims.map(({ claim }) => claim.id)));
    return [...selected].filter((id) => claims.has(id));
  }, [view, catalog, entries, selected]);
}

export function SelectionBar({ view, store, catalog, selected, withRejected, now, onClear }: Props) {
  const [exporting, setExporting] = useState(false);
  const ids = useStillThere({ view, catalog, selected });
  const [first] = ids;
  if (first === undefined) return null;
  const only = ids.length === 1 ? catalog.entry(first)?.card.title : undefined;
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
