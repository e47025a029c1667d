/** A second coder: their layers, how far the two agree, where they do not, and what is decided. */
import { useState } from 'preact/hooks';
import type { CoderLayer } from '../../../lib/model';
import type { Store } from '../../../lib/store/types';
import { Icon } from '../../design/Icon';
import type { Problem } from '../../session/types';
import { formatDay, t } from '../../strings';
import type { ArticleEntry } from '../catalog/entries';
import { useWatch } from '../catalog/use-records';
import { AgreementTables } from './AgreementTables';
import { Differences } from './Differences';
import { LayerImport } from './LayerImport';
import { ThirdLayer } from './ThirdLayer';
import { useComparison, type Comparison } from './use-comparison';
import { toLabel } from '../../session/labels';

interface Props {
  store: Store;
  entries: readonly ArticleEntry[];
  /** Name of the reader, written into decisions. */
  person: string;
  now: () => string;
  newId: () => string;
  onProblem: (problem: Problem) => void;
  onChange: (change: Parameters<Store['change']>[0], label: string) => Promise<boolean>;
}

function Summary({ comparison, coder }: { comparison: Comparison; coder: string }) {
  const { agreement, matched } = comparison;
  const unplaced = matched.articles.reduce(
    (sum, article) => sum + article.unplaced.mine.length + article.unplaced.theirs.length,
    0,
  );
  const facts = [
    t('second.common', { n: agreement.articles }),
    t('second.sentences', { n: agreement.sentences }),
    matched.onlyTheirs.length > 0 ? t('second.onlyTheirs', { n: matched.onlyTheirs.length, coder }) : '',
    unplaced > 0 ? t('second.unplaced', { n: unplaced }) : '',
  ];
  return <p role="status">{facts.filter(Boolean).join(' · ')}</p>;
}

interface LayersProps {
  layers: readonly CoderLayer[];
  chosen: CoderLayer;
  onChoose: (id: string) => void;
  onRemove: (layer: CoderLayer) => void;
}

function Layers({ layers, chosen, onChoose, onRemove }: LayersProps) {
  return (
    <ul class="second-layers" aria-label={t('second.layers')}>
      {layers.map((layer) => {
        const { id, coder, file, imported, bundle } = layer;
        return (
          <li key={id} class="row spread">
            <span class="row">
              <button
                type="button"
                class="button"
                aria-pressed={id === chosen.id}
                onClick={() => onChoose(id)}
              >
                <bdi>{coder}</bdi>
              </button>
              <span class="small quiet">
                {t('second.layerFacts', { file, day: formatDay(imported), n: bundle.annotations.length })}
              </span>
            </span>
            <button
              type="button"
              class="button plain danger"
              aria-label={t('second.removeOf', { coder })}
              onClick={() => onRemove(layer)}
            >
              <Icon name="trash" />
              {t('second.remove')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

export function SecondCoderView({ store, entries, person, now, newId, onProblem, onChange }: Props) {
  const [wanted, setWanted] = useState<string | null>(null);
  const coding = useWatch(() => store.watchLayers(), onProblem, true, store);
  const layers = coding?.layers ?? [];
  const layer = layers.find(({ id }) => id === wanted) ?? layers.at(-1) ?? null;
  const comparison = useComparison(store, entries, layer, onProblem);
  const decisions = coding?.adjudications.filter(({ layerId }) => layerId === layer?.id) ?? [];
  return (
    <div class="second">
      <section aria-labelledby="second-title">
        <h2 id="second-title">{t('second.title')}</h2>
        <p class="quiet">{t('second.hint')}</p>
        <LayerImport
          store={store}
          now={now}
          newId={newId}
          onAdd={async (added) => {
            const { coder } = added;
            const isAdded = await onChange(
              { put: { layers: [added] } },
              toLabel('label.layerAdded', { coder }),
            );
            if (isAdded) setWanted(added.id);
            return isAdded;
          }}
        />
        {layer && (
          <Layers
            layers={layers}
            chosen={layer}
            onChoose={setWanted}
            onRemove={({ id, coder }) =>
              void onChange({ remove: { layers: [id] } }, toLabel('label.layerRemoved', { coder }))
            }
          />
        )}
      </section>
      {coding && !layer && (
        <div class="empty">
          <h3>{t('second.none')}</h3>
          <p>{t('second.noneHint')}</p>
        </div>
      )}
      {layer && !comparison && <p class="quiet">{t('second.reading')}</p>}
      {layer && comparison && comparison.agreement.articles === 0 && (
        <p class="notice warn">{t('second.noCommon')}</p>
      )}
      {layer && comparison && comparison.agreement.articles > 0 && (
        <>
          <Summary comparison={comparison} coder={layer.coder} />
          <AgreementTables agreement={comparison.agreement} coder={layer.coder} />
          <Differences
            key={layer.id}
            layer={layer}
            differences={comparison.differences}
            decisions={decisions}
            person={person}
            now={now}
            newId={newId}
            onChange={onChange}
          />
          <ThirdLayer layer={layer} comparison={comparison} decisions={decisions} now={now} />
        </>
      )}
    </div>
  );
}
