/** Export of the records of one page, as the popup and the panel offer it. */
import type { MenuAction } from '../design/Menu';
import { problemOf } from '../session/problems';
import type { Session } from '../session/session';
import { t } from '../strings';
import { download, EXPORT_FORMATS, exportText, fileName, type ExportFormat } from './export-page';
import { readPreferences } from './preferences';

async function exportPage(session: Session, format: ExportFormat): Promise<void> {
  const { stored } = session.state.value;
  if (!stored) {
    session.patch({ problem: problemOf('export', t('saved.empty')) });
    return;
  }
  try {
    await session.saver.settled();
    const { withRejected } = await readPreferences();
    const now = session.parts.surroundings.now();
    const bundle = await session.parts.store.export({ kind: 'articles', ids: [stored.id] });
    const file = await exportText(format, bundle, { now, withRejected });
    if (!file.ok) {
      session.patch({ problem: file.error });
      return;
    }
    download(fileName(stored.title, format, now), format, file.value);
    session.patch({ announcement: t('export.done', { format: t(`format.${format}`) }) });
  } catch (error) {
    session.patch({ problem: problemOf('export', error) });
  }
}

export function exportActions(session: Session): MenuAction[] {
  return EXPORT_FORMATS.map((format) => ({
    label: t(`format.${format}`),
    icon: 'down',
    run: () => void exportPage(session, format),
  }));
}
