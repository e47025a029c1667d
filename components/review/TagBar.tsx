/** Tagging by hand: what is selected in the page, and the two things it can become. */
import { tagSelection } from '../session/editing';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { KindGlyph } from '../design/KindGlyph';
import { t } from '../strings';

const SHOWN_CHARACTERS = 80;

export function TagBar({ session, state }: { session: Session; state: SessionState }) {
  const selection = state.selection;
  const words = selection?.text.replace(/\s+/gu, ' ').trim() ?? '';
  const quote = words.length > SHOWN_CHARACTERS ? `${words.slice(0, SHOWN_CHARACTERS)}…` : words;
  return (
    <div class={`tag-bar${selection ? ' ready' : ''}`}>
      <span class="tag-words">{selection ? <bdi>{t('tag.selected', { quote })}</bdi> : t('tag.none')}</span>
      {selection && (
        <span class="row">
          <button type="button" class="button" onClick={() => void tagSelection(session, 'casualty')}>
            <KindGlyph style="killed" />
            {t('tag.casualty')}
          </button>
          <button type="button" class="button" onClick={() => void tagSelection(session, 'actor')}>
            <KindGlyph style="actor" />
            {t('tag.actor')}
          </button>
        </span>
      )}
    </div>
  );
}
