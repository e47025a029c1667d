/** A report of the event in front, as a file. */
import { useState } from 'preact/hooks';
import type { Bundle, ConflictEvent } from '../../../lib/model';
import { Icon } from '../../design/Icon';
import { ProblemNotice } from '../../design/ProblemNotice';
import { problemOf } from '../../session/problems';
import type { Problem } from '../../session/types';
import { t } from '../../strings';
import { download, fileName } from '../../surface/export-page';
import type { ReportFormat } from './report-text';

interface Props {
  bundle: Bundle;
  event: ConflictEvent;
  now: () => string;
}

const FORMATS: readonly ReportFormat[] = ['html', 'markdown'];

export function ReportButtons({ bundle, event, now }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (format: ReportFormat): Promise<void> => {
    setProblem(null);
    try {
      const { reportText } = await import('./report-text');
      const inside = new Set(event.articleIds);
      const own: Bundle = {
        ...bundle,
        articles: bundle.articles.filter(({ id }) => inside.has(id)),
        annotations: bundle.annotations.filter(({ articleId }) => inside.has(articleId)),
      };
      const at = now();
      const file = reportText(format, own, event, at);
      if (file.ok) download(fileName(event.name, format, at), format, file.value);
      else setProblem(file.error);
    } catch (error) {
      setProblem(problemOf('export', error));
    }
  };
  return (
    <div class="stack report-buttons">
      <div class="row" role="group" aria-label={t('report.hint')} title={t('report.hint')}>
        {FORMATS.map((format) => (
          <button key={format} type="button" class="button" onClick={() => void run(format)}>
            <Icon name="down" />
            {t(`format.${format}`)}
          </button>
        ))}
      </div>
      {problem && <ProblemNotice problem={problem} onDismiss={() => setProblem(null)} />}
    </div>
  );
}
