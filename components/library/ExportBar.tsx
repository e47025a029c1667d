/**
 * Export buttons for a selection of records, one for each format, those for other tools folded away; what went wrong
 * is said beside them.
 */
import { useId, useState } from 'preact/hooks';
import type { Selection, Store } from '../../lib/store/types';
import { Icon } from '../design/Icon';
import { ProblemNotice } from '../design/ProblemNotice';
import { problemOf } from '../session/problems';
import type { Problem } from '../session/types';
import { t } from '../strings';
import {
  download,
  EXPORT_FORMATS,
  exportStored,
  fileName,
  MORE_FORMATS,
  type ExportFormat,
  type MoreFormat,
} from '../surface/export-page';

interface Props {
  store: Store;
  selection: Selection;
  /** Beginning of the file's name. */
  name: string;
  withRejected: boolean;
  now: () => string;
  onExported?: (format: ExportFormat | MoreFormat) => void;
}

export function ExportBar({ store, selection, name, withRejected, now, onExported }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notices, setNotices] = useState<string[]>([]);
  const id = useId();

  const run = async (format: ExportFormat | MoreFormat): Promise<void> => {
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
      <details class="more-formats">
        <summary>{t('format.more')}</summary>
        <ul class="stack">
          {MORE_FORMATS.map((format) => (
            <li key={format} class="row">
              <button
                type="button"
                class="button"
                aria-describedby={`${id}-${format}`}
                onClick={() => void run(format)}
              >
                <Icon name="down" />
                {t(`format.${format}`)}
              </button>
              <span id={`${id}-${format}`} class="small quiet">
                {t(`format.${format}.hint`)}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {notices.map((notice) => (
        <p key={notice} class="notice warn">
          {notice}
        </p>
      ))}
      {problem && <ProblemNotice problem={problem} onDismiss={() => setProblem(null)} />}
    </div>
  );
}
