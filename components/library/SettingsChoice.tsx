/** The settings of a backup: offered by name, and taken over only when the reader says so. */
import type { Settings } from '../../lib/store/types';
import { formatList, t } from '../strings';

interface Props {
  /** Those that differ from the ones here; with none there is no choice to make. */
  settings: Partial<Settings>;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function SettingsChoice({ settings, on, onChange }: Props) {
  const names = Object.keys(settings).filter((key): key is keyof Settings => key in settings);
  if (names.length === 0) return null;
  const words = formatList(names.map((name) => t(`transfer.setting.${name}`)));
  return (
    <div class="setting">
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
        {t('transfer.settings', { names: words })}
      </label>
      <p class="small quiet">{t('transfer.settingsHint')}</p>
    </div>
  );
}
