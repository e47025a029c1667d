/** What can be done with the ticked articles or claims. */
import { useMemo, useState } from 'preact/hooks';
import type { Change, Settings, Store } from '../../lib/store/types';
import { t } from '../strings';
import type { Catalog } from './catalog/catalog';
import { BulkBar } from './BulkBar';
import { ExportBar } from './ExportBar';

interface Props {
  view: 'articles' | 'claims';
  store: Store;
  catalog: Catalog;
  selected: ReadonlySet<string>;
  settings: Settings | null;
  withRejected: boolean;
  now: () => string;
  onClear: () => void;
  onChange: (change: Change, label: string) => Promise<boolean>;
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

export function SelectionBar({
  view,
  store,
  catalog,
  selected,
  withRejected,
  now,
  onClear,
  onChange,
  settings,
}: Props) {
  const [open, setOpen] = useState<'export' | 'edit' | null>(null);
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
          aria-expanded={open === 'export'}
          onClick={() => setOpen(open === 'export' ? null : 'export')}
        >
          {t('select.export')}
        </button>
        {view === 'claims' && (
          <button
            type="button"
            class="button"
            aria-expanded={open === 'edit'}
            onClick={() => setOpen(open === 'edit' ? null : 'edit')}
          >
            {t('bulk.open')}
          </button>
        )}
        {view === 'articles' && ids.length > 1 && (
          <a class="button" href="#compare">
            {t('select.compare')}
          </a>
        )}
        <button type="button" class="button plain" onClick={onClear}>
          {t('select.clear')}
        </button>
      </div>
      {open === 'edit' && (
        <BulkBar store={store} settings={settings} ids={ids} now={now} onChange={onChange} />
      )}
      {open === 'export' && (
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
