/** An actor mention on its card: the words, the party they name, type, role, link to the reader's list. */
import { ACTOR_ROLES, type ActorRole, type ActorValue } from '../../lib/model';
import { accept } from '../session/deciding';
import type { Item } from '../session/items';
import type { Session } from '../session/session';
import type { EditorField } from '../session/types';
import { KindGlyph } from '../design/KindGlyph';
import { t } from '../strings';
import { ValueButton } from './ValueButton';

interface Props {
  session: Session;
  item: Item;
  actor: ActorValue;
  onOpen: (field: EditorField) => void;
}

const LETTERS: Record<ActorRole, string> = { perpetrator: 'p', victim: 'v', source: 's', other: 'o' };

export function ActorValues({ session, item, actor, onOpen }: Props) {
  const entry = session.state.value.actors.find((each) => each.id === actor.actor);
  return (
    <>
      <div class="card-head">
        <span class="kind k-actor">
          <KindGlyph style="actor" />
          {t('kind.actor')}
        </span>
        <ValueButton
          what={t('editor.name')}
          text={actor.name}
          class="victims"
          onClick={() => onOpen('name')}
        />
      </div>
      <div class="lines">
        {item.quote !== actor.name && (
          <div class="line">
            <span class="label">{t('actor.words')}</span>
            <q dir="auto">{item.quote}</q>
          </div>
        )}
        <div class="line">
          <span class="label">{t('actor.type')}</span>
          <ValueButton
            what={t('editor.type')}
            text={t(`type.${actor.type}`)}
            onClick={() => onOpen('name')}
          />
        </div>
        <div class="line">
          <span class="label">{t('actor.link')}</span>
          <ValueButton
            what={t('editor.link')}
            text={entry?.name ?? t('actor.notLinked')}
            class={entry ? '' : 'unset'}
            onClick={() => onOpen('link')}
          />
        </div>
      </div>
      <div class="choice-strip roles" role="group" aria-label={t('review.acceptAs')}>
        {ACTOR_ROLES.map((role) => (
          <button
            key={role}
            type="button"
            class="strip-button"
            aria-pressed={actor.roles.includes(role)}
            title={`${t('review.acceptAs')} ${t(`role.${role}`)} (${LETTERS[role]})`}
            onClick={() => void accept(session, item.id, { role })}
          >
            <span class="visually-hidden">{t('review.acceptAs')}</span> {t(`role.${role}`)}
            <kbd aria-hidden="true">{LETTERS[role]}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}
