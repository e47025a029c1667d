/** The paragraphs that were kept without suggestions: what to do there, and then what was found. */
import { blindParagraphs } from '../../lib/review/blind';
import { unveil } from '../session/showing';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { t } from '../strings';

interface Props {
  session: Session;
  state: SessionState;
  /** Whether everything that is shown is decided. */
  isDone: boolean;
}

export function BlindNote({ session, state, isDone }: Props) {
  const { article, blindShare, blindResult, withheld } = state;
  if (blindResult) return <p class="notice small">{t('blind.result', { ...blindResult })}</p>;
  if (!article || withheld.size === 0 || !isDone) return null;
  const n = blindParagraphs(article.text, article.blocks, blindShare).length;
  return (
    <div class="notice">
      <p>
        <strong>{t('blind.title')}</strong>
      </p>
      <p>{t('blind.what', { n })}</p>
      <button type="button" class="button" onClick={() => void unveil(session)}>
        {t('blind.show')}
      </button>
    </div>
  );
}
