/** What both agree on and what was decided, as files. */
import { useState } from 'preact/hooks';
import { thirdLayer } from '../../../lib/agreement/adjudicate';
import type { Adjudication, CoderLayer } from '../../../lib/model';
import { Icon } from '../../design/Icon';
import { ProblemNotice } from '../../design/ProblemNotice';
import type { Problem } from '../../session/types';
import { t } from '../../strings';
import { download, EXPORT_FORMATS, exportText, fileName, type ExportFormat } from '../../surface/export-page';
import type { Comparison } from './use-comparison';

interface Props {
  layer: CoderLayer;
  comparison: Comparison;
  decisions: readonly Adjudication[];
  now: () => string;
}

export function ThirdLayer({ layer, comparison, decisions, now }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const { matched, differences, mine } = comparison;
  const third = thirdLayer(layer.id, matched, differences, decisions, mine);
  const { agreed, decided, open } = third;
  const save = async (format: ExportFormat): Promise<void> => {
    const at = now();
    const file = await exportText(format, third.bundle, { now: at, withRejected: false });
    if (!file.ok) return setProblem(file.error);
    setProblem(null);
    download(fileName(`third layer ${layer.coder}`, format, at), format, file.value);
  };
  return (
    <section aria-labelledby="second-third">
      <h3 id="second-third">{t('second.third')}</h3>
      <p class="small quiet">{t('second.thirdHint', { coder: layer.coder })}</p>
      <p>{t('second.thirdCount', { agreed, decided, open })}</p>
      <div class="row">
        {EXPORT_FORMATS.map((format) => (
          <button key={format} type="button" class="button" onClick={() => void save(format)}>
            <Icon name="down" />
            {t(`format.${format}`)}
          </button>
        ))}
      </div>
      {problem && <ProblemNotice problem={problem} onDismiss={() => setProblem(null)} />}
    </section>
  );
}
