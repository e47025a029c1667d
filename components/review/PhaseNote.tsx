/** What a surface shows when there is no list to show: why, and what to do. */
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { Icon } from '../design/Icon';
import { ProblemNotice } from '../design/ProblemNotice';
import { t } from '../strings';
import { PasteBox } from './PasteBox';

interface Props {
  session: Session;
  state: SessionState;
  /** The keyboard shortcut that starts the reading, as the browser has it. */
  shortcut: string;
}

export function PhaseNote({ session, state, shortcut }: Props) {
  const again = (label: string) => (
    <div class="row">
      <button type="button" class="button" onClick={() => void session.reread()}>
        <Icon name="refresh" />
        {label}
      </button>
    </div>
  );
  switch (state.phase) {
    case 'starting':
    case 'reading':
      return (
        <p class="empty" role="status">
          {t(`phase.${state.phase}`)}
        </p>
      );
    case 'noAccess':
      return (
        <div class="empty">
          <h2>{t('phase.noAccess')}</h2>
          <p>{shortcut ? t('phase.noAccessHint', { key: shortcut }) : t('phase.noAccessNoKey')}</p>
          {again(t('phase.noAccessButton'))}
        </div>
      );
    case 'unsupported':
      return (
        <div class="empty">
          <h2>{t('phase.unsupported')}</h2>
          <p>{t('phase.unsupportedHint')}</p>
          <PasteBox session={session} state={state} />
        </div>
      );
    case 'off':
      return (
        <div class="empty">
          <h2>{t('phase.off')}</h2>
          <p>{t('phase.offHint')}</p>
          {again(t('menu.on'))}
        </div>
      );
    case 'failed':
      return state.problem ? (
        <div class="pad">
          <ProblemNotice problem={state.problem} onRetry={() => void session.reread()} />
          <PasteBox session={session} state={state} />
        </div>
      ) : null;
    case 'suggesting':
    case 'ready':
      return null;
  }
}

/** Above the list: notices of the page, and what the lack of suggestions means. */
export function ListNote({ session, state }: { session: Session; state: SessionState }) {
  if (state.phase === 'suggesting') {
    return (
      <p class="working small quiet" role="status">
        {t('phase.suggesting')}
      </p>
    );
  }
  if (!state.article || state.items.length > 0) return null;
  const kind = state.article.isArticle ? 'none' : 'noArticle';
  return (
    <div class="empty">
      <h2>{t(`empty.${kind}`)}</h2>
      <p>{t(`empty.${kind}Hint`)}</p>
      {kind === 'noArticle' && <PasteBox session={session} state={state} />}
    </div>
  );
}
