/** The list of disagreements, with what is still open. */
import { useState } from 'preact/hooks';
import { choose, chooseNeither, edit } from '../../../lib/agreement/adjudicate';
import type { Difference } from '../../../lib/agreement/differences';
import { PARTS, type Part } from '../../../lib/agreement/fields';
import type { Adjudication, CoderLayer } from '../../../lib/model';
import type { Store } from '../../../lib/store/types';
import { t } from '../../strings';
import { DifferenceEntry } from './DifferenceEntry';
import { toLabel } from '../../session/labels';

type Shown = 'open' | 'all' | 'missing' | Part;

interface Props {
  layer: CoderLayer;
  differences: readonly Difference[];
  decisions: readonly Adjudication[];
  person: string;
  now: () => string;
  newId: () => string;
  onChange: (change: Parameters<Store['change']>[0], label: string) => Promise<boolean>;
}

/** Entries drawn at once. */
const PAGE = 40;

function isShown({ mine, theirs, parts }: Difference, isOpen: boolean, shown: Shown): boolean {
  if (shown === 'all') return true;
  if (shown === 'open') return isOpen;
  if (shown === 'missing') return mine === null || theirs === null;
  return parts.includes(shown);
}

function wordsOf({ mine, theirs }: Difference): string {
  return ((mine ?? theirs)?.annotation.quote ?? '').slice(0, 60);
}

export function Differences({ layer, differences, decisions, person, now, newId, onChange }: Props) {
  const [shown, setShown] = useState<Shown>('all');
  const [drawn, setDrawn] = useState(PAGE);
  const byId = new Map(decisions.map((each) => [each.id, each]));
  const open = differences.filter(({ id }) => !byId.has(id));
  const list = differences.filter((each) => isShown(each, !byId.has(each.id), shown));
  const parts = PARTS.filter((part) => differences.some((each) => each.parts.includes(part)));
  const { coder } = layer;
  const decided = () => ({ layerId: layer.id, newId: newId(), person, now: now() });
  const decide = (made: Adjudication, difference: Difference): void => {
    void onChange(
      { put: { adjudications: [made] } },
      toLabel('label.decided', { words: wordsOf(difference) }),
    );
  };
  return (
    <section class="second-list" aria-labelledby="second-list">
      <div class="row spread">
        <h3 id="second-list">{t('second.list')}</h3>
        <div class="row">
          <p class="small quiet" role="status">
            {t('second.listCount', { open: open.length, n: differences.length })}
          </p>
          <label class="field second-show">
            <span>{t('second.show')}</span>
            <select value={shown} onChange={(change) => setShown(change.currentTarget.value as Shown)}>
              {(['all', 'open', 'missing'] as const).map((each) => (
                <option key={each} value={each}>
                  {t(`second.show.${each}`)}
                </option>
              ))}
              {parts.map((part) => (
                <option key={part} value={part}>
                  {t(`secondPart.${part}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      {differences.length === 0 && <p class="quiet">{t('second.allAgree')}</p>}
      {differences.length > 0 && list.length === 0 && <p class="quiet">{t('second.noneShown')}</p>}
      <ul>
        {list.slice(0, drawn).map((difference) => {
          return (
            <DifferenceEntry
              key={difference.id}
              difference={difference}
              decision={byId.get(difference.id) ?? null}
              coder={coder}
              onChoose={(side) =>
                decide(
                  side === 'neither'
                    ? chooseNeither(difference, decided())
                    : choose(difference, side, decided()),
                  difference,
                )
              }
              onEdit={(choice, count) => decide(edit(difference, choice, count, decided()), difference)}
              onTakeBack={() =>
                void onChange(
                  { remove: { adjudications: [difference.id] } },
                  toLabel('label.decidedNot', { words: wordsOf(difference) }),
                )
              }
            />
          );
        })}
      </ul>
      {list.length > drawn && (
        <button type="button" class="button" onClick={() => setDrawn(drawn + PAGE)}>
          {t('second.more', { n: Math.min(PAGE, list.length - drawn) })}
        </button>
      )}
    </section>
  );
}
