/** The settings as a file for another machine or a colleague: a backup that holds no record. */
import type { Settings } from '../../../lib/store/types';
import { Icon } from '../../design/Icon';
import { t } from '../../strings';
import { download, exportText, fileName } from '../../surface/export-page';

const NOTHING = { articles: [], annotations: [], actors: [], events: [] };

/** Who codes, and what is said of this library alone, stay here. */
const OWN: ReadonlySet<string> = new Set(['person', 'lastBackup', 'undoDays', 'copiesDays', 'emptyDays']);

/** The text of the file. */
export async function settingsFile(settings: Settings, now: string): Promise<string> {
  const rows = Object.entries(settings)
    .filter(([key]) => !OWN.has(key))
    .map(([key, value]) => ({ key, value }));
  const file = await exportText('backup', NOTHING, { now, withRejected: false, others: { settings: rows } });
  if (!file.ok) throw new Error(file.error.what);
  return file.value;
}

export function SettingsFile({ settings, now }: { settings: Settings; now: () => string }) {
  const save = async (): Promise<void> => {
    const at = now();
    download(fileName('tollmark-settings', 'backup', at), 'backup', await settingsFile(settings, at));
  };
  return (
    <section class="settings-part" aria-labelledby="settings-file-title">
      <h2 id="settings-file-title">{t('settings.file')}</h2>
      <p class="small quiet">{t('settings.fileHint')}</p>
      <button type="button" class="button" onClick={() => void save()}>
        <Icon name="down" />
        {t('settings.fileSave')}
      </button>
    </section>
  );
}
