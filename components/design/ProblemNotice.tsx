/** An error as every surface shows it: what happened, what is safe, what to do. */
import { problemWords } from '../problem-words';
import type { Problem } from '../session/types';
import { t } from '../strings';
import { Icon } from './Icon';

/** Faults of the store for which the recovery page has something to offer. */
const RECOVERABLE: readonly unknown[] = ['open-failed', 'upgrade-failed', 'lost'];

interface Props {
  problem: Problem;
  /** What it is about, such as a file, in words. */
  about?: string;
  tone?: 'warn' | 'bad';
  onRetry?: () => void;
  retryLabel?: string;
  onDismiss?: () => void;
  dismissLabel?: string;
}

export function ProblemNotice({
  problem,
  about,
  tone = 'bad',
  onRetry,
  retryLabel,
  onDismiss,
  dismissLabel,
}: Props) {
  const { what, safe, next } = problemWords(problem);
  return (
    <div class={`notice ${tone}`} role="alert">
      {about !== undefined && (
        <p class="small">
          <bdi>{about}</bdi>
        </p>
      )}
      <p class="row notice-what">
        <Icon name="warn" />
        <bdi>{what}</bdi>
      </p>
      <p>{safe}</p>
      <p>{next}</p>
      {'code' in problem && RECOVERABLE.includes(problem.code) && (
        <p>
          <a href="/recovery.html" target="_blank" rel="noreferrer">
            {t('recovery.link')}
          </a>
        </p>
      )}
      {(onRetry || onDismiss) && (
        <div class="row">
          {onRetry && (
            <button type="button" class="button" onClick={onRetry}>
              <Icon name="refresh" />
              {retryLabel ?? t('problem.retry')}
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
