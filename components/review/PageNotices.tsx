/** Sentences about this page that a person should read: bounded, fallback used, nothing kept. */
import type { SessionState } from '../session/types';
import { problemOf } from '../session/problems';
import { ProblemNotice } from '../design/ProblemNotice';
import { storeAgain } from '../session/deletion';
import type { Session } from '../session/session';
import { t } from '../strings';
import { ConflictNotice } from './ConflictNotice';

/** A page tells us this address: only those of the web become links. */
function isWebAddress(address: string | undefined): boolean {
  return /^https?:\/\//iu.test(address ?? '');
}

export function PageNotices({ session, state }: { session: Session; state: SessionState }) {
  const notices = state.article?.notices ?? [];
  const { problem } = state.saving;
  const conflicts = state.conflicts.filter(({ articleId }) => articleId === state.stored?.id);
  return (
    <>
      {state.isDeleted && (
        <div class="pad">
          <ProblemNotice
            problem={problemOf('deleted')}
            onRetry={() => void storeAgain(session)}
            retryLabel={t('problem.deleted.again')}
            {...(problem ? { onDismiss: () => session.saver.abandon() } : {})}
            dismissLabel={t('problem.abandon')}
          />
        </div>
      )}
      {problem && !state.isDeleted && (
        <div class="pad">
          <ProblemNotice
            problem={problem}
            onRetry={() => void session.saver.retry()}
            onDismiss={() => session.saver.abandon()}
            dismissLabel={t('problem.abandon')}
          />
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
      {/* A decision that was not written says the same, with what can be done about it. */}
      {state.isPrivate && !problem && (
        <div class="pad">
          <ProblemNotice problem={problemOf('private')} tone="warn" />
        </div>
      )}
      {conflicts.map((conflict) => (
        <div class="pad" key={`${conflict.id} ${conflict.at}`}>
          <ConflictNotice session={session} conflict={conflict} />
        </div>
      ))}
      {notices.length > 0 && (
        <details class="page-notices" open={notices.some(({ code }) => code === 'framed')}>
          <summary>{t('head.notices')}</summary>
          <ul>
            {notices.map((notice) => (
              <li key={notice.code}>
                {t(`notice.${notice.code}`, { n: notice.n ?? 0, detail: notice.detail ?? '' })}{' '}
                {notice.code === 'framed' && isWebAddress(notice.detail) && (
                  <a href={notice.detail} target="_blank" rel="noreferrer">
                    {t('notice.openFrame')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
