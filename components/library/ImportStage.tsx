/** How far an import is, with the way to stop it. */
import type { ImportProgress } from '../importing/import-protocol';
import { formatNumber, t } from '../strings';

interface Props {
  name: string;
  progress: ImportProgress;
  onStop: () => void;
}

const MEGABYTE = 1_000_000;

function stageWords({ stage }: ImportProgress, name: string): string {
  if (stage === 'reading') return t('transfer.reading', { name });
  return stage === 'comparing' ? t('transfer.comparing', { name }) : t('recovery.importing', { name });
}

function doneWords({ stage, done, total }: ImportProgress): string {
  const isBytes = stage === 'reading';
  const number = (value: number): string => formatNumber(isBytes ? Math.ceil(value / MEGABYTE) : value);
  return t(isBytes ? 'transfer.bytesDone' : 'transfer.recordsDone', {
    done: number(done),
    total: number(total),
  });
}

export function ImportStage({ name, progress, onStop }: Props) {
  const words = stageWords(progress, name);
  return (
    <div class="stack">
      <p role="status">
        <bdi>{words}</bdi>
      </p>
      <div class="row">
        <progress aria-label={words} value={progress.done} max={Math.max(progress.total, 1)} />
        <span class="small quiet">{doneWords(progress)}</span>
        <button type="button" class="button" onClick={onStop}>
          {progress.stage === 'writing' ? t('recovery.stopImport') : t('transfer.cancel')}
        </button>
      </div>
    </div>
  );
}
