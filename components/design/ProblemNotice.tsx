/** An error as every surface shows it: what happened, what is safe, what to do. */
import type { Problem } from '../session/types';
import { t } from '../strings';
import { Icon } from './Icon';

interface Props {
  problem: Problem;
  tone?: 'warn' | 'bad';
  onRetry?: () => void;
  onDismiss?: () => void;
  dismissLabel?: string;
}

export function ProblemNotice({ problem, tone = 'bad', onRetry, onDismiss, dismissLabel }: Props) {
  return (
    <div class={`notice ${tone}`} role="alert">
      <p class="row notice-what">
        <Icon name="warn" />
        <bdi>{problem.what}</bdi>
      </p>
      <p>{problem.safe}</p>
      <p>{problem.next}</p>
      {(onRetry || onDismiss) && (
        <div class="row">
          {onRetry && (
            <button type="button" class="button" onClick={onRetry}>
              <Icon name="refresh" />
              {t('problem.retry')}
            </button>
          )}
          {onDismiss && (
            <button type="button" class="button plain" onClick={onDismiss}>
              {dismissLabel ?? t('problem.dismiss')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
