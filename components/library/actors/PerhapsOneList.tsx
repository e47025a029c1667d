/** Parties that may be one, each pair with the reason and a button that ticks both for merging. */
import { t } from '../../strings';
import type { PerhapsOne } from '../catalog/perhaps-one';

interface Props {
  pairs: readonly PerhapsOne[];
  onTick: (keys: readonly string[]) => void;
}

export function PerhapsOneList({ pairs, onTick }: Props) {
  if (pairs.length === 0) return null;
  return (
    <details>
      <summary>{t('actors.perhapsOne')}</summary>
      <ul class="stack">
        {pairs.map(({ rows: [one, other], acronym }) => (
          <li key={`${one.key} ${other.key}`} class="row">
            <span dir="auto">{t('actors.perhapsWords', { one: one.name, other: other.name, acronym })}</span>
            <button type="button" class="button" onClick={() => onTick([one.key, other.key])}>
              {t('actors.tickBoth')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
