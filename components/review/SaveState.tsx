/** The state of saving in words: never "saved" before the store has said so. */
import { isSaved } from '../session/items';
import type { SessionState } from '../session/types';
import { Icon } from '../design/Icon';
import { formatTime, t } from '../strings';

export function SaveState({ state }: { state: SessionState }) {
  const { pending, problem, savedAt } = state.saving;
  if (problem)
    return (
      <span class="save-state failed">
        <Icon name="warn" />
        {t('save.failed')}
      </span>
    );
  if (pending > 0) return <span class="save-state">{t('save.saving')}</span>;
  const latest = savedAt ?? latestOf(state);
  if (!latest) return <span class="save-state quiet">{t('save.nothing')}</span>;
  return (
    <span class="save-state good">
      <Icon name="check" />
      {t('save.saved', { time: formatTime(latest) })}
    </span>
  );
}

function latestOf(state: SessionState): string | null {
  const times = state.items.filter(isSaved).map((item) => item.annotation?.modified ?? '');
  return times.toSorted().at(-1) ?? null;
}
