/** Export buttons for a selection of records, one for each format; what went wrong is said beside them. */
import { useState } from 'preact/hooks';
import type { Selection, Store } from '../../lib/store/types';
import { Icon } from '../design/Icon';
import { ProblemNotice } from '../design/ProblemNotice';
import { problemOf } from '../session/problems';
import type { Problem } from '../session/types';
import { t } from '../strings';
import { download, EXPORT_FORMATS, exportStored, fileName, type ExportFormat } from '../surface/export-page';

interface Props {
  store: Store;
  selection: Selection;
  /** Beginning of the file's name. */
  name: string;
  withRejected: boolean;
  now: () => string;
  onExported?: (format: ExportFormat) => void;
}

export function ExportBar({ store, selection, name, withRejected, now, onExported }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notices, setNotices] = useState<string[]>([]);

  const run = async (format: ExportFormat): Promise<void> => {
    setProblem(null);
    setNotices([]);
    try {
      const at = now();
      const file = await exportStored(store, selection, format, { now: at, withRejected });
      if (!file.ok) return setProblem(file.error);
      setNotices(file.notices);
      download(fileName(name, format, at), format, file.value);
      onExported?.(format);
    } catch (error) {
      setProblem(problemOf('export', error));
    }
  };
  return (
    <div class="stack">
      <div class="row">
        {EXPORT_FORMATS.map((format) => (
          <button key={format} type="button" class="button" onClick={() => void run(format)}>
            <Icon name="down" />
            {t(`format.${format}`)}
          </button>
        ))}
      </div>
      {notices.map((notice) => (
        <p key={notice} class="notice warn">
          {notice}
        </p>
      ))}
      {problem && <ProblemNotice problem={problem} onDismiss={() => setProblem(null)} />}
    </div>
  );
}
