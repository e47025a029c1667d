/** Words and tags that a rejection keeps quiet elsewhere on the page, each with the way back. */
import { quietPairs } from '../../lib/review/quiet';
import { takeBack } from '../session/deciding';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { t } from '../strings';
import { CASUALTY_KINDS } from '../../lib/model';

function tagWord(tag: string): string {
  const kind = CASUALTY_KINDS.find((each) => each === tag);
  return (kind ? t(`kind.${kind}`) : t('kind.actor')).toLocaleLowerCase();
}

export function QuietList({ session, state }: { session: Session; state: SessionState }) {
  const pairs = quietPairs(state.annotations);
  if (pairs.length === 0 || !state.items.some((item) => item.isQuiet)) return null;
  return (
    <section class="saved-section">
      <h2>
        {t('quiet.title')} <span class="quiet">{pairs.length}</span>
      </h2>
      <p class="small">{t('quiet.hint')}</p>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.tag} ${pair.words}`} class="row spread">
            <bdi>{t('quiet.pair', { words: pair.words, tag: tagWord(pair.tag) })}</bdi>
            <button type="button" class="button plain" onClick={() => void takeBack(session, pair)}>
              {t('quiet.back')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
