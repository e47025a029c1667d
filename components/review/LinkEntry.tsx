/**
 * Links a claim to an actor of the article by its letter. The link key goes on to the next field, a letter
 * chooses and accepts, `-` says that the text names nobody. Buttons do the same.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { badges, LINKS, linkParty, type Badge, type Link } from '../session/correcting';
import type { Item } from '../session/items';
import { keyLabel, keyOf } from '../session/keys';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { t } from '../strings';

interface Props {
  session: Session;
  state: SessionState;
  item: Item;
  onClose: () => void;
}

export function LinkEntry({ session, state, item, onClose }: Props) {
  const [link, setLink] = useState<Link>('perpetrator');
  const root = useRef<HTMLDivElement>(null);
  const linkKey = keyOf('link', state.keys);
  const parties = badges(state.items, linkKey);
  useLayoutEffect(() => root.current?.focus(), []);

  const choose = (badge: Badge | null): void => {
    onClose();
    void linkParty(session, item.id, link, badge);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    const badge = parties.find(({ letter }) => letter !== '' && letter === event.key);
    if (event.key === 'Escape') onClose();
    else if (event.key === linkKey) setLink((was) => LINKS[(LINKS.indexOf(was) + 1) % LINKS.length] ?? was);
    else if (badge) choose(badge);
    else if (event.key === '-') choose(null);
    else return;
    event.preventDefault();
  };
  const current = item.value.kind === 'casualty' ? item.value.claim[link] : null;
  return (
    <div
      ref={root}
      class="link-entry"
      role="group"
      tabIndex={-1}
      aria-label={t('link.title')}
      onKeyDown={onKeyDown}
    >
      <div class="link-fields" role="group" aria-label={t('link.field')}>
        {LINKS.map((each) => (
          <button
            key={each}
            type="button"
            class="chip"
            aria-pressed={link === each}
            onClick={() => setLink(each)}
          >
            {t(`link.${each}`)}
          </button>
        ))}
        <kbd aria-hidden="true">{keyLabel(linkKey)}</kbd>
      </div>
      <ul class="badges">
        {parties.map((badge) => (
          <li key={badge.actor}>
            <button
              type="button"
              class="badge-button"
              aria-pressed={current?.actor === badge.actor}
              onClick={() => choose(badge)}
            >
              <kbd>{badge.letter || '·'}</kbd>
              <bdi>{badge.name}</bdi>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="badge-button"
            aria-pressed={current === null}
            onClick={() => choose(null)}
          >
            <kbd>-</kbd>
            {t('claim.notStated')}
          </button>
        </li>
      </ul>
      <p class="small quiet">{t('link.hint')}</p>
    </div>
  );
}
