/** Sentences about this page that a person should read: bounded, fallback used, nothing kept. */
import type { SessionState } from '../session/types';
import { problemOf } from '../session/problems';
import { ProblemNotice } from '../design/ProblemNotice';
import type { Session } from '../session/session';
import { t } from '../strings';

export function PageNotices({ session, state }: { session: Session; state: SessionState }) {
  const notices = state.article?.notices ?? [];
  const { problem } = state.saving;
  return (
    <>
      {problem && (
        <div class="pad">
          <ProblemNotice problem={problem} onRetry={() => void session.saver.retry()} />
        </div>
      )}
      {state.problem && state.phase !== 'failed' && (
        <div class="pad">
          <ProblemNotice
            problem={state.problem}
            tone="warn"
            onDismiss={() => session.patch({ problem: null })}
          />
        </div>
      )}
      {state.isPrivate && (
        <div class="pad">
          <ProblemNotice problem={problemOf('private')} tone="warn" />
        </div>
      )}
      {notices.length > 0 && (
        <details class="page-notices">
          <summary>{t('head.notices')}</summary>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>
                <bdi>{notice}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
