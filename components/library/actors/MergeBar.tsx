/** Several ticked parties become one: which one stays is chosen, and what happens is shown first. */
import { useState } from 'preact/hooks';
import { mergeActors } from '../../../lib/review/actor-list';
import type { Change, Settings, Store } from '../../../lib/store/types';
import { formatList, formatNumber, t } from '../../strings';
import type { ActorRow } from '../catalog/actor-entries';
import { annotationsAround, entryFor, mentionIds, reachWords, type ActorPlan } from './actor-change';
import { PlanNotice } from './PlanNotice';
import { toLabel } from '../../session/labels';

interface Props {
  store: Store;
  settings: Settings | null;
  rows: readonly ActorRow[];
  now: () => string;
  newId: () => string;
  onChange: (change: Change, label: string) => Promise<boolean>;
  onClear: () => void;
}

export function MergeBar({ store, settings, rows, now, newId, onChange, onClear }: Props) {
  const [key, setKey] = useState('');
  const [plan, setPlan] = useState<ActorPlan | null>(null);
  const stays = rows.find((row) => row.key === key) ?? rows.find(({ entry }) => entry !== null) ?? rows[0];
  if (!stays) return null;
  const look = async (): Promise<void> => {
    const at = now();
    const into = entryFor(stays, newId(), at);
    const others = rows.filter((row) => row !== stays);
    const change = mergeActors(
      into,
      {
        entries: others.flatMap(({ entry }) => entry ?? []),
        names: others.filter(({ entry }) => entry === null).map(({ name }) => name),
      },
      mentionIds(rows),
      await annotationsAround(store, rows),
      { now: at, person: settings?.person ?? '' },
    );
    const names = formatList(others.map(({ name }) => name));
    setPlan({
      change,
      label: toLabel('actors.mergedLabel', { name: into.name, names }),
      words: [
        t('actors.mergeWords', { name: into.name, names }),
        reachWords(change),
        t('actors.aliasWords', { names: formatList(change.put.actors[0]?.aliases ?? []) }),
      ],
    });
  };
  return (
    <div class="selection-bar">
      <div class="row">
        <strong>{t('actors.ticked', { n: rows.length })}</strong>
        {rows.length > 1 && (
          <>
            <label class="field">
              <span>{t('actors.stays')}</span>
              <select
                value={stays.key}
                onChange={(event) => {
                  setKey(event.currentTarget.value);
                  setPlan(null);
                }}
              >
                {rows.map((row) => (
                  <option key={row.key} value={row.key}>
                    {`${row.name} (${formatNumber(row.mentions.length)})`}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="button" onClick={() => void look()}>
              {t('actors.merge', { n: rows.length })}
            </button>
          </>
        )}
        <button type="button" class="button plain" onClick={onClear}>
          {t('select.clear')}
        </button>
      </div>
      {plan && (
        <PlanNotice
          plan={plan}
          onCancel={() => setPlan(null)}
          onDo={({ change, label }) =>
            void onChange(change, label).then((done) => {
              if (done) onClear();
            })
          }
        />
      )}
    </div>
  );
}
